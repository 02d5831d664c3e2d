using System.Collections.Immutable;

namespace Linkage;

/// <summary>Builds a <see cref="RecordMapping{TRow}"/> record by record, link by link.</summary>
/// <remarks>Not thread-safe. Mistakes are collected and thrown together by <see cref="Build"/>.</remarks>
public sealed class RecordMappingBuilder<TRow>
{
    private readonly List<Func<TRow, IEnumerable<string?>>> _selectors = [];
    private readonly List<RecordBuilder<TRow>> _records = [];
    private readonly List<LinkDefinition> _links = [];
    private MappingDefinition _definition;

    internal RecordMappingBuilder(string source) => _definition = new MappingDefinition(source);

    /// <summary>Adds a person to every row.</summary>
    public RecordMappingBuilder<TRow> Person(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Person, build);

    /// <summary>Adds a vehicle to every row.</summary>
    public RecordMappingBuilder<TRow> Vehicle(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Vehicle, build);

    /// <summary>Adds a phone to every row.</summary>
    public RecordMappingBuilder<TRow> Phone(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Phone, build);

    /// <summary>Adds a document to every row.</summary>
    public RecordMappingBuilder<TRow> Document(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Document, build);

    /// <summary>Adds an account to every row.</summary>
    public RecordMappingBuilder<TRow> Account(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Account, build);

    /// <summary>Adds an organization to every row.</summary>
    public RecordMappingBuilder<TRow> Organization(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Organization, build);

    /// <summary>Adds a place to every row.</summary>
    public RecordMappingBuilder<TRow> Place(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Place, build);

    /// <summary>Adds an event to every row.</summary>
    public RecordMappingBuilder<TRow> Event(string name, Action<RecordBuilder<TRow>> build) => Record(name, EntityKind.Event, build);

    /// <summary>Adds a record of any kind to every row.</summary>
    /// <param name="name">The record's name within its row.</param>
    /// <param name="kind">Its kind.</param>
    /// <param name="build">Names its fields.</param>
    public RecordMappingBuilder<TRow> Record(string name, EntityKind kind, Action<RecordBuilder<TRow>> build)
    {
        ArgumentException.ThrowIfNullOrEmpty(name);
        ArgumentNullException.ThrowIfNull(build);
        RecordBuilder<TRow> record = new(this, name, kind);
        build(record);
        _records.Add(record);
        return this;
    }

    /// <summary>Adds a link between two records to every row in which both are made.</summary>
    /// <param name="from">The record it starts at.</param>
    /// <param name="type">The type, in lower case with hyphens.</param>
    /// <param name="to">The record it ends at.</param>
    /// <param name="role">The role of <paramref name="from"/>, or null.</param>
    public RecordMappingBuilder<TRow> Link(LinkEnd from, string type, LinkEnd to, string? role = null) =>
        Link(from, type, to, new LinkOptions { Role = role is null ? [] : [new ValueOptions { Value = role }] });

    /// <summary>Adds a link with a role, times, a probability or conditions that the row gives.</summary>
    public RecordMappingBuilder<TRow> Link(LinkEnd from, string type, LinkEnd to, LinkOptions options)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentNullException.ThrowIfNull(to);
        ArgumentNullException.ThrowIfNull(options);
        _links.Add(new LinkDefinition(from, type, to, options));
        return this;
    }

    /// <summary>Names the main record, whose id is <c>source:key</c> without its name.</summary>
    public RecordMappingBuilder<TRow> Main(string record) => With(_definition with { Main = record });

    /// <summary>Sets the time in which what a row says held.</summary>
    public RecordMappingBuilder<TRow> Valid(ImmutableArray<ValueOptions> from, ImmutableArray<ValueOptions> to) =>
        With(_definition with { ValidFrom = from, ValidTo = to });

    /// <summary>Sets when the row was observed; links without a time of their own take it.</summary>
    public RecordMappingBuilder<TRow> Observed(params ReadOnlySpan<ValueOptions> observed) => With(_definition with { Observed = [.. observed] });

    /// <summary>Lets the row say its source, in place of the mapping's.</summary>
    public RecordMappingBuilder<TRow> SourceFrom(params ReadOnlySpan<ValueOptions> source) => With(_definition with { SourceName = [.. source] });

    /// <summary>Adds access labels to every record.</summary>
    public RecordMappingBuilder<TRow> Labels(params ReadOnlySpan<string> labels) => With(_definition with { Labels = [.. _definition.Labels, .. labels] });

    /// <summary>Adds words that mean "missing" in every column.</summary>
    public RecordMappingBuilder<TRow> Missing(params ReadOnlySpan<string> words) => With(_definition with { Missing = [.. _definition.Missing, .. words] });

    /// <summary>Skips rows that do not meet all conditions.</summary>
    public RecordMappingBuilder<TRow> When(params ReadOnlySpan<RowCondition> conditions) => With(_definition with { When = [.. _definition.When, .. conditions] });

    /// <summary>Builds the mapping.</summary>
    /// <exception cref="LinkageSettingsException">A record is named twice, a link or the main record names none, or a field is unknown and has no type.</exception>
    public RecordMapping<TRow> Build()
    {
        MappingDefinition definition = _definition with { Records = [.. _records.Select(r => r.Definition)], Links = [.. _links] };
        List<LinkageProblem> problems = [.. _records.SelectMany(r => r.Problems), .. MappingChecks.Of(definition)];
        return problems.Count == 0 ? new RecordMapping<TRow>(definition, [.. _selectors]) : throw new LinkageSettingsException(problems);
    }

    /// <summary>Makes a selector a column and returns the expression that reads it.</summary>
    internal ValueOptions Select(Func<TRow, string?> selector) => SelectMany(row => [selector(row)]);

    internal ValueOptions SelectMany(Func<TRow, IEnumerable<string?>> selector)
    {
        _selectors.Add(selector);
        return new ValueOptions { Column = ObjectRow<TRow>.ColumnName(_selectors.Count - 1) };
    }

    internal RecordMappingBuilder<TRow> KeyFrom(params ReadOnlySpan<ValueOptions> key) => With(_definition with { Key = [.. key] });

    private RecordMappingBuilder<TRow> With(MappingDefinition definition)
    {
        _definition = definition;
        return this;
    }
}
