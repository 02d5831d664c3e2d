namespace Linkage.Clustering;

internal static class BestLink
{
    public static int[] Cluster(ClusterInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ConstrainedUnionFind sets = input.CreateSets();
        HashSet<(int Row, int Source)> taken = [];
        foreach (CandidatePair pair in input.MustLinks)
            Take(taken, input, pair.Left, pair.Right);
        foreach (int link in input.Links.StrongestFirst(input.Threshold))
        {
            (int left, int right) = (input.Links.Left[link], input.Links.Right[link]);
            if (taken.Contains((left, input.SourceOf(right))) || taken.Contains((right, input.SourceOf(left))))
                continue;
            if (sets.TryUnion(left, right))
                Take(taken, input, left, right);
        }

        return sets.Labels();
    }

    private static void Take(HashSet<(int Row, int Source)> taken, ClusterInput input, int left, int right)
    {
        taken.Add((left, input.SourceOf(right)));
        taken.Add((right, input.SourceOf(left)));
    }
}
