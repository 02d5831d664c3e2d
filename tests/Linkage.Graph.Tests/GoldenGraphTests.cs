using System.Globalization;
using System.IO.Compression;

namespace Linkage.Graph.Tests;

/// <summary>Path lengths, probabilities and costs that networkx and igraph agree on, for real and made networks.</summary>
public sealed class GoldenGraphTests
{
    [SkippableTheory]
    [InlineData("caviar_full", false)]
    [InlineData("caviar_phase05_directed", true)]
    [InlineData("montagna_meetings", false)]
    [InlineData("hijackers_60", false)]
    [InlineData("ba_2000", false)]
    [InlineData("ws_3000", false)]
    [InlineData("hubs_3000", false)]
    public void FindPaths_GoldenPairs_EqualHopsCostsAndCounts(string name, bool directed)
    {
        string folder = Folder(name);
        EntityGraph graph = Load(folder);
        int pairs = 0;
        foreach (Dictionary<string, string> row in Rows(Path.Combine(folder, "pairs.csv.gz")).Take(25))
        {
            PathQuery query = PathQuery.Between(NodeSet.OfNodes(row["source"]), NodeSet.OfNodes(row["target"])) with
            {
                HubCap = null,
                MaxHops = 60,
                Links = directed ? [new("tie", LinkDirection.Forward)] : [],
            };
            CheckHops(graph, query with { MaxPaths = 1 }, row);
            CheckShortestPaths(graph, query, row);
            CheckCosts(graph, query, row);
            CheckShortPaths(graph, query, row);
            pairs++;
        }
        Assert.True(pairs > 0);
    }

    private static void CheckHops(EntityGraph graph, PathQuery query, Dictionary<string, string> row)
    {
        PathResult result = graph.FindPaths(query);
        Assert.True(result.Complete);
        double hops = result.Paths.IsEmpty ? double.PositiveInfinity : result.Paths[0].Hops.Length;
        Assert.Equal(Number(row["hops"]), hops);
    }

    private static void CheckShortestPaths(EntityGraph graph, PathQuery query, Dictionary<string, string> row)
    {
        double hops = Number(row["hops"]);
        int expected = int.Parse(row["shortest_paths"], CultureInfo.InvariantCulture);
        if (double.IsInfinity(hops) || expected > 2000)
            return;
        PathResult result = graph.FindPaths(query with { MaxHops = (int)hops, MaxPaths = 10_000 });
        Assert.Equal(expected, result.Paths.Length);
    }

    private static void CheckCosts(EntityGraph graph, PathQuery query, Dictionary<string, string> row)
    {
        PathResult result = graph.FindPaths(query with { Ranking = PathRanking.Probability, MaxPaths = 10 });
        Assert.True(result.Complete);
        double[] expected = [.. row["k10_cost"].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(Number)];
        double[] actual = [.. result.Paths.Select(path => -Math.Log(path.Probability))];
        Assert.Equal(expected.Length, actual.Length);
        for (int i = 0; i < expected.Length; i++)
            Assert.Equal(expected[i], actual[i], 1e-8);
        if (actual.Length > 0)
            Assert.Equal(Number(row["best_path_p"]), result.Paths[0].Probability, 1e-8);
    }

    private static void CheckShortPaths(EntityGraph graph, PathQuery query, Dictionary<string, string> row)
    {
        int expected = int.Parse(row["simple_paths_le_4"], CultureInfo.InvariantCulture);
        if (expected > 3000)
            return;
        Assert.Equal(expected, graph.FindPaths(query with { MaxHops = 4, MaxPaths = 5000 }).Paths.Length);
    }

    private static EntityGraph Load(string folder)
    {
        EntityGraphBuilder builder = new();
        foreach (Dictionary<string, string> node in Rows(Path.Combine(folder, "nodes.csv.gz")))
            builder.AddNode(new GraphNode(node["node"], EntityKind.Person));
        foreach (Dictionary<string, string> edge in Rows(Path.Combine(folder, "edges.csv.gz")))
            builder.AddEdge(new GraphEdge(edge["source"], "tie", edge["target"]) { Key = edge["edge"], Probability = Number(edge["p"]) });
        return builder.Build();
    }

    private static string Folder(string name)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(data is null, "LINKAGE_DATA is not set");
        return Path.Combine(data!, "goldens", "graphs", name);
    }

    private static IEnumerable<Dictionary<string, string>> Rows(string file)
    {
        using StreamReader reader = new(new GZipStream(File.OpenRead(file), CompressionMode.Decompress));
        string[] names = reader.ReadLine()!.Split(',');
        while (reader.ReadLine() is { } line)
            yield return names.Zip(line.Split(',')).ToDictionary(pair => pair.First, pair => pair.Second);
    }

    private static double Number(string text) => text == "Infinity" ? double.PositiveInfinity : double.Parse(text, CultureInfo.InvariantCulture);
}
