namespace Linkage.Similarity;

/// <summary>The ratio (<see cref="Indel"/>) of two texts whose tokens were sorted first, so that the order of name parts does not count.</summary>
/// <remarks>
/// Tokens are separated by white space (U+00A0 included) and sorted by UTF-16 code unit; case and punctuation count. Times 100 it is the token sort
/// ratio of fuzzywuzzy and its kin. Time as <see cref="Indel"/> plus the sorting; allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class TokenSort
{
    /// <summary>Gives the ratio of the sorted texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 where both have the same tokens equally often, two texts without tokens included.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the ratio of the sorted texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        Of(left, right, cutoff, partial: false);

    /// <summary>Gives the partial token sort ratio: <see cref="PartialRatio"/> of the sorted texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 where one sorted text contains the other, two texts without tokens included.</returns>
    public static double PartialSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => PartialSimilarity(left, right, 0);

    /// <summary>Gives the partial token sort ratio, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double PartialSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        Of(left, right, cutoff, partial: true);

    private static double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff, bool partial)
    {
        using Scratch<char> leftBuffer = new(stackalloc char[TokenList.TextStackLimit], left.Length);
        using Scratch<char> rightBuffer = new(stackalloc char[TokenList.TextStackLimit], right.Length);
        ReadOnlySpan<char> sortedLeft = leftBuffer.Span[..Sorted(left, leftBuffer.Span)];
        ReadOnlySpan<char> sortedRight = rightBuffer.Span[..Sorted(right, rightBuffer.Span)];
        return partial ? PartialRatio.Similarity(sortedLeft, sortedRight, cutoff) : Indel.Similarity(sortedLeft, sortedRight, cutoff);
    }

    private static int Sorted(ReadOnlySpan<char> text, Span<char> sorted)
    {
        using Scratch<Token> buffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(text));
        TokenList tokens = new(text, buffer.Span);
        tokens.Sort();
        return tokens.Join(sorted);
    }
}
