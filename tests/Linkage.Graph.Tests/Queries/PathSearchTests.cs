using Linkage.Testing;

namespace Linkage.Graph.Tests.Queries;

public sealed class PathSearchTests
{
    private const int QueriesEach = 3;

    [Theory]
    [InlineData(PathRanking.Hops)]
    [InlineData(PathRanking.Probability)]
    [InlineData(PathRanking.Cost)]
    public void FindPaths_RandomNetworksAndFilters_EqualsReference(PathRanking ranking) => CompareAll(ranking, false, firstSeed: 0, networks: 700);

    [Theory]
    [InlineData(PathRanking.Hops)]
    [InlineData(PathRanking.Probability)]
    public void FindPaths_TimeRespecting_EqualsReference(PathRanking ranking) => CompareAll(ranking, true, firstSeed: 500_000, networks: 300);

    [Theory]
    [InlineData(PathRanking.EarliestArrival)]
    [InlineData(PathRanking.LatestDeparture)]
    [InlineData(PathRanking.Fastest)]
    public void FindPaths_RankedByTime_EqualsReference(PathRanking ranking) => CompareAll(ranking, false, firstSeed: 900_000, networks: 300);

    [SkippableTheory]
    [Trait("Category", "Long")]
    [InlineData(PathRanking.Hops, false)]
    [InlineData(PathRanking.Hops, true)]
    [InlineData(PathRanking.Probability, false)]
    [InlineData(PathRanking.Cost, false)]
    [InlineData(PathRanking.EarliestArrival, true)]
    [InlineData(PathRanking.LatestDeparture, true)]
    [InlineData(PathRanking.Fastest, true)]
    public void FindPaths_ManyRandomNetworks_EqualsReference(PathRanking ranking, bool timeRespecting)
    {
        TestCulture.SkipUnlessLong();
        CompareAll(ranking, timeRespecting, firstSeed: 2_000_000, networks: 10_000);
    }

    private static void CompareAll(PathRanking ranking, bool timeRespecting, int firstSeed, int networks)
    {
        bool byTime = ranking is PathRanking.EarliestArrival or PathRanking.LatestDeparture or PathRanking.Fastest;
        int paths = 0;
        for (int i = 0; i < networks; i++)
        {
            int seed = firstSeed + (20_000 * (int)ranking) + i;
            RandomNetwork network = new(seed, alwaysDated: byTime);
            EntityGraph graph = network.Build();
            for (int j = 0; j < QueriesEach; j++)
                paths += Compare(network, graph, network.Query(ranking, timeRespecting), seed);
        }
        Assert.True(paths > networks, $"only {paths} paths in {networks} networks: the questions are too narrow to test anything");
    }

    private static int Compare(RandomNetwork network, EntityGraph graph, PathQuery query, int seed)
    {
        if (query.Ranking == PathRanking.Fastest && query.Transfer.Renews)
            query = query with { Transfer = TransferRule.After };
        List<(string Nodes, string Edges)> expected = new ReferencePaths(network.Nodes, network.Edges, query).Find();

        PathResult result = graph.FindPaths(query);

        List<(string Nodes, string Edges)> actual = [.. result.Paths.Select(path =>
            (string.Join(' ', path.Nodes.Select(node => node.Id)), string.Join(" | ", path.Hops.Select(hop => hop.Edge.Id))))];
        Assert.True(result.Complete);
        Assert.True(
            expected.SequenceEqual(actual),
            $"seed {seed}: {query.ToJson()}\nexpected\n{string.Join('\n', expected)}\nactual\n{string.Join('\n', actual)}");
        return actual.Count;
    }
}
