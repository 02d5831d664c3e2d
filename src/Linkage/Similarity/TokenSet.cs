namespace Linkage.Similarity;

/// <summary>The best ratio (<see cref="Indel"/>) among the shared tokens, the shared with the left's own, and the shared with the right's own; a text whose tokens are all in the other is fully similar.</summary>
/// <remarks>
/// It suits names with parts left out, and is generous: "Somchai" and "Somchai Jaidee" give 1. Tokens are separated by white space and taken once; case and
/// punctuation count. Times 100 it is the token set ratio of fuzzywuzzy and its kin. Allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class TokenSet
{
    /// <summary>Gives the token set ratio of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 0 where either text has no token.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the token set ratio of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        Of(left, right, cutoff, partial: false);

    /// <summary>Gives the partial token set ratio: 1 where the texts share a token, else <see cref="PartialRatio"/> of the sorted, distinct tokens.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 0 where either text has no token. One shared title or particle gives 1, so ask it only of texts without such words.</returns>
    public static double PartialSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => PartialSimilarity(left, right, 0);

    /// <summary>Gives the partial token set ratio, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double PartialSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        Of(left, right, cutoff, partial: true);

    private static double Of(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff, bool partial)
    {
        using Scratch<Token> leftBuffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(left));
        using Scratch<Token> rightBuffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(right));
        using Scratch<char> leftOwn = new(stackalloc char[TokenList.TextStackLimit], left.Length);
        using Scratch<char> rightOwn = new(stackalloc char[TokenList.TextStackLimit], right.Length);
        TokenList leftTokens = new(left, leftBuffer.Span);
        TokenList rightTokens = new(right, rightBuffer.Span);
        if (leftTokens.Count == 0 || rightTokens.Count == 0)
            return 0;

        leftTokens.SortDistinct();
        rightTokens.SortDistinct();
        int shared = Divide(leftTokens, rightTokens, leftOwn.Span, rightOwn.Span, out int leftLength, out int rightLength);
        ReadOnlySpan<char> onlyLeft = leftOwn.Span[..leftLength];
        ReadOnlySpan<char> onlyRight = rightOwn.Span[..rightLength];
        if (partial)
            return shared > 0 ? 1 : PartialRatio.Similarity(onlyLeft, onlyRight, cutoff);
        return EditBudget.AtLeast(Best(shared, onlyLeft, onlyRight), cutoff);
    }

    // Merges two sorted lists: returns the joined length of the shared tokens and writes each side's own.
    private static int Divide(TokenList left, TokenList right, Span<char> leftOwn, Span<char> rightOwn, out int leftLength, out int rightLength)
    {
        int shared = 0;
        leftLength = 0;
        rightLength = 0;
        int i = 0;
        int j = 0;
        while (i < left.Count || j < right.Count)
        {
            int order = i == left.Count ? 1 : j == right.Count ? -1 : left[i].SequenceCompareTo(right[j]);
            if (order < 0)
                leftLength = TokenList.Append(leftOwn, leftLength, left[i++]);
            else if (order > 0)
                rightLength = TokenList.Append(rightOwn, rightLength, right[j++]);
            else
            {
                shared += left[i].Length + (shared > 0 ? 1 : 0);
                i++;
                j++;
            }
        }

        return shared;
    }

    // The shared tokens come first in all three texts, so only what follows them costs edits.
    private static double Best(int shared, ReadOnlySpan<char> leftOwn, ReadOnlySpan<char> rightOwn)
    {
        if (shared > 0 && (leftOwn.IsEmpty || rightOwn.IsEmpty))
            return 1;
        int space = shared > 0 ? 1 : 0;
        int leftLength = shared + space + leftOwn.Length;
        int rightLength = shared + space + rightOwn.Length;
        double whole = EditBudget.Similarity(Indel.Distance(leftOwn, rightOwn), leftLength + rightLength);
        if (shared == 0)
            return whole;
        double withLeft = EditBudget.Similarity(space + leftOwn.Length, shared + leftLength);
        double withRight = EditBudget.Similarity(space + rightOwn.Length, shared + rightLength);
        return Math.Max(whole, Math.Max(withLeft, withRight));
    }
}
