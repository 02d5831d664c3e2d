using System.Collections.Immutable;
using BenchmarkDotNet.Attributes;
using Linkage.Blocking;

namespace Linkage.Benchmarks.Blocking;

[MemoryDiagnoser]
public class PairGeneratorBenchmarks
{
    private static readonly ImmutableArray<BlockingRule> Rules =
    [
        BlockingRule.On("phone"),
        BlockingRule.On("familyName", "birthDate"),
        BlockingRule.On(BlockingKey.Prefix("givenName", 4), BlockingKey.Year("birthDate")),
        BlockingRule.On(BlockingKey.Prefix("familyName", 5), BlockingKey.MonthDay("birthDate")),
    ];

    private RecordTable _table = RecordTable.Empty(RecordSchema.Person);
    private PairGenerator? _generator;

    [Params(100_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _table = PersonTable.Create(Records);
        _generator = PairGenerator.Create(_table, Rules, PairOptions.Default, CancellationToken.None);
    }

    [Benchmark]
    public long Create() => PairGenerator.Create(_table, Rules, PairOptions.Default, CancellationToken.None).CandidateCount;

    // The pairs of all rules in a set: what generating without materialising saves.
    [Benchmark(Baseline = true)]
    public int SetOfPairs()
    {
        HashSet<CandidatePair> pairs = [];
        foreach (BlockingRule rule in Rules)
        {
            PairGenerator one = PairGenerator.Create(_table, [rule], PairOptions.Default, CancellationToken.None);
            one.Run(PairChunk.All, (batch, _) => AddAll(pairs, batch), CancellationToken.None);
        }

        return pairs.Count;
    }

    [Benchmark]
    public long Run()
    {
        long count = 0;
        _generator!.Run(PairChunk.All, (pairs, _) => count += pairs.Length, CancellationToken.None);
        return count;
    }

    private static void AddAll(HashSet<CandidatePair> pairs, ReadOnlySpan<CandidatePair> batch)
    {
        foreach (CandidatePair pair in batch)
            pairs.Add(pair);
    }
}
