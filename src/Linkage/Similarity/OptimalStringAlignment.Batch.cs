namespace Linkage.Similarity;

public static partial class OptimalStringAlignment
{
    /// <summary>Counts the edits between a query and each of the prepared values, as many as between their texts.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="distances">Receives the distance of each value under its index, or <paramref name="cutoff"/> + 1 where it is larger; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <exception cref="ArgumentException"><paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    /// <remarks>The first query of a column sorts its values by length and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void Distances(ReadOnlySpan<char> query, PreparedStrings values, Span<int> distances, int cutoff = int.MaxValue) =>
        QueryEdits<AlignmentRule>.Run(query, values, distances, cutoff);

    /// <summary>Counts the edits between pairs of prepared values, for each as many as between the values' texts.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="distances">Receives the distance of each pair, or <paramref name="cutoff"/> + 1 where it is larger; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The largest distance of interest; with a small one most pairs are given up early, and up to 2 all are cheap.</param>
    /// <exception cref="ArgumentException"><paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value, or <paramref name="cutoff"/> is negative.</exception>
    /// <remarks>Allocates nothing. Safe to call from many threads.</remarks>
    public static void Distances(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<int> distances, int cutoff = int.MaxValue) =>
        PreparedPairs.Distances<AlignmentRule>(values, pairs, distances, cutoff);

    /// <summary>Decides for pairs of prepared values the first of the ascending limits that each distance keeps, their number where none.</summary>
    internal static void Grades(PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<int> limits, Span<byte> grades) =>
        PreparedPairs.Grades<AlignmentRule>(values, left, right, limits, grades);
}
