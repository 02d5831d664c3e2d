using System.Collections.Concurrent;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

// Compares and weighs candidate pairs of one table. Immutable; many threads may use it. Nothing is allocated for a pair that is not kept.
internal sealed class PairScorer
{
    // Candidate pairs in a unit of work: large enough to hide the cost of handing it out, small enough to keep all threads busy to the end.
    private const long UnitPairs = 1 << 19;
    private const double FixedPoint = 1L << 32;

    // Of a large run one tile in so many tells how many matches there are among the pairs that are too weak to be kept.
    private const int SampleStride = 32;
    private const int LeastSampledUnits = 64;

    // Pairs that weigh so many bits less than the least that is kept do not count at all: at most one in 128 of them could match.
    private const double Margin = 7;

    private readonly BoundModel _model;
    private readonly double _priorShift;
    private readonly double[] _bestBits;
    private readonly bool[][] _isNull;

    private PairScorer(BoundModel model, RecordTable table, LinkType linkType)
    {
        _model = model;
        Table = table;
        double share = TablePairs.MatchShare(table, linkType, model.Model.MatchesPerRecord);
        Prior = MatchWeight.FromProbability(share).Bits;
        _priorShift = Prior - model.Prior;
        _isNull = [.. model.Model.Settings.Comparisons.Select(comparison => comparison.Levels.Select(level => level.IsNull).ToArray())];
        _bestBits = [.. _isNull.Select((levels, i) => Enumerable.Range(0, levels.Length).Max(level => model.LevelBits(i, level)))];
    }

    public RecordTable Table { get; }

    // In bits.
    public double Prior { get; }

    public BoundModel Model => _model;

    public int ComparisonCount => _model.Count;

    // From the weights of the model to those of the table's own prior.
    public double PriorShift => _priorShift;

    public static PairScorer Create(LinkageModel model, RecordTable table, LinkType linkType, double relationalCap = double.PositiveInfinity, int threads = 1) =>
        new(BoundModel.Create(model, table, relationalCap, threads), table, linkType);

    public ScoredPair Score(int left, int right)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[..ComparisonCount];
        _model.Compare(left, right, levels);
        double weight = _model.Weigh(left, right, levels) + _priorShift;
        return new ScoredPair(left, right, new MatchWeight(weight), _model.Model.Probability(new MatchWeight(weight)), new AgreementPattern(levels), -1);
    }

    // What a pair says about being one entity, wherever it comes from: its weight if that is positive; else how far it falls short of what
    // the values that both records have could have shown. Records that lack values say nothing against each other.
    public double Support(int left, int right)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[..ComparisonCount];
        _model.Compare(left, right, levels);
        double weight = _model.Weigh(left, right, levels) + _priorShift;
        if (weight >= 0)
            return weight;
        double attainable = 0;
        for (int i = 0; i < levels.Length; i++)
            attainable += _isNull[i][levels[i]] ? 0 : _bestBits[i];
        double evidence = weight - Prior;
        return Math.Min(0, evidence - Math.Min(attainable, -Prior));
    }

    // Scores a chunk on several threads and hands over the columns of each unit of work in order, to be used during the call. Pairs below the minimum
    // weight are counted only.
    public void Run(ScoringRun run, Action<ScoredColumns> handler, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        (long from, long to) = run.Chunk.Slice(run.Generator.CandidateCount);
        int units = (int)((to - from + UnitPairs - 1) / UnitPairs);
        int stride = units >= LeastSampledUnits ? SampleStride : 1;
        ConcurrentBag<ScoredColumns> free = [];
        OrderedResults<ScoredColumns> results = new(HandOver, done => progress?.Report(new LinkageProgress(LinkageStage.Score, Table.Kind, Math.Min(done * UnitPairs, to - from), to - from)));
        ParallelUnits.Run(
            units,
            run.Threads,
            () => new Worker(this, run),
            (worker, unit) =>
            {
                long start = from + (unit * UnitPairs);
                ScoredColumns columns = free.TryTake(out ScoredColumns? used) ? used : new ScoredColumns();
                worker.Score(start, Math.Min(start + UnitPairs, to), stride, columns, cancellationToken);
                results.Add(unit, columns);
            },
            cancellationToken);

        void HandOver(ScoredColumns columns)
        {
            handler(columns);
            columns.Clear();
            free.Add(columns);
        }
    }

    private sealed class Worker : IPairSink
    {
        private readonly PairScorer _scorer;
        private readonly ScoringRun _run;
        private int _stride;
        private int _tiles;
        private readonly PairWalker _walker;
        private readonly PairTile _tile;
        private readonly double[] _weights = new double[PairTile.Capacity];
        private readonly double[] _relational = new double[PairTile.Capacity];
        private readonly byte[] _levels;
        private ScoredColumns _columns = new();

        public Worker(PairScorer scorer, ScoringRun run)
        {
            (_scorer, _run) = (scorer, run);
            _walker = new PairWalker(run.Generator);
            _tile = scorer._model.CreateTile();
            _levels = new byte[scorer.ComparisonCount];
        }

        // stride: one tile in so many counts the pairs that are not kept, each for so many.
        public void Score(long from, long to, int stride, ScoredColumns columns, CancellationToken cancellationToken)
        {
            (_stride, _tiles, _columns) = (stride, 0, columns);
            _walker.Walk(from, to, this, cancellationToken);
        }

        public void SetRows(ReadOnlySpan<int> rows) => _tile.SetRows(rows);

        public void AddPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte rule)
        {
            left.CopyTo(_tile.Left);
            right.CopyTo(_tile.Right);
            _tile.Count = left.Length;
            _columns.Compared += left.Length;
            double floor = _tiles++ % _stride == 0 ? _run.MinimumWeight - Margin : _run.MinimumWeight;
            _scorer._model.Compare(_tile, floor - _scorer._priorShift);
            _scorer._model.Weigh(_tile, _weights, _relational);
            for (int pair = 0; pair < _tile.Count; pair++)
                Keep(pair, _weights[pair] + _scorer._priorShift, floor, rule);
        }

        private void Keep(int pair, double weight, double floor, byte rule)
        {
            if (weight >= _run.MinimumWeight)
            {
                _tile.LevelsOf(pair, _levels);
                _columns.Add(new CandidatePair(_tile.LeftRow(pair), _tile.RightRow(pair)), weight, AgreementPattern.Pack(_levels), _levels.Length > ScoredPairs.ComparisonsPerWord, rule);
            }
            else if (weight >= floor)
            {
                _columns.OtherMatches += (long)(_run.Probability(weight) * _stride * FixedPoint);
            }
        }
    }
}
