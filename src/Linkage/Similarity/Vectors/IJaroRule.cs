namespace Linkage.Similarity;

/// <summary>Which of <see cref="Jaro"/> and <see cref="JaroWinkler"/> a batch computes; a type parameter, so that each gets its own compiled loop.</summary>
internal interface IJaroRule
{
    /// <summary>The similarity that a Jaro similarity becomes with so many units of common prefix.</summary>
    static abstract double Raise(double jaro, int prefix);

    /// <summary>The Jaro similarity that is needed, at least, to reach a similarity with so many units of common prefix.</summary>
    static abstract double Needed(double similarity, int prefix);

    /// <summary>The similarity of two texts, or 0 below the cut-off.</summary>
    static abstract double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff);
}
