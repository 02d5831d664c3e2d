namespace Linkage.Similarity;

/// <summary>The distance of optimal string alignment (restricted Damerau-Levenshtein): insertions, deletions, substitutions and swaps of neighbours, where a swapped pair is not edited again.</summary>
/// <remarks>
/// <para>The unit is the UTF-16 code unit; texts are compared as given. It is the measure for typing errors. It breaks the triangle inequality
/// ("ca", "ac", "abc": 1 + 1 &lt; 3); <see cref="DamerauLevenshtein"/> does not, and costs more.</para>
/// <para>Bit-parallel after Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (Nordic Journal of Computing 10, 2003).
/// Time O(⌈shorter / 64⌉ · longer); allocates nothing. Safe to call from many threads.</para>
/// </remarks>
public static partial class OptimalStringAlignment
{
    /// <summary>Counts the edits between two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>The distance, from 0 (equal) to the length of the longer text.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Distance(left, right, int.MaxValue);

    /// <summary>Counts the edits between two texts as long as there are at most <paramref name="cutoff"/>.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <returns>The distance, or <paramref name="cutoff"/> + 1 when it is larger than the cut-off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff) =>
        BitParallelEdits.Distance<EditsAndSwaps>(left, right, cutoff);

    /// <summary>Gives the share of the longer text that needs no edit: 1 - distance / longer length.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, two empty ones included.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int longer = Math.Max(left.Length, right.Length);
        return EditBudget.Similarity(Distance(left, right, longer), longer);
    }

    /// <summary>Gives the share of the longer text that needs no edit, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff)
    {
        int longer = Math.Max(left.Length, right.Length);
        int distance = Distance(left, right, EditBudget.DistanceFor(cutoff, longer));
        return EditBudget.AtLeast(EditBudget.Similarity(Math.Min(distance, longer), longer), cutoff);
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
