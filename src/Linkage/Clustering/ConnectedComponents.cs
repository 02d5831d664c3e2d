namespace Linkage.Clustering;

internal static class ConnectedComponents
{
    public static int[] Cluster(ClusterInput input, CancellationToken cancellationToken)
    {
        ConstrainedUnionFind sets = input.CreateSets();

        // Which of two contradicting links counts matters only where rows must stay apart: then the stronger.
        if (input.CannotLinks.Count > 0)
        {
            foreach (int link in input.Links.StrongestFirst(input.Threshold))
                sets.TryUnion(input.Links.Left[link], input.Links.Right[link]);
            return sets.Labels();
        }

        for (int link = 0; link < input.Links.Count; link++)
        {
            if (link % 1_000_000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            ExpectComing(sets, input.Links, link);
            if (input.Links.Weights[link] >= input.Threshold)
                sets.TryUnion(input.Links.Left[link], input.Links.Right[link]);
        }

        return sets.Labels();
    }

    // Links come by their left rows; the right ones, and the parents of both, must be fetched from all over the table.
    private static void ExpectComing(ConstrainedUnionFind sets, ClusterLinks links, int link)
    {
        if (link + (2 * Prefetch.Distance) < links.Count)
            sets.Expect(links.Right[link + (2 * Prefetch.Distance)]);
        if (link + Prefetch.Distance >= links.Count)
            return;
        sets.ExpectParent(links.Left[link + Prefetch.Distance]);
        sets.ExpectParent(links.Right[link + Prefetch.Distance]);
    }
}
