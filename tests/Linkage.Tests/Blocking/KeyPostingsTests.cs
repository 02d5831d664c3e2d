using FsCheck.Xunit;
using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

public sealed class KeyPostingsTests
{
    [Property(MaxTest = 200)]
    public void Find_RandomKeys_EqualsADictionary(int seed, ushort entries, byte distinct)
    {
        Random random = new(seed);
        ulong[] pool = [.. Enumerable.Range(0, distinct + 1).Select(_ => KeyHash.Finish((ulong)random.NextInt64()))];
        ulong[] keys = [.. Enumerable.Range(0, entries % 2000).Select(_ => pool[random.Next(pool.Length)])];
        ILookup<ulong, int> expected = keys.Select((key, number) => (key, number)).ToLookup(entry => entry.key, entry => entry.number);

        KeyPostings postings = KeyPostings.Create([.. keys], [.. Enumerable.Range(0, keys.Length)]);

        Assert.Equal(expected.Count, postings.KeyCount);
        foreach (ulong key in pool.Append(KeyHash.Finish(1)).Append(0UL).Append(ulong.MaxValue))
        {
            (int start, int count) = postings.Find(key);
            Assert.Equal(expected[key], postings.Numbers.AsSpan(start, count).ToArray());
        }
    }

    [Fact]
    public void Find_NoKeys_FindsNothing() => Assert.Equal((0, 0), KeyPostings.Create([], []).Find(ulong.MaxValue));

    [Fact]
    public void Find_OneKey_FindsIt()
    {
        KeyPostings postings = KeyPostings.Create([ulong.MaxValue], [7]);
        Assert.Equal((0, 1), postings.Find(ulong.MaxValue));
        Assert.Equal([7], postings.Numbers);
    }
}
