using System.Collections.Immutable;

namespace Linkage;

/// <summary>A document stated by records of several persons. It is a fact about records, not an accusation: typing errors, renewals and namesakes cause it too.</summary>
/// <param name="Document">The document.</param>
/// <param name="Persons">The persons, in the order of their ids; two or more.</param>
/// <param name="Records">The persons' records that state it, in the order of their ids.</param>
/// <param name="First">When it was first used, as far as records say, or null.</param>
/// <param name="Last">When it was last used, or null.</param>
/// <param name="Overlap">Whether uses by different persons interleave in time; null when times are missing.</param>
/// <param name="Reason">Why the persons were not taken for one: the facts that differ.</param>
public sealed record IdentifierReuse(EntityId Document, ImmutableArray<EntityId> Persons, ImmutableArray<RecordId> Records, DateTimeOffset? First, DateTimeOffset? Last, bool? Overlap, string Reason);
