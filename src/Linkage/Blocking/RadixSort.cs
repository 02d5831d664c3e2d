using System.Buffers;

namespace Linkage.Blocking;

// Sorts (key, row) by key, keeping the order of rows within equal keys: least significant digit first, 11 bits a pass.
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    public static void Sort(Span<ulong> keys, Span<int> rows)
    {
        if (keys.Length < 2)
            return;
        ulong[] otherKeys = ArrayPool<ulong>.Shared.Rent(keys.Length);
        int[] otherRows = ArrayPool<int>.Shared.Rent(rows.Length);
        Sort(keys, rows, otherKeys.AsSpan(0, keys.Length), otherRows.AsSpan(0, rows.Length));
        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(otherRows);
    }

    private static void Sort(Span<ulong> keys, Span<int> rows, Span<ulong> otherKeys, Span<int> otherRows)
    {
        int[] starts = new int[Buckets];
        bool swapped = false;
        for (int shift = 0; shift < 64; shift += Bits)
        {
            bool moved = swapped
                ? Scatter(otherKeys, otherRows, keys, rows, starts, shift)
                : Scatter(keys, rows, otherKeys, otherRows, starts, shift);
            swapped ^= moved;
        }

        if (!swapped)
            return;
        otherKeys.CopyTo(keys);
        otherRows.CopyTo(rows);
    }

    // One pass; false if all keys have the same digit, so that nothing moved.
    private static bool Scatter(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> rows, Span<ulong> toKeys, Span<int> toRows, int[] starts, int shift)
    {
        Array.Clear(starts);
        foreach (ulong key in keys)
            starts[(int)(key >> shift) & (Buckets - 1)]++;
        if (starts[(int)(keys[0] >> shift) & (Buckets - 1)] == keys.Length)
            return false;

        int sum = 0;
        for (int digit = 0; digit < Buckets; digit++)
            (starts[digit], sum) = (sum, sum + starts[digit]);
        for (int i = 0; i < keys.Length; i++)
        {
            int target = starts[(int)(keys[i] >> shift) & (Buckets - 1)]++;
            toKeys[target] = keys[i];
            toRows[target] = rows[i];
        }

        return true;
    }
}
