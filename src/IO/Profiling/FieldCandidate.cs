namespace Linkage.IO;

/// <summary>A field that a column may hold.</summary>
/// <param name="Column">The place of the column.</param>
/// <param name="Kind">The kind of the record.</param>
/// <param name="Field">The field.</param>
/// <param name="Certainty">How plain it is, from 0 to 1.</param>
/// <param name="Why">Why, in words.</param>
internal readonly record struct FieldCandidate(int Column, string Kind, string Field, double Certainty, string Why);
