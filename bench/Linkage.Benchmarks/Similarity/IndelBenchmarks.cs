using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class IndelBenchmarks
{
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(2, 4, 18)]
    public int Syllables { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.Create(Script, Syllables, NamePairs.Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    public int FuzzySharpRatio() => _pairs.Sum(pair => FuzzySharp.Fuzz.Ratio(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public double Similarity() => _pairs.Sum(pair => Indel.Similarity(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public double SimilarityWithCutoff() => _pairs.Sum(pair => Indel.Similarity(pair.Left, pair.Right, 0.8));
}
