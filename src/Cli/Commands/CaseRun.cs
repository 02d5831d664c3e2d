using System.Globalization;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary>A case that was loaded: its manifest and its records.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Records">The records.</param>
internal sealed record CaseRun(CaseManifest Manifest, RecordSet Records)
{
    /// <summary>Gets whether a file could not be read while the others went on.</summary>
    public bool Failed => Records.Report.Issues.Any(issue => issue.Code.StartsWith("file.", StringComparison.Ordinal));

    public static async Task<CaseRun> LoadAsync(ToolContext context, CaseArgument argument, CancellationToken cancellationToken)
    {
        string path = context.Parse.GetRequiredValue(argument.Case);
        if (!File.Exists(path))
            throw new ToolException("manifest.not-found", $"There is no case manifest '{path}'. Name one, or make an example with 'linkage generate FOLDER'.");
        CaseManifest manifest = await CaseManifest.LoadAsync(path, cancellationToken).ConfigureAwait(false);
        LoadOptions options = manifest.LoadOptions with { KeepGoing = context.Parse.GetValue(argument.KeepGoing), Threads = context.Threads };
        if (context.Parse.GetValue(argument.MaxBadRows) is { } most)
            options = options with { MaxBadRows = most };
        RecordSet records = await manifest.LoadRecordsAsync(options, context.Progress, cancellationToken).ConfigureAwait(false);
        Report(context, records.Report);
        return new CaseRun(manifest, records);
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
