namespace Linkage.Peers.Data;

/// <summary>How many rows an entity has: 1 to 12, size k with a chance in proportion to k^-1.4.</summary>
internal static class ClusterSize
{
    private static readonly double[] Sums = MakeSums();

    public static int Draw(Draws draws)
    {
        double drawn = draws.Unit() * Sums[^1];
        int size = 1;
        while (size < Sums.Length && drawn >= Sums[size - 1])
            size++;
        return size;
    }

    private static double[] MakeSums()
    {
        double[] sums = new double[12];
        double sum = 0;
        for (int size = 1; size <= sums.Length; size++)
            sums[size - 1] = sum += Math.Pow(size, -1.4);
        return sums;
    }
}
