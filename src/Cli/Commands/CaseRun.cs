using System.Globalization;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary>A case that was loaded: its manifest and its records.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Records">The records.</param>
/// <param name="Guess">What one table without a manifest was taken for; null for a case.</param>
internal sealed record CaseRun(CaseManifest Manifest, RecordSet Records, TableGuess? Guess)
{
    /// <summary>Gets whether a file could not be read while the others went on.</summary>
    public bool Failed => Records.Report.Issues.Any(issue => issue.Code.StartsWith("file.", StringComparison.Ordinal));

    public static async Task<CaseRun> LoadAsync(ToolContext context, CaseArgument argument, CancellationToken cancellationToken)
    {
        string path = context.Parse.GetRequiredValue(argument.Case);
        if (!File.Exists(path))
            throw new ToolException("manifest.not-found", $"There is no file '{path}'. Name a case manifest or a table, or make an example with 'linkage generate FOLDER'.");
        TableGuess? guess = IsManifest(path) ? null : await GuessAsync(context, path, new TableGuessOptions(), cancellationToken).ConfigureAwait(false);
        CaseManifest manifest = guess?.OpenManifest() ?? await CaseManifest.LoadAsync(path, cancellationToken).ConfigureAwait(false);
        return await LoadAsync(context, argument, manifest, guess, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Whether a path is that of a manifest; another file is one table without a manifest.</summary>
    public static bool IsManifest(string path) => path.EndsWith(".json", StringComparison.OrdinalIgnoreCase);

    /// <summary>Guesses what one table holds, and shows it.</summary>
    public static async Task<TableGuess> GuessAsync(ToolContext context, string path, TableGuessOptions options, CancellationToken cancellationToken)
    {
        TableGuess guess = await TableGuess.OfFileAsync(path, options, context.Progress, cancellationToken).ConfigureAwait(false);
        context.Progress?.Clear();
        TableFlags.Show(context, guess);
        return guess;
    }

    public static async Task<CaseRun> LoadAsync(ToolContext context, CaseArgument argument, CaseManifest manifest, TableGuess? guess, CancellationToken cancellationToken)
    {
        LoadOptions options = manifest.LoadOptions with { KeepGoing = context.Parse.GetValue(argument.KeepGoing), Threads = context.Threads };
        if (context.Parse.GetValue(argument.MaxBadRows) is { } most)
            options = options with { MaxBadRows = most };
        RecordSet records = await manifest.LoadRecordsAsync(options, context.Progress, cancellationToken).ConfigureAwait(false);
        Report(context, records.Report);
        return new CaseRun(manifest, records, guess);
    }

    /// <summary>Tells on stderr what loading noticed.</summary>
    private static void Report(ToolContext context, LoadReport report)
    {
        foreach (RowIssue issue in report.Issues)
        {
            string place = string.Join(", ", ((string?[])[issue.Source, issue.File, issue.Row > 0 ? "row " + issue.Row.ToString(CultureInfo.InvariantCulture) : null, issue.Field]).Where(part => part is not null));
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{issue.Code}: {issue.Count:N0} at {place}: {issue.Message}"));
        }
    }
}
