using System.CommandLine;

namespace Linkage.Cli;

/// <summary>The tool: parses the command line, runs one command, returns its exit code.</summary>
internal static class LinkageTool
{
    public static async Task<int> RunAsync(IReadOnlyList<string> args, ToolTerminal terminal, CancellationToken cancellationToken)
    {
        GlobalOptions globals = new();
        RootCommand root = new("Finds who is who across agency records, and how they are connected, with the record behind every step.");
        globals.AddTo(root);
        foreach (Command command in Commands(globals, terminal))
            root.Subcommands.Add(command);

        ParseResult parse = root.Parse(args);
        if (parse.Errors.Count > 0)
            return Misused(parse, globals, terminal);
        InvocationConfiguration configuration = new() { Output = terminal.Out, Error = terminal.Error, EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = null };
        try
        {
            return await parse.InvokeAsync(configuration, cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception)
        {
            return ErrorReporter.Report(exception, terminal.Error, parse.GetValue(globals.Format) == OutputFormat.Json, verbose: false);
        }
    }

    private static IEnumerable<Command> Commands(GlobalOptions globals, ToolTerminal terminal) =>
    [
        new DemoCommand(globals, terminal),
        new GenerateCommand(globals, terminal),
        new ProfileCommand(globals, terminal),
        new ForecastCommand(globals, terminal),
        new TrainCommand(globals, terminal),
        new ResolveCommand(globals, terminal),
        new EvaluateCommand(globals, terminal),
        new LabelCommand(globals, terminal),
        new FindCommand(globals, terminal),
        new WhyCommand(globals, terminal),
        new EntityCommand(globals, terminal),
        new PathCommand(globals, terminal),
    ];

    private static int Misused(ParseResult parse, GlobalOptions globals, ToolTerminal terminal)
    {
        string message = string.Join(" ", parse.Errors.Select(error => error.Message));
        string command = parse.CommandResult.Command is RootCommand ? "linkage" : "linkage " + parse.CommandResult.Command.Name;
        bool json = parse.Tokens.Any(token => token.Value == "json") && parse.Tokens.Any(token => token.Value == "--format");
        return ErrorReporter.Report(new ToolException("usage", $"{message} See '{command} --help'."), terminal.Error, json, verbose: false);
    }
}
