using System.IO.Compression;

namespace Linkage.Graph.Tests;

/// <summary>Networks as investigators keep them, read from their files as they are.</summary>
public sealed class NetworkFileTests
{
    // Persons, objects, locations, events of a city: 61,521 nodes, 105,840 edges, 17 types.
    [SkippableFact]
    public void FindPaths_Pole_ShortestPathsEqualBreadthFirst()
    {
        EntityGraph graph = LoadPole();
        string[] persons = [.. graph.Nodes.Where(node => node.Kind == EntityKind.Person).Select(node => node.Id)];
        Dictionary<string, HashSet<string>> neighbors = Neighbors(graph);
        for (int i = 0; i < 60; i++)
        {
            string from = persons[(i * 37) % persons.Length];
            string to = persons[((i * 101) + 5) % persons.Length];
            if (from == to)
                continue;
            PathQuery query = PathQuery.Between(NodeSet.OfNodes(from), NodeSet.OfNodes(to)) with { HubCap = null, MaxHops = 12 };

            PathResult one = graph.FindPaths(query with { MaxPaths = 1 });
            PathResult three = graph.FindPaths(query with { MaxPaths = 3 });

            Assert.True(one.Complete && three.Complete);
            int distance = Distance(neighbors, from, to, 12);
            Assert.Equal(distance, one.Paths.IsEmpty ? -1 : one.Paths[0].Hops.Length);
            Assert.Equal(one.Paths.FirstOrDefault()?.ToString(), three.Paths.FirstOrDefault()?.ToString());
        }
    }

    [SkippableFact]
    public void FindPaths_PoleHubCap_AvoidsBusyLocations()
    {
        EntityGraph graph = LoadPole();
        string[] persons = [.. graph.Nodes.Where(node => node.Kind == EntityKind.Person).Select(node => node.Id)];
        PathQuery query = PathQuery.Between(NodeSet.OfNodes(persons[3]), NodeSet.OfNodes(persons[200])) with { HubCap = 20, MaxHops = 10 };

        PathResult result = graph.FindPaths(query);

        Assert.NotEmpty(result.Paths);
        foreach (GraphPath path in result.Paths)
        {
            for (int i = 1; i < path.Nodes.Length - 1; i++)
            {
                Assert.InRange(graph.DegreeOf(path.Nodes[i].Id, path.Hops[i - 1].Type), 1, 20);
                Assert.InRange(graph.DegreeOf(path.Nodes[i].Id, path.Hops[i].Type), 1, 20);
            }
        }
    }

    [SkippableTheory]
    [InlineData("caviar", "covert_10_01_edges.csv", ',')]
    [InlineData("montagna", "Montagna_phonecalls_edgelist.csv", '\t')]
    [InlineData("montagna", "Montagna_meetings_edgelist.csv", '\t')]
    public void FindPaths_EdgeLists_ShortestPathsEqualBreadthFirst(string folder, string file, char delimiter)
    {
        EntityGraph graph = LoadEdgeList(Path.Combine(Networks(), folder, file), delimiter);
        Dictionary<string, HashSet<string>> neighbors = Neighbors(graph);
        string[] nodes = [.. graph.Nodes.Select(node => node.Id)];
        foreach (string from in nodes.Take(12))
        {
            foreach (string to in nodes.Where(node => node != from))
            {
                PathQuery query = PathQuery.Between(NodeSet.OfNodes(from), NodeSet.OfNodes(to)) with { MaxPaths = 1 };
                PathResult result = graph.FindPaths(query);
                Assert.Equal(Distance(neighbors, from, to, 6), result.Paths.IsEmpty ? -1 : result.Paths[0].Hops.Length);
            }
        }
    }

    private static EntityGraph LoadPole()
    {
        string folder = Path.Combine(Networks(), "pole");
        EntityGraphBuilder builder = new();
        foreach (string file in Directory.GetFiles(folder, "nodes.*").Order(StringComparer.Ordinal))
        {
            EntityKind kind = Path.GetFileName(file).Split('.')[1] switch
            {
                "Person" or "Officer" => EntityKind.Person,
                "Phone" => EntityKind.Phone,
                "Vehicle" => EntityKind.Vehicle,
                "Crime" or "PhoneCall" => EntityKind.Event,
                _ => EntityKind.Place,
            };
            foreach (string line in Lines(file).Skip(1))
                builder.AddNode(new GraphNode(line.Split(',')[0], kind));
        }
        foreach (string file in Directory.GetFiles(folder, "relationships.*").Order(StringComparer.Ordinal))
        {
            string type = Path.GetFileName(file).Split('.')[1].ToLowerInvariant().Replace('_', '-');
            int number = 0;
            foreach (string line in Lines(file).Skip(1))
                builder.AddEdge(new GraphEdge(line.Split(',')[0], type, line.Split(',')[1]) { Key = $"{number++}" });
        }
        return builder.Build();
    }

    private static EntityGraph LoadEdgeList(string file, char delimiter)
    {
        EntityGraphBuilder builder = new();
        HashSet<string> nodes = [];
        int number = 0;
        foreach (string line in Lines(file).Where(line => !line.StartsWith("\"from\"", StringComparison.Ordinal) && line.Length > 0))
        {
            string[] cells = [.. line.Split(delimiter).Select(cell => cell.Trim('"'))];
            foreach (string node in cells.Take(2).Where(nodes.Add))
                builder.AddNode(new GraphNode(node, EntityKind.Person));
            builder.AddEdge(new GraphEdge(cells[0], "tie", cells[1]) { Key = $"{number++}" });
        }
        return builder.Build();
    }

    private static IEnumerable<string> Lines(string file)
    {
        using Stream stream = File.OpenRead(file);
        using StreamReader reader = new(file.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(stream, CompressionMode.Decompress) : stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    private static string Networks()
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(data is null, "LINKAGE_DATA is not set");
        return Path.Combine(data!, "networks");
    }

    private static Dictionary<string, HashSet<string>> Neighbors(EntityGraph graph)
    {
        Dictionary<string, HashSet<string>> neighbors = graph.Nodes.ToDictionary(node => node.Id, _ => new HashSet<string>());
        foreach (GraphEdge edge in graph.Edges)
        {
            neighbors[edge.From].Add(edge.To);
            neighbors[edge.To].Add(edge.From);
        }
        return neighbors;
    }

    private static int Distance(Dictionary<string, HashSet<string>> neighbors, string from, string to, int most)
    {
        HashSet<string> seen = [from];
        List<string> level = [from];
        for (int depth = 1; depth <= most; depth++)
        {
            level = [.. level.SelectMany(node => neighbors[node]).Where(seen.Add)];
            if (seen.Contains(to))
                return depth;
        }
        return -1;
    }
}
