namespace Linkage.Blocking;

// For each canonical value of a column those within an edit distance (optimal string alignment: insert, delete, replace, swap neighbours) of 1 or 2,
// itself left out. None is missed and none is beyond. Found by deletion neighbourhoods (Mor and Fraenkel 1982; FastSS; the index of SymSpell), the
// candidates checked by the true distance: time O(n k) for n values with k variants each, beside the candidates.
internal sealed class ValueNeighbors
{
    private const long PartEntries = 1 << 22;

    private readonly int[] _offsets;
    private readonly int[] _others;

    private ValueNeighbors(int[] offsets, int[] others) => (_offsets, _others) = (offsets, others);

    public int Count => _others.Length;

    public ReadOnlySpan<int> Of(int canonical) => _others.AsSpan(_offsets[canonical], _offsets[canonical + 1] - _offsets[canonical]);

    public static ValueNeighbors Create(ColumnValues values, int distance, int threads, CancellationToken cancellationToken)
    {
        long entries = 0;
        for (int canonical = 1; canonical <= values.CanonicalCount; canonical++)
            entries += DeletionKeys.CountOf(values.CanonicalText(canonical).Length, distance);
        int parts = (int)Math.Clamp((entries / PartEntries) + 1, 1, 1 << 12);
        HashSet<ulong>[] found = new HashSet<ulong>[parts];
        ParallelUnits.Run(
            parts,
            threads,
            () => new NeighborSearch(values, distance, parts),
            (search, part) => found[part] = search.Find(part, cancellationToken),
            cancellationToken);
        return Join(values.CanonicalCount, found);
    }

    // Pairs that several parts found come together here.
    private static ValueNeighbors Join(int count, HashSet<ulong>[] found)
    {
        HashSet<ulong> pairs = found[0];
        foreach (HashSet<ulong> more in found.AsSpan(1))
            pairs.UnionWith(more);
        int[] offsets = new int[count + 2];
        foreach (ulong pair in pairs)
        {
            offsets[(int)(pair >> 32) + 1]++;
            offsets[(int)(uint)pair + 1]++;
        }

        for (int canonical = 0; canonical <= count; canonical++)
            offsets[canonical + 1] = checked(offsets[canonical + 1] + offsets[canonical]);
        int[] others = new int[offsets[^1]];
        int[] next = offsets[..^1];
        foreach (ulong pair in pairs)
        {
            (int left, int right) = ((int)(pair >> 32), (int)(uint)pair);
            others[next[left]++] = right;
            others[next[right]++] = left;
        }

        for (int canonical = 1; canonical <= count; canonical++)
            others.AsSpan(offsets[canonical], offsets[canonical + 1] - offsets[canonical]).Sort();
        return new ValueNeighbors(offsets, others);
    }
}
