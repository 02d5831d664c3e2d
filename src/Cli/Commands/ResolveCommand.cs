using System.CommandLine;
using System.Globalization;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary><c>linkage resolve</c>: records to entities, written to a folder.</summary>
internal sealed class ResolveCommand : ToolCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string> _out = new("--out") { Description = "The folder for the results; it is made if need be.", DefaultValueFactory = _ => "out" };
    private readonly Option<TableFormat> _tables = new("--tables") { Description = "How tables are written: csv, parquet, jsonl, excel (CSV that Excel opens).", DefaultValueFactory = _ => TableFormat.Csv };
    private readonly ResolverFlags _flags = new();
    private readonly TableFlags _table = new();

    public ResolveCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("resolve", "Resolve the records of a case into entities and write them, with every pair, link and reason, to a folder.", globals, terminal)
    {
        _case.AddTo(this);
        Options.Add(_out);
        Options.Add(_tables);
        _flags.AddTo(this);
        _table.AddTo(this);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        CaseRun run = await LoadAsync(context, cancellationToken).ConfigureAwait(false);
        EntityResolver resolver = new(await _flags.ResolverOptionsAsync(context, run.Manifest, cancellationToken).ConfigureAwait(false));
        Resolution resolution = resolver.Resolve(run.Records, context.Progress, cancellationToken);
        string folder = context.Parse.GetRequiredValue(_out);
        await resolution.SaveAsync(folder, new SaveOptions { Tables = context.Parse.GetValue(_tables), Version = ToolVersion.Text }, cancellationToken).ConfigureAwait(false);
        context.Progress?.Clear();
        if (_table.Annotated(context) is { } annotated)
            await AnnotateAsync(context, resolution, run.Guess!, annotated, cancellationToken).ConfigureAwait(false);
        Write(context, resolver, resolution, folder);
        return run.Failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    private async Task<CaseRun> LoadAsync(ToolContext context, CancellationToken cancellationToken)
    {
        string path = context.Parse.GetRequiredValue(_case.Case);
        if (CaseRun.IsManifest(path) || !File.Exists(path))
        {
            _table.RefuseAll(context);
            return await CaseRun.LoadAsync(context, _case, cancellationToken).ConfigureAwait(false);
        }

        _table.CheckAnnotated(context, path);
        TableGuess guess = await CaseRun.GuessAsync(context, path, _table.Options(context), cancellationToken).ConfigureAwait(false);
        if (_table.Saved(context) is { } saved)
        {
            await File.WriteAllTextAsync(saved, guess.ToManifest(Path.GetDirectoryName(Path.GetFullPath(saved))!), cancellationToken).ConfigureAwait(false);
            context.Say($"The guess was written to {saved}, a case manifest to look through: linkage resolve {saved}.");
        }

        return await CaseRun.LoadAsync(context, _case, guess.OpenManifest(), guess, cancellationToken).ConfigureAwait(false);
    }

    private static async Task AnnotateAsync(ToolContext context, Resolution resolution, TableGuess guess, string path, CancellationToken cancellationToken)
    {
        Annotation annotation = await AnnotatedTable.WriteAsync(resolution, guess, path, cancellationToken).ConfigureAwait(false);
        context.Say(string.Create(CultureInfo.InvariantCulture, $"{annotation.Rows:N0} rows were written to {path}, {annotation.WithoutEntity:N0} of them without an entity."));
        foreach ((string wanted, string written) in annotation.Renamed)
            context.Say($"The file has a column '{wanted}' already; the new one is '{written}'.");
    }

    private static void Write(ToolContext context, EntityResolver resolver, Resolution resolution, string folder)
    {
        switch (context.Format)
        {
            case OutputFormat.Json:
                JsonOutput.WriteObject(context.Out, "resolve", json => ResolutionReportJson.WriteMembers(json, resolution, folder));
                break;
            case OutputFormat.Csv:
                CsvOutput.Write(context.Out, ["kind", "records", "entities", "multi_record", "largest", "links", "review"], resolution.Report.Kinds.Select(Cells));
                break;
            default:
                WriteTable(context, resolver, resolution);
                context.Say($"Written to {folder}.");
                break;
        }
    }

    private static void WriteTable(ToolContext context, EntityResolver resolver, Resolution resolution)
    {
        ResolutionReport report = resolution.Report;
        context.Out.WriteLine(Summary(resolution));
        TableOutput table = new(context, "kind", ">records", ">entities", ">of several", ">largest", ">links", ">review", ">threshold");
        foreach (KindReport kind in report.Kinds)
        {
            string?[] cells = [.. Cells(kind), kind.LinkThreshold?.ToString("0.000", CultureInfo.InvariantCulture) ?? "by key"];
            table.Row(cells);
        }
        table.Write();
        foreach (KindReport kind in report.Kinds)
        {
            if (kind.Blocking?.RecallEstimate is { } recall)
                context.Say(string.Create(CultureInfo.InvariantCulture, $"blocking of {kind.Kind}: an estimated {100 * recall.Share:0.0} % of the true pairs were compared ({100 * recall.Lower:0.0} to {100 * recall.Upper:0.0} %)"));
        }

        foreach (KindReport kind in report.Kinds.Where(kind => kind.ModelHash is not null))
            SayUnlinkable(context, resolution.Unlinkable(kind.Kind));
        if (resolver.Options.Linking.Judgments is not null)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"judgments: {report.Judgments.Positive:N0} the same, {report.Judgments.Negative:N0} different, {report.Judgments.Unsure:N0} unsure"));

        // A model of many levels may lack pairs for many of them: the first of each sort stands for the others.
        foreach (IGrouping<string, LinkageProblem> problems in report.Kinds.SelectMany(kind => kind.Problems).Concat(report.Judgments.Problems).GroupBy(problem => problem.Code, StringComparer.Ordinal))
            context.Say($"note: {problems.First().Message}{(problems.Count() > 1 ? $" ({problems.Count() - 1} more like it in the report)" : "")}");
    }

    private static void SayUnlinkable(ToolContext context, UnlinkableRecords unlinkable)
    {
        if (unlinkable.Records.Length > 0)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{unlinkable.Kind}: {unlinkable.Records.Length:N0} records ({100 * unlinkable.Share:0.0} %) cannot be linked: {unlinkable.TooWeak:N0} state too little, {unlinkable.NeverProposed:N0} nothing that a blocking rule looks at"));
    }

    public static string Summary(Resolution resolution)
    {
        int sources = resolution.Records.Kinds.SelectMany(kind => resolution.Records[kind].Sources).Distinct(StringComparer.Ordinal).Count();
        return string.Create(CultureInfo.InvariantCulture,
            $"{resolution.Records.Count:N0} records, {sources} sources -> {resolution.Entities.Count:N0} entities; {Plural(resolution.PossibleMatches.Length, "possible match", "possible matches")}, {Plural(resolution.IdentifierReuses.Length, "reused document", "reused documents")}");
    }

    private static string Plural(int count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {(count == 1 ? one : many)}");

    private static string?[] Cells(KindReport kind) =>
    [
        kind.Kind.Name, Number(kind.Records), Number(kind.Entities), Number(kind.MultiRecord), Number(kind.Largest), Number(kind.Links), Number(kind.Reviews),
    ];

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);
}
