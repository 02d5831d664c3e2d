using System.Collections.Immutable;

namespace Linkage;

/// <summary>Something of which one thing has one, and of which the records of an entity state several that are unlike.</summary>
/// <param name="Field">The field: <c>nationalId</c>, <c>birthDate</c>, <c>sex</c>, …; <c>source</c> where a source that hardly ever has anything twice has several of the records.</param>
/// <param name="Values">The canonical values in ordinal order; the name of the source.</param>
/// <param name="Records">The records that state them, in the order of their ids.</param>
public sealed record MergeConflict(string Field, ImmutableArray<string> Values, ImmutableArray<RecordId> Records);
