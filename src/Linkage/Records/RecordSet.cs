using System.Collections.Immutable;

namespace Linkage;

/// <summary>Everything that was loaded: a standardised table per kind, the links between records, and what loading noticed.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RecordSet
{
    private readonly ImmutableDictionary<EntityKind, RecordTable> _tables;

    internal RecordSet(IEnumerable<RecordTable> tables, LinkRow[] links, LoadReport report)
    {
        _tables = tables.ToImmutableDictionary(table => table.Kind);
        Kinds = [.. _tables.Values.Where(table => table.Count > 0).Select(table => table.Kind).Order()];
        LinkTable = new LinkTable(links, kind => this[kind]);
        Report = report;
    }

    /// <summary>Gets a set without records.</summary>
    public static RecordSet Empty { get; } = new([], [], LoadReport.Empty);

    /// <summary>Gets the kinds that have records, ordinal order of their names.</summary>
    public IReadOnlyList<EntityKind> Kinds { get; }

    /// <summary>Gets how many records there are in all.</summary>
    public long Count => _tables.Values.Sum(table => (long)table.Count);

    /// <summary>Gets the links between records, in the order of from, type, to, role and time.</summary>
    public IReadOnlyList<RecordLink> Links => LinkTable;

    /// <summary>Gets what loading read, rejected and noticed.</summary>
    public LoadReport Report { get; }

    internal LinkTable LinkTable { get; }

    /// <summary>Gets how the values were standardised; the loader sets it before it hands the set out.</summary>
    internal LoadOptions Options { get; set; } = new();

    /// <summary>Gets the records of a kind; a table without records when there are none.</summary>
    public RecordTable this[EntityKind kind] => _tables.TryGetValue(kind, out RecordTable? table) ? table : RecordTable.Empty(RecordSchema.Of(kind));

    /// <summary>Finds a record of any kind by its id.</summary>
    /// <param name="id">The id.</param>
    /// <param name="kind">Its kind, or the default value.</param>
    /// <param name="row">Its row, or -1.</param>
    internal bool TryFind(RecordId id, out EntityKind kind, out int row)
    {
        foreach (EntityKind candidate in Kinds)
        {
            row = this[candidate].RowOf(id);
            if (row >= 0)
            {
                kind = candidate;
                return true;
            }
        }
        (kind, row) = (default, -1);
        return false;
    }
}
