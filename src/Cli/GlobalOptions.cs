using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary>The options that every command has. A flag wins over the environment, that over the settings file.</summary>
internal sealed class GlobalOptions
{
    public Option<OutputFormat?> Format { get; } = new("--format") { Description = "How results are written: table (for people), json (one object), csv (the main list).", Recursive = true };

    public Option<int?> Threads { get; } = new("--threads") { Description = "Threads to use; results do not depend on it. Default: all. Environment: LINKAGE_THREADS.", Recursive = true };

    public Option<int?> Seed { get; } = new("--seed") { Description = "Seed of samples and of generated cases. Default: 0. Environment: LINKAGE_SEED.", Recursive = true };

    public Option<bool> Quiet { get; } = new("--quiet", "-q") { Description = "No progress and no remarks.", Recursive = true };

    public Option<bool> Verbose { get; } = new("--verbose") { Description = "Timings and details on stderr.", Recursive = true };

    public Option<bool> NoColor { get; } = new("--no-color") { Description = "No colour. Also with NO_COLOR, TERM=dumb or in a pipe.", Recursive = true };

    public Option<string?> Config { get; } = new("--config") { Description = "A file with settings. Default: linkage.json where there is one.", Recursive = true };

    public void AddTo(Command root)
    {
        foreach (Option option in (Option[])[Format, Threads, Seed, Quiet, Verbose, NoColor, Config])
            root.Options.Add(option);
    }

    public OutputFormat FormatOf(ParseResult parse, Func<string, string?> variable) =>
        parse.GetValue(Format) ?? (Text(parse, variable, "format") is { } text ? ParseFormat(text) : OutputFormat.Table);

    public int ThreadsOf(ParseResult parse, Func<string, string?> variable) => Check("threads", parse.GetValue(Threads) ?? Number(parse, variable, "threads") ?? 0);

    public int SeedOf(ParseResult parse, Func<string, string?> variable) => parse.GetValue(Seed) ?? Number(parse, variable, "seed") ?? 0;

    /// <summary>Gets the seed if one was given anywhere but in the case itself.</summary>
    public int? GivenSeed(ParseResult parse, Func<string, string?> variable) => parse.GetValue(Seed) ?? Number(parse, variable, "seed");

    private static OutputFormat ParseFormat(string text) => Enum.TryParse(text, ignoreCase: true, out OutputFormat format) && Enum.IsDefined(format)
        ? format
        : throw new ToolException("option.bad-value", $"The output format '{text}' is not known. Expected table, json or csv.");

    private static int Check(string name, int value) =>
        value >= 0 ? value : throw new ToolException("option.bad-value", $"--{name} is {value.ToString(CultureInfo.InvariantCulture)}; expected 0 or more.");

    private int? Number(ParseResult parse, Func<string, string?> variable, string name)
    {
        if (Text(parse, variable, name) is not { } text)
            return null;
        return int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new ToolException("option.bad-value", $"The setting {name} is '{text}'; expected a whole number.");
    }

    private string? Text(ParseResult parse, Func<string, string?> variable, string name) =>
        variable("LINKAGE_" + name.ToUpperInvariant()) is { Length: > 0 } value ? value : FromFile(parse, name);

    private string? FromFile(ParseResult parse, string name)
    {
        string? given = parse.GetValue(Config);
        string path = given ?? "linkage.json";
        if (!File.Exists(path))
            return given is null ? null : throw new ToolException("config.not-found", $"There is no settings file '{path}'.");
        try
        {
            using JsonDocument document = JsonDocument.Parse(File.ReadAllText(path), new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            return document.RootElement.ValueKind == JsonValueKind.Object && document.RootElement.TryGetProperty(name, out JsonElement value) ? value.ToString() : null;
        }
        catch (JsonException exception)
        {
            throw new ToolException("config.syntax", $"The settings file '{path}' is not JSON: line {exception.LineNumber + 1}.");
        }
    }
}
