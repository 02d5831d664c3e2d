using System.Collections.Immutable;

namespace Linkage;

/// <summary>What the records that one mapping makes of one file have in common; a batch and a table keep it once, not once a record.</summary>
internal sealed record RecordOrigin(EntityKind Kind, string Source, string Name, string? File, DuplicateKeys OnDuplicate, ResolveMode Resolve, ImmutableArray<string> Labels);
