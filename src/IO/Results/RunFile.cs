using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linkage.Blocking;

namespace Linkage.IO;

/// <summary>Writes and reads <c>run.json</c>: how the run was made, and what reading the tables back needs.</summary>
internal sealed record RunFile
{
    public const string Name = "run.json";

    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Gets the format of the tables.</summary>
    public TableFormat Tables { get; init; }

    /// <summary>Gets the generation.</summary>
    public int Generation { get; init; } = 1;

    /// <summary>Gets how values were standardised.</summary>
    public LoadOptions Load { get; init; } = new();

    /// <summary>Gets the rule that chose best values.</summary>
    public string Survivorship { get; init; } = "";

    /// <summary>Gets the fields that kinds do not have by themselves.</summary>
    public ImmutableDictionary<(string Kind, string Field), Field> Fields { get; init; } = ImmutableDictionary<(string, string), Field>.Empty;

    /// <summary>Gets what a kind's model was used with.</summary>
    public ImmutableDictionary<string, KindRun> Kinds { get; init; } = ImmutableDictionary.Create<string, KindRun>(StringComparer.Ordinal);

    /// <summary>Writes the file.</summary>
    public static async Task WriteAsync(string folder, Resolution resolution, SaveOptions options, CancellationToken cancellationToken)
    {
        List<(string Name, string Hash)> files = [];
        foreach (string file in options.HashedFiles)
            files.Add((Path.GetFileName(file), await HashAsync(file, cancellationToken).ConfigureAwait(false)));

        FileStream stream = new(Path.Combine(folder, Name), FileMode.Create, FileAccess.Write, FileShare.None);
        await using (stream.ConfigureAwait(false))
        {
            Utf8JsonWriter json = new(stream, WriterOptions);
            await using (json.ConfigureAwait(false))
                Write(json, resolution, options, files);
            stream.WriteByte((byte)'\n');
        }
    }

    /// <summary>Reads the file.</summary>
    /// <exception cref="LinkageFormatException">It is not there, or not a run of this version.</exception>
    public static async Task<RunFile> ReadAsync(string folder, CancellationToken cancellationToken)
    {
        string path = Path.Combine(folder, Name);
        if (!File.Exists(path))
            throw new LinkageFormatException($"The folder '{Path.GetFileName(Path.GetFullPath(folder))}' holds no result: it has no {Name}. Expected a folder that 'linkage resolve' or SaveAsync wrote.");

        try
        {
            using JsonDocument document = JsonDocument.Parse(await File.ReadAllBytesAsync(path, cancellationToken).ConfigureAwait(false));
            return Read(document.RootElement);
        }
        catch (Exception error) when (error is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new LinkageFormatException($"{Name} cannot be read. Resolve the case again.", error);
        }
    }

