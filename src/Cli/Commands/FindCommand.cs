using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Linkage.Cli;

/// <summary><c>linkage find</c>: the entities that some values, or a record, may speak of.</summary>
internal sealed class FindCommand : ToolCommand
{
    private readonly Argument<string[]> _values = new("FIELD=VALUE") { Description = "What is known: name='Somchai Jaidee' birthDate=15/03/2540. A field can be given several times.", Arity = ArgumentArity.ZeroOrMore };
    private readonly Option<string> _in = ResultFolder.In();
    private readonly Option<string?> _kind = new("--kind") { Description = "The kind to search: person (default), vehicle, phone, document." };
    private readonly Option<string?> _record = new("--record") { Description = "Search with a record of the resolution, which then finds itself too, instead of values." };
    private readonly Option<int> _limit = new("--limit") { Description = "The most entities to list.", DefaultValueFactory = _ => 10 };
    private readonly Option<int?> _maxCandidates = new("--max-candidates") { Description = "The most records to compare, those of the rarest keys first. Default: 1000." };
    private readonly Option<bool> _why = new("--why") { Description = "Show the weight of every comparison, entity by entity." };

    public FindCommand(GlobalOptions globals, ToolTerminal terminal)
        : base("find", "Find the persons, vehicles, phones or documents that some values may speak of, the likeliest first.", globals, terminal)
    {
        Arguments.Add(_values);
        foreach (Option option in (Option[])[_in, _kind, _record, _limit, _maxCandidates, _why])
            Options.Add(option);
    }

    protected override async Task<int> RunAsync(ToolContext context, CancellationToken cancellationToken)
    {
        KeyValuePair<string, string>[] values = [.. (context.Parse.GetValue(_values) ?? []).Select(ReadValue)];
        string? record = context.Parse.GetValue(_record);
        if (values.Length == 0 == record is null)
            throw new ToolException("find.nothing-stated", "Say what is searched for, either as FIELD=VALUE or with --record RECORD.");
        RecordId? known = record is null ? null : RecordArgument.Parse(record);
        string? kindName = context.Parse.GetValue(_kind);
        if (known is not null && kindName is not null)
            throw new ToolException("option.bad-value", "--kind is given with --record; leave it out, a record is searched among those of its own kind.");
        int limit = AtLeastOne(context.Parse.GetValue(_limit), "--limit");
        int candidates = AtLeastOne(context.Parse.GetValue(_maxCandidates) ?? new EntityIndexOptions().MaxCandidates, "--max-candidates");

        Resolution resolution = await ResultFolder.LoadAsync(context.Parse.GetRequiredValue(_in), cancellationToken).ConfigureAwait(false);
        EntityKind kind = known is RecordId id ? KindOf(resolution, id) : KindOf(resolution, kindName ?? EntityKind.Person.Name);
        EntityIndexOptions options = new() { Kinds = [kind], MaxCandidates = candidates };
        EntityIndex index = EntityIndex.From(resolution, context.Threads > 0 ? options with { Threads = context.Threads } : options, cancellationToken);
        FoundList found = index.Find(Probe(index, resolution, kind, values, known), limit);
        context.Progress?.Clear();
        Write(context, resolution, kind, found);
        if (found.PassedOver > 0)
            context.Say(string.Create(CultureInfo.InvariantCulture, $"{found.Compared} records were compared; others share only frequent keys. State more, or allow more with --max-candidates."));
        return ExitCodes.Done;
    }

    private static KeyValuePair<string, string> ReadValue(string text)
    {
        int equals = text.IndexOf('=', StringComparison.Ordinal);
        return equals > 0
            ? new KeyValuePair<string, string>(text[..equals].Trim(), text[(equals + 1)..].Trim())
            : throw new ToolException("find.bad-value", "What is searched for is written FIELD=VALUE, such as name='Somchai Jaidee'.");
    }

    private static int AtLeastOne(int value, string option) =>
        value >= 1 ? value : throw new ToolException("option.bad-value", string.Create(CultureInfo.InvariantCulture, $"{option} is {value}; expected 1 or more."));

