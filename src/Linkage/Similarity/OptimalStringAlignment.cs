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

    // Levenshtein's step plus one term: a swap ends in row i if the two last units match crosswise and the diagonal before was not free.
    private static int OneWord(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
    {
        Span<char> padded = stackalloc char[BitPattern.WordLength];
        pattern.CopyTo(padded);
        int last = pattern.Length - 1;
        int distance = pattern.Length;
        ulong vp = ulong.MaxValue;
        ulong vn = 0;
        ulong d0 = 0;
        ulong matchBefore = 0;
        for (int j = 0; j < text.Length; j++)
        {
            ulong match = BitPattern.Mask(padded, pattern.Length, text[j]);
            ulong swap = ((~d0 & match) << 1) & matchBefore;
            d0 = (((match & vp) + vp) ^ vp) | match | vn | swap;
            ulong hp = vn | ~(d0 | vp);
            ulong hn = d0 & vp;
            distance += (int)((hp >> last) & 1) - (int)((hn >> last) & 1);
            if (distance - (text.Length - 1 - j) > cutoff)
                return cutoff + 1;
            hp = (hp << 1) | 1;
            vp = (hn << 1) | ~(d0 | hp);
            vn = hp & d0;
            matchBefore = match;
        }

        return distance;
    }

    private static int ManyWords(ReadOnlySpan<char> pattern, ReadOnlySpan<char> text, int cutoff)
    {
        int words = BitPattern.PaddedLength(pattern.Length) / BitPattern.WordLength;
        using Scratch<char> padded = new(stackalloc char[BitPattern.StackLimit], words * BitPattern.WordLength);
        using Scratch<ulong> state = new(stackalloc ulong[32], 4 * words);
        BitPattern.Pad(pattern, padded.Span);
        return Columns(padded.Span, pattern.Length, text, state.Span, cutoff);
    }

    // As OneWord, word after word down the column; a swap across a word's border needs the previous word's bits of both columns.
    private static int Columns(ReadOnlySpan<char> padded, int patternLength, ReadOnlySpan<char> text, Span<ulong> state, int cutoff)
    {
        int words = state.Length / 4;
        Span<ulong> vps = state[..words];
        Span<ulong> vns = state.Slice(words, words);
        Span<ulong> d0s = state.Slice(2 * words, words);
        Span<ulong> matches = state.Slice(3 * words, words);
        state.Clear();
        vps.Fill(ulong.MaxValue);
        int last = (patternLength - 1) % BitPattern.WordLength;
        int distance = patternLength;
        for (int j = 0; j < text.Length; j++)
        {
            ulong carryP = 1;
            ulong carryN = 0;
            ulong carrySwap = 0;
            for (int word = 0; word < words; word++)
            {
                ulong vp = vps[word];
                ulong vn = vns[word];
                ulong match = BitPattern.WordMask(padded, word, text[j]);
                ulong crossed = ~d0s[word] & match;
                ulong swap = ((crossed << 1) | carrySwap) & matches[word];
                carrySwap = crossed >> 63;
                ulong entering = match | carryN;
                ulong d0 = (((entering & vp) + vp) ^ vp) | entering | vn | swap;
                ulong hp = vn | ~(d0 | vp);
                ulong hn = d0 & vp;
                if (word == words - 1)
                    distance += (int)((hp >> last) & 1) - (int)((hn >> last) & 1);
                ulong shiftedP = (hp << 1) | carryP;
                ulong shiftedN = (hn << 1) | carryN;
                carryP = hp >> 63;
                carryN = hn >> 63;
                vps[word] = shiftedN | ~(d0 | shiftedP);
                vns[word] = shiftedP & d0;
                d0s[word] = d0;
                matches[word] = match;
            }

            if (distance - (text.Length - 1 - j) > cutoff)
                return cutoff + 1;
        }

        return distance;
    }
}
