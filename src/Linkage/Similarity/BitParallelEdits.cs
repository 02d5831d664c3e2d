namespace Linkage.Similarity;

/// <summary>The edit distance of <see cref="Levenshtein"/> and <see cref="OptimalStringAlignment"/>, one bit a cell of the table.</summary>
/// <remarks>
/// <para>Hyyrö, "A bit-vector algorithm for computing Levenshtein and Damerau edit distances" (Nordic Journal of Computing 10, 2003). The pattern's units are the
/// rows, the text's the columns. Bit i of vp (vn) says that the cell of row i is one more (less) than the cell above it, bit i of d0 that it equals its neighbour above on the left.</para>
/// <para>The distance is followed down the diagonal that ends in the last cell: it never falls along a diagonal, so the first value beyond the cut-off ends the
/// search, and the bits of d0 are all that it needs.</para>
/// </remarks>
internal static class BitParallelEdits
{
    /// <summary>The distance, or <paramref name="cutoff"/> + 1 when it is larger than the cut-off.</summary>
    public static int Distance<TRule>(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
        where TRule : struct, IEditRule
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        cutoff = Math.Min(cutoff, Math.Max(left.Length, right.Length));
        if (Math.Abs(left.Length - right.Length) > cutoff)
            return cutoff + 1;

        CommonAffix.Trim(ref left, ref right);
        ReadOnlySpan<char> shorter = left.Length <= right.Length ? left : right;
        ReadOnlySpan<char> longer = left.Length <= right.Length ? right : left;
        if (shorter.IsEmpty)
            return longer.Length;
        if (cutoff == 0)
            return 1;

        // Columns cost time, rows of one word do not: the longer text is the pattern if it fits.
        if (longer.Length <= BitPattern.WordLength)
            return OneWord<TRule>(longer, shorter, cutoff);
        return shorter.Length <= BitPattern.WordLength ? OneWord<TRule>(shorter, longer, cutoff) : ManyWords<TRule>(longer, shorter, cutoff);
    }

    private static int OneWord<TRule>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
        where TRule : struct, IEditRule => pattern.Length switch
        {
            <= 8 => OneWord<TRule, UnitPattern8>(pattern, text, cutoff),
            <= 16 => OneWord<TRule, UnitPattern16>(pattern, text, cutoff),
            <= 32 => OneWord<TRule, UnitPattern32>(pattern, text, cutoff),
            _ => OneWord<TRule, UnitPattern64>(pattern, text, cutoff),
        };

    private static int OneWord<TRule, TPattern>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
        where TRule : struct, IEditRule
        where TPattern : struct, IUnitPattern<TPattern>
    {
        TPattern units = TPattern.Load(pattern);
        int row = pattern.Length - text.Length;
        int distance = Math.Abs(row);
        ulong vp = ulong.MaxValue;
        ulong vn = 0;
        ulong d0 = 0;
        ulong matchBefore = 0;
        foreach (char unit in text)
        {
            ulong match = units.Mask(unit);
            ulong swap = TRule.SwapsCount ? ((~d0 & match) << 1) & matchBefore : 0;
            d0 = (((match & vp) + vp) ^ vp) | match | vn | swap;
            if (row >= 0)
            {
                distance += (int)(~d0 >> row) & 1;
                if (distance > cutoff)
                    return cutoff + 1;
            }

            ulong hp = ((vn | ~(d0 | vp)) << 1) | 1;
            ulong hn = (d0 & vp) << 1;
            vp = hn | ~(d0 | hp);
            vn = hp & d0;
            matchBefore = match;
            row++;
        }

        return distance;
    }

    private static int ManyWords<TRule>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
        where TRule : struct, IEditRule
    {
        int words = BitPattern.PaddedLength(pattern.Length) / BitPattern.WordLength;
        using Scratch<char> padded = new(stackalloc char[BitPattern.StackLimit], words * BitPattern.WordLength);
        using Scratch<WordColumn> columns = new(stackalloc WordColumn[BitPattern.StackLimit / BitPattern.WordLength], words);
        BitPattern.Pad(pattern, padded.Span);
        return ManyWords<TRule>(padded.Span, pattern.Length, text, columns.Span, cutoff);
    }

    // As OneWord, word after word down the column; the horizontal differences of a word's last row enter the next word, and so does a swap across the border.
    private static int ManyWords<TRule>(ReadOnlySpan<char> padded, int patternLength, ReadOnlySpan<char> text, Span<WordColumn> words, int cutoff)
        where TRule : struct, IEditRule
    {
        words.Fill(new WordColumn { Vp = ulong.MaxValue });
        int row = patternLength - text.Length;
        int distance = row;
        foreach (char unit in text)
        {
            ulong carryP = 1;
            ulong carryN = 0;
            ulong carrySwap = 0;
            for (int word = 0; word < words.Length; word++)
            {
                ref WordColumn column = ref words[word];
                ulong vp = column.Vp;
                ulong vn = column.Vn;
                ulong match = BitPattern.WordMask(padded, word, unit);
                ulong swap = 0;
                if (TRule.SwapsCount)
                {
                    ulong crossed = ~column.D0 & match;
                    swap = ((crossed << 1) | carrySwap) & column.Match;
                    carrySwap = crossed >> 63;
                    column.Match = match;
                }

                match |= carryN;
                ulong d0 = (((match & vp) + vp) ^ vp) | match | vn | swap;
                ulong hp = vn | ~(d0 | vp);
                ulong hn = d0 & vp;
                ulong enteringP = (hp << 1) | carryP;
                ulong enteringN = (hn << 1) | carryN;
                carryP = hp >> 63;
                carryN = hn >> 63;
                column.Vp = enteringN | ~(d0 | enteringP);
                column.Vn = enteringP & d0;
                column.D0 = d0;
            }

            distance += (int)(~words[row / BitPattern.WordLength].D0 >> row) & 1;
            if (distance > cutoff)
                return cutoff + 1;
            row++;
        }

        return distance;
    }
}
