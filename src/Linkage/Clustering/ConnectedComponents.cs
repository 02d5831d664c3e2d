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

        // Links come by their left rows; where the right ones are must be fetched from all over the table.
        for (int link = 0; link < input.Links.Count; link++)
        {
            if (link % 1_000_000 == 0)
                cancellationToken.ThrowIfCancellationRequested();
            if (link + Prefetch.Distance < input.Links.Count)
                sets.Expect(input.Links.Right[link + Prefetch.Distance]);
            if (input.Links.Weights[link] >= input.Threshold)
                sets.TryUnion(input.Links.Left[link], input.Links.Right[link]);
        }

        return sets.Labels();
    }
}
