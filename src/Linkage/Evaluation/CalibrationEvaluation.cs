using System.Collections.Immutable;

namespace Linkage.Evaluation;

/// <summary>Whether the probabilities of a kind's pairs are true: of the pairs with probability .8, do 8 in 10 match?</summary>
/// <remarks>
/// About candidate pairs, each by itself, between the probabilities of <see cref="CalibrationOptions"/>; pairs with a record that the truth does not name are left out.
/// Immutable; safe to share between threads.
/// </remarks>
public sealed record CalibrationEvaluation
{
    /// <summary>Gets the kind.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Gets how many pairs were looked at; 1 or more.</summary>
    public required long Pairs { get; init; }

    /// <summary>Gets the share of them that match in truth, 0 to 1.</summary>
    public required double MatchShare { get; init; }

    /// <summary>Gets the mean probability that the model gave them, 0 to 1.</summary>
    public required double MeanProbability { get; init; }

    /// <summary>Gets the Brier score: the mean squared difference of probability and truth, 0 (best) to 1.</summary>
    /// <remarks>Source: Brier, "Verification of forecasts expressed in terms of probability", 1950.</remarks>
    public required double Brier { get; init; }

    /// <summary>Gets by how much the Brier score is better than that of giving each pair <see cref="MatchShare"/>: 1 at best, above 0 if the probabilities tell something;
    /// null if all pairs match, or none does.</summary>
    public required double? BrierSkill { get; init; }

    /// <summary>Gets the expected calibration error (ECE): the mean difference between <see cref="ReliabilityBin.MeanProbability"/> and <see cref="ReliabilityBin.MatchShare"/>
    /// without its sign, weighted by pairs; 0 (best) to 1.</summary>
    /// <remarks>Source: Naeini, Cooper and Hauskrecht, "Obtaining well calibrated probabilities using Bayesian binning", 2015; bins of equal count.</remarks>
    public required double Error { get; init; }

    /// <summary>Gets the interval of <see cref="Error"/>: percentiles of draws of whole entities, moved so that their mean is the error measured.</summary>
    /// <remarks>Pairs that share an entity are not independent, so entities are drawn: a pair counts with the weight of its entity, or with the product of the weights of its
    /// two. Judged pairs are drawn each by itself. Source: Owen and Eckles, "Bootstrapping data arrays of arbitrary order", 2012, with exponential weights.</remarks>
    public required ConfidenceInterval ErrorInterval { get; init; }

    /// <summary>Gets the error that perfect probabilities would show with so many pairs, by chance alone. An <see cref="Error"/> near it says nothing against the model.</summary>
    public required double ChanceError { get; init; }

    /// <summary>Gets the reliability table, the lowest probabilities first.</summary>
    public required ImmutableArray<ReliabilityBin> Bins { get; init; }
}
