using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary><c>linkage profile</c>: what files hold, before anything is resolved.</summary>
internal sealed class ProfileCommand : ToolCommand
{
    private readonly Argument<string[]> _paths = new("CASE") { Description = "A case manifest, or files.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string?> _suggest = new("--suggest") { Description = "Write a draft of a case manifest, to be looked through." };

    public ProfileCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("profile", "Look through the files of a case: columns, how filled, the commonest values, how many pass their checks, what they are mapped to.", globals, terminal)
    {
        Arguments.Add(_paths);
        Options.Add(_suggest);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        CaseProfile profile = await ProfileAsync(context, cancellationToken).ConfigureAwait(false);
        context.Progress?.Clear();
        if (context.Parse.GetValue(_suggest) is { } draft)
        {
            await File.WriteAllTextAsync(draft, ManifestSuggestion.Of(profile, Path.GetDirectoryName(Path.GetFullPath(draft))!), cancellationToken).ConfigureAwait(false);
            context.Say($"A draft of a manifest was written to {draft}. Look through it before you use it.");
        }
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "profile", json => WriteJson(json, profile));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["source", "file", "column", "filled", "distinct", "valid", "invalid", "placeholder", "mapped_to"], profile.Files.SelectMany(file => file.Columns.Select(column => Cells(file, column))));
        else
            WriteText(context, profile);
        foreach (RowIssue issue in profile.Issues)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{issue.Code}: {issue.Count:N0} at {issue.Source}, {issue.File}: {issue.Message}"));
        return profile.Issues.Any(issue => issue.Code.StartsWith("file.", StringComparison.Ordinal)) ? ExitCodes.Failed : ExitCodes.Done;
    }

    private async Task<CaseProfile> ProfileAsync(ToolContext context, CancellationToken cancellationToken)
    {
        string[] paths = context.Parse.GetValue(_paths) is { Length: > 0 } given ? given : ["case.json"];
        foreach (string path in paths)
        {
            if (!File.Exists(path))
                throw new ToolException("file.not-found", $"There is no file '{path}'.");
        }
        if (paths.Length == 1 && paths[0].EndsWith(".json", StringComparison.OrdinalIgnoreCase))
            return await CaseProfiler.ProfileAsync(await CaseManifest.LoadAsync(paths[0], cancellationToken).ConfigureAwait(false), context.Progress, cancellationToken).ConfigureAwait(false);
        return await CaseProfiler.ProfileAsync(paths, context.Progress, cancellationToken).ConfigureAwait(false);
    }

    private static void WriteText(ToolContext context, CaseProfile profile)
    {
        foreach (FileProfile file in profile.Files)
        {
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Source}/{file.File}: {file.Format}{(file.Encoding is null ? "" : ", " + file.Encoding)}, {file.Rows:N0} rows, {file.BadRows:N0} bad"));
            TableOutput table = new(context, "column", ">filled", ">distinct", ">valid", ">invalid", ">missing", "mapped to", "commonest");
            foreach (ColumnProfile column in file.Columns)
            {
                table.Row(column.Name, Number(column.Filled), Number(column.Distinct), Number(column.Valid), Number(column.Invalid), Number(column.Placeholder),
                    string.Join(", ", column.MappedTo), string.Join(", ", column.Commonest.Take(3).Select(value => value.Value)));
            }
            table.Write();
            context.Out.WriteLine();
        }
    }

    private static void WriteJson(Utf8JsonWriter json, CaseProfile profile)
    {
        json.WriteStartArray("files");
        foreach (FileProfile file in profile.Files)
        {
            json.WriteStartObject();
            json.WriteString("source", file.Source);
            json.WriteString("file", file.File);
            json.WriteString("format", file.Format);
            json.WriteString("encoding", file.Encoding);
            json.WriteNumber("rows", file.Rows);
            json.WriteNumber("badRows", file.BadRows);
            json.WriteStartArray("columns");
            foreach (ColumnProfile column in file.Columns)
                WriteColumn(json, column);
            json.WriteEndArray();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("issues");
        foreach (RowIssue issue in profile.Issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Code);
            json.WriteString("source", issue.Source);
            json.WriteString("file", issue.File);
            json.WriteNumber("row", issue.Row);
            json.WriteString("field", issue.Field);
            json.WriteNumber("count", issue.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }

    private static void WriteColumn(Utf8JsonWriter json, ColumnProfile column)
    {
        json.WriteStartObject();
        json.WriteString("name", column.Name);
        json.WriteNumber("filled", column.Filled);
        json.WriteNumber("distinct", column.Distinct);
        json.WriteStartArray("commonest");
        foreach (ValueCount value in column.Commonest)
        {
            json.WriteStartObject();
            json.WriteString("value", value.Value);
            json.WriteNumber("count", value.Count);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        WriteCount(json, "valid", column.Valid);
        WriteCount(json, "invalid", column.Invalid);
        WriteCount(json, "placeholder", column.Placeholder);
        json.WriteStrings("mappedTo", column.MappedTo);
        json.WriteEndObject();
    }

    private static void WriteCount(Utf8JsonWriter json, string name, long? count)
    {
        if (count is { } number)
            json.WriteNumber(name, number);
        else
            json.WriteNull(name);
    }

    private static string?[] Cells(FileProfile file, ColumnProfile column) =>
        [file.Source, file.File, column.Name, Number(column.Filled), Number(column.Distinct), Number(column.Valid), Number(column.Invalid), Number(column.Placeholder), string.Join(' ', column.MappedTo)];

    private static string Number(long? value) => value?.ToString(CultureInfo.InvariantCulture) ?? "";
}
