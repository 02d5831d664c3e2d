using BenchmarkDotNet.Attributes;
using Linkage.Graph;

namespace Linkage.Benchmarks.Graph;

/// <summary>Paths between strangers in a made case network: persons, ordinary and busy identifiers, a few hubs.</summary>
/// <remarks>Three of four edges join a person and an ordinary identifier, 15 % two persons, 8 % a busy identifier, 2 % a hub.
/// Each benchmark asks for the same pairs, one after the other.</remarks>
[MemoryDiagnoser]
public class PathBenchmarks
{
    private const int Pairs = 20;
    private EntityGraph _graph = new EntityGraphBuilder().Build();
    private PathQuery[] _pairs = [];

    [Params(20_000, 200_000)]
    public int Nodes { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        _graph = Build(Nodes);
        Random random = new(7);
        int persons = Nodes * 6 / 10;
        _pairs = [.. Enumerable.Range(0, Pairs).Select(_ =>
            PathQuery.Between(NodeSet.OfNodes(Person(random.Next(persons))), NodeSet.OfNodes(Person(random.Next(persons)))))];
    }

    [Benchmark(Baseline = true)]
    public int Shortest() => Sum(query => query with { MaxPaths = 1 });

    [Benchmark]
    public int ShortestWithoutHubCap() => Sum(query => query with { MaxPaths = 1, HubCap = null });

    [Benchmark]
    public int TenShortest() => Sum(query => query);

    [Benchmark]
    public int MostProbable() => Sum(query => query with { MaxPaths = 1, Ranking = PathRanking.Probability, MaxHops = 12 });

    [Benchmark]
    public int TenMostProbable() => Sum(query => query with { Ranking = PathRanking.Probability, MaxHops = 12 });

    private int Sum(Func<PathQuery, PathQuery> change) => _pairs.Sum(query => _graph.FindPaths(change(query)).Paths.Sum(path => path.Hops.Length));

    private static EntityGraph Build(int nodes)
    {
        Random random = new(1);
        int persons = nodes * 6 / 10;
        int identifiers = nodes - persons;
        int busy = Math.Max(10, nodes / 1000);
        EntityGraphBuilder builder = new();
        for (int person = 0; person < persons; person++)
            builder.AddNode(new GraphNode(Person(person), EntityKind.Person));
        for (int identifier = 0; identifier < identifiers; identifier++)
            builder.AddNode(new GraphNode(Identifier(identifier), EntityKind.Phone));
        for (int edge = 0; edge < nodes * 5; edge++)
        {
            string from = Person(random.Next(persons));
            int share = random.Next(100);
            string to = share < 75 ? Identifier(random.Next(busy, identifiers))
                : share < 90 ? Person(random.Next(persons))
                : share < 98 ? Identifier(random.Next(10, busy))
                : Identifier(random.Next(10));
            string type = share is >= 75 and < 90 ? "knows" : "uses";
            builder.AddEdge(new GraphEdge(from, type, to) { Key = $"{edge}", Probability = 0.3 + (0.7 * random.NextDouble()) });
        }
        return builder.Build();
    }

    private static string Person(int number) => $"PE-{number:D7}";

    private static string Identifier(int number) => $"PH-{number:D7}";
}
