using Linkage.Blocking;

namespace Linkage;

// What linking one table gave.
internal sealed record LinkerResult
{
    // For each row the smallest row of its cluster.
    public required int[] Clusters { get; init; }

    // Pairs of at least the minimum weight, sorted by rows.
    public required ScoredPairs Pairs { get; init; }

    public required LinkThreshold Threshold { get; init; }

    public required BlockingReport Blocking { get; init; }

    // Compares and weighs any two rows of the table.
    public required PairScorer Scorer { get; init; }

    // What people decided.
    public required JudgedPairs Judged { get; init; }

    // Candidate pairs that were compared, each once.
    public required long Compared { get; init; }

    // Matches expected among the compared pairs that were too weak to be stored.
    public required double OtherMatches { get; init; }

    public long LinkCount => Pairs.Weights.LongCount(weight => DecisionOf(weight) == PairDecision.Link);

    public long ReviewCount => Pairs.Weights.LongCount(weight => DecisionOf(weight) == PairDecision.Review);

    public PairDecision DecisionOf(double weight) =>
        weight >= Threshold.LinkWeight.Bits ? PairDecision.Link
        : weight >= Threshold.ReviewWeight.Bits ? PairDecision.Review
        : PairDecision.NonLink;
}
