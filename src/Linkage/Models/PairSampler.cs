using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Counts the agreement patterns of random pairs and of the pairs that rules propose. The numbers do not depend on the threads used.</summary>
internal sealed class PairSampler(RecordTable table, LinkType linkType, BoundComparison[] comparisons, IdColumns ids, int threads, CancellationToken cancellationToken)
{
    private const int Parts = 64;

    /// <summary>Counts pairs drawn by hashes of the seed, or all pairs when there are no more than asked for.</summary>
    public PatternCounts Random(long most, int seed)
    {
        double all = TablePairs.Count(table, linkType);
        return all <= most ? Merge(Parts, AddAll) : Merge(Parts, (worker, part) => AddDrawn(worker, part, most, seed));
    }

    /// <summary>Counts all pairs among rows drawn by hashes of the seed, as many rows as make about so many pairs, or all pairs when there are no more than asked for; and the pairs
    /// of each of some rules, so many at most.</summary>
    /// <remarks>What Splink does. Fewer rows are read than for pairs drawn one by one, and the counts scatter more, for pairs of one row are alike. A rule is worked through by one
    /// thread, while the others take the next rule or parts of the random pairs.</remarks>
    public (PatternCounts Random, ProposedPatterns[] Proposed) AmongRandomRowsAndProposed(long most, int seed, ImmutableArray<BlockingRule> rules)
    {
        double all = TablePairs.Count(table, linkType);
        int[]? rows = all <= most ? null : DrawRows((int)Math.Ceiling(table.Count * Math.Sqrt(most / all)), seed);
        ProposedPatterns[] proposed = new ProposedPatterns[rules.Length];
        PairSampler single = new(table, linkType, comparisons, ids, 1, cancellationToken);
        PatternCounts random = Merge(rules.Length + Parts, (worker, unit) =>
        {
            if (unit < rules.Length)
                proposed[unit] = single.Proposed([rules[unit]], most);
            else if (rows is null)
                AddAll(worker, unit - rules.Length);
            else
                AddAmong(worker, rows, unit - rules.Length);
        });
        return (random, proposed);
    }

    /// <summary>Counts the pairs of rules; over the budget, the blocks are cut.</summary>
    public ProposedPatterns Proposed(ImmutableArray<BlockingRule> rules, long budget) => Proposed(Generator(rules, budget));

    /// <summary>Counts the pairs of the blocks of a rule that are no larger than it allows; over the budget, larger ones go first.</summary>
    public ProposedPatterns ProposedWhole(BlockingRule rule, long budget) => Proposed(PairGenerator.Create(
        table,
        [rule],
        new PairOptions { LinkType = linkType, PairBudget = budget, Threads = threads, LeavesOutLargeBlocks = true },
        cancellationToken));

    private ProposedPatterns Proposed(PairGenerator generator)
    {
        PatternCounts counts = Merge(Parts, (worker, part) => Walk(worker, generator, new PairChunk(part, Parts)));
        return new ProposedPatterns(counts, LargestShare(generator));
    }

    /// <summary>Counts the pairs of rules by their patterns and by what their terms add.</summary>
    /// <param name="rules">The rules.</param>
    /// <param name="budget">How many pairs at most; over it, the blocks are cut.</param>
    /// <param name="terms">By comparison and level, what terms add.</param>
    public PatternCounts ProposedWithTerms(ImmutableArray<BlockingRule> rules, long budget, BoundTerms?[][] terms)
    {
        PairGenerator generator = Generator(rules, budget);
        List<TermPatternWorker> workers = [];
        ParallelUnits.Run(
            Parts,
            threads,
            () =>
            {
                TermPatternWorker worker = new(comparisons, terms, ids, generator);
                lock (workers)
                    workers.Add(worker);
                return worker;
            },
            (worker, part) =>
            {
                (long from, long to) = new PairChunk(part, Parts).Slice(generator.CandidateCount);
                worker.Walker.Walk(from, to, worker, cancellationToken);
            },
            cancellationToken);
        Dictionary<(UInt128 Packed, double Bits), long> counts = [];
        foreach (TermPatternWorker worker in workers)
            worker.AddTo(counts);
        return PatternCounts.OfTerms(comparisons.Length, counts.Select(pattern => (pattern.Key, pattern.Value)));
    }

    /// <summary>Counts a hash-drawn part of the pairs of rules, and says which share of the pair space it is.</summary>
    public (PatternCounts Counts, double Share) Sample(ImmutableArray<BlockingRule> rules, long most, int seed)
    {
        PairGenerator generator = Generator(rules, 1_000_000_000);
        const int AllParts = 4096;
        int taken = (int)Math.Clamp(AllParts * (double)most / Math.Max(1, generator.CandidateCount), 1, AllParts);
        int[] parts = [.. Enumerable.Range(0, AllParts).OrderBy(part => Hash((ulong)seed, (ulong)part)).Take(taken).Order()];
        PatternCounts counts = Merge(parts.Length, (worker, i) => Walk(worker, generator, new PairChunk(parts[i], AllParts)));
        return (counts, (double)taken / AllParts);
    }

    /// <summary>Counts the pairs of rules without comparing them.</summary>
    public long CountProposed(ImmutableArray<BlockingRule> rules, long budget)
    {
        PairGenerator generator = Generator(rules, budget);
        long[] counts = new long[rules.Length];
        ParallelUnits.Run(
            Parts,
            threads,
            () => new PairWalker(generator),
            (walker, part) =>
            {
                (long from, long to) = new PairChunk(part, Parts).Slice(generator.CandidateCount);
                walker.Walk(from, to, new PairCounts(counts), cancellationToken);
            },
            cancellationToken);
        return counts.Sum();
    }

