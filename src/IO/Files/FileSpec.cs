namespace Linkage.IO;

/// <summary>What the manifest (or a guess by extension) says of one file. A null member means: find out from the file.</summary>
internal sealed record FileSpec
{
    /// <summary>Gets the format; null means by extension.</summary>
    public FileFormat? Format { get; init; }

    /// <summary>Gets the compression; null means by extension.</summary>
    public FileCompression? Compression { get; init; }

    /// <summary>Gets the entry of a zip archive; null means its only file.</summary>
    public string? Entry { get; init; }

    /// <summary>Gets the sheet of a workbook; null means the first visible one.</summary>
    public string? Sheet { get; init; }

    /// <summary>Gets the text encoding by name; null means the byte order mark, else strict UTF-8.</summary>
    public string? Encoding { get; init; }

    /// <summary>Gets the delimiter; null means sniffed.</summary>
    public char? Delimiter { get; init; }

    /// <summary>Gets the quote character; null switches quoting off.</summary>
    public char? Quote { get; init; } = '"';

    /// <summary>Gets a value indicating whether the first row after the skipped ones names the columns.</summary>
    public bool Header { get; init; } = true;

    /// <summary>Gets the column names of a file without a header.</summary>
    public IReadOnlyList<string> Columns { get; init; } = [];

    /// <summary>Gets how many lines (rows of a sheet) come before the header.</summary>
    public int SkipRows { get; init; }

    /// <summary>Gets a value indicating whether rows that are broken are given too, marked as such (<see cref="RowReader.IsBad"/>).</summary>
    public bool KeepsBadRows { get; init; }

    /// <summary>Returns the compression, by extension where it is not given.</summary>
    public FileCompression CompressionOf(string path) => Compression ?? Path.GetExtension(path).ToUpperInvariant() switch
    {
        ".GZ" => FileCompression.Gzip,
        ".BR" => FileCompression.Brotli,
        ".ZIP" => FileCompression.Zip,
        _ => FileCompression.None,
    };

    /// <summary>Returns the format, by the extension under the compression where it is not given; text that has none of ours is CSV.</summary>
    public FileFormat FormatOf(string path)
    {
        if (Format is { } format)
            return format;

        string name = CompressionOf(path) switch
        {
            FileCompression.Zip => Entry ?? Path.GetFileNameWithoutExtension(path),
            FileCompression.None => path,
            _ => HasCompressionExtension(path) ? Path.GetFileNameWithoutExtension(path) : path,
        };
        return FormatOfExtension(Path.GetExtension(name)) ?? FileFormat.Csv;
    }

    /// <summary>Returns the format that an extension stands for, or null.</summary>
    public static FileFormat? FormatOfExtension(string extension) => extension.ToUpperInvariant() switch
    {
        ".CSV" or ".TSV" or ".TXT" or ".TAB" => FileFormat.Csv,
        ".JSONL" or ".NDJSON" => FileFormat.JsonLines,
        ".PARQUET" => FileFormat.Parquet,
        ".XLSX" => FileFormat.Excel,
        _ => null,
    };

    private static bool HasCompressionExtension(string path) => Path.GetExtension(path).ToUpperInvariant() is ".GZ" or ".BR";
}
