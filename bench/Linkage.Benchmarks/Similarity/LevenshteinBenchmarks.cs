using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class LevenshteinBenchmarks
{
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(3, 8)]
    public int Syllables { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.Create(Script, Syllables, 1_000);

    [Benchmark(Baseline = true)]
    public int FuzzySharpDistance() => _pairs.Sum(pair => FuzzySharp.Levenshtein.EditDistance(pair.Left, pair.Right));

    [Benchmark]
    public int Distance() => _pairs.Sum(pair => Levenshtein.Distance(pair.Left, pair.Right));

    [Benchmark]
    public int DistanceWithCutoff() => _pairs.Sum(pair => Levenshtein.Distance(pair.Left, pair.Right, 2));

    [Benchmark]
    public int OptimalStringAlignmentDistance() => _pairs.Sum(pair => OptimalStringAlignment.Distance(pair.Left, pair.Right));

    [Benchmark]
    public int DamerauLevenshteinDistance() => _pairs.Sum(pair => DamerauLevenshtein.Distance(pair.Left, pair.Right));
}
