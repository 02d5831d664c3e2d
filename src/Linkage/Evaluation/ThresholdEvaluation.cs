namespace Linkage.Evaluation;

/// <summary>How well one kind would be resolved at another link threshold.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Probability">The match probability from which on pairs are links, 0 to 1.</param>
/// <param name="Pairs">Pairwise scores over the closure: the connected components of those links.</param>
public sealed record ThresholdEvaluation(EntityKind Kind, double Probability, PairScores Pairs);
