using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class DamerauLevenshteinBenchmarks
{
    private readonly F23.StringSimilarity.Damerau _peer = new();
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(2, 4, 18)]
    public int Syllables { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.Create(Script, Syllables, NamePairs.Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    public double F23Distance() => _pairs.Sum(pair => _peer.Distance(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public int Distance() => _pairs.Sum(pair => DamerauLevenshtein.Distance(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public int DistanceWithCutoff() => _pairs.Sum(pair => DamerauLevenshtein.Distance(pair.Left, pair.Right, 2));
}
