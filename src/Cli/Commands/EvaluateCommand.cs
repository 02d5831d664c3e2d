using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using Linkage.Evaluation;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary><c>linkage evaluate</c>: a resolution against known truth.</summary>
internal sealed class EvaluateCommand : ToolCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string?> _in = new("--in") { Description = "Evaluate the resolution in this folder instead of resolving the case." };
    private readonly Option<string?> _truth = new("--truth") { Description = "The truth: a CSV file with record_id,entity_id. Default: the manifest's." };
    private readonly Option<string?> _kind = new("--kind") { Description = "Only this kind." };
    private readonly Option<double?> _failUnder = new("--fail-under") { Description = "Exit with 1 when a kind's F1 is lower." };
    private readonly Option<string?> _by = new("--by") { Description = "Scores per group of true entities too: a column of truth_entities.csv beside the truth, such as community." };
    private readonly Option<bool> _thresholds = new("--thresholds") { Description = "Scores at other link thresholds too: of the connected components of the pairs that reach them; and what the models expect there." };
    private readonly Option<bool> _calibration = new("--calibration") { Description = "Show the reliability tables: in ten bins, what share of pairs was expected to match, and what share does." };
    private readonly Option<int?> _errors = new("--errors") { Description = "Show so many entities of each kind that were joined, and that were split, wrongly, and what spoke for it." };
    private readonly ResolverFlags _flags = new();

    public EvaluateCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("evaluate", "Hold a resolution against the truth: pairwise precision, recall and F1 over the closure, B-cubed, per kind and pair of sources. Without a truth: what the models expect.", globals, terminal)
    {
        _case.AddTo(this);
        foreach (Option option in (Option[])[_in, _truth, _kind, _by, _thresholds, _calibration, _errors, _failUnder])
            Options.Add(option);
        _flags.AddTo(this);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        int? errors = context.Parse.GetValue(_errors);
        if (errors < 1)
            throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"--errors is {errors}; expected 1 or more."));
        (Resolution resolution, string? manifestTruth, bool incomplete) = await ResolutionAsync(context, cancellationToken).ConfigureAwait(false);
        string? truth = context.Parse.GetValue(_truth) ?? manifestTruth;
        if (truth is null)
            return Expect(context, resolution, incomplete, cancellationToken);
        if (!File.Exists(truth))
            throw new ToolException("truth.not-found", $"There is no file '{truth}' with the truth.");
        Truth known = await Truth.LoadAsync(truth, cancellationToken).ConfigureAwait(false);
        EvaluationReport report = Evaluator.Evaluate(resolution, known) with { Calibrations = Evaluator.EvaluateCalibration(resolution, known, CalibrationOptionsOf(context), cancellationToken) };
        if (context.Parse.GetValue(_by) is { } column)
            report = report with { Groups = Evaluator.EvaluateGroups(resolution, known, await TruthFiles.LoadGroupsAsync(EntitiesBeside(truth), column, cancellationToken).ConfigureAwait(false)) };
        if (context.Parse.GetValue(_thresholds))
            report = report with { Thresholds = Evaluator.EvaluateThresholds(resolution, known), Expected = Expected(context, resolution, cancellationToken) };
        if (errors is { } most)
            report = report with { Errors = Evaluator.FindErrors(resolution, known, most) };
        if (context.Parse.GetValue(_kind) is { } kind)
            report = Only(report, kind);
        context.Progress?.Clear();
        EvaluationOutput.Write(context, report, context.Parse.GetValue(_calibration));
        double? least = context.Parse.GetValue(_failUnder);
        bool failed = least is { } limit && report.Kinds.Any(evaluation => !(evaluation.Pairs.F1 >= limit));
        if (failed)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"A kind's F1 is below {least}."));
        // A gate that measured nothing has not been passed.
        bool nothing = report.Kinds.IsEmpty;
        if (nothing)
            context.Say("The truth names none of the records: see the column record_id of records.csv for how they are named.");
        return failed || incomplete || (nothing && least is not null) ? ExitCodes.Failed : ExitCodes.Done;
    }

    private async Task<(Resolution Resolution, string? Truth, bool Incomplete)> ResolutionAsync(ToolContext context, CancellationToken cancellationToken)
    {
        if (context.Parse.GetValue(_in) is { } folder)
            return (await ResultFolder.LoadAsync(folder, cancellationToken).ConfigureAwait(false), null, false);
        CaseRun run = await CaseRun.LoadAsync(context, _case, cancellationToken).ConfigureAwait(false);
        EntityResolver resolver = new(await _flags.ResolverOptionsAsync(context, run.Manifest, cancellationToken).ConfigureAwait(false));
        return (resolver.Resolve(run.Records, context.Progress, cancellationToken), run.Manifest.Options.Truth, run.Failed);
    }

    public static string EntitiesBeside(string truth) => Path.Combine(Path.GetDirectoryName(Path.GetFullPath(truth))!, "truth_entities.csv");

    // Without a truth there is nothing to measure; what the models expect can be told.
    private int Expect(ToolContext context, Resolution resolution, bool incomplete, CancellationToken cancellationToken)
    {
        if (context.Parse.GetValue(_failUnder) is not null || context.Parse.GetValue(_by) is not null || context.Parse.GetValue(_errors) is not null || context.Parse.GetValue(_calibration))
            throw new ToolException("truth.missing", "There is no truth to evaluate against. Name it with --truth FILE, or in the manifest under options.truth.");
        EvaluationReport report = new([], []) { Expected = Expected(context, resolution, cancellationToken) };
        if (context.Parse.GetValue(_kind) is { } kind)
            report = Only(report, kind);
        context.Progress?.Clear();
        context.Say("There is no truth, so nothing is measured: what the models expect follows.");
        EvaluationOutput.Write(context, report, withBins: false);
        return incomplete ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static ImmutableArray<ExpectedThreshold> Expected(ToolContext context, Resolution resolution, CancellationToken cancellationToken) =>
        Evaluator.ExpectThresholds(resolution, threads: CalibrationOptionsOf(context).Threads, cancellationToken: cancellationToken);

    private static CalibrationOptions CalibrationOptionsOf(ToolContext context) =>
        new() { Seed = context.Seed, Threads = context.Threads > 0 ? context.Threads : Environment.ProcessorCount };

    private static EvaluationReport Only(EvaluationReport report, string kind)
    {
        EntityKind wanted = KindArgument.Parse(kind);
        return new EvaluationReport([.. report.Kinds.Where(k => k.Kind == wanted)], [.. report.SourcePairs.Where(pair => pair.Kind == wanted)])
        {
            Groups = [.. report.Groups.Where(group => group.Kind == wanted)],
            Thresholds = [.. report.Thresholds.Where(threshold => threshold.Kind == wanted)],
            Calibrations = [.. report.Calibrations.Where(calibration => calibration.Kind == wanted)],
            Expected = [.. report.Expected.Where(expected => expected.Kind == wanted)],
            Errors = [.. report.Errors.Where(error => error.Kind == wanted)],
        };
    }
}
