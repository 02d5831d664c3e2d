using FsCheck.Xunit;
using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

public sealed class RadixSortTests
{
    [Property]
    public bool Sort_RandomKeys_EqualsAStableSort(ulong[] keys, byte modulus)
    {
        ulong[] some = Array.ConvertAll(keys ?? [], key => modulus % 2 == 0 ? key * 0x9E3779B97F4A7C15 : key % (modulus + 1UL));
        int[] rows = [.. Enumerable.Range(0, some.Length)];
        (ulong Key, int Row)[] expected = [.. some.Zip(rows).OrderBy(entry => entry.First)];
        RadixSort.Sort(some, rows);
        return some.Zip(rows).SequenceEqual(expected);
    }
}
