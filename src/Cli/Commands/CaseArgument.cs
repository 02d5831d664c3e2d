using System.CommandLine;

namespace Linkage.Cli;

/// <summary>The argument and options that every command on a case has, and how a case is loaded by them.</summary>
internal sealed class CaseArgument
{
    public Argument<string> Case { get; } = new("CASE") { Description = "The case manifest; or one CSV, TSV, JSON Lines, Parquet or Excel file, whose columns are then guessed.", Arity = ArgumentArity.ZeroOrOne, DefaultValueFactory = _ => "case.json" };

    public Option<bool> KeepGoing { get; } = new("--keep-going") { Description = "Go on with the other files when one cannot be read." };

    public Option<long?> MaxBadRows { get; } = new("--max-bad-rows") { Description = "Rejected rows allowed before loading stops. Default: the manifest's, 1000." };

    public void AddTo(Command command)
    {
        command.Arguments.Add(Case);
        command.Options.Add(KeepGoing);
        command.Options.Add(MaxBadRows);
    }
}
