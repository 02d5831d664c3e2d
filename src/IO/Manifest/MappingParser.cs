using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>Reads a mapping of the manifest: its records, fields and links.</summary>
internal static class MappingParser
{
    private static readonly string[] Kinds = [.. EntityKind.All.Select(kind => kind.Name)];

    /// <summary>Reads a mapping. Names of records in links are checked later, by <see cref="ManifestChecks"/>.</summary>
    public static ManifestMapping Mapping(string name, ManifestNode node)
    {
        ManifestMembers members = node.Members("key", "source", "main", "valid", "observed", "labels", "when", "records", "links");
        (ImmutableArray<ValueOptions> from, ImmutableArray<ValueOptions> to) = Valid(members);
        return new ManifestMapping(name, node.Path)
        {
            Key = Values(members, "key"),
            Source = Values(members, "source"),
            Main = members.Read("main", n => n.Text("the name of a record")),
            ValidFrom = from,
            ValidTo = to,
            Observed = Values(members, "observed"),
            Labels = Labels(members),
            When = When(members),
            Records = members.TryGetRequired("records", out ManifestNode records) ? [.. records.Named().Select(record => Record(record.Key, record.Node)).OfType<ManifestRecord>()] : [],
            Links = members.TryGet("links", out ManifestNode links) ? [.. links.Items().Select(Link).OfType<ManifestLink>()] : [],
        };
    }

    private static ManifestRecord Record(string name, ManifestNode node)
    {
        if (name.Any(char.IsWhiteSpace))
            node.Problems.Add(ManifestProblems.BadValue, node.Path, name, "a name without spaces", "the name of a record has a space, and links could not name it");

        ManifestMembers members = node.Members("kind", "resolve", "fields", "key", "forEach", "when", "valid", "labels", "onDuplicate");
        bool hasKind = members.TryGetRequired("kind", out ManifestNode kindNode) & TryKind(kindNode, out EntityKind kind);
        bool inForEach = members.Has("forEach");
        (ImmutableArray<ValueOptions> from, ImmutableArray<ValueOptions> to) = Valid(members);
        return new ManifestRecord(name, kind)
        {
            Fields = members.TryGetRequired("fields", out ManifestNode fields) ? Fields(fields, hasKind ? kind : default, inForEach) : [],
            Key = members.TryGet("key", out ManifestNode key) ? ExpressionParser.Values(key, inForEach) : [],
            ForEach = members.Read("forEach", n => ExpressionParser.Value(n)),
            When = When(members),
            ValidFrom = from,
            ValidTo = to,
            Labels = Labels(members),
            OnDuplicate = members.Read("onDuplicate", n => n.Word(["number", "merge", "reject"])) switch { "merge" => DuplicateKeys.Merge, "reject" => DuplicateKeys.Reject, _ => DuplicateKeys.Number },
            Resolve = members.Read("resolve", n => n.Word(["model", "by-key", "none"])) switch { "by-key" => ResolveMode.ByKey, "none" => ResolveMode.None, _ => ResolveMode.Model },
        };
    }

    private static bool TryKind(ManifestNode node, out EntityKind kind)
    {
        kind = default;
        if (node.Problems is null || node.Text("a kind") is not { } name)
            return false;
        if (EntityKind.TryParse(name, out kind))
            return true;
        node.Problems.AddUnknown(ManifestProblems.UnknownKind, node.Path, "kind", name, Kinds, "known are");
        return false;
    }

    private static ImmutableArray<(string, ImmutableArray<ValueOptions>)> Fields(ManifestNode node, EntityKind kind, bool inForEach)
    {
        ImmutableArray<(string, ImmutableArray<ValueOptions>)>.Builder fields = ImmutableArray.CreateBuilder<(string, ImmutableArray<ValueOptions>)>();
        foreach ((string name, ManifestNode value) in node.Named())
        {
            ImmutableArray<ValueOptions> values = ExpressionParser.Values(value, inForEach);
            if (!kind.IsNone && !RecordSchema.Of(kind).Contains(name) && values.All(v => v.Type is null) && !HasTypeMistake(value))
                UnknownField(value, name, kind);
            fields.Add((name, values));
        }

        return fields.ToImmutable();
    }

