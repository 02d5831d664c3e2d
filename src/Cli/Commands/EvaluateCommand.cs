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
    private readonly Option<string?> _truthField = new("--truth-field") { Description = "The truth: a field of the records that names their entity." };
    private readonly Option<string?> _labels = new("--labels") { Description = "Measure with judged pairs: judgments as JSON Lines, or a table with left_id, right_id and match. Pairs that 'linkage label' drew count as those they stand for." };
    private readonly Option<string?> _kind = new("--kind") { Description = "Only this kind." };
    private readonly Option<double?> _failUnder = new("--fail-under") { Description = "Exit with 1 when a kind's F1 is lower." };
    private readonly Option<string?> _by = new("--by") { Description = "Scores per group of true entities too: a column of truth_entities.csv beside the truth, such as community." };
    private readonly Option<bool> _thresholds = new("--thresholds") { Description = "Scores at other link thresholds too: of the connected components of the pairs that reach them, and of entities made in the resolution's own way, beside what the models expect." };
    private readonly Option<double?> _beta = new("--beta") { Description = "Give F-beta too: recall counts beta squared times as much as precision." };
    private readonly Option<string?> _curve = new("--curve") { Description = "Write precision, recall and the false positive rate of candidate pairs over all thresholds to this CSV file, and print the areas under the curves." };
    private readonly Option<bool> _calibration = new("--calibration") { Description = "Show the reliability tables: in ten bins, what share of pairs was expected to match, and what share does." };
    private readonly Option<int?> _errors = new("--errors") { Description = "Show so many entities of each kind that were joined, and that were split, wrongly, and what spoke for it." };
    private readonly ResolverFlags _flags = new();

    public EvaluateCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("evaluate", "Hold a resolution against the truth: pairwise precision, recall and F1 over the closure, B-cubed, per kind and pair of sources. Without a truth: what the models expect.", globals, terminal)
    {
        _case.AddTo(this);
        foreach (Option option in (Option[])[_in, _truth, _truthField, _labels, _kind, _by, _thresholds, _beta, _curve, _calibration, _errors, _failUnder])
            Options.Add(option);
        _flags.AddTo(this);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        Check(context);
        IReadOnlyList<LabeledPair>? labels = context.Parse.GetValue(_labels) is { } file ? await LabeledPair.LoadAsync(file, cancellationToken).ConfigureAwait(false) : null;
        (Resolution resolution, string? manifestTruth, bool incomplete) = await ResolutionAsync(context, cancellationToken).ConfigureAwait(false);
        // Labels that were asked for come before a truth that was not.
        string? truth = context.Parse.GetValue(_truth) ?? (labels is null ? manifestTruth : null);
        Truth? known = context.Parse.GetValue(_truthField) is { } field ? FromField(resolution, field) : truth is null ? null : await LoadAsync(truth, cancellationToken).ConfigureAwait(false);
        if (known is null && labels is null)
            return Expect(context, resolution, incomplete, cancellationToken);
        EvaluationReport report = known is null ? new EvaluationReport([], []) : await MeasureAsync(context, resolution, known, truth, cancellationToken).ConfigureAwait(false);
        if (labels is not null)
            report = report with { Labels = Evaluator.EvaluateLabels(resolution, labels, CalibrationOptionsOf(context)) };
        if (context.Parse.GetValue(_kind) is { } kind)
            report = Only(report, kind);
        if (context.Parse.GetValue(_curve) is { } curve)
            CurveOutput.Save(curve, report.Curves);
        context.Progress?.Clear();
        EvaluationOutput.Write(context, report, new EvaluationStyle(context.Parse.GetValue(_calibration), context.Parse.GetValue(_beta)));
        return Judge(context, report, known, incomplete);
    }

    private void Check(ToolContext context)
    {
        if (context.Parse.GetValue(_errors) is int errors && errors < 1)
            throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"--errors is {errors}; expected 1 or more."));
        if (context.Parse.GetValue(_beta) is double beta && !(beta > 0 && double.IsFinite(beta)))
            throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"--beta is {beta}; expected a number above 0."));
        if (context.Parse.GetValue(_truth) is not null && context.Parse.GetValue(_truthField) is not null)
            throw new ToolException("option.bad-value", "Give one of --truth and --truth-field: there is one truth.");
    }

    private async Task<EvaluationReport> MeasureAsync(ToolContext context, Resolution resolution, Truth known, string? truthFile, CancellationToken cancellationToken)
    {
        CalibrationOptions calibration = CalibrationOptionsOf(context);
        EvaluationReport report = Evaluator.Evaluate(resolution, known) with { Calibrations = Evaluator.EvaluateCalibration(resolution, known, calibration, cancellationToken) };
        if (context.Parse.GetValue(_by) is { } column)
            report = report with { Groups = Evaluator.EvaluateGroups(resolution, known, await GroupsAsync(truthFile, column, cancellationToken).ConfigureAwait(false)) };
        if (context.Parse.GetValue(_thresholds))
            report = report with { Thresholds = Evaluator.EvaluateThresholds(resolution, known), Comparisons = Evaluator.CompareThresholds(resolution, known, threads: calibration.Threads, cancellationToken: cancellationToken) };
        if (context.Parse.GetValue(_curve) is not null)
            report = report with { Curves = Evaluator.EvaluateCurves(resolution, known, calibration.Threads, cancellationToken) };
        if (context.Parse.GetValue(_errors) is { } most)
            report = report with { Errors = Evaluator.FindErrors(resolution, known, most) };
        return report;
    }

    private int Judge(ToolContext context, EvaluationReport report, Truth? known, bool incomplete)
    {
        double? least = context.Parse.GetValue(_failUnder);
        bool failed = least is { } limit && (report.Kinds.Any(evaluation => !(evaluation.Pairs.F1 >= limit)) || (report.Kinds.IsEmpty && report.Labels.Any(labels => !(labels.F1 >= limit))));
        if (failed)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"A kind's F1 is below {least}."));
        // A gate that measured nothing has not been passed.
        bool nothing = report.Kinds.IsEmpty && report.Labels.IsEmpty;
        if (nothing)
        {
            context.Say(known is null
                ? "The labels judge no pair of these records: fill in their column match with true or false, and name records as in the column record_id of records.csv."
                : "The truth names none of the records: see the column record_id of records.csv for how they are named.");
        }

        if (report.Labels.Any(labels => labels.Followed > 0))
            context.Say("note: the resolution followed some of these judgments, so it is right about them by itself; evaluate one that was made without them.");
        return failed || incomplete || (nothing && least is not null) ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static Truth FromField(Resolution resolution, string field)
    {
        try
        {
            return Truth.FromField(resolution.Records, field);
        }
        catch (ArgumentException error) when (error.ParamName == "field")
        {
            throw new ToolException("truth.no-field", $"The records have no field '{field}' that could name their entities. Map it in the manifest, with a type such as verbatim.");
        }
    }

    private static async Task<Truth> LoadAsync(string file, CancellationToken cancellationToken) => File.Exists(file)
        ? await Truth.LoadAsync(file, cancellationToken).ConfigureAwait(false)
        : throw new ToolException("truth.not-found", $"There is no file '{file}' with the truth.");

    private static Task<IReadOnlyDictionary<string, string>> GroupsAsync(string? truthFile, string column, CancellationToken cancellationToken) => truthFile is null
        ? throw new ToolException("option.bad-value", "--by needs a truth file, beside which truth_entities.csv lies.")
        : TruthFiles.LoadGroupsAsync(EntitiesBeside(truthFile), column, cancellationToken);

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
        if (context.Parse.GetValue(_failUnder) is not null || context.Parse.GetValue(_by) is not null || context.Parse.GetValue(_errors) is not null || context.Parse.GetValue(_calibration) || context.Parse.GetValue(_curve) is not null)
            throw new ToolException("truth.missing", "There is no truth to evaluate against. Name it with --truth FILE, in a field with --truth-field FIELD, or in the manifest under options.truth; or judge pairs with 'linkage label' and give them with --labels FILE.");
        EvaluationReport report = new([], []) { Expected = Expected(context, resolution, cancellationToken) };
        if (context.Parse.GetValue(_kind) is { } kind)
            report = Only(report, kind);
        context.Progress?.Clear();
        context.Say("There is no truth, so nothing is measured: what the models expect follows.");
        EvaluationOutput.Write(context, report, new EvaluationStyle());
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
            Labels = [.. report.Labels.Where(labels => labels.Kind == wanted)],
            Curves = [.. report.Curves.Where(curve => curve.Kind == wanted)],
            Comparisons = [.. report.Comparisons.Where(comparison => comparison.Kind == wanted)],
            Expected = [.. report.Expected.Where(expected => expected.Kind == wanted)],
            Errors = [.. report.Errors.Where(error => error.Kind == wanted)],
        };
    }
}
