using System.Collections.Immutable;
using System.Globalization;

namespace Linkage;

/// <summary>Names the fields of one record of a mapping.</summary>
/// <remarks>Not thread-safe. Mistakes are collected and thrown by <see cref="RecordMappingBuilder{TRow}.Build"/>.</remarks>
public sealed class RecordBuilder<TRow>
{
    private readonly RecordMappingBuilder<TRow> _mapping;
    private readonly List<LinkageProblem> _problems = [];

    internal RecordBuilder(RecordMappingBuilder<TRow> mapping, string name, EntityKind kind)
    {
        _mapping = mapping;
        Definition = new RecordDefinition(name, kind);
    }

    internal RecordDefinition Definition { get; private set; }

    internal IEnumerable<LinkageProblem> Problems => _problems;

    /// <summary>Adds a value of a field, given by a function of the row; null and empty text are missing.</summary>
    /// <param name="field">The field, such as <c>birthDate</c>; one that the kind does not have needs a type in the options.</param>
    /// <param name="value">Gives the value.</param>
    /// <param name="options">Changes what is done to the value: <c>o => o with { Calendar = "buddhist" }</c>.</param>
    public RecordBuilder<TRow> Field(string field, Func<TRow, string?> value, Func<ValueOptions, ValueOptions>? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Field(field, Apply(options, _mapping.Select(value)));
    }

    /// <summary>Adds values of a field, given by a function of the row.</summary>
    public RecordBuilder<TRow> Field(string field, Func<TRow, IEnumerable<string?>> values, Func<ValueOptions, ValueOptions>? options = null)
    {
        ArgumentNullException.ThrowIfNull(values);
        return Field(field, Apply(options, _mapping.SelectMany(values)));
    }

    /// <summary>Adds a value of a field that is not text: dates and times are written in ISO 8601, numbers with a point.</summary>
    public RecordBuilder<TRow> Field(string field, Func<TRow, object?> value, Func<ValueOptions, ValueOptions>? options = null)
    {
        ArgumentNullException.ThrowIfNull(value);
        return Field(field, Apply(options, _mapping.Select(row => CellText.Of(value(row)))));
    }

    /// <summary>Adds a value of a field, taken from a column.</summary>
    public RecordBuilder<TRow> Field(string field, string column, Func<ValueOptions, ValueOptions>? options = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(column);
        return Field(field, Apply(options, new ValueOptions { Column = column }));
    }

    /// <summary>Adds values of a field, given by expressions.</summary>
    public RecordBuilder<TRow> Field(string field, params ReadOnlySpan<ValueOptions> values)
    {
        ArgumentException.ThrowIfNullOrEmpty(field);
        string? type = null;
        foreach (ValueOptions value in values)
            type ??= value.Type;
        if (FieldOf(field, type) is { } known)
            return With(Definition with { Fields = Definition.Fields.Add(new FieldDefinition(known, [.. values])) });
        return this;
    }

    /// <summary>Adds a value that every record has.</summary>
    public RecordBuilder<TRow> Constant(string field, string value) => Field(field, new ValueOptions { Value = value });

    /// <summary>Gives the record a key of its own, in place of the row's.</summary>
    public RecordBuilder<TRow> Key(Func<TRow, string?> key) => Key(_mapping.Select(key));

    /// <summary>Gives the record a key of its own, in place of the row's.</summary>
    public RecordBuilder<TRow> Key(params ReadOnlySpan<ValueOptions> key) => With(Definition with { Key = [.. key] });

    /// <summary>Makes a record of each item, in place of one a row.</summary>
    public RecordBuilder<TRow> ForEach(Func<TRow, IEnumerable<string?>> items) => ForEach(_mapping.SelectMany(items));

    /// <summary>Makes a record of each item, in place of one a row.</summary>
    public RecordBuilder<TRow> ForEach(ValueOptions items) => With(Definition with { ForEach = items });

    /// <summary>Makes the record only in rows that meet all conditions.</summary>
    public RecordBuilder<TRow> When(params ReadOnlySpan<RowCondition> conditions) => With(Definition with { When = [.. Definition.When, .. conditions] });

    /// <summary>Sets the time in which the record held, in place of the mapping's.</summary>
    public RecordBuilder<TRow> Valid(ImmutableArray<ValueOptions> from, ImmutableArray<ValueOptions> to) => With(Definition with { ValidFrom = from, ValidTo = to });

    /// <summary>Adds access labels.</summary>
    public RecordBuilder<TRow> Labels(params ReadOnlySpan<string> labels) => With(Definition with { Labels = [.. Definition.Labels, .. labels] });

    /// <summary>Says what happens when several rows give this record the same id.</summary>
    public RecordBuilder<TRow> OnDuplicate(DuplicateKeys duplicates) => With(Definition with { OnDuplicate = duplicates });

    /// <summary>Says how records become entities.</summary>
    public RecordBuilder<TRow> Resolve(ResolveMode mode) => With(Definition with { Resolve = mode });

    private static ValueOptions Apply(Func<ValueOptions, ValueOptions>? options, ValueOptions value) => options is null ? value : options(value);

    private Field? FieldOf(string name, string? type)
    {
        if (RecordSchema.Of(Definition.Kind).TryGet(name, out Field? known))
            return known;
        if (type is not null && Enum.TryParse(type, ignoreCase: true, out FieldType parsed))
            return new Field(name, parsed);
        string path = $"{Definition.Name}.{name}";
        string fields = string.Join(", ", RecordSchema.Of(Definition.Kind).Fields.Select(f => f.Name));
        _problems.Add(new LinkageProblem("mapping.unknown-field", path, type ?? name, fields,
            string.Create(CultureInfo.InvariantCulture, $"The kind {Definition.Kind} has no field '{name}'; it has: {fields}. A field of your own needs a type: name, text, code, date, number, phone, email or address.")));
        return null;
    }

    private RecordBuilder<TRow> With(RecordDefinition definition)
    {
        Definition = definition;
        return this;
    }
}
