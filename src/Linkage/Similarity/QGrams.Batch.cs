namespace Linkage.Similarity;

public static partial class QGrams
{
    /// <summary>Gives the Jaccard indices of the sets of q-grams of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the similarity of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    /// <remarks>The first call for a column and a size numbers the q-grams and keeps that, 8 bytes for each of a value; then a query takes time by the q-grams of the column. Safe to call from many threads.</remarks>
    public static void JaccardSimilarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, int size = 2, double cutoff = 0) =>
        GramBatch<GramJaccard>.Run(query, values, similarities, size, cutoff);

    /// <summary>Gives the Jaccard indices of the sets of q-grams of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the similarity of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value, or <paramref name="size"/> is not from 1 to 4.</exception>
    /// <remarks>The first call for a column and a size numbers the q-grams and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void JaccardSimilarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, int size = 2, double cutoff = 0) =>
        GramBatch<GramJaccard>.Run(values, pairs, similarities, size, cutoff);

    /// <summary>Gives the Dice coefficients of the sets of q-grams of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the similarity of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    /// <remarks>The first call for a column and a size numbers the q-grams and keeps that, 8 bytes for each of a value; then a query takes time by the q-grams of the column. Safe to call from many threads.</remarks>
    public static void DiceSimilarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, int size = 2, double cutoff = 0) =>
        GramBatch<GramDice>.Run(query, values, similarities, size, cutoff);

    /// <summary>Gives the Dice coefficients of the sets of q-grams of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the similarity of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value, or <paramref name="size"/> is not from 1 to 4.</exception>
    /// <remarks>The first call for a column and a size numbers the q-grams and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void DiceSimilarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, int size = 2, double cutoff = 0) =>
        GramBatch<GramDice>.Run(values, pairs, similarities, size, cutoff);

    /// <summary>Gives the cosines of the q-gram counts of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the similarity of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    /// <remarks>The first call for a column and a size numbers the q-grams and keeps that, 8 bytes for each of a value; then a query takes time by the q-grams of the column. Safe to call from many threads.</remarks>
    public static void CosineSimilarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, int size = 2, double cutoff = 0) =>
        GramBatch<GramCosine>.Run(query, values, similarities, size, cutoff);

    /// <summary>Gives the cosines of the q-gram counts of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the similarity of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value, or <paramref name="size"/> is not from 1 to 4.</exception>
    /// <remarks>The first call for a column and a size numbers the q-grams and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void CosineSimilarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, int size = 2, double cutoff = 0) =>
        GramBatch<GramCosine>.Run(values, pairs, similarities, size, cutoff);
}
