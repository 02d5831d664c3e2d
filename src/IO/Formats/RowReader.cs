namespace Linkage.IO;

/// <summary>Reads the rows of a file one by one, without an object a row; it is itself the current row. Not for several threads at once.</summary>
/// <remarks>Row numbers: the line of a text file, the row of a sheet, the record of a Parquet file; all from 1.</remarks>
internal abstract class RowReader : MappedRow, IAsyncDisposable
{
    /// <inheritdoc/>
    public override string? File => FileName;

    /// <summary>Gets the name of the file without folders, or null.</summary>
    public string? FileName { get; private set; }

    /// <summary>Gets the column names, in NFC and trimmed. For JSON Lines: the paths asked for so far.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the names of the columns as the file has them, empty and equal ones too.</summary>
    internal virtual IReadOnlyList<string> Header => Columns;

    /// <summary>Gets a value indicating whether the current row is broken; only where <see cref="FileSpec.KeepsBadRows"/> asks for such rows.</summary>
    internal virtual bool IsBad => false;

    /// <summary>Gets what can be read of a broken row, cell by cell.</summary>
    internal virtual IReadOnlyList<string> BadCells => [];

    /// <summary>Gets the format.</summary>
    public abstract FileFormat Format { get; }

    /// <summary>Gets how the text is encoded and why, or null where the format has no encoding of its own.</summary>
    public virtual EncodingChoice? Encoding => null;

    /// <summary>Gets a value indicating whether a column that is not listed may still hold values (JSON Lines).</summary>
    public virtual bool HasOpenColumns => false;

    /// <summary>Goes to the next good row; false at the end. Rows left out were given to the issue callback.</summary>
    /// <exception cref="FileProblemException">The file cannot be read on; the rows before are good.</exception>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Opens a file with the reader of its format.</summary>
    /// <exception cref="FileProblemException">The file cannot be read.</exception>
    public static async Task<RowReader> OpenAsync(string path, FileSpec spec, Action<FileIssue> issues, CancellationToken cancellationToken)
    {
        FileFormat format = spec.FormatOf(path);
        Stream stream = await FileOpener.OpenAsync(path, spec, format is FileFormat.Parquet or FileFormat.Excel, cancellationToken).ConfigureAwait(false);
        RowReader reader = await OpenAsync(stream, format, DelimiterOf(path, spec), issues, cancellationToken).ConfigureAwait(false);
        reader.FileName = Path.GetFileName(path);
        return reader;
    }

    /// <summary>Opens unpacked bytes with the reader of a format; the reader closes the stream.</summary>
    public static async Task<RowReader> OpenAsync(Stream stream, FileFormat format, FileSpec spec, Action<FileIssue> issues, CancellationToken cancellationToken)
    {
        try
        {
            return format switch
            {
                FileFormat.JsonLines => await JsonLinesRowReader.OpenAsync(stream, spec, issues, cancellationToken).ConfigureAwait(false),
                FileFormat.Parquet => await OpenParquetAsync(stream, cancellationToken).ConfigureAwait(false),
                FileFormat.Excel => OpenExcel(stream, spec, issues),
                _ => await DelimitedRowReader.OpenAsync(stream, spec, issues, cancellationToken).ConfigureAwait(false),
            };
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // The switch is asked right where it decides, so that a trimmer can follow it.
    private static Task<ParquetRowReader> OpenParquetAsync(Stream stream, CancellationToken cancellationToken) =>
        FormatSupport.HasBinaryFormats ? ParquetRowReader.OpenAsync(stream, cancellationToken) : throw FormatSupport.Missing();

    private static RowReader OpenExcel(Stream stream, FileSpec spec, Action<FileIssue> issues) =>
        FormatSupport.HasBinaryFormats ? ExcelRowReader.Open(stream, spec, issues) : throw FormatSupport.Missing();

    // A .tsv says its delimiter itself.
    private static FileSpec DelimiterOf(string path, FileSpec spec) =>
        spec.Delimiter is null && path.Contains(".tsv", StringComparison.OrdinalIgnoreCase) ? spec with { Delimiter = '\t' } : spec;
}
