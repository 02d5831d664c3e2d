namespace Linkage.Similarity;

public static partial class TokenSort
{
    /// <summary>Gives the token sort ratios of a query and each of the prepared values, each the one that their texts have.</summary>
    /// <param name="query">The text to compare with all.</param>
    /// <param name="values">The prepared values.</param>
    /// <param name="similarities">Receives the ratio of each value under its index, or 0 where it is below the cut-off; at least as long as <paramref name="values"/>.</param>
    /// <param name="cutoff">The smallest ratio of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <remarks>The first call for a column sorts the tokens of its values and keeps that: as much memory again as the column takes. Safe to call from many threads.</remarks>
    public static void Similarities(ReadOnlySpan<char> query, PreparedStrings values, Span<double> similarities, double cutoff = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        Indel.Similarities(Sorted(query), values.TokenSorted, similarities, cutoff);
    }

    /// <summary>Gives the token sort ratios of pairs of prepared values, each the one that the values' texts have.</summary>
    /// <param name="values">The prepared values.</param>
    /// <param name="pairs">The pairs to compare, in any order.</param>
    /// <param name="similarities">Receives the ratio of each pair, or 0 where it is below the cut-off; at least as long as <paramref name="pairs"/>.</param>
    /// <param name="cutoff">The smallest ratio of interest, from 0 to 1.</param>
    /// <exception cref="ArgumentException"><paramref name="similarities"/> is too short.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An index of a pair is not one of a value.</exception>
    /// <remarks>The first call for a column sorts the tokens of its values and keeps that; further ones allocate nothing. Safe to call from many threads.</remarks>
    public static void Similarities(PreparedStrings values, ReadOnlySpan<IndexPair> pairs, Span<double> similarities, double cutoff = 0)
    {
        ArgumentNullException.ThrowIfNull(values);
        Indel.Similarities(values.TokenSorted, pairs, similarities, cutoff);
    }

    /// <summary>The tokens of a text in order, with single spaces between them.</summary>
    internal static string Sorted(ReadOnlySpan<char> text)
    {
        using Scratch<char> buffer = new(stackalloc char[TokenList.TextStackLimit], text.Length);
        return new string(buffer.Span[..Sorted(text, buffer.Span)]);
    }
}
