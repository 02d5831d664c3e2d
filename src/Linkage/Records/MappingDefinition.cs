using System.Collections.Immutable;

namespace Linkage;

/// <summary>How rows of a source become records and links: the checked, immutable content of a <see cref="RecordMapping{TRow}"/>.</summary>
internal sealed record MappingDefinition(string Source)
{
    public ImmutableArray<ValueOptions> Key { get; init; } = [];

    public ImmutableArray<ValueOptions> SourceName { get; init; } = [];

    public string? Main { get; init; }

    public ImmutableArray<ValueOptions> ValidFrom { get; init; } = [];

    public ImmutableArray<ValueOptions> ValidTo { get; init; } = [];

    public ImmutableArray<ValueOptions> Observed { get; init; } = [];

    public ImmutableArray<string> Labels { get; init; } = [];

    public ImmutableArray<string> Missing { get; init; } = [];

    public ImmutableArray<RowCondition> When { get; init; } = [];

    public ImmutableArray<RecordDefinition> Records { get; init; } = [];

    public ImmutableArray<LinkDefinition> Links { get; init; } = [];

    /// <summary>Gets every column the mapping reads, ordinal order, each once.</summary>
    public IReadOnlyList<string> Columns
    {
        get
        {
            IEnumerable<ValueOptions> values =
            [
                .. Key, .. SourceName, .. ValidFrom, .. ValidTo, .. Observed,
                .. Records.SelectMany(r => (IEnumerable<ValueOptions>)[.. r.Key, .. r.ValidFrom, .. r.ValidTo, .. r.Fields.SelectMany(f => f.Values)]),
                .. Records.Where(r => r.ForEach is not null).Select(r => r.ForEach!),
                .. Links.SelectMany(l => (IEnumerable<ValueOptions>)[.. l.From.Key, .. l.To.Key, .. l.Options.Role, .. l.Options.At, .. l.Options.Until, .. l.Options.Probability]),
            ];
            IEnumerable<RowCondition> conditions = [.. When, .. Records.SelectMany(r => r.When), .. Links.SelectMany(l => l.Options.When)];
            IEnumerable<string> columns = values.SelectMany(ColumnsOf).Concat(conditions.Select(c => c.Column));
            return [.. columns.Where(c => c != RowNumberColumn).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        }
    }

    /// <summary>The column name that stands for the row's number.</summary>
    public const string RowNumberColumn = "#row";

    private static IEnumerable<string> ColumnsOf(ValueOptions value) =>
        value.Column is null ? [.. value.Columns, .. value.First] : [value.Column];
}
