using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class LevenshteinBenchmarks
{
    private static readonly TextDistance Measure = Levenshtein.Distance;
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(2, 4, 18)]
    public int Syllables { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.Create(Script, Syllables, NamePairs.Count);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    public int FuzzySharpDistance() => _pairs.Sum(pair => FuzzySharp.Levenshtein.EditDistance(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public int Distance() => _pairs.Sum(pair => Levenshtein.Distance(pair.Left, pair.Right));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public int DistanceWithCutoff() => _pairs.Sum(pair => Levenshtein.Distance(pair.Left, pair.Right, 2));

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    public int DistanceOfTextElements() => _pairs.Sum(pair => TextElements.Distance(pair.Left, pair.Right, Measure));
}