    /// <summary>Counts the levels of some records, drawn by hashes of the seed, each against some others: by record, comparison and level, pairs without evidence left out.</summary>
    /// <param name="records">How many records at most.</param>
    /// <param name="others">With how many others each is compared; with all others where there are no more.</param>
    /// <param name="seed">The seed.</param>
    public double[][][] RowsAgainstOthers(int records, int others, int seed)
    {
        int[] rows = DrawRows(records, seed);
        double[][][] levels = new double[rows.Length][][];
        ParallelUnits.Run(rows.Length, threads, () => new RowWorker(comparisons, ids), (worker, unit) => levels[unit] = worker.Count(rows[unit], Others(rows[unit], others, seed)), cancellationToken);
        return levels;
    }

    private IEnumerable<int> Others(int row, int most, int seed)
    {
        bool takesAll = table.Count - 1 <= most;
        for (int i = 0; i < (takesAll ? table.Count : most); i++)
        {
            int other = takesAll ? i : (int)Math.BigMul(Hash(Hash((ulong)seed, (ulong)row), (ulong)i), (ulong)table.Count, out _);
            if (other != row && IsAllowed(row, other))
                yield return other;
        }
    }

    /// <summary>Counts pairs that were given.</summary>
    public PatternCounts Labelled(IEnumerable<(int Left, int Right)> pairs)
    {
        SampleWorker worker = CreateWorker();
        foreach ((int left, int right) in pairs)
            worker.Add(left, right);
        return Collect([worker]);
    }

    private static double LargestShare(PairGenerator generator)
    {
        long largest = 0;
        for (int rule = 0; rule < generator.RuleCount; rule++)
        {
            RuleBlocks blocks = generator.Blocks(rule);
            for (int block = 0; block < blocks.BlockCount; block++)
                largest = Math.Max(largest, blocks.CostBefore(block + 1) - blocks.CostBefore(block));
        }

        return largest / (double)Math.Max(1, generator.CandidateCount);
    }

    private PairGenerator Generator(ImmutableArray<BlockingRule> rules, long budget) =>
        PairGenerator.Create(table, rules, new PairOptions { LinkType = linkType, PairBudget = budget, Threads = threads }, cancellationToken);

    private SampleWorker CreateWorker() => new(comparisons, ids);

    // Counts numbered parts on several threads.
    private PatternCounts Merge(int parts, Action<SampleWorker, int> count)
    {
        List<SampleWorker> workers = [];
        ParallelUnits.Run(
            parts,
            threads,
            () =>
            {
                SampleWorker worker = CreateWorker();
                lock (workers)
                    workers.Add(worker);
                return worker;
            },
            count,
            cancellationToken);
        return Collect(workers);
    }

    private PatternCounts Collect(List<SampleWorker> workers)
    {
        PatternCounts.Builder merged = new(comparisons.Length);
        foreach (SampleWorker worker in workers)
            worker.AddTo(merged);
        return merged.Build();
    }

    private void Walk(SampleWorker worker, PairGenerator generator, PairChunk chunk)
    {
        (long from, long to) = chunk.Slice(generator.CandidateCount);
        worker.WalkerOf(generator).Walk(from, to, worker, cancellationToken);
    }

    private void AddAll(SampleWorker worker, int part)
    {
        for (int left = part; left < table.Count; left += Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int right = left + 1; right < table.Count; right++)
            {
                if (IsAllowed(left, right))
                    worker.Add(left, right);
            }
        }
    }

    private void AddDrawn(SampleWorker worker, int part, long most, int seed)
    {
        ulong rows = (ulong)table.Count;
        for (long i = part; i < most; i += Parts)
        {
            if (i % 65536 < Parts)
                cancellationToken.ThrowIfCancellationRequested();
            ulong hash = Hash((ulong)seed, (ulong)i);
            int left = (int)(((hash >> 32) * rows) >> 32);
            int right = (int)(((hash & 0xFFFFFFFF) * rows) >> 32);
            if (left != right && IsAllowed(left, right))
                worker.Add(Math.Min(left, right), Math.Max(left, right));
        }
    }

    private int[] DrawRows(int count, int seed)
    {
        HashSet<int> rows = new(count);
        for (ulong i = 0; rows.Count < Math.Min(count, table.Count); i++)
            rows.Add((int)Math.BigMul(Hash((ulong)seed, i), (ulong)table.Count, out _));
        return [.. rows.Order()];
    }

    private void AddAmong(SampleWorker worker, int[] rows, int part)
    {
        worker.SetSample(rows);
        for (int left = part; left < rows.Length; left += Parts)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int right = left + 1; right < rows.Length; right++)
            {
                if (IsAllowed(rows[left], rows[right]))
                    worker.AddOfSample(left, right);
            }
        }

        worker.CountSample();
    }

    private bool IsAllowed(int left, int right) => TablePairs.AreCompared(table, linkType, left, right);

    // Rows follow the record ids, so a draw depends on ids and seed only.
    private static ulong Hash(ulong seed, ulong index) => SplitMix64.Mix((seed * 0xD1342543DE82EF95) + (index * SplitMix64.Step));
}
