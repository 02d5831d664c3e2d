namespace Linkage.Similarity;

/// <summary>The Levenshtein distance: the fewest insertions, deletions and substitutions that turn one text into the other.</summary>
/// <remarks>
/// <para>The unit is the UTF-16 code unit: a character outside the basic plane counts as two, a Thai vowel sign or a combining mark as one. Texts are compared
/// as given, without folding of case or normalization; an empty text is an ordinary text.</para>
/// <para>Bit-parallel after Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic programming" (JACM 46, 1999) in the
/// form of Hyyrö (2003). Time O(⌈shorter / 64⌉ · longer) after trimming what both ends share; allocates nothing. Safe to call from many threads.</para>
/// </remarks>
public static partial class Levenshtein
{
    /// <summary>Counts the edits between two texts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>The distance, from 0 (equal) to the length of the longer text.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => Distance(left, right, int.MaxValue);

    /// <summary>Counts the edits between two texts as long as there are at most <paramref name="cutoff"/>.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The largest distance of interest; smaller ones let more pairs be given up early.</param>
    /// <returns>The distance, or <paramref name="cutoff"/> + 1 when it is larger than the cut-off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff) =>
        BitParallelEdits.Distance<PlainEdits>(left, right, cutoff);

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
