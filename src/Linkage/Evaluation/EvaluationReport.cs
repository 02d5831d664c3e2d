using System.Collections.Immutable;

namespace Linkage.Evaluation;

/// <summary>A resolution held against the truth.</summary>
/// <param name="Kinds">Per kind with labelled records.</param>
/// <param name="SourcePairs">Per kind and pair of sources that have true or predicted pairs, ordinal order.</param>
public sealed record EvaluationReport(ImmutableArray<KindEvaluation> Kinds, ImmutableArray<SourcePairEvaluation> SourcePairs)
{
    /// <summary>Gets the scores per kind and group of entities, ordinal order; empty when no groups were given.</summary>
    public ImmutableArray<GroupEvaluation> Groups { get; init; } = [];

    /// <summary>Gets the scores per kind and link threshold, the lowest first; empty when they were not asked for.</summary>
    public ImmutableArray<ThresholdEvaluation> Thresholds { get; init; } = [];

    /// <summary>Gets what the models expect per kind and link threshold, the lowest first; empty when it was not asked for.</summary>
    public ImmutableArray<ExpectedThreshold> Expected { get; init; } = [];

    /// <summary>Gets what the models expect held against the truth, per kind and link threshold, the lowest first; empty when it was not asked for.</summary>
    public ImmutableArray<ThresholdComparison> Comparisons { get; init; } = [];

    /// <summary>Gets how judged pairs were resolved, per kind; empty when there were none.</summary>
    public ImmutableArray<LabelEvaluation> Labels { get; init; } = [];

    /// <summary>Gets how well weights tell matches from others, per kind; empty when it was not asked for.</summary>
    public ImmutableArray<PairCurve> Curves { get; init; } = [];

    /// <summary>Gets whether the probabilities of each kind are true; empty when this was not asked for.</summary>
    public ImmutableArray<CalibrationEvaluation> Calibrations { get; init; } = [];

    /// <summary>Gets the entities that were resolved wrongly; empty when they were not asked for.</summary>
    public ImmutableArray<EvaluationError> Errors { get; init; } = [];
}
