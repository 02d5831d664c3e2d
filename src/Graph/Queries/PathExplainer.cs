namespace Linkage.Graph;

/// <summary>Finds what a path rests on, and what it cannot do without.</summary>
internal static class PathExplainer
{
    public static PathEvidence Explain(EntityGraph graph, GraphPath path)
    {
        SortedSet<RecordId> records = [];
        SortedSet<RecordId> breaking = [];
        List<IdentityEvidence> decisions = [];
        foreach (PathHop hop in path.Hops)
        {
            int edge = graph.FindEdge(hop.Edge);
            if (edge < 0)
                throw new ArgumentException("The path has an edge that this graph does not have. Explain a path by the graph that found it.", nameof(path));
            records.UnionWith(hop.Records);
            breaking.UnionWith(NeededBy(graph, edge));
            decisions.AddRange(PathEvidence.InPathOrder(hop));
        }
        return new PathEvidence(path, [.. records], [.. decisions.DistinctBy(decision => (decision.Entity, decision.Record))], [.. breaking]);
    }

    // The records that every statement of the edge names.
    private static IEnumerable<RecordId> NeededBy(EntityGraph graph, int edge)
    {
        HashSet<int>? needed = null;
        foreach (RecordPair support in graph.EdgeColumns.SupportsOf(edge))
        {
            int[] named = [.. new[] { support.From, support.To }.Where(record => record >= 0)];
            if (needed is null)
                needed = [.. named];
            else
                needed.IntersectWith(named);
        }
        return (needed ?? []).Select(graph.RecordColumns.IdOf);
    }
}
