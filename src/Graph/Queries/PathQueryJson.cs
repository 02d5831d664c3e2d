using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.Graph;

/// <summary>Writes queries as JSON and reads them back. Names are those of the properties in camelCase; sets are lists of the command line's NODES.</summary>
internal static class PathQueryJson
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Write(PathQuery query)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter writer = new(stream, Options))
            Write(writer, query);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    public static void Write(Utf8JsonWriter writer, PathQuery query)
    {
        writer.WriteStartObject();
        WriteList(writer, "from", query.From.Terms.Select(term => term.ToString()));
        WriteList(writer, "to", query.To.Terms.Select(term => term.ToString()));
        writer.WriteNumber("minHops", query.MinHops);
        writer.WriteNumber("maxHops", query.MaxHops);
        WriteList(writer, "kinds", query.Kinds.Select(kind => kind.Name));
        WriteList(writer, "links", query.Links.Select(link => link.ToString()));
        WriteText(writer, "window", query.Window is { } window ? FormatWindow(window) : null);
        writer.WriteBoolean("timeRespecting", query.TimeRespecting);
        writer.WriteString("transfer", query.Transfer.ToString());
        writer.WriteNumber("minLinkProbability", query.MinLinkProbability);
        writer.WriteNumber("minPathProbability", query.MinPathProbability);
        WriteList(writer, "exclude", query.Exclude.Terms.Select(term => term.ToString()));
        WriteList(writer, "avoid", query.Avoid.Terms.Select(term => term.ToString()));
        WriteList(writer, "via", query.Via.Select(set => set.ToString()));
        if (query.HubCap is { } cap)
            writer.WriteNumber("hubCap", cap);
        else
            writer.WriteNull("hubCap");
        writer.WriteStartObject("hubCaps");
        foreach ((string name, int most) in query.HubCaps)
            writer.WriteNumber(name, most);
        writer.WriteEndObject();
        writer.WriteNumber("hubPenalty", query.HubPenalty);
        writer.WriteString("identity", query.Identity.ToString());
        writer.WriteString("ranking", PathJson.Kebab(query.Ranking.ToString()));
        WriteText(writer, "costProperty", query.CostProperty);
        writer.WriteNumber("maxPaths", query.MaxPaths);
        writer.WriteNumber("expansionBudget", query.ExpansionBudget);
        WriteText(writer, "timeBudget", query.TimeBudget?.ToString("c", CultureInfo.InvariantCulture));
        writer.WriteEndObject();
    }

    public static PathQuery Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<LinkageProblem> problems = [];
        PathQuery query = PathQuery.Between(NodeSet.Empty, NodeSet.Empty);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            if (document.RootElement.ValueKind != JsonValueKind.Object)
                throw new FormatException("A query is a JSON object.");
            foreach (JsonProperty property in document.RootElement.EnumerateObject())
                query = With(query, property, problems);
        }
        catch (Exception exception) when (exception is JsonException or FormatException)
        {
            problems.Add(new("query.syntax", "$", null, null, exception.Message));
        }
        if (problems.Count > 0)
            throw new LinkageSettingsException(problems);
        return query;
    }

    /// <summary>Reads <c>A..B</c>, either side of which may be left out.</summary>
    public static ValidTime ParseWindow(string text)
    {
        string[] ends = text.Split("..");
        if (ends.Length != 2)
            throw new FormatException("A window is two times with .. between, such as 2024-03-01..2024-04-01.");
        return new ValidTime(ParseTime(ends[0]), ParseTime(ends[1]));
    }

    private static DateTimeOffset? ParseTime(string text) => text.Length == 0 ? null
        : DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal | DateTimeStyles.AdjustToUniversal, out DateTimeOffset time) ? time
        : throw new FormatException("A time is written as ISO 8601, such as 2024-03-01 or 2024-03-01T07:30:00Z.");

    private static string FormatWindow(ValidTime window) => $"{PathJson.Time(window.From)}..{PathJson.Time(window.To)}";

    private static PathQuery With(PathQuery query, JsonProperty property, List<LinkageProblem> problems)
    {
        try
        {
            JsonElement value = property.Value;
            return property.Name switch
            {
                "from" => query with { From = Nodes(value) },
                "to" => query with { To = Nodes(value) },
                "minHops" => query with { MinHops = value.GetInt32() },
                "maxHops" => query with { MaxHops = value.GetInt32() },
                "kinds" => query with { Kinds = [.. Texts(value).Select(EntityKind.Create)] },
                "links" => query with { Links = [.. Texts(value).Select(LinkFilter.Parse)] },
                "window" => query with { Window = value.GetString() is { } window ? ParseWindow(window) : null },
                "timeRespecting" => query with { TimeRespecting = value.GetBoolean() },
                "transfer" => query with { Transfer = TransferRule.Parse(value.GetString() ?? "") },
                "minLinkProbability" => query with { MinLinkProbability = value.GetDouble() },
                "minPathProbability" => query with { MinPathProbability = value.GetDouble() },
                "exclude" => query with { Exclude = Nodes(value) },
                "avoid" => query with { Avoid = Nodes(value) },
                "via" => query with { Via = [.. Texts(value).Select(NodeSet.Parse)] },
                "hubCap" => query with { HubCap = value.ValueKind == JsonValueKind.Null ? null : value.GetInt32() },
                "hubCaps" => query with { HubCaps = value.EnumerateObject().ToImmutableSortedDictionary(cap => cap.Name, cap => cap.Value.GetInt32(), StringComparer.Ordinal) },
                "hubPenalty" => query with { HubPenalty = value.GetDouble() },
                "identity" => query with { Identity = IdentityMode.Parse(value.GetString() ?? "") },
                "ranking" => query with { Ranking = Ranking(value.GetString()) },
                "costProperty" => query with { CostProperty = value.GetString() },
                "maxPaths" => query with { MaxPaths = value.GetInt32() },
                "expansionBudget" => query with { ExpansionBudget = value.GetInt64() },
                "timeBudget" => query with { TimeBudget = value.GetString() is { } budget ? TimeSpan.Parse(budget, CultureInfo.InvariantCulture) : null },
                _ => throw new FormatException("unknown name in a query."),
            };
        }
        catch (Exception exception) when (exception is FormatException or InvalidOperationException or ArgumentException or OverflowException)
        {
            problems.Add(new("query.bad-value", "$." + property.Name, null, null, exception.Message));
            return query;
        }
    }

    private static PathRanking Ranking(string? text)
    {
        foreach (PathRanking ranking in Enum.GetValues<PathRanking>())
        {
            if (PathJson.Kebab(ranking.ToString()) == text)
                return ranking;
        }
        throw new FormatException("A ranking is hops, probability, cost, earliest-arrival, latest-departure or fastest.");
    }

    private static NodeSet Nodes(JsonElement value) => Texts(value).Select(NodeSet.Parse).Aggregate(NodeSet.Empty, (all, set) => all.Or(set));

    private static IEnumerable<string> Texts(JsonElement value) => value.ValueKind == JsonValueKind.String
        ? [value.GetString()!]
        : value.EnumerateArray().Select(item => item.GetString() ?? throw new FormatException("A list of texts has a null in it."));

    private static void WriteList(Utf8JsonWriter writer, string name, IEnumerable<string> values)
    {
        writer.WriteStartArray(name);
        foreach (string value in values)
            writer.WriteStringValue(value);
        writer.WriteEndArray();
    }

    private static void WriteText(Utf8JsonWriter writer, string name, string? value)
    {
        if (value is null)
            writer.WriteNull(name);
        else
            writer.WriteString(name, value);
    }
}
