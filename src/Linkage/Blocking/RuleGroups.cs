namespace Linkage.Blocking;

// The rows of one rule by key, in the order of the keys: group g holds Rows[Starts[g]..Starts[g + 1]], ascending. Keys are kept only when asked for.
internal sealed record RuleGroups(int[] Rows, int[] Starts, ulong[] Keys, bool IsSingleValued)
{
    // Keys up to this many times the entries are counted; a larger space is sorted.
    private const ulong DenseFactor = 2;
    private const ulong AlwaysDense = 1 << 16;

    public int Count => Starts.Length - 1;

    // least: the number of rows that a group has at least.
    public static RuleGroups Create(RuleKeys entries, int least, bool withKeys)
    {
        ulong size = entries.Space.Size;
        return entries.IsPacked && size <= Math.Max(AlwaysDense, DenseFactor * (ulong)entries.Count)
            ? FromCounts(entries, least, withKeys)
            : FromSorted(entries, least, withKeys);
    }

    // One counter for each possible key: a counting sort, in which keys of too few rows take no part.
    private static RuleGroups FromCounts(RuleKeys entries, int least, bool withKeys)
    {
        ReadOnlySpan<ulong> packed = entries.Keys;
        int[] places = new int[(int)entries.Space.Size];
        foreach (ulong entry in packed)
            places[entry >> 32]++;
        int count = 0;
        foreach (int own in places)
            count += own >= least ? 1 : 0;

        int[] starts = new int[count + 1];
        ulong[] kept = new ulong[withKeys ? count : 0];
        (int group, int used) = (0, 0);
        for (int key = 0; key < places.Length; key++)
        {
            int own = places[key];
            if (own < least)
            {
                places[key] = -1;
                continue;
            }

            if (withKeys)
                kept[group] = (ulong)key;
            places[key] = used;
            used += own;
            starts[++group] = used;
        }

        return new RuleGroups(Scatter(packed, places, used), starts, kept, entries.IsSingleValued);
    }

    private static int[] Scatter(ReadOnlySpan<ulong> packed, int[] places, int count)
    {
        int[] sorted = GC.AllocateUninitializedArray<int>(count);
        foreach (ulong entry in packed)
        {
            ref int place = ref places[entry >> 32];
            if (place >= 0)
                sorted[place++] = (int)entry;
        }

        return sorted;
    }

    private static RuleGroups FromSorted(RuleKeys entries, int least, bool withKeys)
    {
        if (entries.IsPacked)
            RadixSort.Sort(entries.Keys, 32, 32 + entries.Space.Bits);
        else
            RadixSort.Sort(entries.Keys, entries.Rows, entries.Space.Bits);
        ReadOnlySpan<ulong> keys = entries.Keys;
        int shift = entries.IsPacked ? 32 : 0;
        (int count, int used) = Measure(keys, shift, least);
        int[] starts = new int[count + 1];
        int[] sorted = GC.AllocateUninitializedArray<int>(used);
        ulong[] kept = new ulong[withKeys ? count : 0];
        (int group, int place) = (0, 0);
        for (int start = 0; start < keys.Length;)
        {
            int end = EndOf(keys, start, shift);
            if (end - start >= least)
            {
                CopyRows(entries, start, sorted.AsSpan(place, end - start));
                place += end - start;
                if (withKeys)
                    kept[group] = keys[start] >> shift;
                starts[++group] = place;
            }

            start = end;
        }

        return new RuleGroups(sorted, starts, kept, entries.IsSingleValued);
    }

    private static (int Count, int Used) Measure(ReadOnlySpan<ulong> keys, int shift, int least)
    {
        (int count, int used) = (0, 0);
        for (int start = 0; start < keys.Length;)
        {
            int end = EndOf(keys, start, shift);
            if (end - start >= least)
                (count, used) = (count + 1, used + end - start);
            start = end;
        }

        return (count, used);
    }

    private static int EndOf(ReadOnlySpan<ulong> keys, int start, int shift)
    {
        ulong key = keys[start] >> shift;
        int end = start + 1;
        while (end < keys.Length && keys[end] >> shift == key)
            end++;
        return end;
    }

    private static void CopyRows(RuleKeys entries, int start, Span<int> target)
    {
        if (entries.IsPacked)
        {
            ReadOnlySpan<ulong> packed = entries.Keys.Slice(start, target.Length);
            for (int i = 0; i < target.Length; i++)
                target[i] = (int)packed[i];
        }
        else
        {
            entries.Rows.Slice(start, target.Length).CopyTo(target);
        }
    }

    // Leaves out the groups that hold no pair of two sources. Rows ascend and are sorted by source, so a group's first and last row tell.
    public RuleGroups OfTwoSources(RecordTable table)
    {
        int[] starts = new int[Starts.Length];
        (int count, int used) = (0, 0);
        for (int group = 0; group < Count; group++)
        {
            ReadOnlySpan<int> rows = Rows.AsSpan(Starts[group]..Starts[group + 1]);
            if (table.SourceIndexOf(rows[0]) == table.SourceIndexOf(rows[^1]))
                continue;
            rows.CopyTo(Rows.AsSpan(used));   // never past what is read
            used += rows.Length;
            starts[++count] = used;
        }

        return new RuleGroups(Rows[..used], starts[..(count + 1)], [], IsSingleValued);
    }
}
