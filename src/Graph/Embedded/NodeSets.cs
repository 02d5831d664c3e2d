namespace Linkage.Graph;

/// <summary>Finds the nodes that a <see cref="NodeSet"/> names.</summary>
internal sealed class NodeSets(NodeColumns nodes, EdgeColumns edges, RecordColumns records)
{
    /// <summary>The numbers of the nodes, ascending, each once.</summary>
    /// <exception cref="ArgumentException">An id names no node.</exception>
    public int[] Find(NodeSet set, bool recordsOnly, string name)
    {
        SortedSet<int> found = [];
        int unknown = 0;
        foreach (NodeTerm term in set.Terms)
        {
            if (term.Property is not null)
                AddWhere(found, term, recordsOnly);
            else if (!AddNamed(found, term, recordsOnly))
                unknown++;
        }
        if (unknown > 0)
        {
            throw new ArgumentException(
                $"'{name}' has {unknown} ids that name no {(recordsOnly ? "source record" : "entity or event")} of this graph"
                + $" (of {set.Terms.Length} parts). Ids come from the result that the graph was made of.", name);
        }
        return [.. found];
    }

    private bool AddNamed(SortedSet<int> found, NodeTerm term, bool recordsOnly)
    {
        int record = term.Id is null ? records.Find(term.Record) : -1;
        int node = nodes.Find(term.Id ?? term.Record.ToString());
        if (recordsOnly)
            return AddRecords(found, record >= 0 && records.NodeOf(record) >= 0 ? records.NodeOf(record) : node);
        if (record < 0 && node >= 0 && nodes.LayerOf(node) == GraphLayer.Record && RecordId.TryParse(nodes.IdOf(node), out RecordId id))
            record = records.Find(id);
        if (record >= 0 && records.OwnerOf(record) >= 0)
            node = records.OwnerOf(record);
        return node >= 0 && nodes.LayerOf(node) != GraphLayer.Record && (found.Add(node) || true);
    }

    private bool AddRecords(SortedSet<int> found, int node)
    {
        if (node < 0)
            return false;
        if (nodes.LayerOf(node) == GraphLayer.Record)
            return found.Add(node) || true;
        int before = found.Count;
        bool any = false;
        for (int record = 0; record < records.Count; record++)
        {
            if (records.OwnerOf(record) == node && records.NodeOf(record) >= 0)
                any |= found.Add(records.NodeOf(record)) || true;
        }
        return any || found.Count > before;
    }

    private void AddWhere(SortedSet<int> found, NodeTerm term, bool recordsOnly)
    {
        bool Fits(int node) => nodes.Kinds[nodes.KindIndexOf(node)] == term.Kind && (nodes.LayerOf(node) == GraphLayer.Record) == recordsOnly;
        for (int node = 0; node < nodes.Count; node++)
        {
            if (Fits(node) && nodes.Properties.Has(node, term.Property!, term.Value!))
                found.Add(node);
        }
        int role = term.Property == "role" ? Array.BinarySearch(edges.RoleNames, term.Value, StringComparer.Ordinal) : -1;
        for (int edge = 0; role >= 0 && edge < edges.Count; edge++)
        {
            if (edges.Roles[edge] == role && Fits(edges.From[edge]))
                found.Add(edges.From[edge]);
        }
    }
}
