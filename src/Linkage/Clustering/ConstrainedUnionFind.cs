namespace Linkage.Clustering;

// Disjoint sets that people's judgments hold together or keep apart. A union that would bring together two rows that must stay apart is refused.
internal sealed class ConstrainedUnionFind
{
    private readonly UnionFind _sets;
    private readonly Dictionary<int, List<int>> _apart = [];

    public ConstrainedUnionFind(int count, IReadOnlyList<CandidatePair> mustLinks, IReadOnlyList<CandidatePair> cannotLinks)
    {
        _sets = new UnionFind(count);
        foreach (CandidatePair pair in cannotLinks)
        {
            KeepApart(pair.Left, pair.Right);
            KeepApart(pair.Right, pair.Left);
        }

        // Where judgments contradict each other, rows stay apart: a wrong merge harms more.
        foreach (CandidatePair pair in mustLinks)
            TryUnion(pair.Left, pair.Right);
    }

    public int Find(int row) => _sets.Find(row);

    /// <summary>Says that a row's set will be asked for soon.</summary>
    public void Expect(int row) => _sets.Expect(row);

    /// <summary>Says so again, when the row's parent has had the time to come.</summary>
    public void ExpectParent(int row) => _sets.ExpectParent(row);

    public int SizeOf(int row) => _sets.SizeOf(_sets.Find(row));

    public int[] Labels() => _sets.Labels();

    public bool MustStayApart(int left, int right)
    {
        if (_apart.Count == 0)
            return false;
        (int a, int b) = (_sets.Find(left), _sets.Find(right));
        return a != b && (IsApart(a, b) || IsApart(b, a));
    }

    // Whether the rows are in one set afterwards.
    public bool TryUnion(int left, int right)
    {
        (int a, int b) = (_sets.Find(left), _sets.Find(right));
        if (a == b)
            return true;
        if (MustStayApart(a, b))
            return false;
        int root = _sets.Join(a, b);
        int gone = root == a ? b : a;
        if (_apart.Remove(gone, out List<int>? moved))
            Merge(root, moved);
        return true;
    }

    private void Merge(int root, List<int> moved)
    {
        if (_apart.TryGetValue(root, out List<int>? rows))
            rows.AddRange(moved);
        else
            _apart[root] = moved;
    }

    private void KeepApart(int row, int other)
    {
        if (!_apart.TryGetValue(row, out List<int>? rows))
            _apart[row] = rows = [];
        rows.Add(other);
    }

    private bool IsApart(int root, int other) => _apart.TryGetValue(root, out List<int>? rows) && rows.Exists(row => _sets.Find(row) == other);
}
