namespace Linkage.Blocking;

// Lays the blocks of a rule out in their order: plain ones, windows, stars.
internal sealed class BlockListBuilder(BlockingRule rule, SecondaryOrder order)
{
    private readonly List<int> _starts = [0];
    private readonly List<int> _rows = [];
    private readonly List<int> _shapes = [];
    private int _heads;

    public void AddPlain(ReadOnlySpan<int> rows)
    {
        _rows.AddRange(rows);
        _starts.Add(_rows.Count);
    }

    // Rows of a group that is too large are ordered by their other values; those of a sorted neighbourhood come ordered.
    public void AddWindow(int width, ReadOnlySpan<int> rows, ReadOnlySpan<int> more = default)
    {
        int[] ordered = [.. rows, .. more];
        if (!more.IsEmpty)
            ordered = [.. ordered.Distinct()];
        if (rule.Window == 0)
            order.Sort(ordered, rule);
        _rows.AddRange(ordered);
        _starts.Add(_rows.Count);
        _shapes.Add(width);
    }

    public void BeginStar(ReadOnlySpan<int> heads)
    {
        _rows.AddRange(heads);
        _heads = heads.Length;
    }

    public void AddLeaf(ReadOnlySpan<int> rows) => _rows.AddRange(rows);

    // A star without leaves is none. A record of several values can be there several times.
    public void EndStar(bool isSingleValued)
    {
        if (!isSingleValued)
            KeepLeavesOnce();
        if (_rows.Count == _starts[^1] + _heads)
        {
            _rows.RemoveRange(_starts[^1], _heads);
            return;
        }

        _starts.Add(_rows.Count);
        _shapes.Add(-_heads);
    }

    private void KeepLeavesOnce()
    {
        int from = _starts[^1] + _heads;
        HashSet<int> seen = [.. _rows.GetRange(_starts[^1], _heads)];
        int[] leaves = [.. _rows.GetRange(from, _rows.Count - from).Where(seen.Add)];
        _rows.RemoveRange(from, _rows.Count - from);
        _rows.AddRange(leaves);
    }

    public BlockList Build(bool oncePerPair) => new([.. _starts], [.. _rows], [.. _shapes], oncePerPair);
}
