namespace Linkage.Blocking;

// How many blocks of each size a rule has, and what they cost at any limit. A star is a pair of groups whose values are near each other.
internal sealed class BlockSizes
{
    private readonly BlockingRule _rule;
    private readonly (int Size, long Count)[] _plain;
    private readonly (int Head, int Leaf, long Count)[] _stars;

    private BlockSizes(BlockingRule rule, (int Size, long Count)[] plain, (int Head, int Leaf, long Count)[] stars) =>
        (_rule, _plain, _stars) = (rule, plain, stars);

    public BlockingRule Rule => _rule;

    public int Largest => _plain.Length == 0 ? 0 : _plain[^1].Size;

    private long Blocks => _plain.Sum(entry => entry.Count) + _stars.Sum(entry => entry.Count);

    // starts: where each group of rows begins and, last, where the last one ends.
    public static BlockSizes Create(BlockingRule rule, ReadOnlySpan<int> starts, IEnumerable<(int Head, int Leaf)>? stars = null)
    {
        Dictionary<int, long> plain = [];
        int[] small = new int[1024];
        for (int run = 0; run + 1 < starts.Length; run++)
        {
            int size = starts[run + 1] - starts[run];
            if (size < small.Length)
                small[size]++;
            else
                plain[size] = plain.GetValueOrDefault(size) + 1;
        }

        for (int size = 2; size < small.Length; size++)
        {
            if (small[size] > 0)
                plain[size] = small[size];
        }

        Dictionary<(int Head, int Leaf), long> pairs = [];
        foreach ((int Head, int Leaf) star in stars ?? [])
            pairs[star] = pairs.GetValueOrDefault(star) + 1;
        return new BlockSizes(
            rule,
            [.. plain.Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key)],
            [.. pairs.Select(entry => (entry.Key.Head, entry.Key.Leaf, entry.Value)).Order()]);
    }

    // The sizes of the largest blocks, from the largest down.
    public IEnumerable<int> LargestSizes(int most) =>
        _plain.Reverse().SelectMany(entry => Enumerable.Repeat(entry.Size, (int)Math.Min(entry.Count, most))).Take(most);

    public long PairsAt(int limit)
    {
        int maxBlock = Math.Min(_rule.MaxBlock, limit);
        return _plain.Sum(entry => entry.Count * BlockCap.Pairs(entry.Size, _rule.Window > 0 ? _rule.Window : BlockCap.WindowFor(entry.Size, maxBlock)))
            + _stars.Sum(entry => entry.Count * BlockCap.StarPairs(entry.Head, entry.Leaf, maxBlock));
    }

    public BlockingRuleReport ReportAt(int limit)
    {
        BlockCut cut = CutAt(limit);
        return new BlockingRuleReport(_rule.ToString(), (int)Math.Min(int.MaxValue, Blocks), Largest, PairsAt(limit)) { CutPairs = cut.PossiblePairs - cut.KeptPairs };
    }

    // A sorted neighbourhood is a window by its own wish: nothing is cut from it.
    public BlockCut CutAt(int limit)
    {
        int maxBlock = Math.Min(_rule.MaxBlock, limit);
        (int Size, long Count)[] plain = _rule.Window > 0 ? [] : [.. _plain.Where(entry => BlockCap.WindowFor(entry.Size, maxBlock) > 0)];
        (int Head, int Leaf, long Count)[] stars = [.. _stars.Where(entry => BlockCap.IsCut(entry.Head, entry.Leaf, maxBlock))];
        return new BlockCut(
            _rule.ToString(),
            (int)Math.Min(int.MaxValue, plain.Sum(entry => entry.Count) + stars.Sum(entry => entry.Count)),
            Math.Max(plain.Select(entry => entry.Size).DefaultIfEmpty().Max(), stars.Select(entry => entry.Head + entry.Leaf).DefaultIfEmpty().Max()),
            plain.Sum(entry => entry.Count * BlockCap.Pairs(entry.Size, 0)) + stars.Sum(entry => entry.Count * entry.Head * entry.Leaf),
            plain.Sum(entry => entry.Count * BlockCap.Pairs(entry.Size, BlockCap.WindowFor(entry.Size, maxBlock)))
                + stars.Sum(entry => entry.Count * BlockCap.StarPairs(entry.Head, entry.Leaf, maxBlock)));
    }
}
