namespace Linkage;

/// <summary>The thresholds that a resolution used, and why.</summary>
/// <remarks>Immutable and safe to share between threads.</remarks>
public sealed record LinkThreshold
{
    /// <summary>Gets the match probability from which on a pair is a link.</summary>
    public double LinkProbability { get; init; }

    /// <summary>Gets the match weight from which on a pair is a link.</summary>
    public MatchWeight LinkWeight { get; init; }

    /// <summary>Gets the match probability from which on a pair below the link threshold is kept for review.</summary>
    public double ReviewProbability { get; init; }

    /// <summary>Gets the match weight from which on a pair below the link threshold is kept for review.</summary>
    public MatchWeight ReviewWeight { get; init; }

    /// <summary>Gets whether the link threshold was chosen on this data; false if it was given.</summary>
    public bool IsChosen { get; init; }

    /// <summary>Gets why the link threshold is what it is, in a sentence without values of records.</summary>
    public string Reason { get; init; } = "";

    /// <summary>Gets the quality that the model expects of its clusters at this threshold.</summary>
    public ExpectedQuality Expected { get; init; }
}
