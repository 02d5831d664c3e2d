using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Reads a case manifest strictly: each mistake is collected with its JSON path, and reading goes on.</summary>
internal sealed class ManifestParser(string folder, Func<string, string?> variable)
{
    private static readonly string[] Formats = ["csv", "jsonl", "parquet", "xlsx"];
    private static readonly string[] Compressions = ["none", "gzip", "brotli", "zip"];
    private static readonly string[] LinkTypes = ["link-and-dedupe", "link-only", "dedupe-only"];
    private static readonly string[] Clusterings = ["connected-components", "bridge-repair", "best-link", "source-consistent", "center", "correlation"];
    private static readonly string[] Kinds = [.. EntityKind.All.Select(kind => kind.Name)];
    private static readonly string[] Encodings = ["auto", "utf-8", "utf-16", "utf-16le", "utf-16be", "windows-874", "tis-620", "windows-1252", "iso-8859-1"];

    private static readonly JsonDocumentOptions Options = new() { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 };

    private readonly ManifestProblems _problems = new();

    /// <summary>Parses the text of a manifest.</summary>
    /// <exception cref="ManifestException">The manifest has mistakes; all are named.</exception>
    public CaseManifest Parse(ReadOnlyMemory<byte> utf8, bool checkFiles)
    {
        using JsonDocument document = Document(utf8);
        CaseManifest manifest = Case(new ManifestNode(document.RootElement, "$", _problems));
        ManifestChecks.Run(manifest, _problems);
        if (checkFiles)
            ManifestChecks.RunFiles(manifest, _problems);
        _problems.ThrowIfAny();
        return manifest;
    }

    private JsonDocument Document(ReadOnlyMemory<byte> utf8)
    {
        if (utf8.Span.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            utf8 = utf8[3..];
        try
        {
            if (System.Text.Unicode.Utf8.IsValid(utf8.Span))
                return JsonDocument.Parse(utf8, Options);
            _problems.Add(ManifestProblems.Syntax, "$", "bytes that are not UTF-8", "UTF-8", "the manifest is not UTF-8");
        }
        catch (JsonException error)
        {
            _problems.Add(ManifestProblems.Syntax, Place(utf8.Span, error, out string where), null, "JSON, comments allowed", $"not JSON at {where}: {Reason(error)}");
        }

        _problems.ThrowIfAny();
        throw new InvalidOperationException();
    }

    private static string Place(ReadOnlySpan<byte> utf8, JsonException error, out string where)
    {
        long line = error.LineNumber ?? 0;
        ReadOnlySpan<byte> rest = utf8;
        for (long i = 0; i < line; i++)
            rest = rest[(rest.IndexOf((byte)'\n') + 1)..];
        int bytes = (int)Math.Min(error.BytePositionInLine ?? 0, rest.Length);
        int column = Encoding.UTF8.GetCharCount(rest[..bytes]) + 1;
        where = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"line {line + 1}, column {column}");
        return "$";
    }

    // The framework's sentence ends with the place, counted from 0.
    private static string Reason(JsonException error)
    {
        int end = error.Message.IndexOf(" LineNumber:", StringComparison.Ordinal);
        return end < 0 ? error.Message : error.Message[..end];
    }

    private CaseManifest Case(ManifestNode node)
    {
        ManifestMembers members = node.Members("linkage", "name", "$schema", "defaults", "sources", "mappings", "options");
        if (members.TryGetRequired("linkage", out ManifestNode version) && version.Whole() is { } number && number != 1)
            version.Bad("1, the version of the format that this Linkage reads");
        if (members.TryGet("$schema", out ManifestNode schema))
            schema.Text();
        return new CaseManifest(folder)
        {
            Name = members.Read("name", n => n.Text()),
            Defaults = members.TryGet("defaults", out ManifestNode defaults) ? Defaults(defaults) : new CaseDefaults(),
            Sources = members.TryGetRequired("sources", out ManifestNode sources) ? [.. sources.Named().Select(source => Source(source.Key, source.Node))] : [],
            Mappings = members.TryGetRequired("mappings", out ManifestNode mappings) ? [.. mappings.Named().Select(mapping => MappingParser.Mapping(mapping.Key, mapping.Node))] : [],
            Options = members.TryGet("options", out ManifestNode options) ? CaseOptionsOf(options) : new CaseOptions(),
        };
    }

    private static CaseDefaults Defaults(ManifestNode node)
    {
        ManifestMembers members = node.Members("country", "timeZone", "calendar", "missing", "maxBadRows");
        return new CaseDefaults
        {
            Country = members.Read("country", ExpressionParser.Country),
            TimeZone = members.Read("timeZone", TimeZone),
            Calendar = members.Read("calendar", n => n.Word(ExpressionParser.Calendars)),
            Missing = members.TryGet("missing", out ManifestNode missing) ? missing.Texts() : [],
            MaxBadRows = members.Read("maxBadRows", n => n.Whole(), 1000),
        };
    }

    private static string? TimeZone(ManifestNode node)
    {
        const string Expected = "an IANA time zone, such as Asia/Bangkok";
        string? name = node.Text(Expected);
        if (name is null || TimeZoneInfo.TryFindSystemTimeZoneById(name, out _))
            return name;
        node.Bad(Expected);
        return null;
    }

