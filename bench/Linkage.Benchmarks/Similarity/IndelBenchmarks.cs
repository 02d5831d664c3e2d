using BenchmarkDotNet.Attributes;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

[MemoryDiagnoser]
public class IndelBenchmarks
{
    private (string Left, string Right)[] _pairs = [];

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [Params(3, 8)]
    public int Syllables { get; set; }

    [GlobalSetup]
    public void Setup() => _pairs = NamePairs.Create(Script, Syllables, 1_000);

    [Benchmark(Baseline = true)]
    public int FuzzySharpRatio() => _pairs.Sum(pair => FuzzySharp.Fuzz.Ratio(pair.Left, pair.Right));

    [Benchmark]
    public double Similarity() => _pairs.Sum(pair => Indel.Similarity(pair.Left, pair.Right));

    [Benchmark]
    public double TokenSortSimilarity() => _pairs.Sum(pair => TokenSort.Similarity(pair.Left, pair.Right));

    [Benchmark]
    public double TokenSetSimilarity() => _pairs.Sum(pair => TokenSet.Similarity(pair.Left, pair.Right));
}
