namespace Linkage;

/// <summary>Turns the ends of links into rows of the finished tables.</summary>
internal sealed class LinkResolver(IReadOnlyDictionary<EntityKind, RecordTable> tables, IssueLog issues)
{
    private readonly RecordTable[] _tables = [.. tables.Values.OrderBy(table => table.Kind)];

    /// <summary>Resolves, sorts, and removes links that say the same.</summary>
    public LinkRow[] Resolve(List<PendingLink> links)
    {
        List<LinkRow> rows = new(links.Count);
        foreach (PendingLink link in links)
        {
            if (TryResolve(link.From, out LinkEndRow from) && TryResolve(link.To, out LinkEndRow to))
                rows.Add(ToRow(link.Link, from, to));
        }
        LinkRow[] all = [.. rows];
        int[] order = [.. Enumerable.Range(0, all.Length)];
        Array.Sort(order, (a, b) => Compare(in all[a], in all[b]) is var byContent && byContent != 0 ? byContent : a.CompareTo(b));   // rows are large, so places are sorted
        List<LinkRow> distinct = new(all.Length);
        for (int i = 0; i < order.Length; i++)
        {
            if (i == 0 || Compare(in all[order[i]], in all[order[i - 1]]) != 0)
                distinct.Add(all[order[i]]);
        }
        return [.. distinct];
    }

    private LinkRow ToRow(in BatchLink link, LinkEndRow from, LinkEndRow to)
    {
        if (from.IsDangling || to.IsDangling)
            issues.Add(new RowIssue("link.dangling", link.Basis, link.Place.File, link.Place.Row, link.Type, 1, "Links name records that were not loaded. They are kept; check the key they name, and that the file with it is in the manifest."));
        return new LinkRow(from, link.Type, to)
        {
            Role = link.Role,
            At = link.At,
            Until = link.Until,
            Probability = link.Probability,
            Basis = link.Basis,
            Labels = link.Labels,
        };
    }

    private bool TryResolve(PendingEnd end, out LinkEndRow row)
    {
        if (end.Kind is not null)
        {
            row = new LinkEndRow(end.Kind.Kind, end.Kind.RowOf[end.Record]);
            return row.Row >= 0;   // the record was rejected: so is the link
        }
        row = Find(end.Named);
        return true;
    }

    // A record named by source and key is source:key/name, or, when its mapping makes it the main one, source:key.
    private LinkEndRow Find(BatchEnd end)
    {
        RecordId named = new(end.Source!, end.Key!, end.Name);
        RecordId main = new(end.Source!, end.Key!);
        foreach (RecordId id in (RecordId[])[named, main])
        {
            foreach (RecordTable table in _tables)
            {
                int row = table.RowOf(id);
                if (row >= 0)
                    return new LinkEndRow(table.Kind, row);
            }
        }
        return new LinkEndRow(default, -1, named.ToString());
    }

    private int Compare(in LinkRow a, in LinkRow b)
    {
        int order = Compare(a.From, b.From);
        if (order == 0)
            order = string.CompareOrdinal(a.Type, b.Type);
        if (order == 0)
            order = Compare(a.To, b.To);
        if (order == 0)
            order = string.CompareOrdinal(a.Role, b.Role);
        if (order == 0)
            order = Nullable.Compare(a.At, b.At);
        if (order == 0)
            order = Nullable.Compare(a.Until, b.Until);
        if (order == 0)
            order = a.Probability.CompareTo(b.Probability);
        if (order == 0)
            order = string.CompareOrdinal(a.Basis, b.Basis);
        return order == 0 && a.Labels != b.Labels ? string.CompareOrdinal(string.Join('\u0001', a.Labels), string.Join('\u0001', b.Labels)) : order;   // who may see one need not see the other
    }

    private int Compare(LinkEndRow a, LinkEndRow b)
    {
        if (!a.IsDangling && !b.IsDangling && a.Kind == b.Kind)
            return a.Row.CompareTo(b.Row);
        int order = IdOf(a).CompareTo(IdOf(b));
        return order == 0 ? a.Kind.CompareTo(b.Kind) : order;
    }

    private RecordId IdOf(LinkEndRow end) => end.IsDangling ? RecordId.Parse(end.Dangling!) : tables[end.Kind].IdOf(end.Row);
}
