namespace Linkage.Similarity;

/// <summary>The unrestricted Damerau-Levenshtein distance: insertions, deletions, substitutions and swaps of neighbours, where a swapped pair may be edited again.</summary>
/// <remarks>
/// <para>The unit is the UTF-16 code unit; texts are compared as given. Unlike <see cref="OptimalStringAlignment"/> it is a metric ("ca" to "abc" is 2, not 3).
/// DuckDB's <c>damerau_levenshtein</c> is this distance on UTF-8 bytes.</para>
/// <para>Where <see cref="OptimalStringAlignment"/>, which costs a fraction, settles the answer, it is taken: for most pairs of names, and nearly always with a small
/// cut-off. Else a table in linear space after Zhao and Sahni, "String correction using the Damerau-Levenshtein distance" (BMC Bioinformatics 20, 2019), in time
/// O(|a| · |b|) after trimming what both ends share. Allocates nothing. Safe to call from many threads.</para>
/// </remarks>
public static partial class DamerauLevenshtein
{
    private const int StackLimit = 96;
    private const int Rows = 5;

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
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        cutoff = Math.Min(cutoff, Math.Max(left.Length, right.Length));
        if (Math.Abs(left.Length - right.Length) > cutoff)
            return cutoff + 1;

        CommonAffix.Trim(ref left, ref right);
        int distance = left.IsEmpty || right.IsEmpty ? left.Length + right.Length : Between(left, right, cutoff);
        return Math.Min(distance, cutoff + 1);
    }

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

    // What this distance has and optimal string alignment has not is a swap of two units with t > 0 others between them, for 1 + t edits; the alignment needs one
    // more for it. So the alignment is at most half as large again, the same up to 2, and the same where no two neighbours stand apart in the other order.
    private static int Between(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
    {
        int alignment = BitParallelEdits.Distance<EditsAndSwaps>(left, right, cutoff + cutoff / 2);
        if (alignment <= 2 || alignment > cutoff + cutoff / 2 || !(SwapsAcross(left, right) || SwapsAcross(right, left)))
            return alignment;
        return Table(left, right);
    }

    private static bool SwapsAcross(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text) => pattern.Length switch
    {
        <= 8 => SwapsAcross<UnitPattern8>(pattern, text),
        <= 16 => SwapsAcross<UnitPattern16>(pattern, text),
        <= 32 => SwapsAcross<UnitPattern32>(pattern, text),
        <= BitPattern.WordLength => SwapsAcross<UnitPattern64>(pattern, text),
        _ => true,
    };

    // Neighbours x y of the text, and in the pattern a y with an x two or more places after it.
    private static bool SwapsAcross<TPattern>(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text)
        where TPattern : struct, IUnitPattern<TPattern>
    {
        TPattern units = TPattern.Load(pattern);
        ulong valid = ulong.MaxValue >> (BitPattern.WordLength - pattern.Length);
        ulong before = 0;
        foreach (char unit in text)
        {
            ulong match = units.Mask(unit) & valid;
            if (match != 0 && match != before && before >> 2 >= (match & (0 - match)))
                return true;
            before = match;
        }

        return false;
    }

    private static int Table(ReadOnlySpan<char> left, ReadOnlySpan<char> right)
    {
        int width = right.Length + 2;
        using Scratch<int> buffer = new(stackalloc int[Rows * StackLimit], Rows * width);
        return Fill(left, right, buffer.Span, width);
    }

    // Each row has two cells before column 0, so that column j - 2 exists. beforeSwap[j] is the cell two rows and columns back at the last match of the row;
    // firstColumn[j] is where the unit of column j first occurs in the right text; there lastRow keeps the last row with that unit.
    private static int Fill(ReadOnlySpan<char> left, ReadOnlySpan<char> right, Span<int> buffer, int width)
    {
        int far = Math.Max(left.Length, right.Length) + 1;
        Span<int> previous = buffer[..width];
        Span<int> current = buffer.Slice(width, width);
        Span<int> beforeSwap = buffer.Slice(2 * width, width);
        Span<int> lastRow = buffer.Slice(3 * width, width);
        Span<int> firstColumn = buffer.Slice(4 * width, width);
        previous.Fill(far);
        beforeSwap.Fill(far);
        lastRow.Clear();
        current[0] = far;
        for (int j = 0; j <= right.Length; j++)
            current[j + 1] = j;
        for (int j = 0; j < right.Length; j++)
            firstColumn[j] = right.IndexOf(right[j]);

        for (int i = 1; i <= left.Length; i++)
        {
            Span<int> swapped = previous;
            previous = current;
            current = swapped;
            Row(left[i - 1], right, i, far, previous, current, beforeSwap, lastRow, firstColumn);
            int first = right.IndexOf(left[i - 1]);
            if (first >= 0)
                lastRow[first] = i;
        }

        return current[right.Length + 1];
    }

    private static void Row(char unit, ReadOnlySpan<char> right, int i, int far, ReadOnlySpan<int> previous, Span<int> current, Span<int> beforeSwap, ReadOnlySpan<int> lastRow, ReadOnlySpan<int> firstColumn)
    {
        int lastColumn = 0;
        int twoRowsBack = current[1];
        int atLastMatch = far;
        current[1] = i;
        for (int j = 1; j <= right.Length; j++)
        {
            bool equal = unit == right[j - 1];
            int distance = Math.Min(previous[j] + (equal ? 0 : 1), Math.Min(current[j], previous[j + 1]) + 1);
            if (equal)
            {
                lastColumn = j;
                beforeSwap[j + 1] = previous[j - 1];
                atLastMatch = twoRowsBack;
            }
            else
            {
                int row = lastRow[firstColumn[j - 1]];
                if (row > 0 && j - lastColumn == 1 && lastColumn > 0)
                    distance = Math.Min(distance, beforeSwap[j + 1] + i - row);
                else if (row > 0 && lastColumn > 0 && i - row == 1)
                    distance = Math.Min(distance, atLastMatch + j - lastColumn);
            }

            twoRowsBack = current[j + 1];
            current[j + 1] = distance;
        }
    }
}
