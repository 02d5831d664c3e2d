namespace Linkage.Clustering;

// Builds up the parts of one small group: joins the two parts with the highest evidence between them while it is positive.
// O(n³) at worst, n at most a few hundred. Ties go to the parts with the smallest rows.
internal sealed class Agglomeration
{
    private readonly SupportMatrix _support;
    private readonly double[,] _sums;
    private readonly int[] _sizes;
    private readonly bool[,] _apart;
    private readonly int[] _part;
    private readonly bool _byMean;

    public Agglomeration(SupportMatrix support, bool byMean)
    {
        _support = support;
        _byMean = byMean;
        int count = support.Count;
        _sums = new double[count, count];
        _sizes = new int[count];
        _apart = new bool[count, count];
        _part = new int[count];
        for (int a = 0; a < count; a++)
        {
            (_part[a], _sizes[a]) = (a, 1);
            for (int b = 0; b < count; b++)
                _sums[a, b] = support[a, b];
        }
    }

    public void KeepApart(int a, int b) => _apart[a, b] = _apart[b, a] = true;

    // Joins two rows whatever the evidence; false if their parts must stay apart.
    public bool Force(int a, int b)
    {
        (int x, int y) = (Math.Min(_part[a], _part[b]), Math.Max(_part[a], _part[b]));
        if (x != y && !_apart[x, y])
            Join(x, y);
        return _part[a] == _part[b];
    }

    // For each row the smallest row of its part.
    public int[] Run()
    {
        while (TryBest(out int a, out int b))
            Join(a, b);
        return _part;
    }

    private bool TryBest(out int bestA, out int bestB)
    {
        (bestA, bestB) = (-1, -1);
        double best = 0;
        for (int a = 0; a < _sizes.Length; a++)
        {
            if (_sizes[a] == 0)
                continue;
            for (int b = a + 1; b < _sizes.Length; b++)
            {
                if (_sizes[b] == 0 || _apart[a, b])
                    continue;
                double value = _byMean ? _sums[a, b] / ((double)_sizes[a] * _sizes[b]) : _sums[a, b];
                if (value > best)
                    (best, bestA, bestB) = (value, a, b);
            }
        }

        return bestA >= 0;
    }

    private void Join(int a, int b)
    {
        for (int other = 0; other < _sizes.Length; other++)
        {
            _sums[a, other] = _sums[other, a] = _sums[a, other] + _sums[b, other];
            _apart[a, other] = _apart[other, a] = _apart[a, other] || _apart[b, other];
            if (_part[other] == b)
                _part[other] = a;
        }

        _sizes[a] += _sizes[b];
        _sizes[b] = 0;
    }

    // Moves single rows to the part, or out into one of their own, where the total evidence gains most, until no move gains.
    public int[] Improve(IReadOnlySet<int> fixedRows)
    {
        bool moved = true;
        for (int sweep = 0; sweep < 20 && moved; sweep++)
        {
            moved = false;
            for (int row = 0; row < _part.Length; row++)
                moved |= !fixedRows.Contains(row) && TryMove(row);
        }

        return Relabel();
    }

    private bool TryMove(int row)
    {
        Span<double> gains = _part.Length <= 512 ? stackalloc double[_part.Length] : new double[_part.Length];
        gains.Clear();
        for (int other = 0; other < _part.Length; other++)
        {
            if (other != row)
                gains[_part[other]] += _support[row, other];
        }

        int best = _part[row];
        double bestGain = Math.Max(gains[best], 0);
        int empty = gains[best] < 0 ? FreePart() : -1;
        if (empty >= 0)
            best = empty;
        for (int part = 0; part < gains.Length; part++)
        {
            if (gains[part] > bestGain + 1e-9)
                (best, bestGain) = (part, gains[part]);
        }

        if (best == _part[row])
            return false;
        _part[row] = best;
        return true;
    }

    private int FreePart()
    {
        for (int part = 0; part < _part.Length; part++)
        {
            if (Array.IndexOf(_part, part) < 0)
                return part;
        }

        return -1;
    }

    private int[] Relabel()
    {
        int[] smallest = new int[_part.Length];
        Array.Fill(smallest, -1);
        for (int row = 0; row < _part.Length; row++)
        {
            if (smallest[_part[row]] < 0)
                smallest[_part[row]] = row;
        }

        return Array.ConvertAll(_part, part => smallest[part]);
    }
}
