using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>What the pairs of a tile can reach at most, in single precision; sixteen pairs at a time where the processor can.</summary>
internal static class BoundSums
{
    private const int Width = MaskedIndexes.Width;

    /// <summary>Takes from each pair what its level falls short of the best.</summary>
    /// <param name="most">A sum a pair.</param>
    /// <param name="levels">A level a pair.</param>
    /// <param name="shortfalls">Sixteen entries: the shortfall of each level.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Lower(Span<float> most, ReadOnlySpan<byte> levels, float[] shortfalls)
    {
        int start = 0;
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            start = levels.Length & -Width;
            Vector512<float> table = Vector512.LoadUnsafe(ref shortfalls[0]);
            for (int i = 0; i < start; i += Width)
            {
                ref float sum = ref Unsafe.Add(ref MemoryMarshal.GetReference(most), i);
                Vector128<byte> own = Vector128.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(levels), i));
                (Vector512.LoadUnsafe(ref sum) - Avx512F.PermuteVar16x32(table, Avx512F.ConvertToVector512Int32(own))).StoreUnsafe(ref sum);
            }
        }

        for (int i = start; i < levels.Length; i++)
            most[i] -= shortfalls[levels[i]];
    }

    /// <summary>Finds the pairs at a level that can still reach a sum.</summary>
    /// <param name="most">A sum a pair.</param>
    /// <param name="least">The least.</param>
    /// <param name="levels">A level a pair.</param>
    /// <param name="level">The level.</param>
    /// <param name="found">Receives the numbers of the pairs, ascending; with room for a vector more.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AtLeast(ReadOnlySpan<float> most, float least, ReadOnlySpan<byte> levels, byte level, Span<int> found)
    {
        int start = most.Length & -Width;
        int count = 0;
        for (int i = 0; i < start; i += Width)
        {
            uint atLevel = Vector128.Equals(Vector128.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(levels), i)), Vector128.Create(level)).ExtractMostSignificantBits();
            if (atLevel == 0)
                continue;
            Vector512<float> sums = Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(most), i));
            uint mask = atLevel & (uint)Vector512.GreaterThanOrEqual(sums, Vector512.Create(least)).ExtractMostSignificantBits();
            count = MaskedIndexes.Append(mask, i, found, count);
        }

        for (int i = start; i < most.Length; i++)
        {
            found[count] = i;
            count += most[i] >= least & levels[i] == level ? 1 : 0;
        }

        return count;
    }

    /// <summary>Finds the pairs that can still reach a sum.</summary>
    /// <param name="most">A sum a pair.</param>
    /// <param name="least">The least.</param>
    /// <param name="kept">Receives the numbers of the pairs, ascending.</param>
    /// <returns>How many they are.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int AtLeast(ReadOnlySpan<float> most, float least, Span<int> kept)
    {
        int start = most.Length & -Width;
        int count = 0;
        for (int i = 0; i < start; i += Width)
        {
            Vector512<float> sums = Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(most), i));
            uint mask = (uint)Vector512.GreaterThanOrEqual(sums, Vector512.Create(least)).ExtractMostSignificantBits();
            count = MaskedIndexes.Append(mask, i, kept, count);
        }

        for (int i = start; i < most.Length; i++)
        {
            kept[count] = i;
            count += most[i] >= least ? 1 : 0;
        }

        return count;
    }
}
