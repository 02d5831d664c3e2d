namespace Linkage.Evaluation;

/// <summary>How well pairs that people judged were resolved; of pairs drawn at random it estimates this for all candidate pairs.</summary>
/// <remarks>
/// If all pairs were drawn (<see cref="LabeledPair.SamplingWeight"/>), each counts as the pairs it stands for (Horvitz and Thompson, 1952). Pairs that no blocking rule proposes cannot be drawn, so
/// the recall is of candidate pairs; see <see cref="Blocking.BlockingReport.RecallEstimate"/> for what blocking misses. Immutable; safe to share between threads.
/// </remarks>
public sealed record LabelEvaluation
{
    /// <summary>Gets the kind.</summary>
    public required EntityKind Kind { get; init; }

    /// <summary>Gets how many pairs were counted; 1 or more.</summary>
    public required int Pairs { get; init; }

    /// <summary>Gets how many of them match.</summary>
    public required int Matches { get; init; }

    /// <summary>Gets how many further pairs were left out because they were not drawn at random, while others were.</summary>
    public required int NotDrawn { get; init; }

    /// <summary>Gets how many of the pairs are judgments that the resolution followed: it is right about these by itself.</summary>
    public required int Followed { get; init; }

    /// <summary>Gets whether each pair counts as the pairs it stands for; if not, the scores are those of the judged pairs alone.</summary>
    public required bool IsWeighted { get; init; }

    /// <summary>Gets the share of pairs in one entity that match, 0 to 1; 1 without such a pair.</summary>
    public required double Precision { get; init; }

    /// <summary>Gets the share of matching pairs that are in one entity, 0 to 1; 1 without such a pair.</summary>
    public required double Recall { get; init; }

    /// <summary>Gets the harmonic mean of both.</summary>
    public double F1 => Harmonic.Mean(Precision, Recall);

    /// <summary>Gets how far the scores could be off by the choice of the pairs.</summary>
    /// <remarks>Pairs are drawn anew, each by itself; where all are right, or none, it is Wilson's interval with Kish's effective number of pairs.</remarks>
    public required ScoreIntervals Intervals { get; init; }

    /// <summary>Gets whether the probabilities of the pairs are true; null where no model was used, or no pair is in the range of probability.</summary>
    public CalibrationEvaluation? Calibration { get; init; }
}
