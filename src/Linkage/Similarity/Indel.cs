namespace Linkage.Similarity;

/// <summary>The indel distance: the fewest insertions and deletions that turn one text into the other; a substitution counts as two. Its similarity is the well-known "ratio".</summary>
/// <remarks>
/// The unit is the UTF-16 code unit; texts are compared as given. The distance is both lengths less twice the longest common subsequence, computed
/// bit-parallel (Hyyrö 2004). Time O(⌈shorter / 64⌉ · longer); allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class Indel
{
    /// <summary>Counts the insertions and deletions between two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>The distance, from 0 (equal) to the sum of both lengths.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        left.Length + right.Length - 2 * LongestCommonSubsequence.Length(left, right);

    /// <summary>Counts the insertions and deletions between two texts as long as there are at most <paramref name="cutoff"/>.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <returns>The distance, or <paramref name="cutoff"/> + 1 when it is larger than the cut-off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        if (Math.Abs(left.Length - right.Length) > cutoff)
            return cutoff + 1;
        int distance = Distance(left, right);
        return distance <= cutoff ? distance : cutoff + 1;
    }

    /// <summary>Gives the ratio of two texts: 1 - distance / sum of the lengths.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, two empty ones included. Times 100 it is the ratio of fuzzywuzzy and its kin.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        EditBudget.Similarity(Distance(left, right), left.Length + right.Length);

    /// <summary>Gives the ratio of two texts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        int total = left.Length + right.Length;
        int distance = Distance(left, right, EditBudget.DistanceFor(cutoff, total));
        return EditBudget.AtLeast(EditBudget.Similarity(Math.Min(distance, total), total), cutoff);
    }

    /// <summary>Gives the same as <see cref="Similarity(ReadOnlySpan{char}, ReadOnlySpan{char})"/>, which is normalized here, under the name that rapidfuzz and its kin use.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, two empty ones included.</returns>
    public static double NormalizedSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Similarity(left, right);

    /// <summary>Gives the same as <see cref="Similarity(ReadOnlySpan{char}, ReadOnlySpan{char}, double)"/>.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double NormalizedSimilarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) => Similarity(left, right, cutoff);
}
