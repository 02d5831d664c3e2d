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

    /// <summary>Writes the levels that missing and equal values decide, for some comparisons together: how the positions lie is found out once for all of them.</summary>
    /// <param name="columns">The comparisons.</param>
    /// <param name="left">The left position of each pair.</param>
    /// <param name="right">The right position of each pair.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Mark(ReadOnlySpan<GateColumn> columns, ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int start = 0;
        if (Vector512.IsHardwareAccelerated && Avx512F.IsSupported)
        {
            start = left.Length & -Width;
            for (int i = 0; i < start; i += Width)
            {
                Vector512<int> leftAt = Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(left), i));
                Vector512<int> rightAt = Vector512.LoadUnsafe(ref Unsafe.Add(ref MemoryMarshal.GetReference(right), i));
                if (IsOne(leftAt) && IsRun(rightAt))
                {
                    foreach (ref readonly GateColumn column in columns)
                        MarkRow(column, leftAt[0], rightAt[0], i);
                }
                else
                {
                    foreach (ref readonly GateColumn column in columns)
                        MarkScattered(column, leftAt, rightAt, i);
                }
            }
        }

        foreach (ref readonly GateColumn column in columns)
            MarkEach(column, left, right, start);
    }

    // One row with successive partners: most pairs of a block.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MarkRow(in GateColumn column, int left, int right, int at)
    {
        ref int ids = ref MemoryMarshal.GetArrayDataReference(column.Ids);
        Vector512<int> a = Vector512.Create(Unsafe.Add(ref ids, left));
        Vector512<int> b = Vector512.LoadUnsafe(ref ids, (nuint)right);
        Vector512<int> equal = Vector512.Equals(a, b);
        if (!column.IsOne)
        {
            ref int equalIds = ref MemoryMarshal.GetArrayDataReference(column.EqualIds);
            Vector512<int> c = Vector512.Create(Unsafe.Add(ref equalIds, left));
            equal = Vector512.Equals(c, Vector512.LoadUnsafe(ref equalIds, (nuint)right)) & ~Vector512.Equals(c, Vector512<int>.Zero);
        }

        Write(column, a, b, equal, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void MarkScattered(in GateColumn column, Vector512<int> left, Vector512<int> right, int at)
    {
        Vector512<int> a = Gathered(column.Ids, left);
        Vector512<int> b = Gathered(column.Ids, right);
        Vector512<int> equal = Vector512.Equals(a, b);
        if (!column.IsOne)
        {
            Vector512<int> c = Gathered(column.EqualIds, left);
            equal = Vector512.Equals(c, Gathered(column.EqualIds, right)) & ~Vector512.Equals(c, Vector512<int>.Zero);
        }

        Write(column, a, b, equal, at);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Write(in GateColumn column, Vector512<int> a, Vector512<int> b, Vector512<int> equal, int at)
    {
        Vector512<int> missing = Vector512.Equals(a, Vector512<int>.Zero) | Vector512.Equals(b, Vector512<int>.Zero);
        Vector512<int> level = Vector512.ConditionalSelect(equal, Vector512.Create((int)column.Gate.Equal), Vector512.Create((int)column.Gate.Other));
        level = Vector512.ConditionalSelect(missing, Vector512.Create((int)column.Gate.Null), level);
        Avx512F.ConvertToVector128Byte(level).StoreUnsafe(ref column.Levels[at]);
    }

    private static void MarkEach(in GateColumn column, ReadOnlySpan<int> left, ReadOnlySpan<int> right, int start)
    {
        (int[] ids, int[] equalIds, byte[] levels) = (column.Ids, column.EqualIds, column.Levels);
        (byte missing, byte same, byte other) = (column.Gate.Null, column.Gate.Equal, column.Gate.Other);
        for (int i = start; i < left.Length; i++)
        {
            bool lacks = ids[left[i]] == 0 | ids[right[i]] == 0;
            int own = equalIds[left[i]];
            levels[i] = lacks ? missing : own != 0 & own == equalIds[right[i]] ? same : other;
        }
    }

    private static bool IsOne(Vector512<int> at) => at == Vector512.Create(at[0]);

    private static bool IsRun(Vector512<int> at) => at == Vector512.Create(at[0]) + Vector512<int>.Indices;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe Vector512<int> Gathered(int[] ids, Vector512<int> at)
    {
        fixed (int* pointer = ids)
        {
            return Vector512.Create(
                Avx2.GatherVector256(pointer, at.GetLower(), sizeof(int)),
                Avx2.GatherVector256(pointer, at.GetUpper(), sizeof(int)));
        }
    }
}
