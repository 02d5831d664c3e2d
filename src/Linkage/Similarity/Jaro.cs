using System.Numerics;

namespace Linkage.Similarity;

/// <summary>The Jaro similarity: how many units two texts share within a window of half the longer length, less half of those out of order.</summary>
/// <remarks>
/// <para>(m / |a| + m / |b| + (m - t) / m) / 3 with m units in common, at most max(|a|, |b|) / 2 - 1 places apart, each used once, taken in the order
/// of the second text, and t half of those that stand in another order, rounded down. Source: Jaro, "Advances in record-linkage methodology" (JASA 84, 1989).
/// Symmetric.</para>
/// <para>The unit is the UTF-16 code unit; texts are compared as given. Bit-parallel to 64 units, O(longer); beyond that O(longer · window).
/// Allocates nothing. Safe to call from many threads.</para>
/// </remarks>
public static partial class Jaro
{
    /// <summary>Gives the Jaro similarity of two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 (nothing in common) to 1 (equal); two empty texts give 1, an empty and another text 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right, 0);

    /// <summary>Gives the Jaro similarity of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        if (left.IsEmpty || right.IsEmpty)
            return EditBudget.AtLeast(left.Length == right.Length ? 1 : 0, cutoff);
        if (Score(Math.Min(left.Length, right.Length), 0, left.Length, right.Length) < cutoff)
            return 0;

        double similarity = left.Length <= BitPattern.WordLength && right.Length <= BitPattern.WordLength
            ? OneWord(left, right, cutoff)
            : ManyWords(left, right);
        return EditBudget.AtLeast(similarity, cutoff);
    }

    private static double Score(int common, int transpositions, int leftLength, int rightLength)
    {
        if (common == 0)
            return 0;
        double m = common;
        return (m / leftLength + m / rightLength + (m - transpositions) / m) / 3;
    }

    private static int Window(int leftLength, int rightLength) => Math.Max(0, Math.Max(leftLength, rightLength) / 2 - 1);

    // window holds the bits of the left text that may meet unit j of the right one: from j - reach to j + reach.
    private static double OneWord(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        Span<char> padded = stackalloc char[BitPattern.WordLength];
        left.CopyTo(padded);
        int reach = Window(left.Length, right.Length);
        ulong valid = ulong.MaxValue >> (BitPattern.WordLength - left.Length);
        ulong window = ulong.MaxValue >> (BitPattern.WordLength - 1 - reach);
        ulong leftTaken = 0;
        ulong rightTaken = 0;
        for (int j = 0; j < right.Length; j++)
        {
            ulong match = BitPattern.Mask(padded, left.Length, right[j]) & window & valid & ~leftTaken;
            leftTaken |= match & (0 - match);
            rightTaken |= (match != 0 ? 1UL : 0) << j;
            window = j < reach ? (window << 1) | 1 : window << 1;
        }

        int common = BitOperations.PopCount(leftTaken);
        if (common == 0 || Score(common, 0, left.Length, right.Length) < cutoff)
            return 0;
        return Score(common, Displaced(left, right, leftTaken, rightTaken) / 2, left.Length, right.Length);
    }

    private static int Displaced(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ulong leftTaken, ulong rightTaken)
    {
        int displaced = 0;
        for (; leftTaken != 0; leftTaken &= leftTaken - 1, rightTaken &= rightTaken - 1)
        {
            if (left[BitOperations.TrailingZeroCount(leftTaken)] != right[BitOperations.TrailingZeroCount(rightTaken)])
                displaced++;
        }

        return displaced;
    }

    private static double ManyWords(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        using Scratch<bool> taken = new(stackalloc bool[BitPattern.StackLimit], left.Length + right.Length);
        taken.Span.Clear();
        return WithFlags(left, right, taken.Span[..left.Length], taken.Span[left.Length..]);
    }

    private static double WithFlags(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<bool> leftTaken, Span<bool> rightTaken)
    {
        int reach = Window(left.Length, right.Length);
        int common = 0;
        for (int j = 0; j < right.Length; j++)
        {
            int end = Math.Min(left.Length - 1, j + reach);
            for (int i = Math.Max(0, j - reach); i <= end; i++)
            {
                if (leftTaken[i] || left[i] != right[j])
                    continue;
                leftTaken[i] = rightTaken[j] = true;
                common++;
                break;
            }
        }

        int displaced = 0;
        for (int i = 0, j = 0; i < left.Length; i++)
        {
            if (!leftTaken[i])
                continue;
            while (!rightTaken[j])
                j++;
            if (left[i] != right[j++])
                displaced++;
        }

        return Score(common, displaced / 2, left.Length, right.Length);
    }
}
