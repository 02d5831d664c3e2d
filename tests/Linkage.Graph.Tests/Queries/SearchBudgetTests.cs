namespace Linkage.Graph.Tests.Queries;

public sealed class SearchBudgetTests
{
    private const int Width = 30;

    // Five full layers of 30 between two ends: 24 million paths of six hops.
    private static EntityGraph Layers()
    {
        EntityGraphBuilder builder = new();
        for (int layer = 0; layer < 7; layer++)
        {
            for (int i = 0; i < WidthOf(layer); i++)
            {
                builder.AddNode(new GraphNode($"{layer}-{i:D2}", EntityKind.Person));
                for (int j = 0; layer > 0 && j < WidthOf(layer - 1); j++)
                    builder.AddEdge(new GraphEdge($"{layer - 1}-{j:D2}", "knows", $"{layer}-{i:D2}") { Probability = 0.5 });
            }
        }
        return builder.Build();
    }

    private static int WidthOf(int layer) => layer is 0 or 6 ? 1 : Width;

    private static PathQuery Query() => PathQuery.Between(NodeSet.OfNodes("0-00"), NodeSet.OfNodes("6-00"));

    [Fact]
    public void FindPaths_MillionsOfEqualPaths_FirstOnesComeWithoutTheRest()
    {
        PathResult result = Layers().FindPaths(Query());

        Assert.True(result.Complete);
        Assert.Equal(WhyStopped.MaxPaths, result.WhyStopped);
        Assert.Equal("0-00 -> 1-00 -> 2-00 -> 3-00 -> 4-00 -> 5-09 -> 6-00", result.Paths[9].ToString());
        Assert.True(result.Explored < 20_000, $"explored {result.Explored}");
    }

    [Fact]
    public void FindPaths_ManyPathsAsked_BudgetEndsItWithTheBestSoFar()
    {
        EntityGraph graph = Layers();
        PathQuery query = Query() with { MaxPaths = 1_000_000, ExpansionBudget = 20_000 };

        PathResult result = graph.FindPaths(query);

        Assert.False(result.Complete);
        Assert.Equal(WhyStopped.ExpansionBudget, result.WhyStopped);
        Assert.InRange(result.Explored, 20_000, 20_000 + (2 * Width));
        Assert.NotEmpty(result.Paths);
        Assert.Equal(
            graph.FindPaths(Query() with { MaxPaths = 5 }).Paths.Select(path => path.ToString()),
            result.Paths.Take(5).Select(path => path.ToString()));
        Assert.Equal(result.Paths.Length, graph.FindPaths(query).Paths.Length);
    }

    [Fact]
    public void FindPaths_TinyBudget_GivesAnEmptyIncompleteAnswer()
    {
        PathResult result = Layers().FindPaths(Query() with { ExpansionBudget = 1 });

        Assert.False(result.Complete);
        Assert.Empty(result.Paths);
    }

    [Fact]
    public void FindPaths_TimeBudgetSpent_SaysSo()
    {
        EntityGraphBuilder builder = new();
        EntityGraph source = Layers();
        foreach (GraphNode node in source.Nodes)
            builder.AddNode(node);
        foreach (GraphEdge edge in source.Edges)
            builder.AddEdge(edge);
        EntityGraph graph = builder.Build(new GraphOptions { Clock = new LeapingClock() });

        PathResult result = graph.FindPaths(Query() with { MaxPaths = 1_000_000, TimeBudget = TimeSpan.FromSeconds(1) });

        Assert.Equal(WhyStopped.TimeBudget, result.WhyStopped);
    }

    [Fact]
    public void FindPaths_Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.Throws<OperationCanceledException>(() => Layers().FindPaths(Query(), source.Token));
    }

    [Fact]
    public async Task FindPathsAsync_ManyThreads_GiveTheSameAnswers()
    {
        EntityGraph graph = Layers();
        PathQuery query = Query() with { Ranking = PathRanking.Probability, HubCap = null, MaxPaths = 5 };

        PathResult[] results = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => graph.FindPathsAsync(query)));

        Assert.All(results, result => Assert.Equal(results[0].Paths.Select(path => path.ToString()), result.Paths.Select(path => path.ToString())));
        Assert.All(results, result => Assert.Equal(results[0].Explored, result.Explored));
    }

    [Fact]
    public void FindPaths_UnknownId_ThrowsWithoutNamingIt()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Layers().FindPaths(PathQuery.Between(NodeSet.OfNodes("secret"), NodeSet.OfNodes("6-00"))));

        Assert.DoesNotContain("secret", exception.Message, StringComparison.Ordinal);
        Assert.Equal("from", exception.ParamName);
    }

    private sealed class LeapingClock : TimeProvider
    {
        private long _now;

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => _now++;
    }
}
