namespace Linkage.Blocking;

// How many pairs each rule adds to those before it. Counted pair by pair where the blocks do not tell; in evenly spread parts of a rule where that would
// be too many.
internal sealed class ForecastCount
{
    private const long UnitPairs = 1_000_000;

    // A rule of which a part is walked is divided into at least so many, so that the part is of all its blocks.
    private const long LeastUnits = 512;

    // Measured: 1 to 2 ns a pair where the blocks of rows tell whether an earlier rule has it, 20 to 50 ns where rules of several blocks or windows are asked.
    private const long SlowPairs = 16;

    private readonly PairGenerator _generator;
    private readonly List<Part> _parts = [];
    private readonly long[] _counts;
    private readonly long[] _walked;

    private ForecastCount(PairGenerator generator)
    {
        _generator = generator;
        _counts = new long[generator.RuleCount];
        _walked = new long[generator.RuleCount];
    }

    public static ForecastCount Of(PairGenerator generator, BlockingForecastOptions options, IProgress<LinkageProgress>? progress, EntityKind kind, CancellationToken cancellationToken)
    {
        ForecastCount count = new(generator);
        count.Plan(options.MaxCountedPairs);
        count.Walk(options.Threads, progress, kind, cancellationToken);
        return count;
    }

    public long NewPairs(int rule) => IsEstimate(rule)
        ? (long)Math.Round((double)_counts[rule] / _walked[rule] * CostOf(rule))
        : _counts[rule];

    public bool IsEstimate(int rule) => _walked[rule] < CostOf(rule);

    private long CostOf(int rule) => _generator.Blocks(rule).Cost;

    // All that the first rule proposes is new.
    private bool IsKnown(int rule) =>
        _generator.Sources is null && _generator.CostBefore(rule) == 0 && _generator.Blocks(rule).ProposesOnce;

    // In pairs of the fast kind. Pairs that are looked up one by one take longer.
    private long TimeOf(int rule) => CostOf(rule) * (_generator.NeedsCheck(rule) ? SlowPairs : 1);

    private void Plan(long most)
    {
        long total = Enumerable.Range(0, _generator.RuleCount).Where(rule => !IsKnown(rule)).Sum(TimeOf);
        double share = Math.Min(1, (double)most / Math.Max(1, total));
        for (int rule = 0; rule < _generator.RuleCount; rule++)
        {
            if (IsKnown(rule))
                (_counts[rule], _walked[rule]) = (CostOf(rule), CostOf(rule));
            else
                AddParts(rule, share);
        }
    }

    private void AddParts(int rule, double share)
    {
        long cost = CostOf(rule);
        long unit = share >= 1 ? UnitPairs : Math.Clamp(cost / LeastUnits, 1, UnitPairs);
        long units = (cost + unit - 1) / unit;
        long taken = share >= 1 ? units : Math.Max(1, (long)(units * share));
        for (long part = 0; part < Math.Min(taken, units); part++)
        {
            long from = (long)((Int128)units * part / taken) * unit;
            long to = Math.Min(cost, from + unit);
            _parts.Add(new Part(_generator.CostBefore(rule) + from, _generator.CostBefore(rule) + to));
            _walked[rule] += to - from;
        }
    }

    private void Walk(int threads, IProgress<LinkageProgress>? progress, EntityKind kind, CancellationToken cancellationToken)
    {
        long total = _parts.Sum(part => part.To - part.From);
        long done = 0;
        PairCounts sink = new(_counts);
        ParallelUnits.Run(
            _parts.Count,
            threads,
            () => new PairWalker(_generator),
            (walker, unit) =>
            {
                walker.Walk(_parts[unit].From, _parts[unit].To, sink, cancellationToken);
                long sum = Interlocked.Add(ref done, _parts[unit].To - _parts[unit].From);
                progress?.Report(new LinkageProgress(LinkageStage.Block, kind, sum, total));
            },
            cancellationToken);
    }

    private readonly record struct Part(long From, long To);
}
