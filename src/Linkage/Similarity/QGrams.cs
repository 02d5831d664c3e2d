using System.Numerics;

namespace Linkage.Similarity;

/// <summary>Similarities of the q-grams of two texts: the runs of q neighbouring units, without padding at the ends.</summary>
/// <remarks>
/// The unit is the UTF-16 code unit; texts are compared as given. Where neither text is long enough for a q-gram, every measure gives 1 for equal texts and 0 for others.
/// Time O(|a| + |b|) to 64 units, by masks of the places where a q-gram stands; beyond that the q-grams are sorted, O((|a| + |b|) log(|a| + |b|)).
/// Allocates nothing. Safe to call from many threads.
/// </remarks>
public static partial class QGrams
{
    internal const int MaxSize = 4;
    private const int StackLimit = 64;

    /// <summary>Gives the Jaccard index of the sets of q-grams: shared / all.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size = 2) =>
        Count(left, right, size) is { IsEmpty: false } counts
            ? (double)counts.SharedSet / (counts.LeftSet + counts.RightSet - counts.SharedSet)
            : Undefined(left, right);

    /// <summary>Gives the Jaccard index of the sets of q-grams, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double Jaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size, double cutoff) =>
        EditBudget.AtLeast(Jaccard(left, right, size), cutoff);

    /// <summary>Gives the Dice coefficient of the sets of q-grams: 2 · shared / (left + right).</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double Dice(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size = 2) =>
        Count(left, right, size) is { IsEmpty: false } counts
            ? 2.0 * counts.SharedSet / (counts.LeftSet + counts.RightSet)
            : Undefined(left, right);

    /// <summary>Gives the Dice coefficient of the sets of q-grams, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double Dice(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size, double cutoff) =>
        EditBudget.AtLeast(Dice(left, right, size), cutoff);

    /// <summary>Gives the Jaccard index of the bags of q-grams, in which a repeated q-gram counts as often as it occurs.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double BagJaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size = 2) =>
        Count(left, right, size) is { IsEmpty: false } counts
            ? (double)counts.SharedBag / (counts.LeftBag + counts.RightBag - counts.SharedBag)
            : Undefined(left, right);

    /// <summary>Gives the Jaccard index of the bags of q-grams, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double BagJaccard(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size, double cutoff) =>
        EditBudget.AtLeast(BagJaccard(left, right, size), cutoff);

    /// <summary>Gives the Dice coefficient of the bags of q-grams, in which a repeated q-gram counts as often as it occurs.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double BagDice(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size = 2) =>
        Count(left, right, size) is { IsEmpty: false } counts
            ? 2.0 * counts.SharedBag / (counts.LeftBag + counts.RightBag)
            : Undefined(left, right);

    /// <summary>Gives the Dice coefficient of the bags of q-grams, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double BagDice(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size, double cutoff) =>
        EditBudget.AtLeast(BagDice(left, right, size), cutoff);

    /// <summary>Gives the cosine of the angle between the vectors of q-gram counts.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <returns>From 0 to 1.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double Cosine(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size = 2)
    {
        QGramCounts counts = Count(left, right, size);
        if (counts.IsEmpty)
            return Undefined(left, right);
        if (counts.LeftSquares == 0 || counts.RightSquares == 0)
            return 0;
        // The root of the product, not the product of roots, so that equal texts give exactly 1.
        return counts.Product / Math.Sqrt((double)counts.LeftSquares * counts.RightSquares);
    }

    /// <summary>Gives the cosine of the angle between the vectors of q-gram counts, or 0 where it is below the cut-off.</summary>
    /// <param name="left">One text.</param>
    /// <param name="right">The other text.</param>
    /// <param name="size">The length q of a q-gram, from 1 to 4.</param>
    /// <param name="cutoff">The smallest similarity of interest, from 0 to 1.</param>
    /// <returns>The similarity if it is at least <paramref name="cutoff"/>, else 0.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="size"/> is not from 1 to 4.</exception>
    public static double Cosine(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size, double cutoff) =>
        EditBudget.AtLeast(Cosine(left, right, size), cutoff);

    private static double Undefined(ReadOnlySpan<char> left, ReadOnlySpan<char> right) => left.SequenceEqual(right) ? 1 : 0;

    private static QGramCounts Count(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(size, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(size, MaxSize);
        if (left.Length <= BitPattern.WordLength && right.Length <= BitPattern.WordLength && !left.IsEmpty && !right.IsEmpty)
            return CountByMasks(left, right, size);
        using Scratch<ulong> leftGrams = new(stackalloc ulong[StackLimit], Math.Max(0, left.Length - size + 1));
        using Scratch<ulong> rightGrams = new(stackalloc ulong[StackLimit], Math.Max(0, right.Length - size + 1));
        Pack(left, size, leftGrams.Span);
        Pack(right, size, rightGrams.Span);
        return Merge(leftGrams.Span, rightGrams.Span);
    }

    private static QGramCounts CountByMasks(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int size)
    {
        Span<ulong> masks = stackalloc ulong[2 * left.Length + right.Length];
        Span<ulong> leftInLeft = masks[..left.Length];
        Span<ulong> leftInRight = masks.Slice(left.Length, left.Length);
        Span<ulong> rightInRight = masks[(2 * left.Length)..];
        QGramPlaces.Fill(left, left, size, leftInLeft);
        QGramPlaces.Fill(right, left, size, leftInRight);
        QGramPlaces.Fill(right, right, size, rightInRight);

        QGramCounts counts = new() { LeftBag = Math.Max(0, left.Length - size + 1), RightBag = Math.Max(0, right.Length - size + 1) };
        ulong inBoth = 0;
        for (int i = size - 1; i < left.Length; i++)
        {
            if (!IsFirst(leftInLeft[i], i))
                continue;
            counts.Add(BitOperations.PopCount(leftInLeft[i]), BitOperations.PopCount(leftInRight[i]));
            inBoth |= leftInRight[i];
        }

        for (int i = size - 1; i < right.Length; i++)
        {
            if (((inBoth >> i) & 1) == 0 && IsFirst(rightInRight[i], i))
                counts.Add(0, BitOperations.PopCount(rightInRight[i]));
        }

        return counts;
    }

    private static bool IsFirst(ulong places, int place) => BitOperations.TrailingZeroCount(places) == place;

    // Four units of 16 bits fit a word, so q-grams compare and sort as numbers.
    internal static void Pack(ReadOnlySpan<char> text, int size, Span<ulong> grams)
    {
        ulong keep = ulong.MaxValue >> (16 * (MaxSize - size));
        ulong gram = 0;
        for (int i = 0; i < text.Length && grams.Length > 0; i++)
        {
            gram = ((gram << 16) | text[i]) & keep;
            if (i >= size - 1)
                grams[i - size + 1] = gram;
        }

        grams.Sort();
    }

    private static QGramCounts Merge(ReadOnlySpan<ulong> left, ReadOnlySpan<ulong> right)
    {
        QGramCounts counts = new() { LeftBag = left.Length, RightBag = right.Length };
        while (!left.IsEmpty || !right.IsEmpty)
        {
            ulong gram = left.IsEmpty ? right[0] : right.IsEmpty ? left[0] : Math.Min(left[0], right[0]);
            long inLeft = TakeRun(ref left, gram);
            long inRight = TakeRun(ref right, gram);
            counts.Add(inLeft, inRight);
        }

        return counts;
    }

    private static int TakeRun(ref ReadOnlySpan<ulong> values, ulong value)
    {
        int length = 0;
        while (length < values.Length && values[length] == value)
            length++;
        values = values[length..];
        return length;
    }
}
