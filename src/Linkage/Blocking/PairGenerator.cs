using System.Collections.Immutable;

namespace Linkage.Blocking;

// The union of blocking rules: each pair once, by its first rule, never materialised. Immutable; many threads may run chunks at once.
//
// All pairs of all blocks of all rules are numbered from 0 to CandidateCount: rule by rule, block by block, row by row. A chunk is a range of these
// numbers, cut where a row begins, so that chunks need no agreement. A pair that an earlier rule or an earlier block of the same rule proposes
// is passed over when it comes up again.
internal sealed class PairGenerator
{
    public const int BatchSize = 4096;

    private readonly RuleBlocks[] _rules;
    private readonly long[] _costs;
    private readonly Membership _membership;
    private readonly int[]? _sources;
    private readonly bool _sameSource;

    private PairGenerator(RecordTable table, RuleBlocks[] rules, LinkType linkType, BlockingReport report)
    {
        _rules = rules;
        Report = report;
        _costs = new long[rules.Length + 1];
        for (int rule = 0; rule < rules.Length; rule++)
            _costs[rule + 1] = _costs[rule] + rules[rule].Cost;
        _membership = new Membership(table.Count, rules);
        _sameSource = linkType == LinkType.DedupeOnly;
        if (linkType != LinkType.LinkAndDedupe)
            _sources = [.. Enumerable.Range(0, table.Count).Select(table.SourceIndexOf)];
    }

    // Pairs that are looked at: those that several rules propose, and those that the link type forbids, are counted each time.
    public long CandidateCount => _costs[^1];

    public int RuleCount => _rules.Length;

    public BlockingReport Report { get; }

    public static PairGenerator Create(RecordTable table, ImmutableArray<BlockingRule> rules, PairOptions options, CancellationToken cancellationToken)
    {
        if (rules.Length > byte.MaxValue)
            throw new ArgumentException($"There are {rules.Length} blocking rules; expected at most {byte.MaxValue}.", nameof(rules));
        RuleRuns[] runs = new RuleRuns[rules.Length];
        CodeTables tables = new(table, options.Threads, cancellationToken);

        // Rules of many keys take longest, so they go first.
        int[] inOrder = [.. Enumerable.Range(0, rules.Length).OrderByDescending(rule => rules[rule].Keys.Length)];
        ParallelUnits.Run(
            rules.Length,
            options.Threads,
            () => inOrder,
            (order, unit) => runs[order[unit]] = RuleRuns.Create(table, rules[order[unit]], options.LinkType, tables, cancellationToken),
            cancellationToken);

        BlockSizes[] sizes = [.. runs.Select(run => run.Sizes)];
        int limit = BlockCap.LimitFor(sizes, options.PairBudget);
        SecondaryOrder order = new(table);
        RuleBlocks[] blocks = new RuleBlocks[rules.Length];
        ParallelUnits.Run(
            rules.Length,
            options.Threads,
            () => order,
            (secondary, rule) =>
            {
                blocks[rule] = runs[rule].ToBlocks(table.Count, limit, secondary);
                runs[rule] = null!;
            },
            cancellationToken);
        return new PairGenerator(table, blocks, options.LinkType, BlockingReport.Create(sizes, limit));
    }

    // The rules that propose a pair, in their order.
    public IEnumerable<int> RulesOf(int left, int right)
    {
        for (int rule = 0; rule < _rules.Length; rule++)
        {
            if (_rules[rule].FirstBlock(left, right) >= 0)
                yield return rule;
        }
    }

    public void Run(PairChunk chunk, PairBatchHandler handler, CancellationToken cancellationToken)
    {
        (long from, long to) = chunk.Slice(CandidateCount);
        Run(from, to, new CandidatePair[BatchSize], handler, cancellationToken);
    }

    // The pairs of all rows whose first pair has a number in [from, to). The buffer gives the size of a batch.
    public void Run(long from, long to, CandidatePair[] buffer, PairBatchHandler handler, CancellationToken cancellationToken)
    {
        for (int rule = 0; rule < _rules.Length; rule++)
        {
            long start = Math.Max(from, _costs[rule]) - _costs[rule];
            long end = Math.Min(to, _costs[rule + 1]) - _costs[rule];
            if (start < end)
                new Walk(this, rule, buffer, handler, cancellationToken).Blocks(start, end);
        }
    }

    // Walks through the blocks of one rule. A mutable struct on the stack of one worker.
    private ref struct Walk(PairGenerator generator, int rule, CandidatePair[] buffer, PairBatchHandler handler, CancellationToken cancellationToken)
    {
        private readonly RuleBlocks _blocks = generator._rules[rule];
        private readonly Membership _membership = generator._membership;
        private readonly bool _checkBlock = !generator._rules[rule].ProposesOnce;
        private int _count;

        public void Blocks(long start, long end)
        {
            for (int block = _blocks.BlockAt(start); block < _blocks.BlockCount && _blocks.CostBefore(block) < end; block++)
                Rows(block, start - _blocks.CostBefore(block), end - _blocks.CostBefore(block));
            Flush();
        }

        private void Rows(int block, long start, long end)
        {
            ReadOnlySpan<int> rows = _blocks.RowsOf(block);
            int window = _blocks.WindowOf(block);
            int heads = _blocks.HeadsOf(block);
            int reach = window == 0 ? rows.Length : window;
            int last = heads == 0 ? rows.Length - 1 : heads;
            long cost = 0;
            for (int i = 0; i < last && cost < end; i++)
            {
                ReadOnlySpan<int> partners = heads == 0 ? rows.Slice(i + 1, Math.Min(reach, rows.Length - 1 - i)) : rows[heads..];
                if (cost >= start)
                    Partners(block, rows[i], partners);
                cost += partners.Length;
            }
        }

        private void Partners(int block, int row, ReadOnlySpan<int> partners)
        {
            foreach (int partner in partners)
            {
                int left = Math.Min(row, partner);
                int right = Math.Max(row, partner);
                if (!generator.IsAllowed(left, right) || _membership.ProposedBefore(rule, left, right))
                    continue;
                if (_checkBlock && _blocks.FirstBlock(left, right) != block)
                    continue;
                buffer[_count++] = new CandidatePair(left, right);
                if (_count == buffer.Length)
                    Flush();
            }
        }

        private void Flush()
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (_count > 0)
                handler(buffer.AsSpan(0, _count), (byte)rule);
            _count = 0;
        }
    }

    private bool IsAllowed(int left, int right) => _sources is null || (_sources[left] == _sources[right]) == _sameSource;
}