    private static void Write(Utf8JsonWriter json, Resolution resolution, SaveOptions options, List<(string Name, string Hash)> files)
    {
        json.WriteStartObject();
        json.WriteNumber("linkage", 1);
        json.WriteString("version", options.Version ?? typeof(RunFile).Assembly.GetName().Version?.ToString(3));
        json.WriteString("framework", System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription);
        json.WriteNumber("generation", options.Generation);
        json.WriteString("tables", WordOf(options.Tables));
        WriteTime(json, "started", options.Started);
        WriteTime(json, "finished", options.Finished);
        json.WriteStartObject("options");
        foreach ((string name, string value) in options.RunOptions)
            json.WriteString(name, value);
        json.WriteEndObject();
        json.WriteStartArray("files");
        foreach ((string name, string hash) in files)
        {
            json.WriteStartObject();
            json.WriteString("file", name);
            json.WriteString("sha256", hash);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("stateHash", resolution.Report.StateHash);
        WriteLoad(json, resolution.Records.Options);
        json.WriteString("survivorship", resolution.Survivorship.Name);
        WriteFields(json, resolution);
        WriteKinds(json, resolution);
        json.WriteEndObject();
    }

    private static void WriteTime(Utf8JsonWriter json, string name, DateTimeOffset? time)
    {
        if (time is { } known)
            json.WriteString(name, TableCell.TimeText(known));
    }

    private static void WriteLoad(Utf8JsonWriter json, LoadOptions load)
    {
        json.WriteStartObject("load");
        json.WriteString("country", load.Country);
        json.WriteString("timeZone", load.TimeZone);
        json.WriteString("calendar", load.Calendar);
        json.WriteStartArray("missing");
        foreach (string word in load.Missing)
            json.WriteStringValue(word);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter json, Resolution resolution)
    {
        json.WriteStartArray("fields");
        foreach (EntityKind kind in resolution.Records.Kinds)
        {
            foreach (Field field in resolution.Records[kind].Schema.Fields.Where(field => !RecordSchema.Of(kind).Contains(field.Name)))
            {
                json.WriteStartObject();
                json.WriteString("kind", kind.Name);
                json.WriteString("name", field.Name);
                json.WriteString("type", field.Type.ToString());
                json.WriteBoolean("multiple", field.Multiple);
                json.WriteEndObject();
            }
        }

        json.WriteEndArray();
    }

    private static void WriteKinds(Utf8JsonWriter json, Resolution resolution)
    {
        json.WriteStartObject("kinds");
        foreach (KindResolution kind in resolution.AllKinds.Where(kind => kind.Threshold is not null))
        {
            LinkThreshold threshold = kind.Threshold!;
            json.WriteStartObject(kind.Kind.Name);
            json.WriteString("linkType", kind.LinkType.ToString());
            json.WriteString("clustering", kind.Clustering.Name);
            if (double.IsFinite(kind.RelationalCap))
                json.WriteNumber("relationalCap", kind.RelationalCap);
            json.WriteNumber("linkProbability", threshold.LinkProbability);
            json.WriteNumber("linkWeight", threshold.LinkWeight.Bits);
            json.WriteNumber("reviewProbability", threshold.ReviewProbability);
            json.WriteNumber("reviewWeight", threshold.ReviewWeight.Bits);
            json.WriteBoolean("chosen", threshold.IsChosen);
            json.WriteString("reason", threshold.Reason);
            json.WriteNumber("expectedPrecision", threshold.Expected.Precision);
            json.WriteNumber("expectedRecall", threshold.Expected.Recall);
            json.WriteNumber("expectedF1", threshold.Expected.F1);
            json.WriteNumber("compared", kind.Compared);
            json.WriteNumber("cut", kind.Cut);
            if (resolution.Report.Kinds.FirstOrDefault(report => report.Kind == kind.Kind)?.Blocking is BlockingReport blocking)
                BlockingJson.Write(json, "blocking", blocking);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static RunFile Read(JsonElement root)
    {
        if (root.GetProperty("linkage").GetInt32() != 1)
            throw new LinkageFormatException($"{Name} has another version than 1. Resolve the case again with this version of Linkage.");

        JsonElement load = root.GetProperty("load");
        return new RunFile
        {
            Tables = FormatOf(root.GetProperty("tables").GetString()),
            Generation = root.GetProperty("generation").GetInt32(),
            Load = new LoadOptions
            {
                Country = load.GetProperty("country").GetString(),
                TimeZone = load.GetProperty("timeZone").GetString()!,
                Calendar = load.GetProperty("calendar").GetString(),
                Missing = [.. load.GetProperty("missing").EnumerateArray().Select(word => word.GetString()!)],
            },
            Survivorship = root.GetProperty("survivorship").GetString()!,
            Fields = root.GetProperty("fields").EnumerateArray().ToImmutableDictionary(
                field => (field.GetProperty("kind").GetString()!, field.GetProperty("name").GetString()!),
                field => new Field(field.GetProperty("name").GetString()!, Enum.Parse<FieldType>(field.GetProperty("type").GetString()!), field.GetProperty("multiple").GetBoolean())),
            Kinds = root.GetProperty("kinds").EnumerateObject().ToImmutableDictionary(kind => kind.Name, kind => KindRun.Read(kind.Value), StringComparer.Ordinal),
        };
    }

    private static string WordOf(TableFormat format) => format switch
    {
        TableFormat.Parquet => "parquet",
        TableFormat.JsonLines => "jsonl",
        TableFormat.Excel => "excel",
        _ => "csv",
    };

    private static TableFormat FormatOf(string? word) => word switch
    {
        "parquet" => TableFormat.Parquet,
        "jsonl" => TableFormat.JsonLines,
        "excel" => TableFormat.Excel,
        _ => TableFormat.Csv,
    };

    private static async Task<string> HashAsync(string file, CancellationToken cancellationToken)
    {
        FileStream stream = File.OpenRead(file);
        await using (stream.ConfigureAwait(false))
            return Convert.ToHexStringLower(await SHA256.HashDataAsync(stream, cancellationToken).ConfigureAwait(false));
    }
}