    private ManifestSource Source(string name, ManifestNode node)
    {
        ManifestMembers members = node.Members("agency", "grade", "labels", "files");
        return new ManifestSource(name)
        {
            Agency = members.Read("agency", n => n.Text()),
            Grade = members.Read("grade", n => n.Text()),
            Labels = members.TryGet("labels", out ManifestNode labels) ? labels.Texts() : [],
            Files = members.TryGetRequired("files", out ManifestNode files) ? Files(name, files) : [],
        };
    }

    private ImmutableArray<ManifestFile> Files(string source, ManifestNode node)
    {
        if (node.IsList)
            return [.. node.Items().Select(file => File(source, file))];
        node.Bad("a list of files");
        return [];
    }

    private ManifestFile File(string source, ManifestNode node)
    {
        ManifestMembers members = node.Members(
            "path", "mapping", "format", "compression", "entry", "sheet", "encoding", "delimiter", "quote", "header", "columns", "skipRows");
        return new ManifestFile(node.Path)
        {
            Patterns = members.TryGetRequired("path", out ManifestNode path) ? [.. path.Items().Select(Pattern).OfType<string>()] : [],
            Mappings = members.TryGet("mapping", out ManifestNode mapping) ? mapping.Texts("the name of a mapping, or a list of names") : [source],
            Spec = Spec(members),
        };
    }

    private string? Pattern(ManifestNode node)
    {
        if (node.Text("a path") is not { } text)
            return null;
        string expanded = FilePaths.ExpandVariables(text, variable, out string? missing);
        if (missing is null)
            return expanded;
        node.Bad($"the environment variable {missing}", $"the environment variable '{missing}' is not set");
        return null;
    }

    private static FileSpec Spec(ManifestMembers members) => new()
    {
        Format = members.Read("format", n => n.Word(Formats)) switch { "csv" => FileFormat.Csv, "jsonl" => FileFormat.JsonLines, "parquet" => FileFormat.Parquet, "xlsx" => FileFormat.Excel, _ => null },
        Compression = members.Read("compression", n => n.Word(Compressions)) switch
        {
            "none" => FileCompression.None,
            "gzip" => FileCompression.Gzip,
            "brotli" => FileCompression.Brotli,
            "zip" => FileCompression.Zip,
            _ => null,
        },
        Entry = members.Read("entry", n => n.Text()),
        Sheet = members.Read("sheet", n => n.Text()),
        Encoding = members.Read("encoding", EncodingName),
        Delimiter = members.TryGet("delimiter", out ManifestNode delimiter) ? Character(delimiter) : null,
        Quote = members.TryGet("quote", out ManifestNode quote) ? (quote.IsText && quote.Element.GetString()!.Length == 0 ? null : Character(quote)) : '"',
        Header = members.Read("header", n => n.Flag(), true),
        Columns = members.TryGet("columns", out ManifestNode columns) ? columns.Texts() : [],
        SkipRows = (int)members.Read("skipRows", n => n.Whole(1_000_000), 0),
    };

    private static string? EncodingName(ManifestNode node) =>
        node.Text() is { } name && TextEncodings.Exists(name) ? name : node.Word(Encodings);

    private static char? Character(ManifestNode node)
    {
        string? text = node.Text("one character");
        if (text is "tab" or "\\t")
            return '\t';
        if (text is { Length: 1 } && text[0] is not ('\r' or '\n'))
            return text[0];
        if (text is not null)
            node.Bad("one character");
        return null;
    }

    private CaseOptions CaseOptionsOf(ManifestNode node)
    {
        ManifestMembers members = node.Members("seed", "link", "review", "threads", "linkType", "clustering", "pairBudget", "models", "judgments", "truth");
        return new CaseOptions
        {
            Seed = members.TryGet("seed", out ManifestNode seed) ? (int?)seed.Whole(int.MaxValue) : null,
            Link = members.TryGet("link", out ManifestNode link) ? link.Number(0, 1) : null,
            Review = members.TryGet("review", out ManifestNode review) ? review.Number(0, 1) : null,
            Threads = members.TryGet("threads", out ManifestNode threads) ? (int?)threads.Whole(4096) : null,
            LinkType = members.Read("linkType", n => n.Word(LinkTypes)),
            Clustering = members.Read("clustering", n => n.Word(Clusterings)),
            PairBudget = members.TryGet("pairBudget", out ManifestNode budget) ? budget.Whole() : null,
            Models = members.TryGet("models", out ManifestNode models) ? Models(models) : ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            Judgments = members.Read("judgments", FullPath),
            Truth = members.Read("truth", FullPath),
        };
    }

    private ImmutableSortedDictionary<string, string> Models(ManifestNode node)
    {
        ImmutableSortedDictionary<string, string>.Builder models = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach ((string kind, ManifestNode file) in node.Named())
        {
            if (Array.IndexOf(Kinds, kind) < 0)
                _problems.AddUnknown(ManifestProblems.UnknownKind, file.Path, "kind", kind, Kinds, "known are");
            else if (FullPath(file) is { } path)
                models[kind] = path;
        }

        return models.ToImmutable();
    }

    private string? FullPath(ManifestNode node) => Pattern(node) is { } path ? Path.GetFullPath(Path.Combine(folder, path)) : null;
}
