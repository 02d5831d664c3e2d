namespace Linkage.Clustering;

// Disjoint sets of rows with path halving and union by size (Tarjan and van Leeuwen 1984): nearly constant time an operation, 8 bytes a row.
internal sealed class UnionFind
{
    private readonly int[] _parent;
    private readonly int[] _size;

    public UnionFind(int count)
    {
        _parent = new int[count];
        _size = new int[count];
        for (int i = 0; i < count; i++)
            (_parent[i], _size[i]) = (i, 1);
    }

    public int Count => _parent.Length;

    public int Find(int row)
    {
        while (_parent[row] != row)
            row = _parent[row] = _parent[_parent[row]];
        return row;
    }

    /// <summary>Says that a row's set will be asked for soon.</summary>
    public void Expect(int row) => Prefetch.Of(ref _parent[row]);

    public int SizeOf(int root) => _size[root];

    // Joins two different roots; the one that stays.
    public int Join(int left, int right)
    {
        if (_size[left] < _size[right] || (_size[left] == _size[right] && right < left))
            (left, right) = (right, left);
        _parent[right] = left;
        _size[left] += _size[right];
        return left;
    }

    // The smallest row of each row's set: a label that depends on the partition only.
    public int[] Labels()
    {
        int[] labels = new int[Count];
        int[] smallest = new int[Count];
        Array.Fill(smallest, -1);
        for (int row = 0; row < Count; row++)
        {
            int root = Find(row);
            if (smallest[root] < 0)
                smallest[root] = row;
            labels[row] = smallest[root];
        }

        return labels;
    }
}
