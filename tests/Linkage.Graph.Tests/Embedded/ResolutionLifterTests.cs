namespace Linkage.Graph.Tests.Embedded;

public sealed class ResolutionLifterTests
{
    // Two crossings in one car: by the first record of its driver, and by a companion whom the police knows, too.
    private static SmallResolution Case() => new SmallResolution()
        .Entity(EntityKind.Person, "border:1/traveller", "border:2/traveller", "police:7")
        .Entity(EntityKind.Person, "border:2/companion")
        .Entity(EntityKind.Person, "police:9")
        .Entity(EntityKind.Vehicle, "border:1/car", "border:2/car")
        .Entity(EntityKind.Event, "border:1/crossing")
        .Entity(EntityKind.Event, "border:2/crossing")
        .Pair("border:1/traveller", "border:2/traveller", 0.9)
        .Pair("border:2/traveller", "police:7", 0.8)
        .Pair("border:1/car", "border:2/car", 0.95)
        .Possible("border:2/companion", "police:9", 0.6)
        .Link("border:1/traveller", "took-part", "border:1/crossing", "driver", 3)
        .Link("border:2/traveller", "took-part", "border:2/crossing", "driver", 5)
        .Link("border:2/companion", "took-part", "border:2/crossing", "passenger", 5)
        .Link("border:1/traveller", "uses", "border:1/car", null, 3)
        .Link("border:2/traveller", "uses", "border:2/car", null, 5, null, 0.5)
        .Link("police:7", "uses", "border:2/car", null, 1, 10, 0.5)
        .Link("police:7", "knows", "border:1/traveller")
        .Link("police:9", "knows", "nowhere:1");

    [Fact]
    public void From_LinksOfManyRecords_BecomeOneEdgeWithTimesRecordsAndCount()
    {
        Resolution resolution = Case().Build();
        EntityGraph graph = EntityGraph.From(resolution);
        string driver = resolution.EntityOf(RecordId.Parse("police:7")).Id.Value;
        string car = resolution.EntityOf(RecordId.Parse("border:1/car")).Id.Value;

        GraphEdge uses = Assert.Single(graph.EdgesOf(driver), edge => edge.Type == "uses");

        Assert.Equal((driver, car), (uses.From, uses.To));
        Assert.Equal(3, uses.Count);
        Assert.Equal("border,police", uses.Basis);
        Assert.Equal(SmallResolution.Day(1), uses.First);
        Assert.Equal(SmallResolution.Day(10), uses.Last);
        Assert.Equal(["border:1/car", "border:1/traveller", "border:2/car", "border:2/traveller", "police:7"], uses.Records.Select(record => record.ToString()));
    }

    [Fact]
    public void From_SeveralSources_ProbabilityCountsEachSourceOnceAtItsBest()
    {
        Resolution resolution = new SmallResolution()
            .Entity(EntityKind.Person, "a:1", "b:1")
            .Entity(EntityKind.Vehicle, "a:2", "b:2")
            .Pair("a:1", "b:1", 0.9)
            .Pair("a:2", "b:2", 0.7)
            .Link("a:1", "uses", "a:2", probability: 0.5)
            .Link("a:1", "uses", "b:2", probability: 0.25)
            .Link("b:1", "uses", "b:2", probability: 0.5)
            .Build();

        GraphEdge uses = Assert.Single(EntityGraph.From(resolution, new() { Records = false }).Edges);

        Assert.Equal(0.75, uses.Probability, 12);
        Assert.Equal([("a:1", 0.9), ("a:2", 0.7)], uses.Identity.OrderBy(decision => decision.Record).Select(decision => (decision.Record.ToString(), decision.Probability)));
        Assert.All(uses.Identity, decision => Assert.Equal("key", decision.By));
    }

    [Fact]
    public void From_LinkOfAValidRecord_LastsAsLongAsTheRecord()
    {
        Resolution resolution = new SmallResolution()
            .Entity(EntityKind.Person, "register:1/owner")
            .Entity(EntityKind.Person, "register:2/owner")
            .Entity(EntityKind.Vehicle, "register:1")
            .Entity(EntityKind.Vehicle, "register:2")
            .Valid("register:1", 3, 9)
            .Valid("register:2", 4, null)
            .Link("register:1/owner", "owns", "register:1", day: 3)
            .Link("register:2/owner", "owns", "register:2", day: 4)
            .Link("register:2/owner", "uses", "register:1", day: 5)
            .Build();

        GraphEdge[] edges = [.. EntityGraph.From(resolution, new() { Records = false }).Edges];

        Assert.Equal(
            [
                new ValidTime(SmallResolution.Day(3), SmallResolution.Day(9)),
                new ValidTime(SmallResolution.Day(4), null),
                new ValidTime(SmallResolution.Day(5), SmallResolution.Day(5)),
            ],
            edges.SelectMany(edge => edge.Times).OrderBy(time => time.From));
    }

