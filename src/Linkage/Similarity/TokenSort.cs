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
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        using Scratch<char> sortedLeft = new(stackalloc char[128], left.Length);
        using Scratch<char> sortedRight = new(stackalloc char[128], right.Length);
        int leftLength = Sorted(left, sortedLeft.Span);
        int rightLength = Sorted(right, sortedRight.Span);
        return Indel.Similarity(sortedLeft.Span[..leftLength], sortedRight.Span[..rightLength], cutoff);
    }

    private static int Sorted(ReadOnlySpan<char> text, Span<char> sorted)
    {
        using Scratch<Token> buffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(text));
        TokenList tokens = new(text, buffer.Span);
        tokens.Sort();
        return tokens.Join(sorted);
    }
}
