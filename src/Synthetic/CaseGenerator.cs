using System.Text;
using System.Text.Json;

namespace Linkage.Synthetic;

/// <summary>Makes up smuggling cases as several agencies would hold them, with the truth beside them.</summary>
/// <remarks>
/// Every person, number and event is invented. A case is made of neighbourhoods of 60 people, each a function of the seed and its number alone,
/// written and forgotten: memory does not grow with the size of the case. Integers and tables only, so the same options give the same bytes on
/// every machine, in every culture. Safe to call from many threads.
/// </remarks>
public static class CaseGenerator
{
    /// <summary>Writes a case into a folder: the agencies' files, <c>case.json</c>, the truth and <c>planted.json</c>. Files of those names are replaced.</summary>
    /// <param name="folder">The folder; it is made if it is not there.</param>
    /// <param name="options">What to make.</param>
    /// <param name="progress">Gets the records written so far, after each neighbourhood.</param>
    /// <param name="cancellationToken">Stops between neighbourhoods; the files are left unfinished.</param>
    /// <exception cref="LinkageSettingsException">Options are out of range; all of them are named.</exception>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public static Task<GeneratedCase> GenerateAsync(
        string folder, CaseGeneratorOptions options, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentException.ThrowIfNullOrEmpty(folder);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Directory.CreateDirectory(folder);
        return GenerateAsync(name => Open(Path.Combine(folder, name)), options, progress, cancellationToken);
    }

    /// <summary>Writes a case into streams, one for every file name asked for.</summary>
    /// <param name="open">Opens the stream for a file name such as <c>crossings.csv</c>; the generator disposes of it.</param>
    /// <param name="options">What to make.</param>
    /// <param name="progress">Gets the records written so far, after each neighbourhood.</param>
    /// <param name="cancellationToken">Stops between neighbourhoods.</param>
    /// <exception cref="LinkageSettingsException">Options are out of range; all of them are named.</exception>
    public static async Task<GeneratedCase> GenerateAsync(
        Func<string, Stream> open, CaseGeneratorOptions options, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(options);
        options.Validate();
        Rates rates = new(options);
        Tally tally = new();
        CaseFiles files = new(open);
        CellWriter writer;
        await using (files.ConfigureAwait(false))
        {
            writer = new CellWriter(files, rates, tally, options.Seed);
            writer.WriteHeaders();
            CellBuilder builder = new(options.Seed, rates, Math.Max(1, options.PersonsPerNetwork / Cell.Size), tally);
            for (long index = 0; index == 0 || tally.Records < options.Records; index++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                WriteCell(builder.Build(index), writer, options.Seed);
                await files.FlushAsync(cancellationToken).ConfigureAwait(false);
                progress?.Report(new LinkageProgress(LinkageStage.Save, default, Math.Min(tally.Records, options.Records), options.Records));
            }
        }

        GeneratedCase result = Summarize(tally, writer.Planted);
        await WriteTextAsync(open("planted.json"), PlantedJson(result.Planted), cancellationToken).ConfigureAwait(false);
        await WriteTextAsync(open("case.json"), CaseManifestText.Text, cancellationToken).ConfigureAwait(false);
        return result;
    }

    private static void WriteCell(Cell cell, CellWriter writer, long seed)
    {
        if (cell.Index == 0)
            writer.Planted.Expect(cell.Network!);
        new ScenePlanner(cell, seed).Plan();
        writer.Write(cell);
    }

    private static FileStream Open(string path) =>
        new(path, new FileStreamOptions { Mode = FileMode.Create, Access = FileAccess.Write, BufferSize = 0, Options = FileOptions.Asynchronous });

    private static async Task WriteTextAsync(Stream stream, string text, CancellationToken cancellationToken)
    {
        await using (stream.ConfigureAwait(false))
            await stream.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken).ConfigureAwait(false);
    }

    private static GeneratedCase Summarize(Tally tally, PlantedTrace planted) => new()
    {
        Rows = tally.Rows,
        Persons = tally.Persons,
        Networks = tally.Networks,
        PersonRecords = tally.PersonRecords,
        VehicleRecords = tally.VehicleRecords,
        PhoneRecords = tally.PhoneRecords,
        DocumentRecords = tally.DocumentRecords,
        EventRecords = tally.EventRecords,
        PersonsInTwoScripts = tally.PersonsInTwoScripts,
        PersonsWithNamesake = tally.PersonsWithNamesake,
        MisspelledMentions = tally.MisspelledMentions,
        PartialBirths = tally.PartialBirths,
        Births = tally.Births,
        MentionsWithoutDocument = tally.MentionsWithoutDocument,
        Identifiers = tally.Identifiers,
        SharedIdentifiers = tally.SharedIdentifiers,
        Planted = new PlantedPeople(
            planted.Organizer!.Id, [.. planted.OrganizerRecords.Select(RecordId.Parse)], planted.Carried!.Id, [.. planted.CarriedRecords.Select(RecordId.Parse)]),
    };

    private static string PlantedJson(PlantedPeople planted)
    {
        using MemoryStream stream = new();
        using (Utf8JsonWriter json = new(stream, new JsonWriterOptions { Indented = true, NewLine = "\n" }))
        {
            json.WriteStartObject();
            WritePerson(json, "organizer", planted.Organizer, planted.OrganizerRecords);
            WritePerson(json, "carried", planted.Carried, planted.CarriedRecords);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void WritePerson(Utf8JsonWriter json, string name, string entity, IEnumerable<RecordId> records)
    {
        json.WriteStartObject(name);
        json.WriteString("entity", entity);
        json.WriteStartArray("records");
        foreach (RecordId record in records)
            json.WriteStringValue(record.ToString());
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
