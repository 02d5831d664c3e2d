namespace Linkage;

/// <summary>Something wrong with rows of a source, counted; never the value itself.</summary>
/// <param name="Code">A stable code, such as <c>row.ragged</c> or <c>value.invalid</c>.</param>
/// <param name="Source">The source's name.</param>
/// <param name="File">The file, or null where there was none.</param>
/// <param name="Row">The number of the first row with this issue, as a person counts; 0 when it concerns the whole file.</param>
/// <param name="Field">The field or column, or null.</param>
/// <param name="Count">How many rows have it.</param>
/// <param name="Message">What was found, what was expected, what to do.</param>
public sealed record RowIssue(string Code, string Source, string? File, int Row, string? Field, long Count, string Message)
{
    /// <summary>Gets whether the row was rejected; otherwise it was kept and only counted.</summary>
    public bool Rejected => Code.StartsWith("row.", StringComparison.Ordinal) && Code != "row.key-duplicate" || Code.StartsWith("file.", StringComparison.Ordinal);
}
