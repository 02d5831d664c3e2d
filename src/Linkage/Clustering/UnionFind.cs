namespace Linkage.Clustering;

// Disjoint sets of rows with path halving and union by size (Tarjan and van Leeuwen 1984): nearly constant time an operation, 4 bytes a row.
internal sealed class UnionFind
{
    // The parent of a row; of a root the size of its set, below 0.
    private readonly int[] _parent;

    public UnionFind(int count)
    {
        _parent = GC.AllocateUninitializedArray<int>(count);
        Array.Fill(_parent, -1);
    }

    public int Count => _parent.Length;

    public int Find(int row)
    {
        int parent = _parent[row];
        while (parent >= 0)
        {
            int next = _parent[parent];
            if (next < 0)
                return parent;
            (_parent[row], row, parent) = (next, next, _parent[next]);
        }

        return row;
    }

    /// <summary>Says that a row's set will be asked for soon.</summary>
    public void Expect(int row) => Prefetch.Of(ref _parent[row]);

    /// <summary>Says so again, when the row's parent has had the time to come.</summary>
    public void ExpectParent(int row)
    {
        int parent = _parent[row];
        if (parent >= 0)
            Prefetch.Of(ref _parent[parent]);
    }

    public int SizeOf(int root) => -_parent[root];

    // Joins two different roots; the one that stays.
    public int Join(int left, int right)
    {
        (int leftSize, int rightSize) = (SizeOf(left), SizeOf(right));
        if (leftSize < rightSize || (leftSize == rightSize && right < left))
            (left, right) = (right, left);
        _parent[right] = left;
        _parent[left] = -(leftSize + rightSize);
        return left;
    }

    // The smallest row of each row's set: a label that depends on the partition only.
    public int[] Labels()
    {
        int[] labels = GC.AllocateUninitializedArray<int>(Count);
        Array.Fill(labels, -1);
        for (int row = 0; row < Count; row++)
        {
            if (row + (2 * Prefetch.Distance) < Count)
                ExpectParent(row + (2 * Prefetch.Distance));
            int root = Find(row);
            if (labels[root] < 0)
                labels[root] = row;
            labels[row] = labels[root];
        }

        return labels;
    }
}
