namespace Linkage.Blocking;

// What a block costs, and how one that is too large is cut.
internal static class BlockCap
{
    // Neighbours that a record of a cut block keeps, however large the block.
    private const int LeastWindow = 10;

    // The number of neighbours that each record of a block is compared with so that the block costs no more than one of the largest size; 0: all.
    public static int WindowFor(int records, int maxBlock)
    {
        if (records <= maxBlock)
            return 0;
        long allowed = (long)maxBlock * (maxBlock - 1) / 2;
        return (int)Math.Clamp(allowed / records, Math.Min(LeastWindow, maxBlock - 1), records - 1);
    }

    // window 0: all pairs.
    public static long Pairs(long records, int window) => window == 0 || window >= records
        ? records * (records - 1) / 2
        : (records * window) - ((long)window * (window + 1) / 2);

    // The largest common limit to the size of blocks at which all rules together stay within the budget.
    public static int LimitFor(IReadOnlyList<(BlockingRule Rule, int[] Sizes)> rules, long budget)
    {
        int limit = int.MaxValue;
        while (limit > 2 && rules.Sum(rule => Cost(rule.Rule, rule.Sizes, limit)) > budget)
            limit = limit == int.MaxValue ? Math.Max(2, rules.Max(rule => rule.Rule.MaxBlock) / 2) : Math.Max(2, limit / 2);
        return limit;
    }

    private static long Cost(BlockingRule rule, int[] sizes, int limit)
    {
        int maxBlock = Math.Min(rule.MaxBlock, limit);
        return rule.Window > 0
            ? sizes.Sum(size => Pairs(size, rule.Window))
            : sizes.Sum(size => Pairs(size, WindowFor(size, maxBlock)));
    }
}
