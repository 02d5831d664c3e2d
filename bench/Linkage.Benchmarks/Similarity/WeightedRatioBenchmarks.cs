using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class WeightedRatioBenchmarks
{
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(2, 4)]
    public int Words { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.CreateOfWords(Script, Words, NamePairs.Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    public int FuzzySharpWeightedRatio() => _pairs.Sum(pair => FuzzySharp.Fuzz.WeightedRatio(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public double Similarity() => _pairs.Sum(pair => WeightedRatio.Similarity(pair.Left, pair.Right));
}
