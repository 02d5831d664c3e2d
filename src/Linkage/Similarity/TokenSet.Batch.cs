namespace Linkage.Similarity;

public static partial class TokenSet
{
    /// <summary>Gives the token set ratios of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the ratio of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The smallest ratio of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <remarks>The first call for a column numbers its tokens and keeps that. Safe to call from many threads.</remarks>
    public static void Similarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        values.CheckRoom(similarities.Length, nameof(similarities));
        TokenSets sets = values.Tokens;
        string[] tokens = TokenSets.Distinct(query);
        int[] numbers = Array.ConvertAll(tokens, sets.NumberOf);
        using Scratch<char> queryOwn = new(stackalloc char[TokenList.TextStackLimit], query.Length);
        using Scratch<char> valueOwn = new(stackalloc char[TokenList.TextStackLimit], sets.LongestText);
        for (int index = 0; index < values.Count; index++)
            similarities[index] = EditBudget.AtLeast(Of(sets, numbers, tokens, sets.Of(index), queryOwn.Span, valueOwn.Span), cutoff);
    }

    /// <summary>Gives the token set ratios of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the ratio of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The smallest ratio of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value.</exception>
    /// <remarks>The first call for a column numbers its tokens and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void Similarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff = 0)
    {
        PreparedPairs.Check(values, pairs, similarities.Length, nameof(similarities));
        TokenSets sets = values.Tokens;
        using Scratch<char> leftOwn = new(stackalloc char[TokenList.TextStackLimit], sets.LongestText);
        using Scratch<char> rightOwn = new(stackalloc char[TokenList.TextStackLimit], sets.LongestText);
        for (int k = 0; k < pairs.Length; k++)
            similarities[k] = EditBudget.AtLeast(Of(sets, sets.Of(pairs[k].Left), [], sets.Of(pairs[k].Right), leftOwn.Span, rightOwn.Span), cutoff);
    }

    // The left tokens are named where they are a query's, of which some may have no number.
    private static double Of(TokenSets sets, ReadOnlySpan<int> left, ReadOnlySpan<string> leftTokens, ReadOnlySpan<int> right, Span<char> leftOwn, Span<char> rightOwn)
    {
        if (left.IsEmpty || right.IsEmpty)
            return 0;
        int shared = 0;
        int leftLength = 0;
        int rightLength = 0;
        int i = 0;
        int j = 0;
        while (i < left.Length || j < right.Length)
        {
            int order = i == left.Length ? 1 : j == right.Length || left[i] < 0 ? -1 : left[i].CompareTo(right[j]);
            if (order < 0)
            {
                leftLength = TokenList.Append(leftOwn, leftLength, leftTokens.IsEmpty ? sets.TokenOf(left[i]) : leftTokens[i]);
                i++;
            }
            else if (order > 0)
                rightLength = TokenList.Append(rightOwn, rightLength, sets.TokenOf(right[j++]));
            else
            {
                shared += sets.TokenOf(right[j]).Length + (shared > 0 ? 1 : 0);
                i++;
                j++;
            }
        }

        return Best(shared, leftOwn[..leftLength], rightOwn[..rightLength]);
    }
}
