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
        Most(left, right) < cutoff ? 0 : EditBudget.AtLeast(Similarity(left, right), cutoff);

    // No part shares more units than the whole, nor more than it has: none is better than one of all the shared units and no other.
    private static double Most(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int common = LongestCommonSubsequence.Length(left, right);
        return Ratio(common, Math.Min(left.Length, right.Length), common);
    }

    private static double Best(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        if (longer.IndexOf(shorter) >= 0)
            return 1;
        return shorter.Length switch
        {
            <= 8 => BestPart(UnitPattern8.Load(shorter), shorter.Length, longer),
            <= 16 => BestPart(UnitPattern16.Load(shorter), shorter.Length, longer),
            <= 32 => BestPart(UnitPattern32.Load(shorter), shorter.Length, longer),
            <= BitPattern.WordLength => BestPart(UnitPattern64.Load(shorter), shorter.Length, longer),
            _ => BestPart(shorter, longer),
        };
    }

    // A window that ends in a unit the shorter text lacks is no better than the one before it, so it is skipped; likewise at the end, from the other side.
    private static double BestPart<TPattern>(TPattern shorter, int length, ReadOnlySpan<char> longer)
        where TPattern : struct, IUnitPattern<TPattern>
    {
        ulong valid = ulong.MaxValue >> (BitPattern.WordLength - length);
        double best = 0;
        for (int end = 1; end <= longer.Length; end++)
        {
            ReadOnlySpan<char> part = longer[Math.Max(0, end - length)..end];
            if ((shorter.Mask(longer[end - 1]) & valid) != 0)
                best = Math.Max(best, Ratio(LongestCommonSubsequence.Length(shorter, length, part), length, part.Length));
        }

        for (int start = longer.Length - length + 1; start < longer.Length; start++)
        {
            ReadOnlySpan<char> part = longer[start..];
            if ((shorter.Mask(longer[start]) & valid) != 0)
                best = Math.Max(best, Ratio(LongestCommonSubsequence.Length(shorter, length, part), length, part.Length));
        }

        return best;
    }

    private static double BestPart(ReadOnlySpan<char> shorter, ReadOnlySpan<char> longer)
    {
        double best = 0;
        for (int end = 1; end <= longer.Length; end++)
        {
            ReadOnlySpan<char> part = longer[Math.Max(0, end - shorter.Length)..end];
            if (shorter.Contains(longer[end - 1]))
                best = Math.Max(best, Ratio(LongestCommonSubsequence.Length(shorter, part), shorter.Length, part.Length));
        }

        for (int start = longer.Length - shorter.Length + 1; start < longer.Length; start++)
        {
            ReadOnlySpan<char> part = longer[start..];
            if (shorter.Contains(longer[start]))
                best = Math.Max(best, Ratio(LongestCommonSubsequence.Length(shorter, part), shorter.Length, part.Length));
        }

        return best;
    }

    private static double Ratio(int common, int length, int partLength) =>
        EditBudget.Similarity(length + partLength - 2 * common, length + partLength);
}
