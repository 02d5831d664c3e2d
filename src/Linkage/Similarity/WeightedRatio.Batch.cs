namespace Linkage.Similarity;

public static partial class WeightedRatio
{
    /// <summary>Gives the weighted ratios of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the similarity of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <remarks>Works on the texts, one after the other: O(values) times what <c>Similarity</c> takes. Safe to call from many threads.</remarks>
    public static void Similarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff = 0) =>
        TextBatch.Run(query, values, similarities, cutoff, Similarity);

    /// <summary>Gives the weighted ratios of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the similarity of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value.</exception>
    /// <remarks>Works on the texts, one pair after the other. Safe to call from many threads.</remarks>
    public static void Similarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff = 0) =>
        TextBatch.Run(values, pairs, similarities, cutoff, Similarity);
}
