namespace Linkage.Clustering;

// Scored pairs as columns, in the order of (left, right).
internal sealed record ClusterLinks(int[] Left, int[] Right, double[] Weights)
{
    public int Count => Left.Length;

    // Numbers of the links of at least that weight, strongest first; equals in the order of their rows.
    public int[] StrongestFirst(double threshold)
    {
        int count = 0;
        foreach (double weight in Weights)
            count += weight >= threshold ? 1 : 0;
        int[] order = new int[count];
        double[] keys = new double[count];
        int next = 0;
        for (int link = 0; link < Count; link++)
        {
            if (Weights[link] < threshold)
                continue;
            (order[next], keys[next]) = (link, -Weights[link]);
            next++;
        }

        Array.Sort(keys, order);
        SortEquals(keys, order);
        return order;
    }

    // Array.Sort does not keep the order of equals.
    private static void SortEquals(double[] keys, int[] order)
    {
        int start = 0;
        for (int i = 1; i <= keys.Length; i++)
        {
            if (i < keys.Length && keys[i].Equals(keys[start]))
                continue;
            if (i - start > 1)
                Array.Sort(order, start, i - start);
            start = i;
        }
    }
}
