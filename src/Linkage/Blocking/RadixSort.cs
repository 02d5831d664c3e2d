namespace Linkage.Blocking;

// Sorts (key, row) by key, keeping the order of rows within equal keys: least significant digit first, 11 bits a pass.
internal static class RadixSort
{
    private const int Bits = 11;
    private const int Buckets = 1 << Bits;

    public static void Sort(ref ulong[] keys, ref int[] rows)
    {
        if (keys.Length < 2)
            return;
        ulong[] otherKeys = GC.AllocateUninitializedArray<ulong>(keys.Length);
        int[] otherRows = GC.AllocateUninitializedArray<int>(rows.Length);
        int[] starts = new int[Buckets];
        for (int shift = 0; shift < 64; shift += Bits)
        {
            if (!Scatter(keys, rows, otherKeys, otherRows, starts, shift))
                continue;
            (keys, otherKeys) = (otherKeys, keys);
            (rows, otherRows) = (otherRows, rows);
        }
    }

    // One pass; false if all keys have the same digit, so that nothing moved.
    private static bool Scatter(ulong[] keys, int[] rows, ulong[] toKeys, int[] toRows, int[] starts, int shift)
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
