namespace Linkage.Similarity;

/// <summary>The quick ratio ("QRatio"): <see cref="Indel"/>'s ratio, but an empty text is like nothing, not even like another empty text.</summary>
/// <remarks>
/// Times 100 it is QRatio of rapidfuzz without a processor: case and punctuation count. The unit is the UTF-16 code unit. Time as <see cref="Indel"/>;
/// allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class QuickRatio
{
    /// <summary>Gives the ratio of two texts that are not empty.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, 0 where either is empty.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the ratio of two texts that are not empty, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        left.IsEmpty || right.IsEmpty ? 0 : Indel.Similarity(left, right, cutoff);
}
