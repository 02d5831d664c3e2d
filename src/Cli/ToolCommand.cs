using System.CommandLine;

namespace Linkage.Cli;

/// <summary>A command of the tool.</summary>
internal abstract class ToolCommand : Command
{
    protected ToolCommand(string name, string description, GlobalOptions globals, ToolTerminal terminal)
        : base(name, description) =>
        SetAction((parse, cancellationToken) => ErrorReporter.RunAsync(() => new ToolContext(parse, globals, terminal), RunAsync, terminal, parse, globals, cancellationToken));

    /// <summary>Does the command's work and returns its exit code.</summary>
    protected abstract Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken);
}
