using System.Numerics;

namespace Linkage.Similarity;

/// <summary>The Jaro similarity: how many units two texts share within a window of half the longer length, less half of those out of order.</summary>
/// <remarks>
/// <para>(m / |a| + m / |b| + (m - t) / m) / 3 with m units in common, at most max(|a|, |b|) / 2 - 1 places apart, each used once, taken in the order
/// of the second text, and t half of those that stand in another order, rounded down. Source: Jaro, "Advances in record-linkage methodology" (JASA 84, 1989).
/// Symmetric.</para>
/// <para>The unit is the UTF-16 code unit; texts are compared as given. Bit-parallel: time O(⌈longer / 64⌉ · shorter); allocates nothing.
/// Safe to call from many threads.</para>
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
        ReadOnlySpan<char> shorter = left.Length <= right.Length ? left : right;
        ReadOnlySpan<char> longer = left.Length <= right.Length ? right : left;
        if (IsBelow(shorter.Length, shorter.Length, longer.Length, cutoff))
            return 0;
        return EditBudget.AtLeast(longer.Length <= BitPattern.WordLength ? OneWord(longer, shorter, cutoff) : ManyWords(longer, shorter), cutoff);
    }

    internal static double Score(int common, int transpositions, int leftLength, int rightLength)
    {
        if (common == 0)
            return 0;
        double m = common;
        return (m / leftLength + m / rightLength + (m - transpositions) / m) / 3;
    }

    // Whether the score stays below the cut-off even without transpositions: m / |a| + m / |b| + 1 < 3 · cutoff, times |a| · |b|, as divisions are slow. The slack is
    // larger than the rounding; the exact test follows.
    private static bool IsBelow(int common, int leftLength, int rightLength, double cutoff)
    {
        double product = (double)leftLength * rightLength;
        return (double)common * (leftLength + rightLength) + product < (3 * cutoff - 1e-9) * product;
    }

    private static int Window(int longerLength) => Math.Max(0, longerLength / 2 - 1);

    private static double OneWord(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, double cutoff) => pattern.Length switch
    {
        <= 8 => OneWord<UnitPattern8>(pattern, text, cutoff),
        <= 16 => OneWord<UnitPattern16>(pattern, text, cutoff),
        <= 32 => OneWord<UnitPattern32>(pattern, text, cutoff),
        _ => OneWord<UnitPattern64>(pattern, text, cutoff),
    };

    // The units of a common prefix take each other, whatever follows, so the loop begins after it. window holds the bits of the pattern that may meet unit j of the
    // text: from j - reach to j + reach. A match below one that was taken before is a crossing; without one the units in common stand in the same order in both texts.
    private static double OneWord<TPattern>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, double cutoff)
        where TPattern : struct, IUnitPattern<TPattern>
    {
        int prefix = CommonAffix.PrefixLength(pattern, text);
        if (prefix == pattern.Length)
            return 1;
        TPattern units = TPattern.Load(pattern);
        int reach = Window(pattern.Length);
        ulong taken = (1UL << prefix) - 1;
        ulong textTaken = taken;
        ulong free = (ulong.MaxValue >> (BitPattern.WordLength - pattern.Length)) & ~taken;
        ulong window = Within(0, Math.Max(0, prefix - reach), prefix + reach);
        bool crossed = false;
        for (int j = prefix; j < text.Length; j++)
        {
            ulong match = units.Mask(text[j]) & window & free;
            ulong lowest = match & (0 - match);
            free ^= lowest;
            crossed |= lowest - 1 < taken;      // without a match lowest - 1 is the largest number
            taken |= lowest;
            textTaken |= (match != 0 ? 1UL : 0) << j;
            window = (window << 1) | (j < reach ? 1UL : 0);
        }

        int common = BitOperations.PopCount(taken);
        if (IsBelow(common, text.Length, pattern.Length, cutoff))
            return 0;
        ulong ordered = (1UL << prefix) - 1;
        int transpositions = crossed ? Displaced(pattern, text, taken ^ ordered, textTaken ^ ordered) / 2 : 0;
        return Score(common, transpositions, text.Length, pattern.Length);
    }

    private static int Displaced(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ulong leftTaken, ulong rightTaken)
    {
        int displaced = 0;
        for (; leftTaken != 0; leftTaken &= leftTaken - 1, rightTaken &= rightTaken - 1)
        {
            // No branch: whether units stand in order cannot be predicted.
            displaced += left[BitOperations.TrailingZeroCount(leftTaken)] != right[BitOperations.TrailingZeroCount(rightTaken)] ? 1 : 0;
        }

        return displaced;
    }

    private static double ManyWords(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
    {
        int words = BitPattern.PaddedLength(pattern.Length) / BitPattern.WordLength;
        using Scratch<char> padded = new(stackalloc char[BitPattern.StackLimit], words * BitPattern.WordLength);
        using Scratch<ulong> taken = new(stackalloc ulong[2 * BitPattern.StackLimit / BitPattern.WordLength], 2 * words);
        BitPattern.Pad(pattern, padded.Span);
        taken.Span.Clear();
        return ManyWords(padded.Span, pattern, text, taken.Span[..words], taken.Span[words..]);
    }

    // As OneWord; for each unit of the text the words that its window touches, up to the first match.
    private static double ManyWords(ReadOnlySpan<char> padded, ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, Span<ulong> taken, Span<ulong> textTaken)
    {
        int reach = Window(pattern.Length);
        int common = 0;
        for (int j = 0; j < text.Length; j++)
        {
            int first = Math.Max(0, j - reach);
            int last = Math.Min(pattern.Length - 1, j + reach);
            for (int word = first / BitPattern.WordLength; word <= last / BitPattern.WordLength; word++)
            {
                ulong match = BitPattern.WordMask(padded, word, text[j]) & ~taken[word] & Within(word, first, last);
                if (match == 0)
                    continue;
                taken[word] |= match & (0 - match);
                textTaken[j / BitPattern.WordLength] |= 1UL << j;
                common++;
                break;
            }
        }

        return Score(common, Displaced(pattern, text, taken, textTaken) / 2, text.Length, pattern.Length);
    }

    // The bits of a word from place first to place last, both counted from the beginning of the text.
    private static ulong Within(int word, int first, int last)
    {
        int low = Math.Max(0, first - word * BitPattern.WordLength);
        int high = Math.Min(BitPattern.WordLength - 1, last - word * BitPattern.WordLength);
        return (ulong.MaxValue << low) & (ulong.MaxValue >> (BitPattern.WordLength - 1 - high));
    }

    private static int Displaced(ReadOnlySpan<char> left, ReadOnlySpan<char> right, ReadOnlySpan<ulong> leftTaken, ReadOnlySpan<ulong> rightTaken)
    {
        int displaced = 0;
        int word = 0;
        ulong rest = rightTaken[0];
        for (int leftWord = 0; leftWord < leftTaken.Length; leftWord++)
        {
            for (ulong bits = leftTaken[leftWord]; bits != 0; bits &= bits - 1, rest &= rest - 1)
            {
                while (rest == 0)
                    rest = rightTaken[++word];
                char unit = left[leftWord * BitPattern.WordLength + BitOperations.TrailingZeroCount(bits)];
                displaced += unit != right[word * BitPattern.WordLength + BitOperations.TrailingZeroCount(rest)] ? 1 : 0;
            }
        }

        return displaced;
    }
}
