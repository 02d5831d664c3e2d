using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary><c>linkage why</c>: the waterfall of a pair of records.</summary>
internal sealed class WhyCommand : ToolCommand
{
    private readonly Argument<string> _left = new("RECORD") { Description = "A record: source:key or source:key/name." };
    private readonly Argument<string> _right = new("OTHER") { Description = "Another record of the same kind." };
    private readonly Option<string> _in = ResultFolder.In();
    private readonly Option<string> _language = LanguageOption.Create();

    public WhyCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("why", "Explain why two records are, or are not, the same entity: the weight of every comparison, and their sum; and what a pair that is no link lacks.", globals, terminal)
    {
        Arguments.Add(_left);
        Arguments.Add(_right);
        Options.Add(_in);
        Options.Add(_language);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        RecordId left = RecordArgument.Parse(context.Parse.GetRequiredValue(_left));
        RecordId right = RecordArgument.Parse(context.Parse.GetRequiredValue(_right));
        Resolution resolution = await ResultFolder.LoadAsync(context.Parse.GetRequiredValue(_in), cancellationToken).ConfigureAwait(false);
        PairExplanation why = Explain(resolution, left, right);
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "why", json => WriteJson(json, why, LanguageOption.Of(context, _language)));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["comparison", "level", "left", "right", "weight"], why.Comparisons.Select(Cells));
        else
            context.Out.WriteLine(why.ToText(LanguageOption.Of(context, _language)));
        return ExitCodes.Done;
    }

    private static PairExplanation Explain(Resolution resolution, RecordId left, RecordId right)
    {
        try
        {
            return resolution.Why(left, right);
        }
        catch (KeyNotFoundException exception)
        {
            throw new ToolException("id.unknown", exception.Message);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException("why.no-pair", exception.Message);
        }
    }

    private static void WriteJson(Utf8JsonWriter json, PairExplanation why, ExplanationLanguage language)
    {
        json.WriteString("kind", why.Kind.Name);
        WriteEnd(json, "left", why.Left, why.LeftEntity);
        WriteEnd(json, "right", why.Right, why.RightEntity);
        EvidenceOutput.WriteJson(json, why);
        json.WriteBoolean("sameEntity", why.SameEntity);
        json.WriteString("reason", why.ReasonIn(language));
        JudgmentOutput.WriteJson(json, why.Judgment);
        MissedLinkOutput.WriteJson(json, why.WhyNot);
    }

    private static void WriteEnd(Utf8JsonWriter json, string name, RecordId record, EntityId entity)
    {
        json.WriteStartObject(name);
        json.WriteString("record", record.ToString());
        json.WriteString("entity", entity.Value);
        json.WriteEndObject();
    }

    private static string?[] Cells(ComparisonEvidence comparison) =>
    [
        comparison.Name, comparison.Level, string.Join("; ", comparison.Left), string.Join("; ", comparison.Right), comparison.Weight.Bits.ToString("0.######", CultureInfo.InvariantCulture),
    ];
}
