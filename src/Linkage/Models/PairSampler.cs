using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Counts the agreement patterns of random pairs and of the pairs that rules propose. The numbers do not depend on the threads used.</summary>
internal sealed class PairSampler(RecordTable table, LinkType linkType, BoundComparison[] comparisons, int threads, CancellationToken cancellationToken)
{
    private const int Slices = 64;

    /// <summary>Counts pairs drawn by hashes of the seed, or all pairs when there are no more than asked for.</summary>
    public PatternCounts Random(long most, int seed)
    {
        double all = TablePairs.Count(table, linkType);
        return all <= most ? Merge(slice => AllPairs(slice)) : Merge(slice => DrawnPairs(slice, most, seed));
    }

    /// <summary>Counts the pairs of rules; over the budget, the blocks are cut.</summary>
    public PatternCounts Proposed(ImmutableArray<BlockingRule> rules, long budget)
    {
        PairGenerator generator = Generator(rules, budget);
        return Merge(slice => Slice(generator, new PairChunk(slice, Slices)));
    }

    /// <summary>Counts a hash-drawn part of the pairs of rules, and says which share of the pair space it is.</summary>
    public (PatternCounts Counts, double Share) Sample(ImmutableArray<BlockingRule> rules, long most, int seed)
    {
        PairGenerator generator = Generator(rules, 1_000_000_000);
        const int Parts = 4096;
        int taken = (int)Math.Clamp(Parts * (double)most / Math.Max(1, generator.CandidateCount), 1, Parts);
        int[] parts = [.. Enumerable.Range(0, Parts).OrderBy(part => Hash((ulong)seed, (ulong)part)).Take(taken).Order()];
        PatternCounts counts = Merge(slice =>
        {
            PatternCounts.Builder builder = new(comparisons.Length);
            for (int i = slice; i < parts.Length; i += Slices)
                builder.AddAll(Slice(generator, new PairChunk(parts[i], Parts)));
            return builder;
        });
        return (counts, (double)taken / Parts);
    }

    /// <summary>Counts the pairs of rules without comparing them.</summary>
    public long CountProposed(ImmutableArray<BlockingRule> rules, long budget)
    {
        PairGenerator generator = Generator(rules, budget);
        long[] counts = new long[Slices];
        Parallel.For(0, Slices, Options, slice =>
            generator.Run(new PairChunk(slice, Slices), (pairs, _) => counts[slice] += pairs.Length, cancellationToken));
        return counts.Sum();
    }

    public PatternCounts Labelled(IEnumerable<(int Left, int Right)> pairs)
    {
        PatternCounts.Builder builder = new(comparisons.Length);
        foreach ((int left, int right) in pairs)
            Add(builder, left, right);
        return builder.Build();
    }

    private ParallelOptions Options => new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };

    private PairGenerator Generator(ImmutableArray<BlockingRule> rules, long budget) =>
        PairGenerator.Create(table, rules, new PairOptions { LinkType = linkType, PairBudget = budget, Threads = threads }, cancellationToken);

    private PatternCounts Merge(Func<int, PatternCounts.Builder> count)
    {
        PatternCounts.Builder merged = new(comparisons.Length);
        Lock gate = new();
        Parallel.For(0, Slices, Options, slice =>
        {
            PatternCounts.Builder part = count(slice);
            lock (gate)
                merged.AddAll(part);
        });
        return merged.Build();
    }

    private PatternCounts.Builder Slice(PairGenerator generator, PairChunk chunk)
    {
        PatternCounts.Builder builder = new(comparisons.Length);
        generator.Run(
            chunk,
            (pairs, _) =>
            {
                foreach (CandidatePair pair in pairs)
                    Add(builder, pair.Left, pair.Right);
            },
            cancellationToken);
        return builder;
    }

    private PatternCounts.Builder AllPairs(int slice)
    {
        PatternCounts.Builder builder = new(comparisons.Length);
        for (int left = slice; left < table.Count; left += Slices)
        {
            cancellationToken.ThrowIfCancellationRequested();
            for (int right = left + 1; right < table.Count; right++)
            {
                if (IsAllowed(left, right))
                    Add(builder, left, right);
            }
        }

        return builder;
    }

    private PatternCounts.Builder DrawnPairs(int slice, long most, int seed)
    {
        PatternCounts.Builder builder = new(comparisons.Length);
        ulong rows = (ulong)table.Count;
        for (long i = slice; i < most; i += Slices)
        {
            if (i % 65536 < Slices)
                cancellationToken.ThrowIfCancellationRequested();
            ulong hash = Hash((ulong)seed, (ulong)i);
            int left = (int)(((hash >> 32) * rows) >> 32);
            int right = (int)(((hash & 0xFFFFFFFF) * rows) >> 32);
            if (left != right && IsAllowed(left, right))
                Add(builder, Math.Min(left, right), Math.Max(left, right));
        }

        return builder;
    }

    private bool IsAllowed(int left, int right) => linkType switch
    {
        LinkType.LinkOnly => table.SourceIndexOf(left) != table.SourceIndexOf(right),
        LinkType.DedupeOnly => table.SourceIndexOf(left) == table.SourceIndexOf(right),
        _ => true,
    };

    private void Add(PatternCounts.Builder builder, int left, int right)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[..comparisons.Length];
        for (int i = 0; i < comparisons.Length; i++)
            levels[i] = comparisons[i].LevelOf(left, right);
        builder.Add(levels);
    }

    // SplitMix64 (Steele, Lea and Flood 2014): rows follow the record ids, so a draw depends on ids and seed only.
    private static ulong Hash(ulong seed, ulong index)
    {
        ulong z = (seed * 0xD1342543DE82EF95) + ((index + 1) * 0x9E3779B97F4A7C15);
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
