using System.Numerics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Similarity;

/// <summary>The Hamming distance: the places at which two texts differ; the units by which one is longer count as different.</summary>
/// <remarks>
/// It is for codes of a fixed form, such as document numbers: a unit left out shifts all that follow. The unit is the UTF-16 code unit; texts are compared as given.
/// It is <c>Hamming</c> of rapidfuzz with <c>pad=True</c>. Time O(shorter), vectorized; allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class Hamming
{
    /// <summary>Counts the places at which two texts differ.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>The distance, from 0 (equal) to the length of the longer text.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int shorter = Math.Min(left.Length, right.Length);
        ReadOnlySpan<ushort> one = MemoryMarshal.Cast<char, ushort>(left[..shorter]);
        ReadOnlySpan<ushort> other = MemoryMarshal.Cast<char, ushort>(right[..shorter]);
        int different = Math.Max(left.Length, right.Length) - shorter;
        int i = 0;
        for (; i <= shorter - Vector256<ushort>.Count; i += Vector256<ushort>.Count)
        {
            Vector256<ushort> equal = Vector256.Equals(Vector256.Create(one[i..]), Vector256.Create(other[i..]));
            different += Vector256<ushort>.Count - BitOperations.PopCount(equal.ExtractMostSignificantBits());
        }

        for (; i < shorter; i++)
            different += one[i] != other[i] ? 1 : 0;
        return different;
    }

    /// <summary>Counts the places at which two texts differ as long as there are at most <paramref name="cutoff"/>.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The largest distance of interest.</param>
    /// <returns>The distance, or <paramref name="cutoff"/> + 1 when it is larger than the cut-off.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="cutoff"/> is negative.</exception>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        int distance = Distance(left, right);
        return distance <= cutoff ? distance : cutoff + 1;
    }

    /// <summary>Gives the share of the longer text's places at which both are the same.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, two empty ones included.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        EditBudget.Similarity(Distance(left, right), Math.Max(left.Length, right.Length));

    /// <summary>Gives the share of the longer text's places at which both are the same, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right, double cutoff) =>
        EditBudget.AtLeast(Similarity(left, right), cutoff);

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
