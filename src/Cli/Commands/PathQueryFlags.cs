using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linkage.Graph;

namespace Linkage.Cli;

/// <summary>The properties of a path query as flags, and a query file that flags win over.</summary>
internal sealed class PathQueryFlags
{
    private readonly Option<string?> _file = new("--query") { Description = "A file with a saved query (JSON); flags win over it." };

    private readonly Option<int?>[] _numbers =
    [
        new("--min-hops") { Description = "Fewest hops. Default: 1. A hop is a link: person, event, person is two." },
        new("--max-hops") { Description = "Most hops. Default: 6." },
        new("--max-paths") { Description = "Most paths. Default: 10." },
    ];

    private readonly Option<double?>[] _shares =
    [
        new("--min-link-probability") { Description = "Least probability of every link." },
        new("--min-path-probability") { Description = "Least probability of the whole path." },
        new("--hub-penalty") { Description = "Cost of passing a hub, per power of ten of its links." },
    ];

    private readonly Option<string?>[] _texts =
    [
        new("--window") { Description = "Only links in this time: 2024-03-01..2024-04-01; either side may be left out." },
        new("--transfer") { Description = "How time must pass from hop to hop with --time-respecting: after, at-or-after, renewing …" },
        new("--identity") { Description = "as-resolved, records-only, or possible:0.5 to step over possible matches of that probability." },
        new("--ranking") { Description = "hops, probability, cost, earliest-arrival, latest-departure, fastest. Default: hops." },
        new("--cost-property") { Description = "The link property that is its cost." },
        new("--time-budget") { Description = "Most time, hh:mm:ss. Default: none, so that answers repeat." },
    ];

    private readonly Option<string?>[] _lists =
    [
        new("--kinds") { Description = "Only pass nodes of these kinds: person,vehicle." },
        new("--links") { Description = "Only these link types, with > or < for one direction: 'owns>,took-part'." },
        new("--exclude") { Description = "Nodes that no path may pass." },
        new("--avoid") { Description = "Nodes to pass only when nothing else connects." },
        new("--via") { Description = "Nodes that every path must pass." },
    ];

    private readonly Option<bool> _timeRespecting = new("--time-respecting") { Description = "Every hop no earlier than the one before." };
    private readonly Option<string?> _hubCap = new("--hub-cap") { Description = "Do not pass nodes with more links of one type than this. Default: 200; none switches it off." };
    private readonly Option<string?> _hubCaps = new("--hub-caps") { Description = "Hub caps by kind or link type: phone=20,event=500." };
    private readonly Option<long?> _budget = new("--expansion-budget") { Description = "Most steps of the search. Default: 10,000,000." };

    public void AddTo(Command command)
    {
        foreach (Option option in (Option[])[_file, .. _numbers, .. _shares, .. _texts, .. _lists, _timeRespecting, _hubCap, _hubCaps, _budget])
            command.Options.Add(option);
    }

    public PathQuery Read(ParseResult parse, string from, string to)
    {
        JsonObject query = FromFile(parse.GetValue(_file));
        query["from"] = ListOf(from);
        query["to"] = ListOf(to);
        foreach (Option<int?> option in _numbers)
            Set(query, option, parse.GetValue(option) is { } value ? JsonValue.Create(value) : null);
        foreach (Option<double?> option in _shares)
            Set(query, option, parse.GetValue(option) is { } value ? JsonValue.Create(value) : null);
        foreach (Option<string?> option in _texts)
            Set(query, option, parse.GetValue(option) is { } value ? JsonValue.Create(value) : null);
        foreach (Option<string?> option in _lists)
            Set(query, option, parse.GetValue(option) is { } value ? ListOf(value) : null);
        Set(query, _timeRespecting, parse.GetValue(_timeRespecting) ? JsonValue.Create(true) : null);
        Set(query, _budget, parse.GetValue(_budget) is { } budget ? JsonValue.Create(budget) : null);
        if (parse.GetValue(_hubCap) is { } cap)
            query["hubCap"] = cap == "none" ? null : JsonValue.Create(Whole(_hubCap, cap));
        if (parse.GetValue(_hubCaps) is { } caps)
            query["hubCaps"] = Caps(caps);
        return PathQuery.FromJson(query.ToJsonString());
    }

    private static JsonObject FromFile(string? path)
    {
        if (path is null)
            return [];
        if (!File.Exists(path))
            throw new ToolException("query.not-found", $"There is no query file '{path}'.");
        try
        {
            JsonNode? node = JsonNode.Parse(File.ReadAllText(path), documentOptions: new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return node as JsonObject ?? throw new ToolException("query.syntax", $"The query file '{path}' is not a JSON object.");
        }
        catch (JsonException exception)
        {
            throw new ToolException("query.syntax", $"The query file '{path}' is not JSON: line {exception.LineNumber + 1}.");
        }
    }

    private static void Set(JsonObject query, Option option, JsonNode? value)
    {
        if (value is not null)
            query[JsonNamingPolicy.CamelCase.ConvertName(Pascal(option.Name))] = value;
    }

    private static string Pascal(string flag) => string.Concat(flag.TrimStart('-').Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));

    // Commas inside brackets belong to a predicate: person[role=a,b].
    private static JsonArray ListOf(string text)
    {
        JsonArray list = [];
        int depth = 0;
        int start = 0;
        for (int i = 0; i <= text.Length; i++)
        {
            char c = i == text.Length ? ',' : text[i];
            depth += c == '[' ? 1 : c == ']' ? -1 : 0;
            if (c != ',' || (depth > 0 && i < text.Length))
                continue;
            if (i > start)
                list.Add(text[start..i].Trim());
            start = i + 1;
        }
        return list;
    }

    private static JsonObject Caps(string text)
    {
        JsonObject caps = [];
        foreach (string part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            string[] pair = part.Split('=');
            if (pair.Length != 2)
                throw new ToolException("option.bad-value", $"--hub-caps has '{part}'; expected NAME=NUMBER, such as phone=20.");
            caps[pair[0]] = JsonValue.Create(int.TryParse(pair[1], NumberStyles.None, CultureInfo.InvariantCulture, out int cap)
                ? cap
                : throw new ToolException("option.bad-value", $"--hub-caps has '{part}'; expected NAME=NUMBER, such as phone=20."));
        }
        return caps;
    }

    private static int Whole(Option option, string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value)
        ? value
        : throw new ToolException("option.bad-value", $"{option.Name} is '{text}'; expected a whole number or none.");
}
