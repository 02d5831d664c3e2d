using System.CommandLine;
using Linkage.Graph;

namespace Linkage.Cli;

/// <summary><c>linkage path</c>: how two are connected, with the records behind every step.</summary>
internal sealed class PathCommand : ToolCommand
{
    private readonly Argument<string> _from = new("FROM") { Description = "Where paths begin: entity ids, source:key, comma lists, or person[role=organizer]." };
    private readonly Argument<string> _to = new("TO") { Description = "Where paths end." };
    private readonly Option<string> _in = ResultFolder.In();
    private readonly PathQueryFlags _query = new();

    public PathCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("path", "Find the paths by which two persons or things are connected, how sure each is, and which records each step rests on.", globals, terminal)
    {
        Arguments.Add(_from);
        Arguments.Add(_to);
        Options.Add(_in);
        _query.AddTo(this);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        PathQuery query = _query.Read(context.Parse, context.Parse.GetRequiredValue(_from), context.Parse.GetRequiredValue(_to));
        query.Validate();
        Resolution resolution = await ResultFolder.LoadAsync(context.Parse.GetRequiredValue(_in), cancellationToken).ConfigureAwait(false);
        EntityGraph graph = EntityGraph.From(resolution);
        PathResult result = graph.FindPaths(query, cancellationToken: cancellationToken);
        context.Progress?.Clear();
        PathOutput.Write(context, graph, result);
        return ExitCodes.Done;
    }
}