    private static EntityKind KindOf(Resolution resolution, string name)
    {
        EntityKind kind = resolution.Kinds.FirstOrDefault(known => known.Name == name);
        return kind.IsNone ? throw new ToolException("option.bad-value", $"--kind is '{name}'; the resolution has: {string.Join(", ", resolution.Kinds)}.") : kind;
    }

    private static EntityKind KindOf(Resolution resolution, RecordId record) =>
        resolution.TryFind(record, out Entity? entity) ? entity.Kind : throw RecordArgument.Unknown();

    private static SourceRecord Probe(EntityIndex index, Resolution resolution, EntityKind kind, KeyValuePair<string, string>[] values, RecordId? record)
    {
        if (!index.Kinds.Contains(kind))
            throw new ToolException("find.no-model", $"Entities of kind {kind} were resolved by their keys, not by a model, so they cannot be searched.");
        RecordTable table = resolution.Records[kind];
        return record is RecordId id ? table.RecordOf(table.RowOf(id)) : Standardise(index, kind, values);
    }

    private static SourceRecord Standardise(EntityIndex index, EntityKind kind, KeyValuePair<string, string>[] values)
    {
        try
        {
            return index.CreateProbe(kind, values);
        }
        catch (ArgumentException exception)
        {
            throw new ToolException("find.bad-value", exception.Message);
        }
    }

    private void Write(ToolContext context, Resolution resolution, EntityKind kind, FoundList found)
    {
        if (context.Format == OutputFormat.Json)
            JsonOutput.WriteObject(context.Out, "find", json => WriteJson(json, resolution, kind, found));
        else if (context.Format == OutputFormat.Csv)
            CsvOutput.Write(context.Out, ["entity_id", "name", "record_id", "weight", "probability", "decision", "rules"], found.Select(entity => Cells(resolution, entity)));
        else
            WriteText(context, resolution, found);
    }

    private void WriteText(ToolContext context, Resolution resolution, FoundList found)
    {
        if (found.Count == 0)
        {
            context.Out.WriteLine("nothing found");
            return;
        }

        TableOutput table = new(context, "entity", "name", ">weight", ">probability", "decision", "best record");
        foreach (Found entity in found)
        {
            table.Row(entity.Entity.Value, NameOf(resolution, entity), entity.Weight.ToString(), entity.Probability.ToString("0.000", CultureInfo.InvariantCulture),
                EnumText.Of(entity.Decision), entity.Record.ToString());
        }

        table.Write();
        if (!context.Parse.GetValue(_why))
            return;
        foreach (Found entity in found)
        {
            context.Out.WriteLine();
            context.Out.WriteLine($"{entity.Entity}  {entity.Record}  by {string.Join(", ", entity.ProposedBy)}");
            context.Out.WriteLine(entity.Why().ToText());
        }
    }

    private static void WriteJson(Utf8JsonWriter json, Resolution resolution, EntityKind kind, FoundList found)
    {
        json.WriteString("kind", kind.Name);
        json.WriteNumber("compared", found.Compared);
        json.WriteNumber("passedOver", found.PassedOver);
        json.WriteStartArray("found");
        foreach (Found entity in found)
        {
            PairExplanation why = entity.Why();
            json.WriteStartObject();
            json.WriteString("entity", entity.Entity.Value);
            json.WriteString("name", NameOf(resolution, entity));
            json.WriteString("record", entity.Record.ToString());
            json.WriteRounded("weight", entity.Weight.Bits, 9);
            json.WriteRounded("probability", entity.Probability, 9);
            json.WriteString("decision", EnumText.Of(entity.Decision));
            json.WriteStrings("proposedBy", entity.ProposedBy);
            json.WriteRounded("prior", why.Prior.Bits, 9);
            EvidenceOutput.WriteJson(json, why.Comparisons);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static string?[] Cells(Resolution resolution, Found entity) =>
    [
        entity.Entity.Value, NameOf(resolution, entity), entity.Record.ToString(), entity.Weight.Bits.ToString("0.######", CultureInfo.InvariantCulture),
        entity.Probability.ToString("0.######", CultureInfo.InvariantCulture), EnumText.Of(entity.Decision), string.Join("; ", entity.ProposedBy),
    ];

    private static string NameOf(Resolution resolution, Found found) => resolution.TryGet(found.Entity, out Entity? entity) ? entity.Name : "";
}
