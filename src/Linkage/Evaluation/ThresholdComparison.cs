namespace Linkage.Evaluation;

/// <summary>What a kind's model expects at a link threshold, held against the truth.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Probability">The match probability from which on pairs are links, 0 to 1.</param>
/// <param name="Expected">What the model expects of the pairs in one entity.</param>
/// <param name="Measured">How they are in truth: of records clustered at this threshold in the resolution's own way. Its recall counts all true pairs, that of
/// <paramref name="Expected"/> those that blocking proposes.</param>
public sealed record ThresholdComparison(EntityKind Kind, double Probability, ExpectedQuality Expected, PairScores Measured);
