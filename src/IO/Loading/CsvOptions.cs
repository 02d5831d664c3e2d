using System.Collections.Immutable;

namespace Linkage.IO;

/// <summary>How a delimited text file is read. The defaults find out from the file.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record CsvOptions
{
    /// <summary>Gets the encoding by name, such as <c>windows-874</c>; <c>auto</c> tells UTF-8, UTF-16 and windows-874 apart.</summary>
    /// <value>The default value is null: the byte order mark, else strict UTF-8.</value>
    public string? Encoding { get; init; }

    /// <summary>Gets the delimiter.</summary>
    /// <value>The default value is null: told from the first lines.</value>
    public char? Delimiter { get; init; }

    /// <summary>Gets the quote; null means that there is none.</summary>
    /// <value>The default value is <c>"</c>.</value>
    public char? Quote { get; init; } = '"';

    /// <summary>Gets whether the first row names the columns.</summary>
    /// <value>The default value is true.</value>
    public bool Header { get; init; } = true;

    /// <summary>Gets the names of the columns where there is no header; empty means <c>column1</c>, <c>column2</c>, ….</summary>
    public ImmutableArray<string> Columns { get; init; } = [];

    /// <summary>Gets how many lines come before the header, from 0.</summary>
    /// <value>The default value is 0.</value>
    public int SkipRows { get; init; }

    internal FileSpec ToSpec() => new()
    {
        Format = FileFormat.Csv,
        Encoding = Encoding,
        Delimiter = Delimiter,
        Quote = Quote,
        Header = Header,
        Columns = Columns.IsDefault ? [] : Columns,
        SkipRows = SkipRows,
    };
}
