using System.Globalization;
using System.Text;

namespace Linkage.Graph;

/// <summary>Writes a path for people, in English.</summary>
internal static class PathText
{
    public static string Write(GraphPath path)
    {
        StringBuilder text = new();
        int hops = path.Hops.Length;
        text.Append(CultureInfo.InvariantCulture, $"{hops} {(hops == 1 ? "hop" : "hops")}, probability {Probability(path.Probability)}");
        text.Append(CultureInfo.InvariantCulture, $", weakest hop {path.WeakestHop} ({Probability(path.Hops[path.WeakestHop - 1].Strength)})");
        for (int hop = 0; hop < hops; hop++)
            WriteHop(text.AppendLine(), hop + 1, path.Nodes[hop], path.Hops[hop], path.Nodes[hop + 1]);
        return text.ToString();
    }

    private static void WriteHop(StringBuilder text, int number, GraphNode from, PathHop hop, GraphNode to)
    {
        string role = hop.Role is null ? "" : $" as {hop.Role}";
        string arrow = hop.Direction == LinkDirection.Backward ? $"<-[{hop.Type}{role}]-" : $"-[{hop.Type}{role}]->";
        text.Append(CultureInfo.InvariantCulture, $"{number}. {from} {arrow} {to}");
        if (Dates(hop) is { Length: > 0 } dates)
            text.Append(CultureInfo.InvariantCulture, $", {dates}");
        text.Append(CultureInfo.InvariantCulture, $", probability {Probability(hop.Probability)}");
        if (hop.Edge.Count > 1)
            text.Append(CultureInfo.InvariantCulture, $", stated {hop.Edge.Count} times");
        if (!hop.Records.IsEmpty)
            text.AppendLine().Append("   records: ").AppendJoin(", ", hop.Records);
        foreach (IdentityEvidence decision in PathEvidence.InPathOrder(hop))
        {
            string by = decision.By.Length == 0 ? "" : $" (by {decision.By})";
            text.AppendLine().Append(CultureInfo.InvariantCulture, $"   identity: {decision.Record} is {decision.Entity}, probability {Probability(decision.Probability)}{by}");
        }
    }

    private static string Dates(PathHop hop)
    {
        string first = Date(hop.First);
        string last = Date(hop.Last);
        return first == last ? first : last.Length == 0 ? $"since {first}" : $"{first} to {last}";
    }

    private static string Date(DateTimeOffset? time) => time is not { } moment ? ""
        : moment.UtcDateTime.TimeOfDay == TimeSpan.Zero ? moment.UtcDateTime.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
        : moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture);

    // Never rounds what is not certain to 1, nor what is possible to 0.
    private static string Probability(double value) => value switch
    {
        1 => "1",
        0 => "0",
        > 0.9995 => value.ToString("0.######", CultureInfo.InvariantCulture) is "1" ? ">0.999999" : value.ToString("0.######", CultureInfo.InvariantCulture),
        < 0.001 => value.ToString("0.##e-0", CultureInfo.InvariantCulture),
        _ => value.ToString("0.###", CultureInfo.InvariantCulture),
    };
}
