namespace Linkage.Evaluation;

/// <summary>How well the records of two sources, or of one, were joined.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Left">The source that comes first in ordinal order.</param>
/// <param name="Right">The other source; equal to <paramref name="Left"/> for pairs within it.</param>
/// <param name="Pairs">Pairwise scores.</param>
public sealed record SourcePairEvaluation(EntityKind Kind, string Left, string Right, PairScores Pairs);
