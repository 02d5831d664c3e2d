using System.CommandLine;

namespace Linkage.Cli;

/// <summary>One run of one command: its arguments, settings and streams.</summary>
internal sealed class ToolContext
{
    public ToolContext(ParseResult parse, GlobalOptions globals, ToolTerminal terminal)
    {
        Parse = parse;
        Terminal = terminal;
        Format = globals.FormatOf(parse, terminal.Variable);
        Threads = globals.ThreadsOf(parse, terminal.Variable);
        Seed = globals.SeedOf(parse, terminal.Variable);
        GivenSeed = globals.GivenSeed(parse, terminal.Variable);
        Quiet = parse.GetValue(globals.Quiet);
        Verbose = parse.GetValue(globals.Verbose);
        Color = terminal.IsOutTerminal && !parse.GetValue(globals.NoColor) && terminal.Variable("NO_COLOR") is not { Length: > 0 } && terminal.Variable("TERM") != "dumb";
        Progress = Quiet || !terminal.IsErrorTerminal ? null : new ProgressLine(terminal.Error);
    }

    public ParseResult Parse { get; }

    public ToolTerminal Terminal { get; }

    public OutputFormat Format { get; }

    public int Threads { get; }

    public int Seed { get; }

    public int? GivenSeed { get; }

    public bool Quiet { get; }

    public bool Verbose { get; }

    public bool Color { get; }

    public ProgressLine? Progress { get; }

    public TextWriter Out => Terminal.Out;

    /// <summary>Writes a remark to stderr, unless the run is quiet.</summary>
    public void Say(string remark)
    {
        if (Quiet)
            return;
        Progress?.Clear();
        Terminal.Error.WriteLine(remark);
    }
}
