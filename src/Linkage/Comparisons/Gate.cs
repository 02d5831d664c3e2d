using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Linkage.Comparisons;

/// <summary>The first pass over the pairs of a tile: missing, equal, or still open. Sixteen pairs at a time where the processor can.</summary>
/// <remarks>The pairs of a block come as one left position with successive right ones, so that most numbers are loaded side by side.</remarks>
internal static class Gate
{
    private const int Width = MaskedIndexes.Width;

    /// <summary>Writes the levels that equality decides.</summary>
    /// <param name="ids">Value numbers by position; 0 is missing.</param>
    /// <param name="left">The left position of each pair.</param>
    /// <param name="right">The right position of each pair.</param>
    /// <param name="gate">What is decided.</param>
    /// <param name="levels">Receives a level for every pair.</param>
    /// <param name="open">Receives the pairs that are open, ascending, with their value numbers.</param>
    /// <returns>How many are open.</returns>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static int Decide(int[] ids, ReadOnlySpan<int> left, ReadOnlySpan<int> right, GateLevels gate, Span<byte> levels, OpenPairs open)
    {
        int start = 0;
        int count = 0;
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            start = left.Length & -Width;
            for (int i = 0; i < start; i += Width)
            {
                Vector512<int> a = Load(ids, ref Unsafe.Add(ref MemoryMarshal.GetReference(left), i));
                Vector512<int> b = Load(ids, ref Unsafe.Add(ref MemoryMarshal.GetReference(right), i));
                Vector512<int> missing = Vector512.Equals(a, Vector512<int>.Zero) | Vector512.Equals(b, Vector512<int>.Zero);
                Vector512<int> equal = Vector512.Equals(a, b);
                Vector512<int> level = Vector512.ConditionalSelect(
                    missing,
                    Vector512.Create((int)gate.Null),
                    Vector512.ConditionalSelect(equal, Vector512.Create((int)gate.Equal), Vector512.Create((int)gate.Other)));
                Narrow(level).StoreUnsafe(ref levels[i]);
                Vector512<int> done = gate.EqualIsDecided ? missing | equal : missing;
                uint mask = ~(uint)done.ExtractMostSignificantBits() & 0xFFFF;
                MaskedIndexes.Packed(mask, Vector512<int>.Indices + Vector512.Create(i)).StoreUnsafe(ref open.Pairs[count]);
                MaskedIndexes.Packed(mask, a).StoreUnsafe(ref open.LeftIds[count]);
                MaskedIndexes.Packed(mask, b).StoreUnsafe(ref open.RightIds[count]);
                count += BitOperations.PopCount(mask);
            }
        }

        for (int i = start; i < left.Length; i++)
        {
            int a = ids[left[i]];
            int b = ids[right[i]];
            bool missing = a == 0 | b == 0;
            levels[i] = missing ? gate.Null : a == b ? gate.Equal : gate.Other;
            (open.Pairs[count], open.LeftIds[count], open.RightIds[count]) = (i, a, b);
            count += missing | (a == b & gate.EqualIsDecided) ? 0 : 1;
        }

        return count;
    }

    /// <summary>Writes the levels that missing and equal values decide, and no more.</summary>
    /// <param name="ids">Value numbers by position; 0 is missing.</param>
    /// <param name="equalIds">The numbers that are equal or not; the same, or those of another column.</param>
    /// <param name="left">The left position of each pair.</param>
    /// <param name="right">The right position of each pair.</param>
    /// <param name="gate">What is decided.</param>
    /// <param name="levels">Receives a level for every pair.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark(int[] ids, int[] equalIds, ReadOnlySpan<int> left, ReadOnlySpan<int> right, GateLevels gate, Span<byte> levels)
    {
        int start = 0;
        bool isOneColumn = ReferenceEquals(ids, equalIds);
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            Vector512<int> missingLevel = Vector512.Create((int)gate.Null);
            Vector512<int> equalLevel = Vector512.Create((int)gate.Equal);
            Vector512<int> otherLevel = Vector512.Create((int)gate.Other);
            start = left.Length & -Width;
            for (int i = 0; i < start; i += Width)
            {
                ref int leftAt = ref Unsafe.Add(ref MemoryMarshal.GetReference(left), i);
                ref int rightAt = ref Unsafe.Add(ref MemoryMarshal.GetReference(right), i);
                Vector512<int> a = Load(ids, ref leftAt);
                Vector512<int> b = Load(ids, ref rightAt);
                Vector512<int> equal = Vector512.Equals(a, b);
                if (!isOneColumn)
                {
                    Vector512<int> c = Load(equalIds, ref leftAt);
                    equal = Vector512.Equals(c, Load(equalIds, ref rightAt)) & ~Vector512.Equals(c, Vector512<int>.Zero);
                }

                Vector512<int> level = Vector512.ConditionalSelect(equal, equalLevel, otherLevel);
                level = Vector512.ConditionalSelect(Vector512.Equals(a, Vector512<int>.Zero) | Vector512.Equals(b, Vector512<int>.Zero), missingLevel, level);
                Avx512F.ConvertToVector128Byte(level).StoreUnsafe(ref levels[i]);
            }
        }

        for (int i = start; i < left.Length; i++)
        {
            bool missing = ids[left[i]] == 0 | ids[right[i]] == 0;
            int own = equalIds[left[i]];
            levels[i] = missing ? gate.Null : own != 0 & own == equalIds[right[i]] ? gate.Equal : gate.Other;
        }
    }

    // The numbers at sixteen positions: all the same, one after another, or scattered.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<int> Load(int[] ids, ref int positions)
    {
        ref int first = ref MemoryMarshal.GetArrayDataReference(ids);
        Vector512<int> at = Vector512.LoadUnsafe(ref positions);
        Vector512<int> same = Vector512.Create(positions);
        if (at == same)
            return Vector512.Create(Unsafe.Add(ref first, positions));
        if (at == same + Vector512<int>.Indices)
            return Vector512.LoadUnsafe(ref first, (nuint)positions);
        fixed (int* pointer = ids)
        {
            return Vector512.Create(
                Avx2.GatherVector256(pointer, at.GetLower(), sizeof(int)),
                Avx2.GatherVector256(pointer, at.GetUpper(), sizeof(int)));
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector128<byte> Narrow(Vector512<int> levels)
    {
        Vector256<short> half = Vector256.Narrow(levels.GetLower(), levels.GetUpper());
        return Vector128.Narrow(half.GetLower(), half.GetUpper()).AsByte();
    }
}
