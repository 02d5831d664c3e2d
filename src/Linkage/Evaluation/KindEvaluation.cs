namespace Linkage.Evaluation;

/// <summary>How well one kind was resolved.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Records">How many of its records are labelled; the others are left out.</param>
/// <param name="Pairs">Pairwise scores over the closure.</param>
/// <param name="BCubed">B-cubed scores.</param>
/// <param name="Exact">Pairwise scores of matching by equal identifying fields alone, for comparison.</param>
public sealed record KindEvaluation(EntityKind Kind, int Records, PairScores Pairs, BCubedScores BCubed, PairScores Exact)
{
    /// <summary>Gets how far the pairwise scores could be off by the choice of entities.</summary>
    public required ScoreIntervals Intervals { get; init; }

    /// <summary>Gets why true pairs were not found; null where no model was used.</summary>
    public MissedPairs? Missed { get; init; }

    /// <summary>Gets why pairs were joined wrongly; null where no model was used.</summary>
    public WrongPairs? Wrong { get; init; }

    /// <summary>Gets the share of true pairs that the blocking rules proposed, 0 to 1; null where no model was used.</summary>
    public double? BlockingRecall { get; init; }
}
