using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class QGramsBenchmarks
{
    private readonly F23.StringSimilarity.Jaccard _peer = new(2);
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(2, 4, 18)]
    public int Syllables { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.Create(Script, Syllables, NamePairs.Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    public double F23Jaccard() => _pairs.Sum(pair => _peer.Similarity(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public double Jaccard() => _pairs.Sum(pair => QGrams.Jaccard(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public double Cosine() => _pairs.Sum(pair => QGrams.Cosine(pair.Left, pair.Right));
}
