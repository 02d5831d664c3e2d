using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Linkage.Graph;

/// <summary>Writes answers in the JSON shape of <c>linkage path</c>.</summary>
public static class PathJson
{
    /// <summary>Writes the members <c>query</c>, <c>complete</c>, <c>whyStopped</c>, <c>explored</c> and <c>paths</c> into the object that the writer is in.</summary>
    /// <param name="writer">The writer, within an object.</param>
    /// <param name="result">The answer.</param>
    /// <param name="graph">The graph that gave the answer, for what each path depends on; null leaves <c>dependsOn</c> empty.</param>
    public static void WriteMembers(Utf8JsonWriter writer, PathResult result, EntityGraph? graph = null)
    {
        ArgumentNullException.ThrowIfNull(writer);
        ArgumentNullException.ThrowIfNull(result);
        writer.WritePropertyName("query");
        PathQueryJson.Write(writer, result.Query);
        writer.WriteBoolean("complete", result.Complete);
        writer.WriteString("whyStopped", Kebab(result.WhyStopped.ToString()));
        writer.WriteNumber("explored", result.Explored);
        writer.WriteStartArray("paths");
        foreach (GraphPath path in result.Paths)
            WritePath(writer, path, graph);
        writer.WriteEndArray();
    }

    internal static string Kebab(string name)
    {
        StringBuilder text = new(name.Length + 4);
        foreach (char c in name)
        {
            if (char.IsAsciiLetterUpper(c) && text.Length > 0)
                text.Append('-');
            text.Append(char.ToLowerInvariant(c));
        }
        return text.ToString();
    }

    internal static string? Time(DateTimeOffset? time) =>
        time?.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.FFFFFFF'Z'", CultureInfo.InvariantCulture);

    private static void WritePath(Utf8JsonWriter writer, GraphPath path, EntityGraph? graph)
    {
        writer.WriteStartObject();
        writer.WriteNumber("rank", path.Rank);
        writer.WriteNumber("hops", path.Hops.Length);
        writer.WriteNumber("probability", path.Probability);
        if (path.Cost is { } cost)
            writer.WriteNumber("cost", cost);
        WriteTime(writer, "first", path.First);
        WriteTime(writer, "last", path.Last);
        if (path.Departs is not null || path.Arrives is not null)
        {
            WriteTime(writer, "departs", path.Departs);
            WriteTime(writer, "arrives", path.Arrives);
        }
        writer.WriteNumber("weakestHop", path.WeakestHop);
        writer.WriteNumber("weakestProbability", path.Hops[path.WeakestHop - 1].Strength);
        writer.WriteNull("expected");
        writer.WriteNull("pValue");
        writer.WriteStartArray("nodes");
        foreach (GraphNode node in path.Nodes)
            WriteNode(writer, node);
        writer.WriteEndArray();
        writer.WriteStartArray("steps");
        foreach (PathHop hop in path.Hops)
            WriteHop(writer, hop);
        writer.WriteEndArray();
        writer.WriteStartArray("dependsOn");
        if (graph is not null)
            WriteDependencies(writer, graph.Explain(path));
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteNode(Utf8JsonWriter writer, GraphNode node)
    {
        writer.WriteStartObject();
        writer.WriteString("id", node.Id);
        writer.WriteString("kind", node.Kind.Name);
        writer.WriteString("name", node.Name);
        writer.WriteEndObject();
    }

    private static void WriteHop(Utf8JsonWriter writer, PathHop hop)
    {
        writer.WriteStartObject();
        writer.WriteString("from", hop.From);
        writer.WriteString("to", hop.To);
        writer.WriteString("type", hop.Type);
        writer.WriteString("role", hop.Role);
        writer.WriteString("direction", Kebab(hop.Direction.ToString()));
        writer.WriteNumber("probability", hop.Probability);
        WriteTime(writer, "first", hop.First);
        WriteTime(writer, "last", hop.Last);
        writer.WriteNumber("count", hop.Edge.Count);
        writer.WriteStartArray("records");
        foreach (RecordId record in hop.Records)
            writer.WriteStringValue(record.ToString());
        writer.WriteEndArray();
        writer.WriteStartArray("identity");
        foreach (IdentityEvidence decision in PathEvidence.InPathOrder(hop))
        {
            writer.WriteStartObject();
            writer.WriteString("entity", decision.Entity);
            writer.WriteString("record", decision.Record.ToString());
            writer.WriteNumber("probability", decision.Probability);
            writer.WriteString("by", decision.By);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static void WriteDependencies(Utf8JsonWriter writer, PathEvidence evidence)
    {
        foreach (RecordId record in evidence.Records)
        {
            writer.WriteStartObject();
            writer.WriteString("record", record.ToString());
            writer.WriteStartArray("merge");
            writer.WriteEndArray();
            writer.WriteBoolean("breaks", evidence.Breaking.Contains(record));
            writer.WriteEndObject();
        }
    }

    private static void WriteTime(Utf8JsonWriter writer, string name, DateTimeOffset? time) => writer.WriteString(name, Time(time));
}
