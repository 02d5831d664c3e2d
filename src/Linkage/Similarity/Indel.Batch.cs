namespace Linkage.Similarity;

public static partial class Indel
{
    /// <summary>Counts the insertions and deletions between a query and each of the prepared values, as many as between their texts.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="distances">Receives the distance of each value under its index, or <paramref name="cutoff"/> + 1 where it is larger; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <exception cref="ArgumentException"><paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    /// <remarks>The first query of a column sorts its values by length and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void Distances(ReadOnlySpan<char> query, PreparedStrings values, Span<int> distances, int cutoff = int.MaxValue) =>
        QueryEdits<IndelRule>.Run(query, values, distances, cutoff);

    /// <summary>Counts the insertions and deletions between pairs of prepared values, for each as many as between the values' texts.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="distances">Receives the distance of each pair, or <paramref name="cutoff"/> + 1 where it is larger; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The largest distance of interest; with a small one most pairs are given up early.</param>
    /// <exception cref="ArgumentException"><paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value, or <paramref name="cutoff"/> is negative.</exception>
    /// <remarks>Allocates nothing. Safe to call from many threads.</remarks>
    public static void Distances(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<int> distances, int cutoff = int.MaxValue) =>
        PreparedPairs.Distances<IndelRule>(values, pairs, distances, cutoff);

    /// <summary>Gives the ratios of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the ratio of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The smallest ratio of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <remarks>The first query of a column sorts its values by length and keeps that. Safe to call from many threads.</remarks>
    public static void Similarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        values.CheckRoom(similarities.Length, nameof(similarities));
        using Scratch<int> distances = new([], values.Count);
        Distances(query, values, distances.Span);
        for (int index = 0; index < values.Count; index++)
            similarities[index] = EditBudget.AtLeast(EditBudget.Similarity(distances.Span[index], query.Length + values.LengthOf(index)), cutoff);
    }

    /// <summary>Gives the ratios of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the ratio of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The smallest ratio of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value.</exception>
    /// <remarks>Allocates nothing. Safe to call from many threads.</remarks>
    public static void Similarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff = 0) =>
        PreparedPairs.Ratios(values, pairs, similarities, cutoff);
}
