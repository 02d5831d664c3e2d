namespace Linkage.Graph.Tests.Model;

public sealed class EntityGraphBuilderTests
{
    [Fact]
    public void Build_Mistakes_AreReportedAllAtOnce()
    {
        EntityGraphBuilder builder = new EntityGraphBuilder()
            .AddNode(new GraphNode("a", EntityKind.Person))
            .AddNode(new GraphNode("a", EntityKind.Person))
            .AddNode(new GraphNode("r", EntityKind.Person) { Layer = GraphLayer.Record })
            .AddEdge(new GraphEdge("a", "knows", "b"))
            .AddEdge(new GraphEdge("a", "knows", "r"))
            .AddEdge(new GraphEdge("a", "owns", "a"))
            .AddEdge(new GraphEdge("a", "owns", "a"))
            .AddEdge(new GraphEdge("a", "knows", "a") { Probability = 1.5 })
            .AddEdge(new GraphEdge("a", "knows", "a") { Count = 0 });

        LinkageSettingsException exception = Assert.Throws<LinkageSettingsException>(builder.Build);

        Assert.Equal(
            ["graph.bad-edge", "graph.bad-probability", "graph.duplicate-edge", "graph.duplicate-node", "graph.mixed-layers", "graph.unknown-node"],
            exception.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Build_AnyOrder_GivesTheSameGraph()
    {
        GraphNode[] nodes = [new("a", EntityKind.Person), new("b", EntityKind.Phone), new("c", EntityKind.Event)];
        GraphEdge[] edges = [new("a", "uses", "b"), new("b", "took-part", "c") { Role = "caller" }, new("b", "took-part", "c")];

        EntityGraph forward = Build(nodes, edges);
        EntityGraph backward = Build(nodes.Reverse(), edges.Reverse());

        Assert.Equal(forward.Edges.Select(edge => edge.Id), backward.Edges.Select(edge => edge.Id));
        Assert.Equal(["a uses b", "b took-part c", "b took-part c as caller"], forward.Edges.Select(edge => edge.Id));
        Assert.Equal(["a", "b", "c"], backward.Nodes.Select(node => node.Id));
        Assert.Equal(GraphLayer.Event, forward.FindNode("c")!.Layer);
    }

    [Fact]
    public void DegreeOf_CountsDistinctEdgesOfTheType()
    {
        EntityGraph graph = Build(
            [new("a", EntityKind.Person), new("b", EntityKind.Phone)],
            [new("a", "uses", "b"), new("a", "uses", "b") { Role = "subscriber" }, new("b", "calls", "b"), new("a", "owns", "b")]);

        Assert.Equal(2, graph.DegreeOf("b", "uses"));
        Assert.Equal(1, graph.DegreeOf("b", "calls"));
        Assert.Equal(0, graph.DegreeOf("b", "unknown"));
        Assert.Equal(3, graph.EdgesOf("a").Length);
    }

    [Fact]
    public void Build_EdgeWithEverything_ComesBackAsItWas()
    {
        DateTimeOffset day = SmallResolution.Day(4);
        GraphEdge edge = new("a", "uses", "b")
        {
            Role = "driver",
            Key = "2",
            Probability = 0.25,
            Count = 7,
            Times = [new(null, day), new(day, day), new(day.AddDays(1), null)],
            Records = [new("s", "1"), new("s", "2")],
            Identity = [new("a", new("s", "1"), 0.5, "judgment")],
            Costs = GraphEdge.NoCosts.Add("km", 12.5),
            Basis = "border",
        };

        GraphEdge back = Assert.Single(Build([new("a", EntityKind.Person), new("b", EntityKind.Vehicle)], [edge]).Edges);

        Assert.Equal(edge.Id, back.Id);
        Assert.Equal((edge.Probability, edge.Count, edge.Basis), (back.Probability, back.Count, back.Basis));
        Assert.Equal(edge.Times, back.Times.AsEnumerable());
        Assert.Equal(edge.Records, back.Records.AsEnumerable());
        Assert.Equal(edge.Identity, back.Identity.AsEnumerable());
        Assert.Equal(edge.Costs, back.Costs.AsEnumerable());
    }

    [Fact]
    public void FirstAndLast_Times_AreTheOutermostKnown()
    {
        DateTimeOffset day = SmallResolution.Day(4);
        GraphEdge edge = new("a", "uses", "b");

        Assert.Equal((null, null), (edge.First, edge.Last));
        Assert.Equal((day, day.AddDays(2)), Outermost(edge with { Times = [new(day.AddDays(1), day.AddDays(2)), new(day, day)] }));
        Assert.Equal((day, null), Outermost(edge with { Times = [new(day, null), new(day, day)] }));
        Assert.Equal((day, day), Outermost(edge with { Times = [new(null, day)] }));
    }

    private static (DateTimeOffset? First, DateTimeOffset? Last) Outermost(GraphEdge edge) => (edge.First, edge.Last);

    private static EntityGraph Build(IEnumerable<GraphNode> nodes, IEnumerable<GraphEdge> edges)
    {
        EntityGraphBuilder builder = new();
        foreach (GraphEdge edge in edges)
            builder.AddEdge(edge);
        foreach (GraphNode node in nodes)
            builder.AddNode(node);
        return builder.Build();
    }
}
