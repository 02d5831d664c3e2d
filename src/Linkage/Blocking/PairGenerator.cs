using System.Collections.Immutable;

namespace Linkage.Blocking;

// The union of blocking rules: each pair once, by its first rule, never materialised. Immutable; many threads may walk through parts at once.
//
// All pairs of all blocks of all rules are numbered from 0 to CandidateCount: rule by rule, block by block, row by row. A chunk is a range of these
// numbers, cut where a row begins, so that chunks need no agreement. A pair that an earlier rule or an earlier block of the same rule proposes
// is passed over when it comes up again.
internal sealed class PairGenerator
{
    private readonly RuleBlocks[] _rules;
    private readonly long[] _costs;
    private readonly SingleBlocks _singles;
    private readonly Membership _membership;

    private PairGenerator(RecordTable table, RuleBlocks[] rules, LinkType linkType, BlockingReport report)
    {
        _rules = rules;
        Report = report;
        _costs = new long[rules.Length + 1];
        for (int rule = 0; rule < rules.Length; rule++)
            _costs[rule + 1] = _costs[rule] + rules[rule].Cost;
        _singles = new SingleBlocks(table.Count, rules);
        _membership = new Membership(table.Count, rules);
        WithinSource = linkType == LinkType.DedupeOnly;
        Sources = linkType == LinkType.LinkAndDedupe ? null : SourcesOf(table);
    }

    // Pairs that are looked at: those that several rules propose, and those that the link type forbids, are counted each time.
    public long CandidateCount => _costs[^1];

    public int RuleCount => _rules.Length;

    public BlockingReport Report { get; }

    // The source of each row where the link type asks for it; else null.
    internal int[]? Sources { get; }

    // Whether only pairs within a source are allowed, rather than only those between sources. Means nothing without sources.
    internal bool WithinSource { get; }

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
                blocks[rule] = runs[rule].ToBlocks(table.Count, limit, secondary, options.LeavesOutLargeBlocks);
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
        new PairWalker(this).Walk(from, to, new PairRows(handler), cancellationToken);
    }

    internal RuleBlocks Blocks(int rule) => _rules[rule];

    internal long CostBefore(int rule) => _costs[rule];

    // Copies, for each earlier rule that puts a record into one block at most, the blocks of some rows; how many such rules there are.
    internal int CopyEarlierBlocks(int rule, ReadOnlySpan<int> rows, int[][] targets) => _singles.CopyBefore(rule, rows, targets);

    // Whether pairs of the rule may be repeated in ways that the blocks of single-valued rules do not tell.
    internal bool NeedsCheck(int rule) => !_rules[rule].IsSingleValued || _membership.HasEarlier(rule);

    // Whether another block of the rule, or an earlier rule that puts records into several blocks, proposes the pair first.
    internal bool IsRepeated(int rule, int block, int left, int right) =>
        _membership.ProposedBefore(rule, left, right) || (!_rules[rule].ProposesOnce && _rules[rule].FirstBlock(left, right) != block);

    private static int[] SourcesOf(RecordTable table)
    {
        int[] sources = new int[table.Count];
        for (int row = 0; row < sources.Length; row++)
            sources[row] = table.SourceIndexOf(row);
        return sources;
    }
}
