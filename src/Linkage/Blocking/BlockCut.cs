namespace Linkage.Blocking;

/// <summary>What was cut from the oversized blocks of one rule.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Blocks">The number of blocks that were cut.</param>
/// <param name="Largest">The number of records in the largest of them.</param>
/// <param name="PossiblePairs">The pairs that these blocks have.</param>
/// <param name="KeptPairs">The pairs that are still compared: each record with its neighbours in the order of its other values.</param>
public sealed record BlockCut(string Rule, int Blocks, int Largest, long PossiblePairs, long KeptPairs)
{
    // A sorted neighbourhood is a window by its own wish: nothing is cut from it.
    internal static BlockCut Create(BlockingRule rule, int[] sizes, int limit)
    {
        int maxBlock = Math.Min(rule.MaxBlock, limit);
        int[] cut = rule.Window > 0 ? [] : [.. sizes.Where(size => BlockCap.WindowFor(size, maxBlock) > 0)];
        return new(
            rule.ToString(),
            cut.Length,
            cut.Length == 0 ? 0 : cut.Max(),
            cut.Sum(size => BlockCap.Pairs(size, 0)),
            cut.Sum(size => BlockCap.Pairs(size, BlockCap.WindowFor(size, maxBlock))));
    }
}
