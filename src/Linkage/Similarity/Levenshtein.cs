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
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int cutoff)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(cutoff);
        cutoff = Math.Min(cutoff, Math.Max(left.Length, right.Length));
        if (Math.Abs(left.Length - right.Length) > cutoff)
            return cutoff + 1;

        CommonAffix.Trim(ref left, ref right);
        ReadOnlySpan<char> pattern = left.Length <= right.Length ? left : right;
        ReadOnlySpan<char> text = left.Length <= right.Length ? right : left;
        if (pattern.IsEmpty)
            return text.Length;
        if (cutoff == 0)
            return 1;
        return pattern.Length <= BitPattern.WordLength ? OneWord(pattern, text, cutoff) : ManyWords(pattern, text, cutoff);
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

    // Bit i of vp (vn) says that the cell of row i is one more (less) than the cell above it, in the column of the current text unit.
    private static int OneWord(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
    {
        Span<char> padded = stackalloc char[BitPattern.WordLength];
        pattern.CopyTo(padded);
        int last = pattern.Length - 1;
        int distance = pattern.Length;
        ulong vp = ulong.MaxValue;
        ulong vn = 0;
        for (int j = 0; j < text.Length; j++)
        {
            ulong match = BitPattern.Mask(padded, pattern.Length, text[j]);
            ulong d0 = (((match & vp) + vp) ^ vp) | match | vn;
            ulong hp = vn | ~(d0 | vp);
            ulong hn = d0 & vp;
            distance += (int)((hp >> last) & 1) - (int)((hn >> last) & 1);

            // Each remaining column can take back one edit at most.
            if (distance - (text.Length - 1 - j) > cutoff)
                return cutoff + 1;
            hp = (hp << 1) | 1;
            vp = (hn << 1) | ~(d0 | hp);
            vn = hp & d0;
        }

        return distance;
    }

    private static int ManyWords(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
    {
        int words = BitPattern.PaddedLength(pattern.Length) / BitPattern.WordLength;
        using Scratch<char> padded = new(stackalloc char[BitPattern.StackLimit], words * BitPattern.WordLength);
        using Scratch<ulong> state = new(stackalloc ulong[16], 2 * words);
        BitPattern.Pad(pattern, padded.Span);
        return Columns(padded.Span, pattern.Length, text, state.Span[..words], state.Span[words..], cutoff);
    }

    // As OneWord, word after word down the column; the horizontal differences of a word's last row enter the next word.
    private static int Columns(ReadOnlySpan<char> padded, int patternLength, ReadOnlySpan<char> text, Span<ulong> vps, Span<ulong> vns, int cutoff)
    {
        vps.Fill(ulong.MaxValue);
        vns.Clear();
        int last = (patternLength - 1) % BitPattern.WordLength;
        int distance = patternLength;
        for (int j = 0; j < text.Length; j++)
        {
            ulong carryP = 1;
            ulong carryN = 0;
            for (int word = 0; word < vps.Length; word++)
            {
                ulong vp = vps[word];
                ulong vn = vns[word];
                ulong match = BitPattern.WordMask(padded, word, text[j]) | carryN;
                ulong d0 = (((match & vp) + vp) ^ vp) | match | vn;
                ulong hp = vn | ~(d0 | vp);
                ulong hn = d0 & vp;
                if (word == vps.Length - 1)
                    distance += (int)((hp >> last) & 1) - (int)((hn >> last) & 1);
                ulong shiftedP = (hp << 1) | carryP;
                ulong shiftedN = (hn << 1) | carryN;
                carryP = hp >> 63;
                carryN = hn >> 63;
                vps[word] = shiftedN | ~(d0 | shiftedP);
                vns[word] = shiftedP & d0;
            }

            if (distance - (text.Length - 1 - j) > cutoff)
                return cutoff + 1;
        }

        return distance;
    }
}
