namespace Linkage.Similarity;

/// <summary>Soft TF-IDF: the cosine of token weights, where tokens that are nearly equal count as equal to the degree of their similarity.</summary>
/// <remarks>
/// <para>Source: Cohen, Ravikumar and Fienberg, "A comparison of string distance metrics for name-matching tasks" (IIWeb 2003), with <see cref="JaroWinkler"/> between
/// tokens. A token weighs log(occurrences + 1) · rarity; each text's weights have length 1. The sum runs over the left text's tokens, each with its most similar
/// token of the right one; exchanging the texts can change it a little, and it is cut at 1.</para>
/// <para>Tokens are separated by white space. Time: the product of the numbers of tokens; allocates nothing. Safe to call from many threads if the weight is.</para>
/// </remarks>
public static partial class SoftTfIdf
{
    private const double DefaultThreshold = 0.9;

    /// <summary>Gives the soft TF-IDF of two texts with a Jaro-Winkler threshold of 0.9 between tokens.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="rarity">The weight of a token by its rarity.</param>
    /// <returns>From 0 to 1; two texts without tokens of weight give 1 when equal, else 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rarity"/> is null.</exception>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TokenWeight rarity) =>
        Similarity(left, right, rarity, DefaultThreshold);

    /// <summary>Gives the soft TF-IDF of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="rarity">The weight of a token by its rarity.</param>
    /// <param name="threshold">The Jaro-Winkler similarity, from 0 to 1, from which on two tokens are close; 1 gives the plain TF-IDF cosine.</param>
    /// <returns>From 0 to 1; two texts without tokens of weight give 1 when equal, else 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rarity"/> is null.</exception>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TokenWeight rarity, double threshold)
    {
        ArgumentNullException.ThrowIfNull(rarity);
        using Scratch<Token> leftBuffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(left));
        using Scratch<Token> rightBuffer = new(stackalloc Token[TokenList.StackLimit], TokenList.MaxCount(right));
        TokenList leftTokens = new(left, leftBuffer.Span);
        TokenList rightTokens = new(right, rightBuffer.Span);
        using Scratch<double> leftWeights = new(stackalloc double[TokenList.StackLimit], leftTokens.Count);
        using Scratch<double> rightWeights = new(stackalloc double[TokenList.StackLimit], rightTokens.Count);
        double leftNorm = Weigh(ref leftTokens, rarity, leftWeights.Span);
        double rightNorm = Weigh(ref rightTokens, rarity, rightWeights.Span);
        if (leftNorm == 0 || rightNorm == 0)
            return left.SequenceEqual(right) ? 1 : 0;
        return Math.Min(1, Sum(leftTokens, rightTokens, leftWeights.Span, rightWeights.Span, threshold) / Math.Sqrt(leftNorm * rightNorm));
    }

    /// <summary>Gives the soft TF-IDF of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="rarity">The weight of a token by its rarity.</param>
    /// <param name="threshold">The Jaro-Winkler similarity, from 0 to 1, from which on two tokens are close; 0.9 in the overload without it.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rarity"/> is null.</exception>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, TokenWeight rarity, double threshold, double cutoff) =>
        EditBudget.AtLeast(Similarity(left, right, rarity, threshold), cutoff);

    // Keeps each token once with its weight, and returns the sum of squares.
    private static double Weigh(ref TokenList tokens, TokenWeight rarity, Span<double> weights)
    {
        tokens.Sort();
        int distinct = 0;
        double squares = 0;
        for (int i = 0; i < tokens.Count; i++)
        {
            int occurrences = 1;
            while (i + 1 < tokens.Count && tokens[i + 1].SequenceEqual(tokens[i]))
            {
                occurrences++;
                i++;
            }

            double weight = Math.Log(occurrences + 1) * rarity(tokens[i]);
            weights[distinct++] = weight;
            squares += weight * weight;
        }

        tokens.SortDistinct();
        return squares;
    }

    private static double Sum(TokenList left, TokenList right, ReadOnlySpan<double> leftWeights, ReadOnlySpan<double> rightWeights, double threshold)
    {
        double sum = 0;
        for (int i = 0; i < left.Count; i++)
        {
            double best = 0;
            int at = 0;
            for (int j = 0; j < right.Count && best < 1; j++)
            {
                double similarity = JaroWinkler.Similarity(left[i], right[j], threshold);
                if (similarity > best)
                    (best, at) = (similarity, j);
            }

            sum += best * leftWeights[i] * rightWeights[at];
        }

        return sum;
    }
}
