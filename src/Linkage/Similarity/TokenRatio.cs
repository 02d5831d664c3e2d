namespace Linkage.Similarity;

/// <summary>The better of <see cref="TokenSort"/> and <see cref="TokenSet"/>: neither the order of tokens nor missing ones count against two texts.</summary>
/// <remarks>
/// Tokens are separated by white space; case and punctuation count; the unit is the UTF-16 code unit. Times 100 it is <c>token_ratio</c> of rapidfuzz, and the
/// partial form is its <c>partial_token_ratio</c>. Allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class TokenRatio
{
    /// <summary>Gives the larger of the token sort and the token set ratio.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; two texts without tokens give 1, one without and one with tokens 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the larger of the token sort and the token set ratio, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        double set = TokenSet.Similarity(left, right, cutoff);
        return set == 1 ? 1 : Math.Max(set, TokenSort.Similarity(left, right, cutoff));
    }

    /// <summary>Gives the larger of the partial token sort and the partial token set ratio.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 where the texts share a token or have none, 0 where exactly one has none.</returns>
    public static double PartialSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => PartialSimilarity(left, right, 0);

    /// <summary>Gives the larger of the partial token sort and the partial token set ratio, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double PartialSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        double set = TokenSet.PartialSimilarity(left, right, cutoff);
        return set == 1 ? 1 : Math.Max(set, TokenSort.PartialSimilarity(left, right, cutoff));
    }
}
