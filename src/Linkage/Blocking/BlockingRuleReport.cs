namespace Linkage.Blocking;

/// <summary>What one blocking rule proposes for a table.</summary>
/// <param name="Rule">The rule's text.</param>
/// <param name="Blocks">The number of blocks with at least two records.</param>
/// <param name="Largest">The number of records in the largest block; 0 without a block.</param>
/// <param name="Pairs">The number of pairs of its blocks, after cutting.</param>
public sealed record BlockingRuleReport(string Rule, int Blocks, int Largest, long Pairs)
{
    /// <summary>Gets the number of pairs of its blocks that were cut.</summary>
    public long CutPairs { get; init; }
}
