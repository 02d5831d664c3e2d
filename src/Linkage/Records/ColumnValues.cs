using Linkage.Normalization;

namespace Linkage;

/// <summary>The distinct values of a column, each standardised once.</summary>
/// <remarks>Values are numbered from 1 in ordinal order of their raw text; 0 is "none". Values of one canonical text share a canonical number,
/// which follows the ordinal order of the canonical texts. Texts are packed (a canonical text that equals its raw text is not kept twice) and strings are made on demand:
/// of a raw text anew with each call, of a canonical text once. Immutable; safe to share between threads.</remarks>
public sealed class ColumnValues
{
    private readonly PackedTexts _raw;
    private readonly PackedTexts _changed;       // canonical texts that are no raw text of their own value
    private readonly int[]? _canonicalIds;       // null: every value is its own canonical number
    private readonly int[]? _canonicalTexts;     // per canonical number: a value whose raw text it is, or ~ its place in _changed
    private readonly byte[] _status;              // a ValueStatus
    private readonly object?[]? _forms;
    private readonly string?[]? _reasons;
    private readonly ValueOptions?[]? _options;   // one for all where they do not differ
    private readonly bool[]? _derived;
    private string?[]? _strings;

    internal ColumnValues(PackedTexts raw, CanonicalNumbers canonical, byte[] status, object?[]? forms, string?[]? reasons, ValueOptions?[]? options, bool[]? derived)
    {
        (_raw, _status, _forms, _reasons, _options, _derived) = (raw, status, forms, reasons, options, derived);
        (_changed, _canonicalIds, _canonicalTexts, CanonicalCount) = (canonical.Changed, canonical.Ids, canonical.Texts, canonical.Count);
    }

    /// <summary>Gets a column without values.</summary>
    public static ColumnValues Empty { get; } = new ColumnValuesBuilder(0).Build();

    /// <summary>Gets how many distinct values there are.</summary>
    public int Count => _raw.Count;

    /// <summary>Gets how many distinct canonical texts there are.</summary>
    public int CanonicalCount { get; }

    /// <summary>Gets the value as the source gave it; a new string with each call.</summary>
    public string Raw(int id) => id == 0 ? "" : _raw[id - 1];

    /// <summary>Gets the canonical text of a value; empty when the value is no evidence (a placeholder).</summary>
    public string Canonical(int id) => CanonicalText(CanonicalIdOf(id));

    /// <summary>Gets whether a value passed its checks.</summary>
    public ValueStatus Status(int id) => id == 0 ? default : (ValueStatus)_status[id - 1];

    /// <summary>Gets the code that says why a value is invalid or a placeholder, or null.</summary>
    public string? ReasonOf(int id) => id == 0 ? null : _reasons?[id - 1];

    /// <summary>Gets the number that values of equal canonical text share, from 1; 0 when the value is no evidence.</summary>
    public int CanonicalIdOf(int id) => _canonicalIds is null ? id : _canonicalIds[id];

    /// <summary>Gets whether every value is its own canonical number.</summary>
    internal bool CanonicalsAreValues => _canonicalIds is null;

    /// <summary>Gets the canonical text of a canonical number. The string is made when first asked for, and kept.</summary>
    public string CanonicalText(int canonicalId)
    {
        if (canonicalId == 0)
            return "";
        string?[] strings = _strings ??= new string?[CanonicalCount + 1];
        return strings[canonicalId] ??= MakeCanonicalText(canonicalId);
    }

    /// <summary>Gets the length of the canonical text of a canonical number, without making the text.</summary>
    internal int CanonicalLength(int canonicalId)
    {
        if (canonicalId == 0)
            return 0;
        (PackedTexts texts, int index) = CanonicalPlace(canonicalId);
        return texts.LengthOf(index);
    }

    /// <summary>Writes the canonical text of a canonical number to a buffer that has room for it, and returns its length.</summary>
    internal int CopyCanonicalText(int canonicalId, Span<char> target)
    {
        if (canonicalId == 0)
            return 0;
        (PackedTexts texts, int index) = CanonicalPlace(canonicalId);
        return texts.CopyTo(index, target);
    }

    /// <summary>Finds the first value of a raw text, or 0. O(log n), without making strings.</summary>
    internal int FirstOf(string raw)
    {
        (int low, int high) = (0, _raw.Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = _raw.Compare(middle, raw) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low < _raw.Count && _raw.Compare(low, raw) == 0 ? low + 1 : 0;
    }

    /// <summary>Finds the canonical number of a canonical text, or 0. O(log n), without making strings.</summary>
    internal int CanonicalNumberOf(string text)
    {
        int first = FirstCanonicalNotBefore(text);
        return first <= CanonicalCount && CompareCanonical(first, text) == 0 ? first : 0;
    }

    /// <summary>Finds the first canonical number whose text does not come before another text; one more than there are when all do. O(log n).</summary>
    internal int FirstCanonicalNotBefore(string text)
    {
        (int low, int high) = (1, CanonicalCount + 1);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = CompareCanonical(middle, text) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    /// <summary>Gets the prepared form of a value, or null when the field has none of that type.</summary>
    internal T? Form<T>(int id)
        where T : class => id == 0 ? null : _forms?[id - 1] as T;

    internal NormalizedValue ValueOf(int id) => id == 0 ? default : new(Canonical(id), (ValueStatus)_status[id - 1], _forms?[id - 1], _reasons?[id - 1]);

    /// <summary>Gets the hints the value was standardised with, or null.</summary>
    internal ValueOptions? OptionsOf(int id) => id == 0 || _options is null ? null : _options[_options.Length == 1 ? 0 : id - 1];

    /// <summary>Whether the value was made from other fields of the record, so that results need not list it.</summary>
    internal bool IsDerived(int id) => id != 0 && _derived is not null && _derived[id - 1];

    /// <summary>Makes the values of a column.</summary>
    /// <param name="raw">Raw texts in ordinal order, without the entry for 0.</param>
    /// <param name="values">What standardising made of each.</param>
    /// <param name="options">The hints of each; empty for none.</param>
    /// <param name="derived">Whether each was made from other fields; empty for none.</param>
    internal static ColumnValues Create(ReadOnlySpan<string> raw, ReadOnlySpan<NormalizedValue> values, ReadOnlySpan<ValueOptions?> options = default, ReadOnlySpan<bool> derived = default)
    {
        ColumnValuesBuilder builder = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
        {
            builder.AddRaw(raw[i]);
            builder.SetValue(i, raw[i], values[i]);
        }
        options.CopyTo(builder.Options);
        derived.CopyTo(builder.Derived);
        return builder.Build();
    }

    private int CompareCanonical(int canonicalId, string text)
    {
        (PackedTexts texts, int index) = CanonicalPlace(canonicalId);
        return texts.Compare(index, text);
    }

    private string MakeCanonicalText(int canonicalId)
    {
        (PackedTexts texts, int index) = CanonicalPlace(canonicalId);
        return texts[index];
    }

    private (PackedTexts Texts, int Index) CanonicalPlace(int canonicalId)
    {
        int place = _canonicalTexts is null ? canonicalId : _canonicalTexts[canonicalId];
        return place < 0 ? (_changed, ~place) : (_raw, place - 1);
    }
}
