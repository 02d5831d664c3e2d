using System.Globalization;
using Linkage.Graph;

namespace Linkage.Cli;

/// <summary>Writes the answer to a path query.</summary>
internal static class PathOutput
{
    public static void Write(ToolContext context, EntityGraph graph, PathResult result)
    {
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "path", json => PathJson.WriteMembers(json, result, graph));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["rank", "hop", "from", "type", "role", "to", "probability", "first", "last", "records"], result.Paths.SelectMany(Rows));
        else
            WriteText(context.Out, result);
    }

    public static void WriteText(TextWriter target, PathResult result)
    {
        string number = result.Paths.Length == 1 ? "1 path" : string.Create(CultureInfo.InvariantCulture, $"{result.Paths.Length} paths");
        string why = result.Complete ? "" : $" (stopped early: {EnumText.Of(result.WhyStopped)})";
        target.WriteLine(result.Paths.Length == 0 ? $"no path{why}" : number + why);
        foreach (GraphPath path in result.Paths)
        {
            target.WriteLine();
            target.WriteLine(path.ToText());
        }
    }

    private static IEnumerable<IReadOnlyList<string?>> Rows(GraphPath path) => path.Hops.Select((hop, index) => (IReadOnlyList<string?>)
    [
        path.Rank.ToString(CultureInfo.InvariantCulture), (index + 1).ToString(CultureInfo.InvariantCulture), hop.From, hop.Type, hop.Role, hop.To,
        hop.Probability.ToString("0.######", CultureInfo.InvariantCulture), hop.First is { } first ? TimeText.Of(first) : null, hop.Last is { } last ? TimeText.Of(last) : null,
        string.Join(' ', hop.Records),
    ]);
}
