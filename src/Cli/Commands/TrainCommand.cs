using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Linkage.Evaluation;
using Linkage.IO;

namespace Linkage.Cli;

/// <summary><c>linkage train</c>: the model that a case would be resolved with, kept in a file.</summary>
internal sealed class TrainCommand : ToolCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string> _kind = new("--kind") { Description = "The kind of the records.", DefaultValueFactory = _ => "person" };
    private readonly Option<string?> _out = new("--out") { Description = "The file for the model. Default: the kind with .json, such as person.json." };
    private readonly Option<string?> _labels = new("--labels") { Description = "Judged pairs to learn from: judgments as JSON Lines, or a table with left_id, right_id and match (true or false). Default: learn from the records alone." };
    private readonly Option<string?> _labelColumn = new("--label-column") { Description = "The field that names the entity of a record, to learn from." };
    private readonly Option<string?> _truth = new("--truth") { Description = "Known entities to learn from: a CSV file with record_id,entity_id." };
    private readonly ResolverFlags _flags = new();

    public TrainCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("train", "Train the model of a kind and keep it: resolve --model person=person.json uses it as it is.", globals, terminal)
    {
        _case.AddTo(this);
        foreach (Option option in (Option[])[_kind, _out, _labels, _labelColumn, _truth])
            Options.Add(option);
        _flags.AddTo(this);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        EntityKind kind = KindArgument.Parse(context.Parse.GetRequiredValue(_kind));
        if (((string?[])[context.Parse.GetValue(_labels), context.Parse.GetValue(_labelColumn), context.Parse.GetValue(_truth)]).Count(source => source is not null) > 1)
            throw new ToolException("train.labels", "Give one of --labels, --label-column and --truth: a model learns from one of them.");
        Func<EntityResolver, RecordSet, LinkageModel?> train = await TrainingAsync(context, kind, cancellationToken).ConfigureAwait(false);
        CaseRun run = await CaseRun.LoadAsync(context, _case, cancellationToken).ConfigureAwait(false);
        EntityResolver resolver = new(await _flags.ResolverOptionsAsync(context, run.Manifest, cancellationToken).ConfigureAwait(false));
        LinkageModel? model = train(resolver, run.Records);
        context.Progress?.Clear();
        if (model is null)
        {
            throw new ToolException("train.nothing", run.Records[kind].Count == 0
                ? $"The case has no records of kind {kind}, so there is nothing to train on."
                : $"Records of kind {kind} are resolved by their keys; there is no model to train.");
        }

        string path = context.Parse.GetValue(_out) ?? kind.Name + ".json";
        await model.SaveAsync(path, cancellationToken).ConfigureAwait(false);
        foreach (LinkageProblem problem in model.Report.Problems)
            context.Say($"{problem.Code}: {problem}");
        Write(context, model, path);
        return run.Failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    // Files are read before the records, which take longer.
    private async Task<Func<EntityResolver, RecordSet, LinkageModel?>> TrainingAsync(ToolContext context, EntityKind kind, CancellationToken cancellationToken)
    {
        if (context.Parse.GetValue(_labelColumn) is { } field)
            return (resolver, records) => FromColumn(resolver, records, kind, field, cancellationToken);
        if (context.Parse.GetValue(_truth) is { } file)
        {
            Truth truth = await Truth.LoadAsync(file, cancellationToken).ConfigureAwait(false);
            return (resolver, records) => resolver.TrainFromTruth(records, kind, truth, cancellationToken);
        }

        IReadOnlyList<LabeledPair>? labels = context.Parse.GetValue(_labels) is { } pairs ? await LabeledPair.LoadAsync(pairs, cancellationToken).ConfigureAwait(false) : null;
        return (resolver, records) => resolver.Train(records, kind, labels, context.Progress, cancellationToken);
    }

    private static LinkageModel? FromColumn(EntityResolver resolver, RecordSet records, EntityKind kind, string field, CancellationToken cancellationToken)
    {
        try
        {
            return resolver.TrainFromLabelColumn(records, kind, field, cancellationToken);
        }
        catch (ArgumentException error) when (error.ParamName == "field")
        {
            throw new ToolException("train.no-field", $"The records of kind {kind} have no field '{field}'; name one of the mapping's.");
        }
    }

    private static void Write(ToolContext context, LinkageModel model, string path)
    {
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "train", json => WriteJson(json, model, path));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["comparison", "level", "m", "u", "weight"], Levels(model).Select(Cells));
        else
            WriteText(context, model, path);
    }

    // Levels without evidence carry none.
    private static IEnumerable<(string Comparison, string Level, LevelParameters Parameters)> Levels(LinkageModel model) =>
        from comparison in model.Settings.Comparisons
        from level in comparison.Levels.Zip(model.ParametersOf(comparison.Name))
        where !level.First.IsNull
        select (comparison.Name, level.First.Label, level.Second);

    private static string?[] Cells((string Comparison, string Level, LevelParameters Parameters) level) =>
        [level.Comparison, level.Level, Number(level.Parameters.M), Number(level.Parameters.U), level.Parameters.Weight.Bits.ToString("0.##", CultureInfo.InvariantCulture)];

    private static void WriteText(ToolContext context, LinkageModel model, string path)
    {
        TableOutput levels = new(context, "comparison", "level", ">m", ">u", ">weight");
        foreach ((string Comparison, string Level, LevelParameters Parameters) level in Levels(model))
            levels.Row(Cells(level));
        levels.Write();
        context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"learnt from {model.Report.Records:N0} records, {model.Report.Pairs:N0} random pairs and {model.Report.Labels:N0} labelled ones; {model.MatchesPerRecord:0.###} matches expected a record"));
        foreach (CorrelatedComparisons pair in model.Report.Correlated)
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{pair.Left} and {pair.Right} depend on each other; up to {pair.MostBits:0.0} bits are taken back where both agree"));
        context.Out.WriteLine($"written to {path}");
    }

    private static void WriteJson(Utf8JsonWriter json, LinkageModel model, string path)
    {
        json.WriteString("kind", model.Settings.Kind.Name);
        json.WriteString("out", path);
        json.WriteString("hash", model.Hash);
        json.WriteNumber("records", model.Report.Records);
        json.WriteNumber("pairs", model.Report.Pairs);
        json.WriteNumber("labels", model.Report.Labels);
        json.WriteBoolean("converged", model.Report.Converged);
        json.WriteRounded("matchesPerRecord", model.MatchesPerRecord);
        json.WriteStartArray("levels");
        foreach ((string comparison, string level, LevelParameters parameters) in Levels(model))
        {
            json.WriteStartObject();
            json.WriteString("comparison", comparison);
            json.WriteString("level", level);
            json.WriteRounded("m", parameters.M, 9);
            json.WriteRounded("u", parameters.U, 9);
            json.WriteRounded("weight", parameters.Weight.Bits, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteStartArray("correlated");
        foreach (CorrelatedComparisons pair in model.Report.Correlated)
        {
            json.WriteStartObject();
            json.WriteString("left", pair.Left);
            json.WriteString("right", pair.Right);
            json.WriteRounded("mostBits", pair.MostBits, 9);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        ProblemJson.Write(json, model.Report.Problems);
    }

    private static string Number(double share) => share.ToString("0.#####", CultureInfo.InvariantCulture);
}
