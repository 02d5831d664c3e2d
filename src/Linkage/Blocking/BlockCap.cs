namespace Linkage.Blocking;

// What a block costs, and how one that is too large is cut. The cap is on pairs, not on records: no block costs more than one of the largest size would.
internal static class BlockCap
{
    // Neighbours that a record of a cut block keeps, however large the block.
    private const int LeastWindow = 10;

    // The number of neighbours that each record of a block is compared with so that the block costs no more than one of the largest size; 0: all.
    public static int WindowFor(int records, int maxBlock)
    {
        if (records <= maxBlock)
            return 0;
        return (int)Math.Clamp(Allowed(maxBlock) / records, Math.Min(LeastWindow, maxBlock - 1), records - 1);
    }

    // window 0: all pairs.
    public static long Pairs(long records, int window) => window == 0 || window >= records
        ? records * (records - 1) / 2
        : (records * window) - ((long)window * (window + 1) / 2);

    // Whether each record of a group with each of another group are too many pairs, and more than a window would keep.
    public static bool IsCut(int head, int leaf, int maxBlock) =>
        (long)head * leaf > Math.Max(Allowed(maxBlock), Pairs((long)head + leaf, StarWindow(head, leaf, maxBlock)));

    // The pairs of two groups: all, or those of a window over both.
    public static long StarPairs(int head, int leaf, int maxBlock) =>
        IsCut(head, leaf, maxBlock) ? Pairs((long)head + leaf, StarWindow(head, leaf, maxBlock)) : (long)head * leaf;

    public static int StarWindow(int head, int leaf, int maxBlock) =>
        (int)Math.Min(Math.Max(Allowed(maxBlock) / ((long)head + leaf), Math.Min(LeastWindow, maxBlock - 1)), (long)head + leaf - 1);

    // The largest common limit to the size of blocks at which all rules together stay within the budget.
    public static int LimitFor(IReadOnlyList<BlockSizes> rules, long budget)
    {
        if (rules.Sum(rule => rule.PairsAt(int.MaxValue)) <= budget)
            return int.MaxValue;
        (int low, int high) = (2, rules.Max(rule => rule.Rule.MaxBlock));
        while (low < high)
        {
            int middle = low + ((high - low + 1) / 2);
            (low, high) = rules.Sum(rule => rule.PairsAt(middle)) <= budget ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    private static long Allowed(int maxBlock) => (long)maxBlock * (maxBlock - 1) / 2;
}
