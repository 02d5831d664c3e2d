namespace Linkage.Similarity;

/// <summary>Which edit distance a batch computes; a type parameter, so that each gets its own compiled loop.</summary>
internal interface IEditMeasure : IEditRule
{
    /// <summary>Whether a swapped pair may be edited again; then the lanes give only an upper bound.</summary>
    static abstract bool SwapsAreEdited { get; }

    /// <summary>Whether a substitution costs two edits, so that the longest common subsequence gives the distance.</summary>
    static abstract bool IsIndel { get; }

    /// <summary>The distance of two texts, or the cut-off + 1 when it is larger.</summary>
    static abstract int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff);
}
