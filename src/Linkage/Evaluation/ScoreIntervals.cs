namespace Linkage.Evaluation;

/// <summary>How far pairwise scores could be off by the choice of the entities that they were measured on: intervals of 95 %.</summary>
/// <param name="Precision">Of the precision.</param>
/// <param name="Recall">Of the recall.</param>
/// <param name="F1">Of F1.</param>
/// <remarks>
/// True entities are drawn anew, each with all its pairs, and those that wrong joins tie together as one (Rubin, "The Bayesian bootstrap", 1981; drawing whole entities: Binette et al.,
/// "Estimating the performance of entity resolution algorithms", 2022). Where nothing is wrong, or nothing right, drawing anew shows no spread: then it is Wilson's score interval (1927) with
/// entities as trials. Another sample of the same records and sources is meant: records of other sources can be easier or harder.
/// </remarks>
public sealed record ScoreIntervals(ConfidenceInterval Precision, ConfidenceInterval Recall, ConfidenceInterval F1);