    [Fact]
    public void From_LinkWithinAnEntityOrToNoRecord_IsLeftOut() =>
        Assert.DoesNotContain(EntityGraph.From(Case().Build(), new() { Records = false }).Edges, edge => edge.Type == "knows");

    [Fact]
    public void FindPaths_SharedDecision_CountsOnce()
    {
        // car <- uses - driver - took-part -> first crossing: both rest on border:1/traveller, which belongs to the driver with 0.9.
        Resolution resolution = Case().Build();
        PathQuery query = PathQuery.Between(RecordId.Parse("border:2/car"), RecordId.Parse("border:1/crossing"));

        GraphPath path = EntityGraph.From(resolution).FindPaths(query).Paths[0];

        Assert.Equal(2, path.Hops.Length);
        Assert.Equal(0.95 * 0.9, path.Probability, 12);
        Assert.Equal(1, path.WeakestHop);
    }

    [Fact]
    public void FindPaths_PossibleMatches_AreCrossedOnlyWhenAsked()
    {
        EntityGraph graph = EntityGraph.From(Case().Build());
        PathQuery query = PathQuery.Between(RecordId.Parse("police:7"), RecordId.Parse("police:9"));

        Assert.Empty(graph.FindPaths(query).Paths);
        Assert.Empty(graph.FindPaths(query with { Identity = IdentityMode.WithPossible(0.7) }).Paths);
        GraphPath path = Assert.Single(graph.FindPaths(query with { Identity = IdentityMode.WithPossible(0.6) }).Paths);
        Assert.Equal(["took-part", "took-part", "possibly-same"], path.Hops.Select(hop => hop.Type));
        Assert.Equal(["border:2/companion", "police:9"], path.Hops[2].Records.Select(record => record.ToString()));
        Assert.Equal(0.9 * 0.6, path.Probability, 12);
    }

    [Fact]
    public void FindPaths_RecordsOnly_UsesNoDecision()
    {
        EntityGraph graph = EntityGraph.From(Case().Build());
        PathQuery query = PathQuery.Between(RecordId.Parse("police:7"), RecordId.Parse("border:2/companion")) with { Identity = IdentityMode.RecordsOnly };

        GraphPath path = Assert.Single(graph.FindPaths(query).Paths);

        Assert.Equal(
            ["police:7", "border:2/car", "border:2/traveller", "border:2/crossing", "border:2/companion"],
            path.Nodes.Select(node => node.Id));
        Assert.All(path.Hops, hop => Assert.Empty(hop.Identity));
        Assert.Empty(graph.FindPaths(query with { To = NodeSet.Of(RecordId.Parse("police:9")) }).Paths);
    }

    [Fact]
    public void FindPaths_RecordsOnlyOfAnEntity_StartsAtAllItsRecords()
    {
        Resolution resolution = Case().Build();
        EntityId driver = resolution.EntityOf(RecordId.Parse("police:7")).Id;
        PathQuery query = PathQuery.Between(NodeSet.Of(driver), NodeSet.Of(RecordId.Parse("border:1/crossing"))) with { Identity = IdentityMode.RecordsOnly, MaxPaths = 1 };

        Assert.Equal("border:1/traveller -> border:1/crossing", EntityGraph.From(resolution).FindPaths(query).Paths[0].ToString());
    }

    [Fact]
    public void NodesOf_Role_FindsWhoHasIt()
    {
        Resolution resolution = Case().Build();
        EntityGraph graph = EntityGraph.From(resolution);

        GraphNode passenger = Assert.Single(graph.NodesOf(NodeSet.Where(EntityKind.Person, "role", "passenger")));

        Assert.Equal(resolution.EntityOf(RecordId.Parse("border:2/companion")).Id.Value, passenger.Id);
        Assert.Equal("border:2/companion", Assert.Single(graph.NodesOf(NodeSet.Parse("person[role=passenger]"), IdentityMode.RecordsOnly)).Id);
    }

    [Fact]
    public void Explain_RecordThatAllStatementsName_Breaks()
    {
        Resolution resolution = Case().Build();
        EntityGraph graph = EntityGraph.From(resolution);
        PathQuery query = PathQuery.Between(RecordId.Parse("border:2/car"), RecordId.Parse("border:1/crossing"));

        PathEvidence evidence = graph.Explain(graph.FindPaths(query).Paths[0]);

        Assert.Equal(["border:1/crossing", "border:1/traveller"], evidence.Breaking.Select(record => record.ToString()));
        Assert.Equal(6, evidence.Records.Length);
        Assert.Equal(2, evidence.Decisions.Length);
    }
}
