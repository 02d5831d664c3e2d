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

    /// <summary>Gets the quality that the model expects of its clusters at this threshold; of a threshold that was given it is worked out when first asked for.</summary>
    public ExpectedQuality Expected
    {
        get => ExpectedLater?.Value ?? field;
        init;
    }

    internal Lazy<ExpectedQuality>? ExpectedLater { get; init; }

    /// <summary>Compares all that the thresholds say.</summary>
    /// <param name="other">Other thresholds, or null.</param>
    /// <returns>Whether they are equal.</returns>
    public bool Equals(LinkThreshold? other) => other is not null && LinkProbability.Equals(other.LinkProbability) && LinkWeight == other.LinkWeight
        && ReviewProbability.Equals(other.ReviewProbability) && ReviewWeight == other.ReviewWeight && IsChosen == other.IsChosen
        && string.Equals(Reason, other.Reason, StringComparison.Ordinal) && Expected.Equals(other.Expected);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(LinkProbability, LinkWeight, ReviewProbability, ReviewWeight, IsChosen);
}
