namespace Linkage.Similarity;

/// <summary>The Monge-Elkan similarity: every token of one text is paired with the most similar token of the other, and the similarities are averaged.</summary>
/// <remarks>
/// Source: Monge and Elkan, "The field matching problem" (KDD 1996). Theirs looks from the left text only; <see cref="Similarity(ReadOnlySpan{char}, ReadOnlySpan{char})"/>
/// takes the mean of both directions and is symmetric. Tokens are separated by white space. Time: the product of the numbers of tokens, each an inner comparison;
/// allocates nothing. Safe to call from many threads if the inner similarity is.
/// </remarks>
public static partial class MongeElkan
{
    private static readonly TextSimilarity Inner = JaroWinkler.Similarity;

    /// <summary>Gives the mean of both directions with <see cref="JaroWinkler"/> between tokens.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; two texts without tokens give 1, one without and one with tokens 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, Inner);

    /// <summary>Gives the mean of both directions with a similarity of your own between tokens.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="inner">The similarity of two tokens.</param>
    /// <returns>From 0 to 1; two texts without tokens give 1, one without and one with tokens 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is null.</exception>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextSimilarity inner) =>
        (Directed(left, right, inner) + Directed(right, left, inner)) / 2;

    /// <summary>Gives the mean of both directions with <see cref="JaroWinkler"/> between tokens, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) => Similarity(left, right, Inner, cutoff);

    /// <summary>Gives the mean of both directions with a similarity of your own between tokens, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="inner">The similarity of two tokens.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is null.</exception>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextSimilarity inner, double cutoff) =>
        EditBudget.AtLeast(Similarity(left, right, inner), cutoff);

    /// <summary>Gives the original, directed measure: how well the tokens of the left text are found in the right one.</summary>
    /// <param name="left">The text whose every token counts.</param>
    /// <param name="right">The text in which they are looked for.</param>
    /// <param name="inner">The similarity of two tokens.</param>
    /// <returns>From 0 to 1; two texts without tokens give 1, one without and one with tokens 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="inner"/> is null.</exception>
    public static double Directed(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TextSimilarity inner)
    {
        ArgumentNullException.ThrowIfNull(inner);
        using Scratch<Token> leftBuffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(left));
        using Scratch<Token> rightBuffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(right));
        TokenList leftTokens = new(left, leftBuffer.Span);
        TokenList rightTokens = new(right, rightBuffer.Span);
        if (leftTokens.Count == 0 || rightTokens.Count == 0)
            return leftTokens.Count == rightTokens.Count ? 1 : 0;

        double sum = 0;
        for (int i = 0; i < leftTokens.Count; i++)
        {
            double best = 0;
            for (int j = 0; j < rightTokens.Count; j++)
                best = Math.Max(best, inner(leftTokens[i], rightTokens[j]));
            sum += best;
        }

        return sum / leftTokens.Count;
    }
}
