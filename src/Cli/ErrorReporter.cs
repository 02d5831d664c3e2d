using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary>Turns errors into a sentence on stderr and an exit code; never a stack trace.</summary>
internal static class ErrorReporter
{
    public static async Task<int> RunAsync(Func<ToolContext> begin, Func<ToolContext, CancellationToken, Task<int>> run, ToolTerminal terminal, ParseResult parse, GlobalOptions globals, CancellationToken cancellationToken)
    {
        ToolContext? context = null;
        try
        {
            context = begin();
            return await run(context, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            context?.Progress?.Clear();
            bool json = context?.Format == OutputFormat.Json || (context is null && parse.GetValue(globals.Format) == OutputFormat.Json);
            return Report(exception, terminal.Error, json, context?.Verbose == true);
        }
        finally
        {
            context?.Progress?.Clear();
        }
    }

    public static int Report(Exception exception, TextWriter error, bool json, bool verbose)
    {
        (int exit, string code, string message, ImmutableArray<LinkageProblem> problems) = Describe(exception);
        if (json)
            WriteJson(error, code, message, problems);
        else
            WriteText(error, message, problems);
        if (verbose && exit == ExitCodes.Failed && code == "internal")
            error.WriteLine(exception.GetType().FullName);
        return exit;
    }

    private static (int Exit, string Code, string Message, ImmutableArray<LinkageProblem> Problems) Describe(Exception exception) => exception switch
    {
        ToolException tool => (ExitCodes.Misused, tool.Code, tool.Message, []),
        ManifestException manifest => (ExitCodes.Misused, "manifest", $"The case manifest has {Count(manifest.Problems)}; nothing was run.", manifest.Problems),
        LinkageSettingsException settings => (ExitCodes.Misused, "settings", $"The settings have {Count(settings.Problems)}; nothing was run.", settings.Problems),
        LoadException load => (ExitCodes.Failed, load.Issue.Code, Stopped(load.Issue), [ProblemOf(load.Issue)]),
        LinkageException linkage => (ExitCodes.Failed, "format", linkage.Message, []),
        OperationCanceledException => (ExitCodes.Failed, "interrupted", "Interrupted.", []),
        FileNotFoundException missing => (ExitCodes.Failed, "file.not-found", $"There is no file '{missing.FileName ?? missing.Message}'.", []),
        DirectoryNotFoundException missing => (ExitCodes.Failed, "file.not-found", missing.Message, []),
        IOException or UnauthorizedAccessException => (ExitCodes.Failed, "file.io", exception.Message, []),
        // No message of an unforeseen error is shown: it could carry a value from a record.
        _ => (ExitCodes.Failed, "internal", $"Something failed that should not ({exception.GetType().Name}). Please report it with the command and the versions in run.json, without the data.", []),
    };

    private static string Stopped(RowIssue issue) => issue.Code.StartsWith("file.", StringComparison.Ordinal)
        ? "A file cannot be read, and loading stopped there; --keep-going loads the other files."
        : "Loading stopped.";

    private static LinkageProblem ProblemOf(RowIssue issue)
    {
        string row = issue.Row == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $", row {issue.Row}");
        string path = $"{issue.Source}{(issue.File is null ? "" : "/" + issue.File)}{row}{(issue.Field is null ? "" : $", {issue.Field}")}";
        return new LinkageProblem(issue.Code, path, null, null, issue.Message);
    }

    private static string Count(ImmutableArray<LinkageProblem> problems) => problems.Length == 1 ? "1 mistake" : $"{problems.Length} mistakes";

    private static void WriteText(TextWriter error, string message, ImmutableArray<LinkageProblem> problems)
    {
        error.WriteLine(message);
        foreach (LinkageProblem problem in problems)
            error.WriteLine($"  {problem}  [{problem.Code}]");
    }

    private static void WriteJson(TextWriter error, string code, string message, ImmutableArray<LinkageProblem> problems) => JsonOutput.Write(error, json =>
    {
        json.WriteStartObject();
        json.WriteStartObject("error");
        json.WriteString("code", code);
        json.WriteString("message", message);
        json.WriteStartArray("problems");
        foreach (LinkageProblem problem in problems)
            WriteProblem(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
        json.WriteEndObject();
    });

    private static void WriteProblem(Utf8JsonWriter json, LinkageProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("path", problem.Path);
        json.WriteString("found", problem.Found);
        json.WriteString("expected", problem.Expected);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
