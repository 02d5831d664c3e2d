using System.Collections.Immutable;
using System.Text.RegularExpressions;

namespace Linkage.IO;

/// <summary>Reads value expressions and conditions of the manifest.</summary>
internal static class ExpressionParser
{
    /// <summary>The calendars that dates can be written in.</summary>
    public static readonly string[] Calendars = ["auto", "gregorian", "buddhist", "myanmar", "hijri", "persian", "roc"];

    /// <summary>The types of fields that a kind does not have by itself.</summary>
    public static readonly string[] Types = ["name", "text", "code", "date", "number", "phone", "email", "address", "verbatim"];

    private static readonly string[] Origins = ["column", "columns", "first", "value", "item"];
    private static readonly string[] Orders = ["dmy", "mdy", "ymd"];

    private static readonly string[] Keys =
    [
        .. Origins, "join", "split", "match", "map", "transform", "missing", "calendar", "dateFormat", "dateOrder", "country", "type", "labels",
    ];

    /// <summary>Reads an expression; a list gives several.</summary>
    public static ImmutableArray<ValueOptions> Values(ManifestNode node, bool inForEach = false) =>
        [.. node.Items().Select(item => Value(item, inForEach)).OfType<ValueOptions>()];

    /// <summary>Reads one expression, or returns null.</summary>
    public static ValueOptions? Value(ManifestNode node, bool inForEach = false)
    {
        if (node.IsText)
            return Short(node);
        if (node.IsObject)
            return Long(node, inForEach);
        node.Bad("a column name, \"=text\", or an object with column, columns, first, value or item");
        return null;
    }

    /// <summary>Reads a condition or a list of them.</summary>
    public static ImmutableArray<RowCondition> Conditions(ManifestNode node) => [.. node.Items().Select(Condition).OfType<RowCondition>()];

    /// <summary>Reads a country code.</summary>
    public static string? Country(ManifestNode node)
    {
        const string Expected = "an ISO 3166 code of two letters, such as TH";
        string? country = node.Text(Expected);
        if (country is null || (country.Length == 2 && country.All(char.IsAsciiLetterUpper)))
            return country;
        node.Bad(Expected);
        return null;
    }

    private static ValueOptions? Short(ManifestNode node)
    {
        string text = node.Element.GetString()!;
        if (text.StartsWith('='))
            return new ValueOptions { Value = text[1..] };
        return node.Text("a column name or \"=text\"") is { } column ? new ValueOptions { Column = column } : null;
    }

    private static ValueOptions? Long(ManifestNode node, bool inForEach)
    {
        ManifestMembers members = node.Members(Keys);
        string[] origins = [.. Origins.Where(members.Has)];
        if (origins.Length == 0)
            node.Problems.Add(ManifestProblems.MissingKey, node.Path, null, string.Join(", ", Origins), "one of column, columns, first, value or item is missing");
        if (origins.Length > 1)
            node.Problems.Add(ManifestProblems.BadValue, node.Path, string.Join(", ", origins), "one of them", $"only one of {string.Join(" and ", origins)} can say where the value comes from");
        if (members.TryGet("item", out ManifestNode item) && !inForEach)
            node.Problems.Add(ManifestProblems.BadValue, item.Path, "item", "a record with forEach", "'item' needs a record with 'forEach'");

        ValueOptions value = new()
        {
            Column = members.Read("column", n => n.Text()),
            Columns = Texts(members, "columns"),
            First = Texts(members, "first"),
            Value = members.Read("value", Any),
            Item = members.Read("item", Any),
            Join = members.Read("join", Any),
            Split = Texts(members, "split"),
            Match = members.Read("match", Pattern),
            Map = members.Read("map", Map),
            Transform = members.TryGet("transform", out ManifestNode transform) ? [.. transform.Items().Select(Transform).OfType<ValueTransform>()] : [],
            Missing = Texts(members, "missing"),
            Calendar = members.Read("calendar", n => n.Word(Calendars)),
            DateFormat = members.Read("dateFormat", n => n.Text()),
            DateOrder = members.Read("dateOrder", n => n.Word(Orders)),
            Country = members.Read("country", Country),
            Type = members.Read("type", n => n.Word(Types)),
            Labels = Texts(members, "labels"),
        };
        return origins.Length == 1 ? value : null;
    }

    private static ImmutableArray<string> Texts(ManifestMembers members, string key) => members.TryGet(key, out ManifestNode node) ? node.Texts() : [];

    private static string? Any(ManifestNode node)
    {
        if (node.IsText)
            return node.Element.GetString();
        node.Bad("text");
        return null;
    }

    private static string? Pattern(ManifestNode node)
    {
        if (node.Text("a regular expression") is not { } pattern)
            return null;
        try
        {
            _ = new Regex(pattern, RegexOptions.CultureInvariant, TimeSpan.FromSeconds(1));
            return pattern;
        }
        catch (RegexParseException error)
        {
            node.Bad("a regular expression", $"the regular expression is wrong at character {error.Offset + 1} ({error.Error})");
            return null;
        }
    }

    private static ImmutableDictionary<string, string> Map(ManifestNode node)
    {
        ImmutableDictionary<string, string>.Builder map = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string from, ManifestNode to) in node.Named())
            map[from] = Any(to) ?? "";
        return map.ToImmutable();
    }

    private static ValueTransform? Transform(ManifestNode node)
    {
        if (!node.IsObject)
            return node.Word([.. ValueTransform.Names.Where(name => name != "padLeft")]) is { } name ? new ValueTransform(name) : null;
        return node.Members("padLeft").TryGetRequired("padLeft", out ManifestNode width) && width.Whole(1000) is { } number ? new ValueTransform("padLeft", (int)number) : null;
    }

    private static RowCondition? Condition(ManifestNode node)
    {
        if (node.IsText)
            return node.Text() is { } name ? new RowCondition(name) : null;
        if (!node.IsObject)
        {
            node.Bad("a column name, or an object with column and in, notIn or match");
            return null;
        }

        ManifestMembers members = node.Members("column", "in", "notIn", "match");
        string? column = members.TryGetRequired("column", out ManifestNode of) ? of.Text() : null;
        return new RowCondition(column ?? "")
        {
            In = members.TryGet("in", out ManifestNode some) ? some.Texts() : default,
            NotIn = members.TryGet("notIn", out ManifestNode none) ? none.Texts() : default,
            Match = members.Read("match", Pattern),
        };
    }
}
