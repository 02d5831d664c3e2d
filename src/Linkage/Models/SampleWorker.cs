using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Compares pairs in tiles and counts their patterns. Used by one thread.</summary>
internal sealed class SampleWorker(BoundComparison[] comparisons, IdColumns ids) : IPairSink
{
    private readonly PairTile _tile = new(ids, comparisons.Length);
    private readonly PatternHistogram _histogram = new([.. comparisons.Select(comparison => comparison.Comparison.Levels.Length)]);
    private readonly int[] _rows = new int[2 * PairTile.Capacity];
    private int _added;
    private PairWalker? _walker;
    private PairGenerator? _generator;
    private int[]? _sample;

    /// <summary>Gets the walker of this thread.</summary>
    public PairWalker WalkerOf(PairGenerator generator)
    {
        if (_generator != generator)
            (_generator, _walker) = (generator, new PairWalker(generator));
        return _walker!;
    }

    /// <summary>Adds a pair of rows. Not to be mixed with a walk.</summary>
    public void Add(int left, int right)
    {
        (_rows[2 * _added], _rows[(2 * _added) + 1]) = (left, right);
        _added++;
        if (_added == PairTile.Capacity)
            CountAdded();
    }

    /// <summary>Says among which rows the pairs of <see cref="AddOfSample"/> are.</summary>
    public void SetSample(int[] rows)
    {
        if (ReferenceEquals(_sample, rows))
            return;
        _sample = rows;
        _tile.SetRows(rows);
    }

    /// <summary>Adds a pair of rows of the sample by their places in it. Not to be mixed with pairs of other rows.</summary>
    public void AddOfSample(int left, int right)
    {
        (_tile.Left[_added], _tile.Right[_added]) = (left, right);
        _added++;
        if (_added == PairTile.Capacity)
            CountSample();
    }

    /// <summary>Counts what was added of the sample.</summary>
    public void CountSample()
    {
        _tile.Count = _added;
        _added = 0;
        Count();
    }

    public void SetRows(ReadOnlySpan<int> rows) => _tile.SetRows(rows);

    public void AddPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte rule)
    {
        left.CopyTo(_tile.Left);
        right.CopyTo(_tile.Right);
        _tile.Count = left.Length;
        Count();
    }

    /// <summary>Adds all that was counted to a builder.</summary>
    public void AddTo(PatternCounts.Builder builder)
    {
        if (_sample is null)
            CountAdded();
        _histogram.AddTo(builder);
    }

    private void CountAdded()
    {
        _tile.SetRows(_rows.AsSpan(0, 2 * _added));
        for (int pair = 0; pair < _added; pair++)
            (_tile.Left[pair], _tile.Right[pair]) = (2 * pair, (2 * pair) + 1);
        _tile.Count = _added;
        _added = 0;
        Count();
    }

    private void Count()
    {
        for (int i = 0; i < comparisons.Length; i++)
            comparisons[i].Compare(_tile, _tile.Levels[i]);
        _histogram.Add(_tile);
    }
}
