using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What a column of a file holds.</summary>
/// <param name="Name">The column's name, or its path in JSON Lines.</param>
/// <param name="Filled">How many rows state something in it.</param>
/// <param name="Distinct">How many distinct texts; counting ends at 1,000,000.</param>
/// <param name="Commonest">The commonest texts, at most five, by count and then in ordinal order.</param>
/// <param name="Valid">How many distinct texts pass the checks of the field they are mapped to; null for an unmapped column.</param>
/// <param name="Invalid">How many fail them.</param>
/// <param name="Placeholder">How many mean "missing".</param>
/// <param name="MappedTo">The fields it is mapped to, as <c>mapping.record.field</c>.</param>
public sealed record ColumnProfile(string Name, long Filled, long Distinct, ImmutableArray<ValueCount> Commonest, long? Valid, long? Invalid, long? Placeholder, ImmutableArray<string> MappedTo);
