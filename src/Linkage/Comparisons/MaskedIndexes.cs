using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Comparisons;

/// <summary>Collects the numbers of the items that a vector comparison picked.</summary>
internal static class MaskedIndexes
{
    /// <summary>The number of items of a mask.</summary>
    public const int Width = 16;

    /// <summary>Appends first + i for every bit i of a mask.</summary>
    /// <param name="mask">A bit for each of sixteen items.</param>
    /// <param name="first">The number of the first of them.</param>
    /// <param name="target">Where the numbers go; it has room for sixteen more.</param>
    /// <param name="count">How many it has.</param>
    /// <returns>How many it has now.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static int Append(uint mask, int first, Span<int> target, int count)
    {
        ref int next = ref Unsafe.Add(ref MemoryMarshal.GetReference(target), count);
        if (mask == 0xFFFF)
        {
            (Vector512<int>.Indices + Vector512.Create(first)).StoreUnsafe(ref next);
            return count + Width;
        }

        int added = BitOperations.PopCount(mask);
        for (int i = 0; i < added; i++)
        {
            Unsafe.Add(ref next, i) = first + BitOperations.TrailingZeroCount(mask);
            mask &= mask - 1;
        }

        return count + added;
    }
}
