namespace Linkage.Clustering;

internal static class CenterStars
{
    private const byte Center = 1;
    private const byte Member = 2;

    public static int[] Cluster(ClusterInput input, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        ConstrainedUnionFind sets = input.CreateSets();
        byte[] states = new byte[input.RowCount];
        foreach (int link in input.Links.StrongestFirst(input.Threshold))
        {
            (int left, int right) = (input.Links.Left[link], input.Links.Right[link]);
            if (states[left] == 0 && states[right] != Center)
                states[left] = Center;
            else if (states[right] == 0 && states[left] != Center)
                states[right] = Center;
            Attach(sets, states, left, right);
        }

        return sets.Labels();
    }

    // A record that is nothing yet joins the centre on the other side.
    private static void Attach(ConstrainedUnionFind sets, byte[] states, int left, int right)
    {
        if (states[left] != Center)
            (left, right) = (right, left);
        if (states[left] == Center && states[right] == 0 && sets.TryUnion(left, right))
            states[right] = Member;
    }
}
