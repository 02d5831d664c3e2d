using System.Collections.Immutable;
using System.Text.Json;

namespace Linkage.Synthetic;

/// <summary>Two people of the first network: the organizer and one who was carried. Between them are a phone, a driver and a crossing.</summary>
/// <param name="Organizer">The organizer's entity in the truth.</param>
/// <param name="OrganizerRecords">The organizer's records, as in the truth.</param>
/// <param name="Carried">The entity of the one who was carried.</param>
/// <param name="CarriedRecords">That person's records.</param>
public sealed record PlantedPeople(string Organizer, ImmutableArray<RecordId> OrganizerRecords, string Carried, ImmutableArray<RecordId> CarriedRecords)
{
    /// <summary>Reads the text of <c>planted.json</c>.</summary>
    /// <exception cref="LinkageFormatException">The text has another form.</exception>
    public static PlantedPeople Parse(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            (string organizer, ImmutableArray<RecordId> organizerRecords) = Read(document.RootElement.GetProperty("organizer"));
            (string carried, ImmutableArray<RecordId> carriedRecords) = Read(document.RootElement.GetProperty("carried"));
            return new PlantedPeople(organizer, organizerRecords, carried, carriedRecords);
        }
        catch (Exception exception) when (exception is JsonException or KeyNotFoundException or InvalidOperationException or FormatException)
        {
            throw new LinkageFormatException("The file planted.json does not hold an organizer and a carried person, each with an entity and records.", exception);
        }
    }

    private static (string Entity, ImmutableArray<RecordId> Records) Read(JsonElement person) =>
        (person.GetProperty("entity").GetString() ?? "", [.. person.GetProperty("records").EnumerateArray().Select(record => RecordId.Parse(record.GetString() ?? ""))]);
}
