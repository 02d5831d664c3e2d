namespace Linkage.Blocking;

/// <summary>What one blocking rule proposes for a table.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Blocks">The number of blocks with at least two records.</param>
/// <param name="Largest">The number of records in the largest block; 0 without a block.</param>
/// <param name="Pairs">The number of pairs of its blocks, after cutting.</param>
public sealed record BlockingRuleReport(string Rule, int Blocks, int Largest, long Pairs)
{
    internal static BlockingRuleReport Create(BlockingRule rule, int[] sizes, int limit)
    {
        int maxBlock = Math.Min(rule.MaxBlock, limit);
        long pairs = sizes.Sum(size => BlockCap.Pairs(size, rule.Window > 0 ? rule.Window : BlockCap.WindowFor(size, maxBlock)));
        return new(rule.ToString(), sizes.Length, sizes.Length == 0 ? 0 : sizes.Max(), pairs);
    }
}
