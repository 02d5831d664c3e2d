using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Linkage.Blocking;

namespace Linkage.Cli;

/// <summary><c>linkage forecast</c>: how many pairs a case would compare, before it is resolved.</summary>
internal sealed class ForecastCommand : ToolCommand
{
    private readonly CaseArgument _case = new();
    private readonly Option<string> _kind = new("--kind") { Description = "The kind of the records.", DefaultValueFactory = _ => "person" };
    private readonly Option<string[]> _rule = new("--rule") { Description = "A blocking rule to try instead of those of the model, such as 'familyName & year(birthDate)'. May be repeated.", AllowMultipleArgumentsPerToken = false };
    private readonly Option<int> _largest = new("--largest") { Description = "How many of the largest blocks to show, with what their records share.", DefaultValueFactory = _ => 10 };
    private readonly ResolverFlags _flags = new();

    public ForecastCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("forecast", "Count the pairs that resolving would compare: per blocking rule and together, the largest blocks, what the pair budget would cut.", globals, terminal)
    {
        _case.AddTo(this);
        foreach (Option option in (Option[])[_kind, _rule, _largest])
            Options.Add(option);
        _flags.AddTo(this);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        EntityKind kind = KindArgument.Parse(context.Parse.GetRequiredValue(_kind));
        BlockingRule[] rules = RulesOf(context);
        int largest = context.Parse.GetValue(_largest);
        if (largest < 0)
            throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"--largest is {largest}; expected 0 or more."));
        CaseRun run = await CaseRun.LoadAsync(context, _case, cancellationToken).ConfigureAwait(false);
        EntityResolver resolver = new(await _flags.ResolverOptionsAsync(context, run.Manifest, cancellationToken).ConfigureAwait(false));
        BlockingForecast? forecast = rules.Length > 0
            ? BlockingForecast.Of(rules, run.Records[kind], OptionsOf(resolver, largest), context.Progress, cancellationToken)
            : resolver.Forecast(run.Records, kind, largest, context.Progress, cancellationToken);
        context.Progress?.Clear();
        Write(context, kind, run.Records[kind].Count, forecast ?? new BlockingForecast());
        if (forecast is null)
            context.Say(run.Records[kind].Count == 0 ? $"The case has no records of kind {kind}." : $"Records of kind {kind} are resolved by their keys; no pairs are compared.");
        return run.Failed ? ExitCodes.Failed : ExitCodes.Done;
    }

    private static BlockingForecastOptions OptionsOf(EntityResolver resolver, int largest) => new()
    {
        LinkType = resolver.Options.Linking.LinkType ?? LinkType.LinkAndDedupe,
        PairBudget = resolver.Options.Linking.PairBudget,
        Threads = resolver.Options.Linking.Threads,
        LargestBlocks = largest,
    };

    private BlockingRule[] RulesOf(ToolContext context)
    {
        try
        {
            return [.. (context.Parse.GetValue(_rule) ?? []).Select(BlockingRule.Parse)];
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw new ToolException("option.bad-value", $"--rule: {error.Message}");
        }
    }

    private static void Write(ToolContext context, EntityKind kind, int records, BlockingForecast forecast)
    {
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "forecast", json => WriteJson(json, kind, records, forecast));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["rule", "pairs", "new", "cumulative", "cut", "largest", "estimate"], forecast.Rules.Select(Cells));
        else
            WriteText(context, kind, records, forecast);
    }

    private static string?[] Cells(RuleForecast rule) =>
        [rule.Rule, Number(rule.Pairs), Number(rule.NewPairs), Number(rule.CumulativePairs), Number(rule.CutPairs), Number(rule.Largest), rule.IsEstimate ? "true" : "false"];

    private static void WriteText(ToolContext context, EntityKind kind, int records, BlockingForecast forecast)
    {
        string about = forecast.IsEstimate ? "about " : "";
        context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{records:N0} records of kind {kind} -> {about}{forecast.Pairs:N0} pairs to compare of {forecast.PossiblePairs:N0} possible"));
        TableOutput rules = new(context, "rule", ">pairs", ">new", ">together", ">cut", ">largest block");
        foreach (RuleForecast rule in forecast.Rules)
            rules.Row(rule.Rule, Grouped(rule.Pairs), Grouped(rule.NewPairs), Grouped(rule.CumulativePairs), Grouped(rule.CutPairs), Grouped(rule.Largest));
        rules.Write();
        WriteLargest(context, forecast);
        if (forecast.IsEstimate)
            context.Out.WriteLine("New and common pairs are estimated from a part of the pairs.");
        if (forecast.Report.BudgetReached)
        {
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"The pair budget of {forecast.PairBudget:N0} is reached: blocks of more than {forecast.Report.BudgetMaxBlock:N0} records are cut, {forecast.Report.CutPairs:N0} pairs in all."));
        }
    }

    private static void WriteLargest(ToolContext context, BlockingForecast forecast)
    {
        if (forecast.Largest.IsEmpty)
            return;
        context.Out.WriteLine();
        TableOutput blocks = new(context, "largest blocks of", "they share", ">records", ">pairs", ">compared");
        foreach (ForecastBlock block in forecast.Largest)
            blocks.Row(block.Rule, block.Key, Grouped(block.Records), Grouped(block.PossiblePairs), Grouped(block.KeptPairs));
        blocks.Write();
    }

    private static void WriteJson(Utf8JsonWriter json, EntityKind kind, int records, BlockingForecast forecast)
    {
        json.WriteString("kind", kind.Name);
        json.WriteNumber("records", records);
        json.WriteNumber("pairs", forecast.Pairs);
        json.WriteBoolean("estimate", forecast.IsEstimate);
        json.WriteNumber("possiblePairs", forecast.PossiblePairs);
        json.WriteNumber("pairBudget", forecast.PairBudget);
        json.WriteBoolean("budgetReached", forecast.Report.BudgetReached);
        json.WriteNumber("cut", forecast.Report.CutPairs);
        json.WriteStartArray("rules");
        foreach (RuleForecast rule in forecast.Rules)
            WriteRule(json, rule);
        json.WriteEndArray();
        json.WriteStartArray("largest");
        foreach (ForecastBlock block in forecast.Largest)
            WriteBlock(json, block);
        json.WriteEndArray();
    }

    private static void WriteRule(Utf8JsonWriter json, RuleForecast rule)
    {
        json.WriteStartObject();
        json.WriteString("rule", rule.Rule);
        json.WriteNumber("pairs", rule.Pairs);
        json.WriteNumber("new", rule.NewPairs);
        json.WriteNumber("cumulative", rule.CumulativePairs);
        json.WriteNumber("cut", rule.CutPairs);
        json.WriteNumber("largest", rule.Largest);
        json.WriteBoolean("estimate", rule.IsEstimate);
        json.WriteEndObject();
    }

    private static void WriteBlock(Utf8JsonWriter json, ForecastBlock block)
    {
        json.WriteStartObject();
        json.WriteString("rule", block.Rule);
        json.WriteString("key", block.Key);
        json.WriteNumber("records", block.Records);
        json.WriteNumber("pairs", block.PossiblePairs);
        json.WriteNumber("kept", block.KeptPairs);
        json.WriteEndObject();
    }

    private static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Grouped(long value) => value.ToString("N0", CultureInfo.InvariantCulture);
}
