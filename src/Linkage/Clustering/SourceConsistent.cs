namespace Linkage.Clustering;

internal static class SourceConsistent
{
    public static int[] Cluster(ClusterInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ConstrainedUnionFind sets = input.CreateSets();
        Dictionary<int, HashSet<int>> sources = [];
        for (int row = 0; input.MustLinks.Count > 0 && row < input.RowCount; row++)
        {
            if (sets.SizeOf(row) > 1)
                SourcesOf(sources, input, sets.Find(row)).Add(input.SourceOf(row));
        }

        foreach (int link in input.Links.StrongestFirst(input.Threshold))
            Join(input, sets, sources, input.Links.Left[link], input.Links.Right[link]);
        return sets.Labels();
    }

    private static void Join(ClusterInput input, ConstrainedUnionFind sets, Dictionary<int, HashSet<int>> sources, int left, int right)
    {
        (int a, int b) = (sets.Find(left), sets.Find(right));
        if (a == b)
            return;
        HashSet<int> ofA = SourcesOf(sources, input, a);
        HashSet<int> ofB = SourcesOf(sources, input, b);
        if (ofA.Overlaps(ofB) || !sets.TryUnion(a, b))
            return;
        sources.Remove(a);
        sources.Remove(b);
        ofA.UnionWith(ofB);
        sources[sets.Find(a)] = ofA;
    }

    private static HashSet<int> SourcesOf(Dictionary<int, HashSet<int>> sources, ClusterInput input, int root)
    {
        if (!sources.TryGetValue(root, out HashSet<int>? set))
            sources[root] = set = [input.SourceOf(root)];
        return set;
    }
}
