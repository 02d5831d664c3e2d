namespace Linkage;

/// <summary>The place a record came from.</summary>
/// <param name="File">The file's name as the manifest gives it, without folders; null where there was no file.</param>
/// <param name="Row">The row's number as a person counts: in a CSV file the first row after the header is 2; 0 where unknown.</param>
public readonly record struct SourceRow(string? File, int Row);
