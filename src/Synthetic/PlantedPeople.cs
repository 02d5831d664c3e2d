using System.Collections.Immutable;

namespace Linkage.Synthetic;

/// <summary>Two people of the first network: the organizer and one who was carried. Between them are a phone, a driver and a crossing.</summary>
/// <param name="Organizer">The organizer's entity in the truth.</param>
/// <param name="OrganizerRecords">The organizer's records, as in the truth.</param>
/// <param name="Carried">The entity of the one who was carried.</param>
/// <param name="CarriedRecords">That person's records.</param>
public sealed record PlantedPeople(string Organizer, ImmutableArray<RecordId> OrganizerRecords, string Carried, ImmutableArray<RecordId> CarriedRecords);