    // A wrong "type" has been reported; that the field then has none is the same mistake.
    private static bool HasTypeMistake(ManifestNode node) => node.Items().Any(item => item.IsObject && item.Element.TryGetProperty("type", out _));

    private static void UnknownField(ManifestNode node, string name, EntityKind kind)
    {
        string[] known = [.. RecordSchema.Of(kind).Fields.Select(field => field.Name)];
        string? near = NearestName.Of(name, known);
        string hint = near is not null ? $"did you mean '{near}'?" : $"a {kind} has: {string.Join(", ", known)}; a field of your own needs \"type\"";
        node.Problems.Add(ManifestProblems.UnknownField, node.Path, name, near ?? string.Join(", ", known), $"unknown field; {hint}");
    }

    private static ManifestLink? Link(ManifestNode node)
    {
        if (node.IsText)
            return ShortLink(node);
        ManifestMembers members = node.Members("from", "type", "to", "role", "at", "until", "probability", "when", "labels");
        LinkEnd? from = members.TryGetRequired("from", out ManifestNode start) ? End(start) : null;
        string? type = members.TryGetRequired("type", out ManifestNode typed) ? Type(typed, typed.Text("a type")) : null;
        LinkEnd? to = members.TryGetRequired("to", out ManifestNode end) ? End(end) : null;
        LinkOptions options = new()
        {
            Role = Values(members, "role"),
            At = Values(members, "at"),
            Until = Values(members, "until"),
            Probability = Values(members, "probability"),
            When = When(members),
            Labels = Labels(members),
        };
        return from is null || type is null || to is null ? null : new ManifestLink(from, type, to, options, node.Path);
    }

    private static ManifestLink? ShortLink(ManifestNode node)
    {
        string[] words = node.Element.GetString()!.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        bool hasRole = words.Length >= 5 && words[3] == "as";
        if (words.Length != 3 && !hasRole)
        {
            node.Bad("\"FROM TYPE TO\" or \"FROM TYPE TO as ROLE\"");
            return null;
        }

        if (Type(node, words[1]) is not { } type)
            return null;
        LinkOptions options = hasRole ? new LinkOptions { Role = [new ValueOptions { Value = string.Join(' ', words[4..]) }] } : new LinkOptions();
        return new ManifestLink(words[0], type, words[2], options, node.Path);
    }

    private static string? Type(ManifestNode node, string? type)
    {
        if (type is null || (char.IsAsciiLetterLower(type[0]) && type.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-')))
            return type;
        node.Problems.Add(ManifestProblems.BadValue, node.Path, type, "lower-case words with hyphens", $"the link type '{type}' is not in lower case with hyphens, such as 'took-part'");
        return null;
    }

    private static LinkEnd? End(ManifestNode node)
    {
        if (node.IsText)
            return node.Text("the name of a record") is { } name ? (LinkEnd)name : null;
        if (!node.IsObject)
        {
            node.Bad("the name of a record, or an object with source, key or record");
            return null;
        }

        ManifestMembers members = node.Members("source", "key", "record");
        return new LinkEnd
        {
            Source = members.Read("source", n => n.Text("the name of a source")),
            Key = Values(members, "key"),
            Record = members.Read("record", n => n.Text("the name of a record")),
        };
    }

    private static (ImmutableArray<ValueOptions> From, ImmutableArray<ValueOptions> To) Valid(ManifestMembers members)
    {
        if (!members.TryGet("valid", out ManifestNode node))
            return ([], []);
        ManifestMembers valid = node.Members("from", "to");
        if (node.IsObject && !valid.Has("from") && !valid.Has("to"))
            node.Problems.Add(ManifestProblems.MissingKey, node.Path, null, "from, to", "one of from or to is missing");
        return (Values(valid, "from"), Values(valid, "to"));
    }

    private static ImmutableArray<ValueOptions> Values(ManifestMembers members, string key) => members.TryGet(key, out ManifestNode node) ? ExpressionParser.Values(node) : [];

    private static ImmutableArray<string> Labels(ManifestMembers members) => members.TryGet("labels", out ManifestNode node) ? node.Texts() : [];

    private static ImmutableArray<RowCondition> When(ManifestMembers members) => members.TryGet("when", out ManifestNode node) ? ExpressionParser.Conditions(node) : [];
}
