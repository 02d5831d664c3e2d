namespace Linkage.Similarity;

public static partial class LongestCommonSubsequence
{
    /// <summary>Gives the distance of a query and each of the prepared values, the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="distances">Receives the distance of each value under its index, or <paramref name="cutoff"/> + 1 where it is larger; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <exception cref="ArgumentException"><paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    /// <remarks>The first query of a column sorts its values by length and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void Distances(ReadOnlySpan<char> query, PreparedStrings values, Span<int> distances, int cutoff = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        Indel.Distances(query, values, distances);
        for (int index = 0; index < values.Count; index++)
            distances[index] = OfIndel(distances[index], query.Length, values.LengthOf(index), cutoff);
    }

    /// <summary>Gives the distances of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="distances">Receives the distance of each pair, or <paramref name="cutoff"/> + 1 where it is larger; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <exception cref="ArgumentException"><paramref name="distances"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value, or <paramref name="cutoff"/> is negative.</exception>
    /// <remarks>Allocates nothing. Safe to call from many threads.</remarks>
    public static void Distances(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<int> distances, int cutoff = int.MaxValue)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        Indel.Distances(values, pairs, distances);
        for (int pair = 0; pair < pairs.Length; pair++)
            distances[pair] = OfIndel(distances[pair], values.LengthOf(pairs[pair].Left), values.LengthOf(pairs[pair].Right), cutoff);
    }

    // indel = |a| + |b| - 2 common, and this distance is max(|a|, |b|) - common.
    private static int OfIndel(int indel, int leftLength, int rightLength, int cutoff)
    {
        int distance = (indel + Math.Abs(leftLength - rightLength)) / 2;
        return distance <= cutoff ? distance : cutoff + 1;
    }
}
