using Linkage.Comparisons;

namespace Linkage;

// Compares and weighs one record of another table, the probe, with rows of a scorer's table, as if it were one of them. For one thread; nothing is allocated
// for a row. What is large is shared with the scorer.
internal sealed class ProbeScorer
{
    private readonly PairScorer _scorer;
    private readonly BoundModel _model;
    private readonly PairTile _tile;
    private readonly int[] _numbers;
    private readonly double[] _weights = new double[PairTile.Capacity];
    private readonly double[] _relational = new double[PairTile.Capacity];
    private int _rowsBefore;

    public ProbeScorer(PairScorer scorer)
    {
        _scorer = scorer;
        _model = scorer.Model.WithProbe();
        _tile = _model.CreateTile();
        _numbers = new int[_model.PlaceCount];
    }

    // The most rows that are compared at once.
    public static int Capacity => PairTile.Capacity;

    public BoundModel Model => _model;

    // How many of the compared rows may weigh as much as the floor.
    public int Count => _tile.Count;

    // Sets the probe; null lets go of it. Of two records the one of the smaller id is the left one.
    public void Set(SourceRecord? probe)
    {
        _model.SetProbe(probe);
        if (probe is null)
            return;
        _model.CopyProbe(_numbers);
        _rowsBefore = _scorer.Table.CountBefore(probe.Id);
    }

    // Compares rows and keeps those that may weigh as much as the floor, in their order.
    public void Compare(ReadOnlySpan<int> rows, double floor)
    {
        _tile.SetRows(rows, _numbers);
        _tile.Count = rows.Length;
        for (int i = 0; i < rows.Length; i++)
            (_tile.Left[i], _tile.Right[i]) = rows[i] < _rowsBefore ? (i, rows.Length) : (rows.Length, i);
        _model.Compare(_tile, floor - _scorer.PriorShift);
        _model.Weigh(_tile, _weights, _relational);
    }

    public int RowOf(int index) => _tile.LeftRow(index) is ProbedColumn.ProbeRow ? _tile.RightRow(index) : _tile.LeftRow(index);

    public double WeightOf(int index) => _weights[index] + _scorer.PriorShift;

    // The probe and one row.
    public ScoredPair Score(int row)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[.._model.Count];
        (int left, int right) = row < _rowsBefore ? (row, ProbedColumn.ProbeRow) : (ProbedColumn.ProbeRow, row);
        _model.Compare(left, right, levels);
        MatchWeight weight = new(_model.Weigh(left, right, levels) + _scorer.PriorShift);
        return new ScoredPair(left, right, weight, _model.Model.Probability(weight), new AgreementPattern(levels), -1);
    }
}
