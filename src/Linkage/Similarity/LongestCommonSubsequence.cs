using System.Numerics;

namespace Linkage.Similarity;

/// <summary>The longest common subsequence: the most units that two texts share in the same order, with gaps. What it lacks is <see cref="Indel"/>.</summary>
/// <remarks>
/// <para>The unit is the UTF-16 code unit; texts are compared as given. The distance and the similarity are those of rapidfuzz's <c>LCSseq</c>: they look at the longer
/// text alone, where <see cref="Indel"/>'s ratio looks at both.</para>
/// <para>Bit-parallel after Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): S' = (S + (S &amp; M)) | (S &amp; ~M); a zero bit is one unit of the subsequence.
/// Time O(⌈shorter / 64⌉ · longer) after trimming what both ends share; allocates nothing. Safe to call from many threads.</para>
/// </remarks>
public static partial class LongestCommonSubsequence
{
    /// <summary>Counts the units of the longest common subsequence.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to the length of the shorter text.</returns>
    public static int Length(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int shared = CommonAffix.Trim(ref left, ref right);
        ReadOnlySpan<char> shorter = left.Length <= right.Length ? left : right;
        ReadOnlySpan<char> longer = left.Length <= right.Length ? right : left;
        if (shorter.IsEmpty)
            return shared;

        // Units of the text cost time, those of a pattern of one word do not.
        if (longer.Length <= BitPattern.WordLength)
            return shared + OneWord(longer, shorter);
        return shared + (shorter.Length <= BitPattern.WordLength ? OneWord(shorter, longer) : ManyWords(longer, shorter));
    }

    /// <summary>Counts the units of the longer text that are not in the common subsequence.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>The distance, from 0 (equal) to the length of the longer text.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        Math.Max(left.Length, right.Length) - Length(left, right);

    /// <summary>Counts the units of the longer text that are not in the common subsequence as long as there are at most <paramref name="cutoff"/>.</summary>
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

    /// <summary>Gives the share of the longer text that is in the common subsequence.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <returns>From 0 to 1; 1 only for equal texts, two empty ones included.</returns>
    public static double Similarity(ReadOnlySpan<char> left, ReadOnlySpan<char> right) =>
        EditBudget.Similarity(Distance(left, right), Math.Max(left.Length, right.Length));

    /// <summary>Gives the share of the longer text that is in the common subsequence, or 0 where it is below the cut-off.</summary>
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

    /// <summary>The same for a pattern of 1 to 64 units that is held in registers, so that many texts can meet it.</summary>
    internal static int Length<TPattern>(TPattern pattern, int patternLength, ReadOnlySpan<char> text)
        where TPattern : struct, IUnitPattern<TPattern>
    {
        ulong state = ulong.MaxValue;
        foreach (char unit in text)
        {
            ulong match = pattern.Mask(unit) & state;
            state = (state + match) | (state - match);
        }

        return BitOperations.PopCount(~state & (ulong.MaxValue >> (BitPattern.WordLength - patternLength)));
    }

    private static int OneWord(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text) => pattern.Length switch
    {
        <= 8 => Length(UnitPattern8.Load(pattern), pattern.Length, text),
        <= 16 => Length(UnitPattern16.Load(pattern), pattern.Length, text),
        <= 32 => Length(UnitPattern32.Load(pattern), pattern.Length, text),
        _ => Length(UnitPattern64.Load(pattern), pattern.Length, text),
    };

    private static int ManyWords(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int words = BitPattern.PaddedLength(pattern.Length) / BitPattern.WordLength;
        using Scratch<char> padded = new(stackalloc char[BitPattern.StackLimit], words * BitPattern.WordLength);
        using Scratch<ulong> states = new(stackalloc ulong[8], words);
        BitPattern.Pad(pattern, padded.Span);
        return Columns(padded.Span, pattern.Length, text, states.Span);
    }

    private static int Columns(ReadOnlySpan<char> padded, int patternLength, ReadOnlySpan<char> text, Span<ulong> states)
    {
        states.Fill(ulong.MaxValue);
        foreach (char unit in text)
        {
            ulong carry = 0;
            for (int word = 0; word < states.Length; word++)
            {
                ulong state = states[word];
                ulong match = BitPattern.WordMask(padded, word, unit) & state;
                ulong sum = state + match;
                ulong overflow = sum < state ? 1UL : 0;
                sum += carry;
                carry = overflow | (sum < carry ? 1UL : 0);
                states[word] = sum | (state - match);
            }
        }

        int units = 0;
        for (int word = 0; word < states.Length - 1; word++)
            units += BitOperations.PopCount(~states[word]);
        int rest = patternLength - (states.Length - 1) * BitPattern.WordLength;
        return units + BitOperations.PopCount(~states[^1] & (ulong.MaxValue >> (BitPattern.WordLength - rest)));
    }
}
