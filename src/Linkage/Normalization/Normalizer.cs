using System.Collections.Frozen;

namespace Linkage.Normalization;

/// <summary>Standardises the values of records: picks by kind and field how a raw text is read, and applies the defaults of the case.</summary>
/// <remarks>Immutable; safe to share between threads. Cost: some microseconds a value; a table standardises each distinct value once.</remarks>
public sealed class Normalizer : IValueNormalizer, ITimeParser
{
    private readonly FrozenSet<string> _missing;
    private readonly TimeZoneInfo _zone;
    private readonly DateHints _dates;

    /// <summary>Creates a normalizer.</summary>
    /// <param name="options">The defaults of the case.</param>
    /// <exception cref="ArgumentException">The calendar or the time zone is not one that there is.</exception>
    public Normalizer(NormalizerOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        Options = options;
        _zone = Times.ZoneOf(options.TimeZone);
        _dates = DateHints.From(null, options.Calendar, options.Country);
        _missing = (options.Missing.IsDefault ? [] : options.Missing).Select(Placeholders.KeyOf).Where(key => key.Length > 0).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>Gets a normalizer without a country, for the calendar <c>auto</c> and times in Thailand.</summary>
    public static Normalizer Default { get; } = new(new NormalizerOptions());

    /// <summary>Gets the defaults of the case.</summary>
    public NormalizerOptions Options { get; }

    internal TimeZoneInfo Zone => _zone;

    /// <summary>Standardises one value of a field.</summary>
    /// <param name="kind">The kind of the record.</param>
    /// <param name="field">The name of a field of that kind; another name is read as text.</param>
    /// <param name="raw">The text as the source gave it.</param>
    /// <param name="options">Hints for this field, which outweigh the defaults of the case; null for none.</param>
    /// <returns>The canonical text: what equal values have in common. Empty for a placeholder.</returns>
    /// <exception cref="ArgumentException">The hints name a calendar or date order that there is not.</exception>
    public Normalized<string> Normalize(EntityKind kind, string field, string raw, ValueOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        ArgumentNullException.ThrowIfNull(raw);
        Field known = RecordSchema.Of(kind).TryGet(field, out Field? found) ? found : new Field(field, FieldType.Text);
        NormalizedValue value = Normalize(kind, known, raw, options);
        return new Normalized<string>(raw, value.Canonical, value.Status) { Reason = value.Reason };
    }

    /// <summary>Standardises one distinct value of a column.</summary>
    internal NormalizedValue Normalize(EntityKind kind, Field field, string raw, ValueOptions? options) => Normalize(FieldReaders.For(kind, field), field, raw, options);

    /// <summary>Standardises one distinct value of a column with the reader of its field.</summary>
    internal NormalizedValue Normalize(FieldReader reader, Field field, string raw, ValueOptions? options)
    {
        if (IsMissing(raw, options))
            return FieldReaders.Nothing();
        NormalizedValue value = reader(new FieldContext(this, field, options), raw);
        return value.Status == ValueStatus.Placeholder && value.Canonical.Length > 0 ? value with { Canonical = "" } : value;
    }

    IFieldNormalizer IValueNormalizer.For(EntityKind kind, Field field) => new FieldNormalizer(this, kind, field);

    /// <summary>Whether words of the case or of the hints mean "missing", besides the known placeholders.</summary>
    internal bool HasMissingWords(ValueOptions? options) => _missing.Count > 0 || options is { Missing.IsDefaultOrEmpty: false };

    DateTimeOffset? ITimeParser.Parse(ReadOnlySpan<char> text, ValueOptions? options) =>
        Times.Normalize(text.ToString(), _zone, HintsFor(options)).Value?.At;

    internal DateHints HintsFor(ValueOptions? options) => options is null ? _dates : DateHints.From(options, Options.Calendar, Options.Country);

    private bool IsMissing(string raw, ValueOptions? options)
    {
        if (string.IsNullOrWhiteSpace(raw))
            return true;
        bool here = options is { Missing.IsDefaultOrEmpty: false };
        if (!HasMissingWords(options))
            return false;
        string key = Placeholders.KeyOf(raw);
        return _missing.Contains(key) || (here && options!.Missing.Any(missing => Placeholders.KeyOf(missing) == key));
    }
}
