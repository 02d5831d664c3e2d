using System.Text;
using System.Text.Json;

namespace Linkage.Graph.Tests.Queries;

public sealed class GraphPathTests
{
    private static readonly DateTimeOffset Noon = SmallResolution.Day(3).AddHours(12);

    private static EntityGraph Graph() => new EntityGraphBuilder()
        .AddNode(new GraphNode("a", EntityKind.Person) { Name = "Malee Suwan" })
        .AddNode(new GraphNode("b", EntityKind.Event) { Name = "crossing" })
        .AddNode(new GraphNode("c", EntityKind.Person))
        .AddEdge(new GraphEdge("a", "took-part", "b")
        {
            Role = "driver",
            Probability = 0.9,
            Times = [new(Noon, Noon)],
            Records = [new("border", "1")],
            Identity = [new("a", new("border", "1"), 0.5, "model")],
        })
        .AddEdge(new GraphEdge("c", "took-part", "b") { Times = [new(SmallResolution.Day(3), SmallResolution.Day(4))], Count = 2, Records = [new("border", "2")] })
        .Build();

    private static PathQuery Query() => PathQuery.Between(NodeSet.OfNodes("a"), NodeSet.OfNodes("c"));

    [Fact]
    public void ToText_Path_NamesEveryHopWithDatesProbabilityAndRecords() => Assert.Equal(
        """
        2 hops, probability 0.45, weakest hop 1 (0.45)
        1. Malee Suwan (a) -[took-part as driver]-> crossing (b), 2024-03-03 12:00, probability 0.9
           records: border:1
           identity: border:1 is a, probability 0.5 (by model)
        2. crossing (b) <-[took-part]- c, 2024-03-03 to 2024-03-04, probability 1, stated 2 times
           records: border:2
        """,
        Graph().FindPaths(Query()).Paths[0].ToText(),
        ignoreLineEndingDifferences: true);

    [Fact]
    public void WriteMembers_Answer_HasTheNamesOfTheCommandLine()
    {
        EntityGraph graph = Graph();
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream))
        {
            writer.WriteStartObject();
            PathJson.WriteMembers(writer, graph.FindPaths(Query()), graph);
            writer.WriteEndObject();
        }
        string json = Encoding.UTF8.GetString(stream.ToArray());
        const string Expected =
            "'complete':true,'whyStopped':'all-found','explored':7,'paths':[{'rank':1,'hops':2,'probability':0.45,"
            + "'first':'2024-03-03T00:00:00Z','last':'2024-03-04T00:00:00Z','weakestHop':1,'weakestProbability':0.45,'expected':null,'pValue':null,"
            + "'nodes':[{'id':'a','kind':'person','name':'Malee Suwan'},{'id':'b','kind':'event','name':'crossing'},{'id':'c','kind':'person','name':''}],"
            + "'steps':[{'from':'a','to':'b','type':'took-part','role':'driver','direction':'forward','probability':0.9,"
            + "'first':'2024-03-03T12:00:00Z','last':'2024-03-03T12:00:00Z','count':1,'records':['border:1'],"
            + "'identity':[{'entity':'a','record':'border:1','probability':0.5,'by':'model'}]},"
            + "{'from':'b','to':'c','type':'took-part','role':null,'direction':'backward','probability':1,"
            + "'first':'2024-03-03T00:00:00Z','last':'2024-03-04T00:00:00Z','count':2,'records':['border:2'],'identity':[]}],"
            + "'dependsOn':[{'record':'border:1','merge':[],'breaks':true},{'record':'border:2','merge':[],'breaks':true}]}]}";
        Assert.Equal(
            Expected.Replace('\'', '"'),
            json[(json.IndexOf("\"complete\"", StringComparison.Ordinal))..]);
    }

    [Fact]
    public void FindPaths_SameEvent_IsOneMoment()
    {
        GraphPath path = Assert.Single(Graph().FindPaths(Query() with { TimeRespecting = true, Transfer = TransferRule.After }).Paths);

        Assert.Equal((Noon, Noon), (path.Departs, path.Arrives));
    }
}
