namespace Linkage.IO;

/// <summary>A row that a reader had to leave out, or something else worth counting; the reader goes on.</summary>
/// <param name="Code">The code, such as <c>row.ragged</c>.</param>
/// <param name="Row">The row as a person counts, 1-based, the header included.</param>
/// <param name="Field">The column, or null.</param>
/// <param name="Message">What was found and expected; never a value of the row.</param>
internal readonly record struct FileIssue(string Code, int Row, string? Field, string Message)
{
    /// <summary>A row with more or fewer cells than the header, or with a quote that is never closed.</summary>
    public const string Ragged = "row.ragged";

    /// <summary>A row with bytes that are no text.</summary>
    public const string Encoding = "row.encoding";
}
