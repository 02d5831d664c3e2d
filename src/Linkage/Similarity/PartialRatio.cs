namespace Linkage.Similarity;

/// <summary>The ratio (<see cref="Indel"/>) of the shorter text with the part of the longer one that suits it best, for a name inside a longer text.</summary>
/// <remarks>
/// Parts are all windows of the shorter length and, at both ends of the longer text, the shorter ones; texts of equal length are tried both ways. The unit is the
/// UTF-16 code unit. Times 100 it is the partial ratio of rapidfuzz (that of fuzzywuzzy tries fewer parts). Time O(⌈shorter / 64⌉ · shorter · longer);
/// allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class PartialRatio
{
    /// <summary>Gives the partial ratio of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 where one text contains the other, 0 where exactly one is empty.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        if (left.IsEmpty || right.IsEmpty)
            return left.Length == right.Length ? 1 : 0;
        if (left.Length > right.Length)
            return Best(right, left);
        double best = Best(left, right);
        return left.Length == right.Length && best < 1 ? Math.Max(best, Best(right, left)) : best;
    }

    /// <summary>Gives the partial ratio of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        EditBudget.AtLeast(Similarity(left, right), cutoff);

    // A window that ends in a unit the shorter text lacks is no better than the one before it, so it is skipped; likewise at the end, from the other side.
    private static double Best(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (longer.IndexOf(shorter) >= 0)
            return 1;
        Span<char> padded = stackalloc char[BitPattern.WordLength];
        if (shorter.Length <= BitPattern.WordLength)
            shorter.CopyTo(padded);

        double best = 0;
        for (int end = 1; end <= longer.Length; end++)
        {
            if (shorter.Contains(longer[end - 1]))
                best = Math.Max(best, Ratio(shorter, padded, longer[Math.Max(0, end - shorter.Length)..end]));
        }

        for (int start = longer.Length - shorter.Length + 1; start < longer.Length; start++)
        {
            if (shorter.Contains(longer[start]))
                best = Math.Max(best, Ratio(shorter, padded, longer[start..]));
        }

        return best;
    }

    private static double Ratio(ReadOnlySpan<char> shorter, ReadOnlySpan<char> padded, ReadOnlySpan<char> part)
    {
        int common = shorter.Length <= BitPattern.WordLength
            ? LongestCommonSubsequence.Length(padded, shorter.Length, part)
            : LongestCommonSubsequence.Length(shorter, part);
        int total = shorter.Length + part.Length;
        return EditBudget.Similarity(total - 2 * common, total);
    }
}
