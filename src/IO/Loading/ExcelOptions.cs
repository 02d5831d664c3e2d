namespace Linkage.IO;

/// <summary>Which sheet of a workbook is read, and from where.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ExcelOptions
{
    /// <summary>Gets the name of the sheet.</summary>
    /// <value>The default value is null: the first visible one.</value>
    public string? Sheet { get; init; }

    /// <summary>Gets how many rows come before the header, from 0.</summary>
    /// <value>The default value is 0.</value>
    public int SkipRows { get; init; }

    internal FileSpec ToSpec() => new() { Format = FileFormat.Excel, Sheet = Sheet, SkipRows = SkipRows };
}
