using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Saves resolutions as a folder of tables that other programs can read, and loads them again.</summary>
/// <remarks>The folder is described in docs/result-files.md. Safe to call from many threads, for different folders.</remarks>
public static class ResolutionFiles
{
    /// <summary>The judgments that a resolution followed; not there if there were none.</summary>
    internal const string JudgmentFile = "judgments.jsonl";

    private static readonly JsonWriterOptions WriterOptions = new() { Indented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, TableColumn[] Columns, Func<Resolution, IEnumerable<TableCell[]>> Rows)[] Tables =
    [
        ("records", ResultTables.RecordColumns, ResultTables.Records),
        ("entities", ResultTables.EntityColumns, ResultTables.Entities),
        ("values", ResultTables.ValueColumns, ResultTables.Values),
        ("pairs", ResultTables.PairColumns, ResultTables.Pairs),
        ("possible_matches", ResultTables.PossibleMatchColumns, ResultTables.PossibleMatches),
        ("identifier_reuse", ResultTables.IdentifierReuseColumns, ResultTables.IdentifierReuses),
        ("links", ResultTables.LinkColumns, ResultTables.Links),
        ("entity_links", ResultTables.EntityLinkColumns, ResultTables.EntityLinks),
    ];

    /// <summary>Saves a resolution with the default options.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="folder">The folder; made if it is not there. Result files in it are replaced, other files stay.</param>
    /// <param name="cancellationToken">Stops the writing; the folder then holds no complete result, and no <c>run.json</c>.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    public static Task SaveAsync(this Resolution resolution, string folder, CancellationToken cancellationToken = default) =>
        SaveAsync(resolution, folder, new SaveOptions(), cancellationToken);

    /// <summary>Saves a resolution: tables, models, load issues, <c>report.json</c> and <c>run.json</c>.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="folder">The folder; made if it is not there. Result files in it are replaced, other files stay.</param>
    /// <param name="options">The format of the tables, and what <c>run.json</c> says.</param>
    /// <param name="cancellationToken">Stops the writing; the folder then holds no complete result, and no <c>run.json</c>.</param>
    /// <exception cref="IOException">The folder cannot be written.</exception>
    /// <remarks>Equal resolutions give equal bytes, but for <c>run.json</c>. In <c>report.json</c> the member <c>out</c> is <c>.</c>, the folder itself.</remarks>
    public static async Task SaveAsync(this Resolution resolution, string folder, SaveOptions options, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(options);
        Directory.CreateDirectory(folder);
        RemoveOld(folder);
        foreach ((string name, TableColumn[] columns, Func<Resolution, IEnumerable<TableCell[]>> rows) in Tables)
            await WriteTableAsync(folder, name, options.Tables, columns, rows(resolution), cancellationToken).ConfigureAwait(false);
        TableFormat issueFormat = options.Tables == TableFormat.Excel ? TableFormat.Excel : TableFormat.Csv;
        await WriteTableAsync(folder, "load-issues", issueFormat, ResultTables.IssueColumns, ResultTables.Issues(resolution.Report.Load), cancellationToken).ConfigureAwait(false);
        if (!resolution.Judgments.IsEmpty)
            await JudgmentFiles.WriteAsync(Path.Combine(folder, JudgmentFile), resolution.Judgments, cancellationToken).ConfigureAwait(false);
        await WriteModelsAsync(folder, resolution, cancellationToken).ConfigureAwait(false);
        await WriteReportAsync(Path.Combine(folder, "report.json"), resolution, cancellationToken).ConfigureAwait(false);
        await RunFile.WriteAsync(folder, resolution, options, cancellationToken).ConfigureAwait(false);   // last: a folder with it is complete
    }

    /// <summary>Loads a resolution that was saved: its records, entities, pairs, models and links.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="cancellationToken">Stops the loading.</param>
    /// <exception cref="LinkageFormatException">The folder holds no complete result, one of another version, or one written for Excel.</exception>
    /// <remarks>Values are standardised again from their raw texts, in the way <c>run.json</c> notes, so explanations show what they showed.
    /// Best values follow the saved survivorship rule where it is a built-in one for all fields, else <see cref="Survivorship.MostReported"/>.</remarks>
    public static async Task<Resolution> LoadAsync(string folder, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        RunFile run = await RunFile.ReadAsync(folder, cancellationToken).ConfigureAwait(false);
        if (run.Tables == TableFormat.Excel)
            throw new LinkageFormatException("The result was written for Excel, which changes cells that look like formulas; it cannot be read back. Save it as csv, parquet or jsonl.");
        return await new SavedResolution(folder, run).LoadAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Reads the generation of a saved result.</summary>
    internal static async Task<int> GenerationOfAsync(string folder, CancellationToken cancellationToken) =>
        (await RunFile.ReadAsync(folder, cancellationToken).ConfigureAwait(false)).Generation;

    private static void RemoveOld(string folder)
    {
        File.Delete(Path.Combine(folder, RunFile.Name));
        File.Delete(Path.Combine(folder, JudgmentFile));
        foreach (string name in Tables.Select(table => table.Name))
        {
            foreach (string extension in new[] { ".csv", ".jsonl", ".parquet" })
                File.Delete(Path.Combine(folder, name + extension));
        }

        string models = Path.Combine(folder, "models");
        if (Directory.Exists(models))
        {
            foreach (EntityKind kind in EntityKind.All)
                File.Delete(Path.Combine(models, kind.Name + ".json"));
        }
    }

    private static async Task WriteTableAsync(string folder, string name, TableFormat format, TableColumn[] columns, IEnumerable<TableCell[]> rows, CancellationToken cancellationToken)
    {
        TableWriter writer = await TableWriter.CreateAsync(folder, name, format, columns, cancellationToken).ConfigureAwait(false);
        await using (writer.ConfigureAwait(false))
        {
            foreach (TableCell[] row in rows)
            {
                cancellationToken.ThrowIfCancellationRequested();
                await writer.WriteAsync(row, cancellationToken).ConfigureAwait(false);
            }

            await writer.CompleteAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private static async Task WriteModelsAsync(string folder, Resolution resolution, CancellationToken cancellationToken)
    {
        string models = Path.Combine(folder, "models");
        Directory.CreateDirectory(models);
        foreach ((EntityKind kind, LinkageModel model) in resolution.Models.OrderBy(model => model.Key))
            await model.SaveAsync(Path.Combine(models, kind.Name + ".json"), cancellationToken).ConfigureAwait(false);
    }

    private static async Task WriteReportAsync(string path, Resolution resolution, CancellationToken cancellationToken)
    {
        using MemoryStream memory = new();
        using (Utf8JsonWriter json = new(memory, WriterOptions))
            ResolutionReportJson.Write(json, resolution, ".");
        memory.WriteByte((byte)'\n');
        await File.WriteAllBytesAsync(path, memory.ToArray(), cancellationToken).ConfigureAwait(false);
    }
}
