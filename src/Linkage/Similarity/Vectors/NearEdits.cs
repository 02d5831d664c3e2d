using System.Numerics;
using System.Runtime.CompilerServices;

namespace Linkage.Similarity;

/// <summary>Edit distances of at most 2 between two lines, without a loop over their codes.</summary>
/// <remarks>
/// Landau and Vishkin, "Fast string matching with k differences" (1988): for each number of edits, how far down the left value each diagonal of the table can be followed. The
/// places where a diagonal's codes differ are one vector comparison, and the way to the next of them is a count of trailing zeros. Diagonal d pairs code i with code i + d.
/// </remarks>
internal static unsafe class NearEdits<TLine, TLane, TRule>
    where TLine : struct, ICodeLine<TLine, TLane>
    where TLane : unmanaged
    where TRule : struct, IEditRule
{
    /// <summary>The most edits that are told apart.</summary>
    public const int Limit = 2;

    /// <summary>The distance, or 3 where it is larger.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Distance(byte* left, int leftLength, byte* right, int rightLength)
    {
        int end = rightLength - leftLength;
        if (end is < -Limit or > Limit)
            return Limit + 1;
        ulong straight = Diagonal(left, leftLength, right, rightLength, 0);
        int none = Follow(straight, 0);
        if (end == 0 && none >= leftLength)
            return 0;

        ulong below = Diagonal(left, leftLength, right, rightLength, -1);
        ulong above = Diagonal(left, leftLength, right, rightLength, 1);
        int oneBelow = Follow(below, none + 1);
        int oneAbove = Follow(above, none);
        int one = Follow(straight, Branchless.Max(none + 1, Swapped(above, below, none)));
        int reached = end == 0 ? one : end < 0 ? oneBelow : oneAbove;
        if (end is >= -1 and <= 1 && reached >= leftLength)
            return 1;

        int two;
        if (end == 0)
            two = Follow(straight, Branchless.Max(Branchless.Max(one + 1, Swapped(above, below, one)), Branchless.Max(oneBelow, oneAbove + 1)));
        else if (end == 1)
            two = Follow(above, Branchless.Max(Branchless.Max(oneAbove + 1, one), SwappedAbove(left, leftLength, right, rightLength, straight, oneAbove)));
        else if (end == -1)
            two = Follow(below, Branchless.Max(Branchless.Max(oneBelow + 1, one + 1), SwappedBelow(left, leftLength, right, rightLength, straight, oneBelow)));
        else
            two = end == 2 ? Follow(Diagonal(left, leftLength, right, rightLength, 2), oneAbove) : Follow(Diagonal(left, leftLength, right, rightLength, -2), oneBelow + 1);
        return two >= leftLength ? 2 : Limit + 1;
    }

    // Where the codes of a diagonal differ, and everything beyond its end.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static ulong Diagonal(byte* left, int leftLength, byte* right, int rightLength, int diagonal)
    {
        int end = Branchless.Min(leftLength, rightLength - diagonal);
        ulong differences = TLine.Differences(left, right + diagonal);
        return end >= BitPattern.WordLength ? differences : differences | (ulong.MaxValue << Branchless.Max(0, end));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Follow(ulong differences, int from) =>
        from >= BitPattern.WordLength ? from : Branchless.Min(BitPattern.WordLength, from + BitOperations.TrailingZeroCount(differences >> from));

    // Codes i and i + 1 of the diagonal are each other's: the first of the left stands on the diagonal above, the second on the one below.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Swapped(ulong above, ulong below, int at) =>
        TRule.SwapsCount && at < BitPattern.WordLength - 1 && (((above >> at) | (below >> (at + 1))) & 1) == 0 ? at + 2 : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SwappedAbove(byte* left, int leftLength, byte* right, int rightLength, ulong straight, int at) =>
        TRule.SwapsCount ? Swapped(Diagonal(left, leftLength, right, rightLength, 2), straight, at) : 0;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int SwappedBelow(byte* left, int leftLength, byte* right, int rightLength, ulong straight, int at) =>
        TRule.SwapsCount ? Swapped(straight, Diagonal(left, leftLength, right, rightLength, -2), at) : 0;
}
