using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary><c>linkage entity</c>: one entity with every value, record and link.</summary>
internal sealed class EntityCommand : ToolCommand
{
    private readonly Argument<string> _id = new("ID") { Description = "An entity id, or the id of one of its records.", Arity = ArgumentArity.ZeroOrOne };
    private readonly Option<string> _in = ResultFolder.In();
    private readonly Option<bool> _how = new("--how") { Description = "Show step by step how its records came together, the strongest pair first, with what speaks for each." };
    private readonly Option<bool> _diagnose = new("--diagnose") { Description = "Show what speaks for different things having been merged in it: bridges, density, contradicting values." };
    private readonly Option<int?> _suspicious = new("--suspicious") { Description = "Instead of one entity, list so many that look most as if different things had been merged in them." };
    private readonly Option<string?> _kind = new("--kind") { Description = "With --suspicious: the kind of entities. Default: person." };
    private readonly Option<string> _language = LanguageOption.Create();

    public EntityCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("entity", "Show an entity: its records, every value with the records that state it, its links, and what it may also be.", globals, terminal)
    {
        Arguments.Add(_id);
        Options.Add(_in);
        foreach (Option option in (Option[])[_how, _diagnose, _suspicious, _kind, _language])
            Options.Add(option);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        Resolution resolution = await ResultFolder.LoadAsync(context.Parse.GetRequiredValue(_in), cancellationToken).ConfigureAwait(false);
        if (context.Parse.GetValue(_suspicious) is { } most)
            return WriteSuspicious(context, resolution, most);
        string id = context.Parse.GetValue(_id) ?? throw new ToolException("usage", "Name an entity or one of its records, or list some with --suspicious N.");
        Entity entity = RecordArgument.FindEntity(resolution, id);
        OverMergeDiagnosis? diagnosis = context.Parse.GetValue(_diagnose) ? resolution.Diagnose(entity.Id) : null;
        ExplanationLanguage language = LanguageOption.Of(context, _language);
        EntityDetails details = EntityDetails.Of(resolution, entity);
        context.Progress?.Clear();
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "entity", json => WriteJson(json, details, diagnosis));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["field", "value", "status", "best", "record", "raw"], entity.Values().SelectMany(value => value.Origins.Select(origin => Cells(value, origin))));
        else
            WriteText(context, details);
        if (context.Format == OutputFormat.Table && context.Parse.GetValue(_how))
            context.Out.WriteLine("\n" + details.How.ToText(language));
        if (context.Format == OutputFormat.Table && diagnosis is not null)
            context.Out.WriteLine("\n" + diagnosis.ToText(language));
        return ExitCodes.Done;
    }

    private int WriteSuspicious(ToolContext context, Resolution resolution, int most)
    {
        if (most < 1)
            throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"--suspicious is {most}; expected 1 or more."));
        EntityKind kind = context.Parse.GetValue(_kind) is { } named ? KindArgument.Parse(named) : EntityKind.Person;
        DiagnosisOutput.Write(context, resolution.FindOverMerges(kind, most));
        return ExitCodes.Done;
    }

    private static void WriteText(ToolContext context, EntityDetails details)
    {
        Entity entity = details.Entity;
        context.Out.WriteLine($"{entity.Id}  {entity.Kind}  {entity.Name}");
        context.Out.WriteLine();
        TableOutput values = new(context, "field", "value", "status", ">records", "as written");
        foreach (EntityValue value in entity.Values())
        {
            values.Row(value.Field, value.Value, (value.Best ? "best, " : "") + EnumText.Of(value.Status), value.Origins.Length.ToString(CultureInfo.InvariantCulture),
                string.Join(" | ", value.Origins.Select(origin => origin.Raw).Distinct(StringComparer.Ordinal)));
        }
        values.Write();
        context.Out.WriteLine();
        TableOutput records = new(context, "record", "source", ">probability");
        foreach (RecordId record in entity.Records)
            records.Row(record.ToString(), record.Source, entity.ProbabilityOf(record).ToString("0.000", CultureInfo.InvariantCulture));
        records.Write();
        if (details.Links.Length > 0)
        {
            context.Out.WriteLine();
            TableOutput links = new(context, "link", "role", "with", "kind", "name", ">records");
            foreach (EntityLinkDetails link in details.Links)
                links.Row(link.Edge.Type, link.Edge.Role, link.Other.Id, link.Other.Kind.Name, link.Other.Name, link.Edge.Records.Length.ToString(CultureInfo.InvariantCulture));
            links.Write();
        }
        foreach ((EntityId other, double probability) in details.PossibleMatches)
            context.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"may be the same as {other}, probability {probability:0.000}"));
    }

    private static void WriteJson(Utf8JsonWriter json, EntityDetails details, OverMergeDiagnosis? diagnosis)
    {
        Entity entity = details.Entity;
        json.WriteString("id", entity.Id.Value);
        json.WriteString("kind", entity.Kind.Name);
        json.WriteString("name", entity.Name);
        json.WriteStartArray("records");
        foreach (RecordId record in entity.Records)
        {
            json.WriteStartObject();
            json.WriteString("record", record.ToString());
            json.WriteString("source", record.Source);
            json.WriteRounded("probability", entity.ProbabilityOf(record), 9);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("values");
        foreach (EntityValue value in entity.Values())
            WriteValue(json, value);
        json.WriteEndArray();
        json.WriteStartArray("possibleMatches");
        foreach ((EntityId other, double probability) in details.PossibleMatches)
        {
            json.WriteStartObject();
            json.WriteString("entity", other.Value);
            json.WriteRounded("probability", probability, 9);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("links");
        foreach (EntityLinkDetails link in details.Links)
            WriteLink(json, link);
        json.WriteEndArray();
        json.WriteStartArray("how");
        foreach (EntityStep step in details.How.Steps)
            WriteStep(json, step);
        json.WriteEndArray();
        if (diagnosis is not null)
            DiagnosisOutput.WriteJson(json, diagnosis);
    }

    private static void WriteStep(Utf8JsonWriter json, EntityStep step)
    {
        json.WriteStartObject();
        json.WriteNumber("step", step.Step);
        json.WriteString("left", step.Left.ToString());
        json.WriteString("right", step.Right.ToString());
        json.WriteRounded("weight", step.Weight?.Bits, 9);
        json.WriteRounded("probability", step.Probability, 9);
        json.WriteString("by", step.By);
        JudgmentOutput.WriteJson(json, step.Judgment);
        EvidenceOutput.WriteJson(json, step.Evidence);
        json.WriteEndObject();
    }

    private static void WriteValue(Utf8JsonWriter json, EntityValue value)
    {
        json.WriteStartObject();
        json.WriteString("field", value.Field);
        json.WriteString("value", value.Value);
        json.WriteString("status", EnumText.Of(value.Status));
        json.WriteBoolean("best", value.Best);
        json.WriteTime("validFrom", value.ValidFrom);
        json.WriteTime("validTo", value.ValidTo);
        json.WriteStrings("labels", value.Labels);
        json.WriteStartArray("origins");
        foreach (ValueOrigin origin in value.Origins)
        {
            json.WriteStartObject();
            json.WriteString("record", origin.Record.ToString());
            json.WriteString("raw", origin.Raw);
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter json, EntityLinkDetails link)
    {
        json.WriteStartObject();
        json.WriteString("type", link.Edge.Type);
        json.WriteString("role", link.Edge.Role);
        json.WriteString("entity", link.Other.Id);
        json.WriteString("kind", link.Other.Kind.Name);
        json.WriteString("name", link.Other.Name);
        json.WriteRounded("probability", link.Edge.Probability, 9);
        json.WriteTime("first", link.Edge.First);
        json.WriteTime("last", link.Edge.Last);
        json.WriteNumber("count", link.Edge.Count);
        json.WriteStrings("records", link.Edge.Records.Select(record => record.ToString()));
        json.WriteEndObject();
    }

    private static string?[] Cells(EntityValue value, ValueOrigin origin) => [value.Field, value.Value, EnumText.Of(value.Status), value.Best ? "true" : "false", origin.Record.ToString(), origin.Raw];
}
