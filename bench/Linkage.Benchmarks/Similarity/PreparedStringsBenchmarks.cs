using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using Linkage.Similarity;

namespace Linkage.Benchmarks.Similarity;

/// <summary>One query against a column, and scattered pairs of it, against the same number of calls of FuzzySharp and F23.StringSimilarity.</summary>
[GroupBenchmarksBy(BenchmarkLogicalGroupRule.ByCategory)]
[CategoriesColumn]
[MemoryDiagnoser]
public class PreparedStringsBenchmarks
{
    private readonly F23.StringSimilarity.JaroWinkler _peer = new();
    private string[] _texts = [];
    private PreparedStrings _values = PreparedStrings.Create([]);
    private IndexPair[] _pairs = [];
    private int[] _distances = [];
    private double[] _similarities = [];
    private int _query;

    [Params("Latin", "Thai")]
    public string Script { get; set; } = "Latin";

    [GlobalSetup]
    public void Setup()
    {
        (string Left, string Right)[] pairs = NamePairs.Create(Script, 2, NamePairs.Count / 2);
        _texts = [.. pairs.Select(pair => pair.Left), .. pairs.Select(pair => pair.Right)];
        _values = PreparedStrings.Create(_texts);
        _pairs = [.. Enumerable.Range(0, pairs.Length).OrderBy(index => index * 7919 % pairs.Length).Select(index => new IndexPair(index, pairs.Length + index))];
        _distances = new int[_texts.Length];
        _similarities = new double[_texts.Length];
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    [BenchmarkCategory("query, Levenshtein")]
    public int FuzzySharpDistances()
    {
        string query = Next();
        return _texts.Sum(text => FuzzySharp.Levenshtein.EditDistance(query, text));
    }

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    [BenchmarkCategory("query, Levenshtein")]
    public void Distances() => Levenshtein.Distances(Next(), _values, _distances);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count)]
    [BenchmarkCategory("query, Jaro-Winkler")]
    public double PeerSimilarities()
    {
        string query = Next();
        return _texts.Sum(text => _peer.Similarity(query, text));
    }

    [Benchmark(OperationsPerInvoke = NamePairs.Count)]
    [BenchmarkCategory("query, Jaro-Winkler")]
    public void Similarities() => JaroWinkler.Similarities(Next(), _values, _similarities);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count / 2)]
    [BenchmarkCategory("pairs, Levenshtein")]
    public int FuzzySharpPairs() => _pairs.Sum(pair => FuzzySharp.Levenshtein.EditDistance(_texts[pair.Left], _texts[pair.Right]));

    [Benchmark(OperationsPerInvoke = NamePairs.Count / 2)]
    [BenchmarkCategory("pairs, Levenshtein")]
    public void PairDistances() => Levenshtein.Distances(_values, _pairs, _distances);

    [Benchmark(OperationsPerInvoke = NamePairs.Count / 2)]
    [BenchmarkCategory("pairs, Levenshtein")]
    public void PairDistancesUpTo2() => Levenshtein.Distances(_values, _pairs, _distances, 2);

    [Benchmark(Baseline = true, OperationsPerInvoke = NamePairs.Count / 2)]
    [BenchmarkCategory("pairs, Jaro-Winkler")]
    public double PeerPairs() => _pairs.Sum(pair => _peer.Similarity(_texts[pair.Left], _texts[pair.Right]));

    [Benchmark(OperationsPerInvoke = NamePairs.Count / 2)]
    [BenchmarkCategory("pairs, Jaro-Winkler")]
    public void PairSimilarities() => JaroWinkler.Similarities(_values, _pairs, _similarities);

    [Benchmark(OperationsPerInvoke = NamePairs.Count / 2)]
    [BenchmarkCategory("pairs, Jaro-Winkler")]
    public void PairSimilaritiesFrom88() => JaroWinkler.Similarities(_values, _pairs, _similarities, 0.88);

    private string Next() => _texts[_query = (_query + 37) % _texts.Length];
}
