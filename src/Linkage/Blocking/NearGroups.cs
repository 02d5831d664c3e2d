namespace Linkage.Blocking;

// Which groups of a rule hold values within an edit distance of each other, the other keys equal. Each pair of groups is kept once, at the larger group
// (among equals, the earlier): the head of the star whose leaves are its smaller neighbours. So rows are written out seldom.
internal sealed class NearGroups
{
    private const int Step = 4096;

    private readonly RuleGroups _groups;
    private readonly List<int>[] _leaves;
    private readonly int[] _ends;

    private NearGroups(RuleGroups groups)
    {
        _groups = groups;
        _leaves = new List<int>[(groups.Count / Step) + 1];
        _ends = new int[groups.Count];
    }

    public ReadOnlySpan<int> LeavesOf(int group)
    {
        List<int> leaves = _leaves[group / Step];
        int start = group % Step == 0 ? 0 : _ends[group - 1];
        return System.Runtime.InteropServices.CollectionsMarshal.AsSpan(leaves)[start.._ends[group]];
    }

    public IEnumerable<(int Head, int Leaf)> Pairs()
    {
        for (int group = 0; group < _groups.Count; group++)
        {
            foreach (int leaf in LeavesOf(group).ToArray())
                yield return (SizeOf(group), SizeOf(leaf));
        }
    }

    public static NearGroups Create(BlockingRule rule, RuleGroups groups, KeySpace space, CodeTables tables, CancellationToken cancellationToken, SwappedKeys? swapped = null)
    {
        NearGroups near = new(groups);
        GroupIndex index = new(groups.Keys);
        NearKeys keys = new(rule, space, tables, swapped);
        ParallelUnits.Run(near._leaves.Length, tables.Threads, () => new List<ulong>(), (scratch, part) => near.Fill(part, keys, index, scratch), cancellationToken);
        return near;
    }

    private int SizeOf(int group) => _groups.Starts[group + 1] - _groups.Starts[group];

    private void Fill(int part, NearKeys keys, GroupIndex index, List<ulong> scratch)
    {
        List<int> leaves = _leaves[part] = [];
        for (int group = part * Step; group < Math.Min((part + 1) * Step, _groups.Count); group++)
        {
            keys.Of(_groups.Keys[group], scratch);
            foreach (ulong key in scratch)
            {
                int other = index.Find(key);
                if (other >= 0 && IsHead(group, other))
                    leaves.Add(other);
            }

            _ends[group] = leaves.Count;
        }
    }

    private bool IsHead(int group, int other)
    {
        int order = SizeOf(group).CompareTo(SizeOf(other));
        return order > 0 || (order == 0 && group < other);
    }
}
