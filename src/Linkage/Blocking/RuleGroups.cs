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
        return size != 0 && size <= Math.Max(AlwaysDense, DenseFactor * (ulong)entries.Count)
            ? FromCounts(entries, least, withKeys)
            : FromSorted(entries, least, withKeys);
    }

    // One counter for each possible key: a counting sort, in which keys of too few rows take no part.
    private static RuleGroups FromCounts(RuleKeys entries, int least, bool withKeys)
    {
        ReadOnlySpan<ulong> keys = entries.Keys;
        int[] places = new int[(int)entries.Space.Size];
        foreach (ulong key in keys)
            places[key]++;
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

        return new RuleGroups(Scatter(keys, entries.Rows, places, used), starts, kept, entries.IsSingleValued);
    }

    private static int[] Scatter(ReadOnlySpan<ulong> keys, ReadOnlySpan<int> rows, int[] places, int count)
    {
        int[] sorted = GC.AllocateUninitializedArray<int>(count);
        for (int i = 0; i < keys.Length; i++)
        {
            ref int place = ref places[keys[i]];
            if (place >= 0)
                sorted[place++] = rows[i];
        }

        return sorted;
    }

    private static RuleGroups FromSorted(RuleKeys entries, int least, bool withKeys)
    {
        Span<ulong> keys = entries.Keys;
        Span<int> rows = entries.Rows;
        RadixSort.Sort(keys, rows, entries.Space.Bits);
        (int count, int used) = Measure(keys, least);
        int[] starts = new int[count + 1];
        int[] sorted = GC.AllocateUninitializedArray<int>(used);
        ulong[] kept = new ulong[withKeys ? count : 0];
        (int group, int place, int start) = (0, 0, 0);
        for (int i = 1; i <= keys.Length; i++)
        {
            if (i < keys.Length && keys[i] == keys[start])
                continue;
            if (i - start >= least)
            {
                rows[start..i].CopyTo(sorted.AsSpan(place));
                place += i - start;
                if (withKeys)
                    kept[group] = keys[start];
                starts[++group] = place;
            }

            start = i;
        }

        return new RuleGroups(sorted, starts, kept, entries.IsSingleValued);
    }

    private static (int Count, int Used) Measure(ReadOnlySpan<ulong> keys, int least)
    {
        (int count, int used, int start) = (0, 0, 0);
        for (int i = 1; i <= keys.Length; i++)
        {
            if (i < keys.Length && keys[i] == keys[start])
                continue;
            if (i - start >= least)
                (count, used) = (count + 1, used + i - start);
            start = i;
        }

        return (count, used);
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
