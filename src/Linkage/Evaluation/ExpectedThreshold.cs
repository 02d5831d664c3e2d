namespace Linkage.Evaluation;

/// <summary>How well one kind would be resolved at a link threshold, as its model expects it: no truth is needed, and nothing is measured.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Probability">The match probability from which on pairs are links, 0 to 1.</param>
/// <param name="Expected">What is expected of the pairs in one entity. A model that is wrong about its pairs is wrong here, too: see <see cref="CalibrationEvaluation"/>.</param>
public sealed record ExpectedThreshold(EntityKind Kind, double Probability, ExpectedQuality Expected);
