using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>What was written when the rows of a table were given back with their entities.</summary>
/// <param name="Rows">How many rows, those that could not be read as records included.</param>
/// <param name="WithoutEntity">How many of them have no entity: rows that were rejected, or that state nothing of the kind that was resolved.</param>
/// <param name="Renamed">The added columns whose names the table had already, and what they are called instead.</param>
public sealed record Annotation(long Rows, long WithoutEntity, ImmutableArray<(string Wanted, string Written)> Renamed);
