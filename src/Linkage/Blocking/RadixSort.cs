using System.Buffers;
using System.Numerics;

namespace Linkage.Blocking;

// Sorts (key, row) by key, keeping the order of rows within equal keys: least significant digit first, up to 11 bits a pass, over as many bits as the
// largest key has.
internal static class RadixSort
{
    private const int MostBits = 11;

    public static void Sort(Span<ulong> keys, Span<int> rows)
    {
        ulong all = 0;
        foreach (ulong key in keys)
            all |= key;
        Sort(keys, rows, 64 - BitOperations.LeadingZeroCount(all));
    }

    // keyBits: no key has a higher bit.
    public static void Sort(Span<ulong> keys, Span<int> rows, int keyBits)
    {
        if (keys.Length < 2 || keyBits == 0)
            return;
        ulong[] otherKeys = ArrayPool<ulong>.Shared.Rent(keys.Length);
        int[] otherRows = ArrayPool<int>.Shared.Rent(rows.Length);
        Sort(keys, rows, otherKeys.AsSpan(0, keys.Length), otherRows.AsSpan(0, rows.Length), keyBits);
        ArrayPool<ulong>.Shared.Return(otherKeys);
        ArrayPool<int>.Shared.Return(otherRows);
    }

    // Sorts whole numbers by their bits from lowBit up to highBit, keeping the order of equals.
    public static void Sort(Span<ulong> entries, int lowBit, int highBit)
    {
        if (entries.Length < 2 || lowBit == highBit)
            return;
        int passes = (highBit - lowBit + MostBits - 1) / MostBits;
        int bits = (highBit - lowBit + passes - 1) / passes;
        ulong[] rented = ArrayPool<ulong>.Shared.Rent(entries.Length);
        Span<ulong> other = rented.AsSpan(0, entries.Length);
        int[] starts = Histograms(entries, lowBit, bits, passes);
        bool swapped = false;
        for (int pass = 0; pass < passes; pass++)
        {
            Span<int> own = starts.AsSpan(pass << bits, 1 << bits);
            int shift = lowBit + (pass * bits);
            if (swapped)
                Scatter(other, entries, own, shift);
            else
                Scatter(entries, other, own, shift);
            swapped = !swapped;
        }

        if (swapped)
            other.CopyTo(entries);
        ArrayPool<ulong>.Shared.Return(rented);
    }

    // Where each digit of each pass begins, from one reading.
    private static int[] Histograms(ReadOnlySpan<ulong> entries, int lowBit, int bits, int passes)
    {
        int[] starts = new int[passes << bits];
        int mask = (1 << bits) - 1;
        foreach (ulong entry in entries)
        {
            ulong rest = entry >> lowBit;
            for (int pass = 0; pass < passes; pass++, rest >>= bits)
                starts[(pass << bits) + ((int)rest & mask)]++;
        }

        for (int pass = 0; pass < passes; pass++)
        {
            int sum = 0;
            foreach (ref int start in starts.AsSpan(pass << bits, 1 << bits))
                (start, sum) = (sum, sum + start);
        }

        return starts;
    }

    private static void Scatter(ReadOnlySpan<ulong> entries, Span<ulong> target, Span<int> starts, int shift)
    {
        int mask = starts.Length - 1;
        foreach (ulong entry in entries)
            target[starts[(int)(entry >> shift) & mask]++] = entry;
    }

    private static void Sort(Span<ulong> keys, Span<int> rows, Span<ulong> otherKeys, Span<int> otherRows, int keyBits)
    {
        int passes = (keyBits + MostBits - 1) / MostBits;
        int bits = (keyBits + passes - 1) / passes;
        int[] starts = new int[1 << bits];
        bool swapped = false;
        for (int shift = 0; shift < keyBits; shift += bits)
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
        int mask = starts.Length - 1;
        Array.Clear(starts);
        foreach (ulong key in keys)
            starts[(int)(key >> shift) & mask]++;
        if (starts[(int)(keys[0] >> shift) & mask] == keys.Length)
            return false;

        int sum = 0;
        for (int digit = 0; digit < starts.Length; digit++)
            (starts[digit], sum) = (sum, sum + starts[digit]);
        for (int i = 0; i < keys.Length; i++)
        {
            int target = starts[(int)(keys[i] >> shift) & mask]++;
            toKeys[target] = keys[i];
            toRows[target] = rows[i];
        }

        return true;
    }
}
