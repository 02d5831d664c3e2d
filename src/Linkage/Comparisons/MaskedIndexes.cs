using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

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
        Vector512<int> numbers = Vector512<int>.Indices + Vector512.Create(first);
        int added = BitOperations.PopCount(mask);
        if (Avx512F.IsSupported)
        {
            Packed(mask, numbers).StoreUnsafe(ref next);
            return count + added;
        }

        if (mask == 0xFFFF)
        {
            numbers.StoreUnsafe(ref next);
            return count + Width;
        }

        for (int i = 0; i < added; i++)
        {
            Unsafe.Add(ref next, i) = first + BitOperations.TrailingZeroCount(mask);
            mask &= mask - 1;
        }

        return count + added;
    }

    /// <summary>Finds the items that have a value.</summary>
    /// <param name="items">The items.</param>
    /// <param name="value">The value.</param>
    /// <param name="target">Receives their numbers, ascending; it has room for sixteen more than there are items.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Equal(ReadOnlySpan<byte> items, byte value, Span<int> target)
    {
        int start = items.Length & -Width;
        int count = 0;
        for (int i = 0; i < start; i += Width)
        {
            uint mask = Vector128.Equals(Vector128.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(items), i)), Vector128.Create(value)).ExtractMostSignificantBits();
            if (mask != 0)
                count = Append(mask, i, target, count);
        }

        for (int i = start; i < items.Length; i++)
        {
            target[count] = i;
            count += items[i] == value ? 1 : 0;
        }

        return count;
    }

    /// <summary>Moves the picked ones of sixteen numbers to the front; what follows them means nothing.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static Vector512<int> Packed(uint mask, Vector512<int> numbers) =>
        Avx512F.Compress(Vector512<int>.Zero, Vector512.Equals(Vector512.Create((int)mask) & Bits, Bits), numbers);

    // Lane i has bit i.
    private static Vector512<int> Bits => Vector512.Create(1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 2048, 4096, 8192, 16384, 32768);
}
