using System.Numerics;

namespace Linkage.Similarity;

/// <summary>The length of the longest common subsequence, bit-parallel; the core of <see cref="Indel"/> and of the ratios built on it.</summary>
/// <remarks>Hyyrö, "Bit-parallel LCS-length computation revisited" (2004): S' = (S + (S &amp; M)) | (S &amp; ~M); a zero bit is one unit of the subsequence.</remarks>
internal static class LongestCommonSubsequence
{
    /// <summary>Counts the units of the longest common subsequence.</summary>
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

    /// <summary>The same for a pattern of 1 to 64 units that is held in registers, so that many texts can meet it.</summary>
    public static int Length<TPattern>(TPattern pattern, int patternLength, ReadOnlySpan<char> text)
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
