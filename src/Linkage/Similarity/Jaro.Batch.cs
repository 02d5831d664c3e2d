namespace Linkage.Similarity;

public static partial class Jaro
{
    /// <summary>Gives the Jaro similarities of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the similarity of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <remarks>The first query of a column sorts its values by length and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void Similarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff = 0) =>
        QueryJaro<PlainJaro>.Run(query, values, similarities, cutoff);

    /// <summary>Gives the Jaro similarities of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the similarity of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1; a high one lets most pairs be given up early.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value.</exception>
    /// <remarks>Allocates nothing. Safe to call from many threads.</remarks>
    public static void Similarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff = 0) =>
        PreparedPairs.Similarities<PlainJaro>(values, pairs, similarities, cutoff);

    /// <summary>Decides for pairs of prepared values the first of the descending thresholds that each reaches, their number where none.</summary>
    internal static void Grades(PreparedStrings values, ReadOnlySpan<int> left, ReadOnlySpan<int> right, ReadOnlySpan<double> thresholds, ReadOnlySpan<byte> useful, Span<byte> grades) =>
        PreparedPairs.Grades<PlainJaro>(values, left, right, thresholds, useful, grades);
}
