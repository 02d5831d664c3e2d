namespace Linkage.Evaluation;

/// <summary>Some pairs of similar probability, and how many of them match in truth: a row of a reliability table.</summary>
/// <param name="Lowest">The lowest probability among the pairs.</param>
/// <param name="Highest">The highest one.</param>
/// <param name="Pairs">How many pairs; 1 or more.</param>
/// <param name="MeanProbability">Their mean probability: the share that the model expects to match.</param>
/// <param name="MatchShare">The share that does match.</param>
public sealed record ReliabilityBin(double Lowest, double Highest, long Pairs, double MeanProbability, double MatchShare);
