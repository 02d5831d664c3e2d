using System.Collections;

namespace Linkage;

/// <summary>The links between records as columns, in the order of from, type, to, role, at. Seen from outside it is a list of <see cref="RecordLink"/>.</summary>
/// <remarks>An end that names no record is kept as an id with row -1. Immutable; safe to share between threads.</remarks>
internal sealed class LinkTable : IReadOnlyList<RecordLink>
{
    private readonly LinkRow[] _rows;
    private readonly Func<EntityKind, RecordTable> _tables;

    internal LinkTable(LinkRow[] rows, Func<EntityKind, RecordTable> tables) => (_rows, _tables) = (rows, tables);

    public int Count => _rows.Length;

    public RecordLink this[int index] => ToLink(_rows[index]);

    /// <summary>Gets the rows without making objects.</summary>
    internal ReadOnlySpan<LinkRow> Rows => _rows;

    public IEnumerator<RecordLink> GetEnumerator()
    {
        foreach (LinkRow row in _rows)
            yield return ToLink(row);
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    internal RecordId IdOf(LinkEndRow end) => end.IsDangling ? RecordId.Parse(end.Dangling!) : _tables(end.Kind).IdOf(end.Row);

    private RecordLink ToLink(LinkRow row) => new(IdOf(row.From), row.Type, IdOf(row.To))
    {
        Role = row.Role,
        At = row.At,
        Until = row.Until,
        Probability = row.Probability,
        Basis = row.Basis,
        Labels = row.Labels,
    };
}
