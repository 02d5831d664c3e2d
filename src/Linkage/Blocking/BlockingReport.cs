using System.Collections.Immutable;

namespace Linkage.Blocking;

/// <summary>What the blocking rules propose for one table, and what was cut.</summary>
/// <remarks>Holds counts only, no values and no ids. Immutable and safe to share between threads.</remarks>
public sealed record BlockingReport
{
    /// <summary>Gets an account of each rule, in order.</summary>
    public ImmutableArray<BlockingRuleReport> Rules { get; init; } = [];

    /// <summary>Gets what was cut from oversized blocks, for each rule that has some.</summary>
    public ImmutableArray<BlockCut> Cut { get; init; } = [];

    /// <summary>Gets the number of records in the largest block of any rule; 0 without a block.</summary>
    public int Largest { get; init; }

    /// <summary>Gets the number of pairs of all blocks; a pair that several blocks propose counts each time.</summary>
    public long Pairs { get; init; }

    /// <summary>Gets whether blocks had to be cut further than the rules ask, to stay within the pair budget.</summary>
    public bool BudgetReached { get; init; }

    /// <summary>Gets the number of records up to which the pair budget let a block have all its pairs; null where the budget was not reached.</summary>
    public int? BudgetMaxBlock { get; init; }

    /// <summary>Gets the number of pairs that were cut, of all rules.</summary>
    public long CutPairs => Cut.Sum(cut => cut.PossiblePairs - cut.KeptPairs);

    /// <summary>Gets an estimate of the share of true pairs that the rules propose, or null where there is none: before pairs are scored and kept, and where
    /// <see cref="NoRecallReason"/> says why.</summary>
    public RecallEstimate? RecallEstimate { get; init; }

    /// <summary>Gets why nothing can be said about the true pairs that blocking misses, in a sentence; null where something can, and before pairs are scored.</summary>
    public string? NoRecallReason { get; init; }

    internal static BlockingReport Create(IReadOnlyList<BlockSizes> rules, int limit)
    {
        BlockingRuleReport[] reports = [.. rules.Select(rule => rule.ReportAt(limit))];
        return new BlockingReport
        {
            Rules = [.. reports],
            Cut = [.. rules.Select(rule => rule.CutAt(limit)).Where(cut => cut.Blocks > 0)],
            Largest = reports.Length == 0 ? 0 : reports.Max(rule => rule.Largest),
            Pairs = reports.Sum(rule => rule.Pairs),
            BudgetReached = limit != int.MaxValue,
            BudgetMaxBlock = limit == int.MaxValue ? null : limit,
        };
    }
}
