namespace Linkage.IO;

/// <summary>Reads the rows of a file one by one, without an object a row. Not for several threads at once.</summary>
internal abstract class RowReader : IAsyncDisposable
{
    /// <summary>Gets the column names, in NFC and trimmed. For JSON Lines: the paths asked for so far.</summary>
    public abstract IReadOnlyList<string> Columns { get; }

    /// <summary>Gets the number of the current row as a person counts, 1-based: the line, the row of the sheet, the record of a Parquet file.</summary>
    public abstract int Number { get; }

    /// <summary>Gets the format.</summary>
    public abstract FileFormat Format { get; }

    /// <summary>Gets how the text is encoded and why, or null where the format has no encoding of its own.</summary>
    public virtual EncodingChoice? Encoding => null;

    /// <summary>Gets a value indicating whether a column that is not listed may still hold values (JSON Lines).</summary>
    public virtual bool HasOpenColumns => false;

    /// <summary>Goes to the next good row; false at the end. Rows left out were given to the issue callback.</summary>
    /// <exception cref="FileProblemException">The file cannot be read on; the rows before are good.</exception>
    public abstract ValueTask<bool> ReadAsync(CancellationToken cancellationToken);

    /// <summary>Returns the index of a column by its name (after NFC and trimming), or -1.</summary>
    public abstract int ColumnIndexOf(string name);

    /// <summary>Returns the text of a cell, valid until the next read; empty when it has none.</summary>
    public abstract ReadOnlySpan<char> Cell(int column);

    /// <summary>Returns how many values a cell has; more than 1 for JSON Lines and lists of Parquet only.</summary>
    public virtual int ValueCount(int column) => IsMissing(column) ? 0 : 1;

    /// <summary>Returns one value of a cell, valid until the next read.</summary>
    public virtual ReadOnlySpan<char> Cell(int column, int item) => Cell(column);

    /// <summary>Says whether a cell has nothing but white space.</summary>
    public virtual bool IsMissing(int column) => Cell(column).IsWhiteSpace();

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Opens a file with the reader of its format.</summary>
    /// <exception cref="FileProblemException">The file cannot be read.</exception>
    public static async Task<RowReader> OpenAsync(string path, FileSpec spec, Action<FileIssue> issues, CancellationToken cancellationToken)
    {
        FileFormat format = spec.FormatOf(path);
        Stream stream = await FileOpener.OpenAsync(path, spec, format is FileFormat.Parquet or FileFormat.Excel, cancellationToken).ConfigureAwait(false);
        return await OpenAsync(stream, format, DelimiterOf(path, spec), issues, cancellationToken).ConfigureAwait(false);
    }

    /// <summary>Opens unpacked bytes with the reader of a format; the reader closes the stream.</summary>
    public static async Task<RowReader> OpenAsync(Stream stream, FileFormat format, FileSpec spec, Action<FileIssue> issues, CancellationToken cancellationToken)
    {
        try
        {
            return format switch
            {
                _ => await DelimitedRowReader.OpenAsync(stream, spec, issues, cancellationToken).ConfigureAwait(false),
            };
        }
        catch
        {
            await stream.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    // A .tsv says its delimiter itself.
    private static FileSpec DelimiterOf(string path, FileSpec spec) =>
        spec.Delimiter is null && path.Contains(".tsv", StringComparison.OrdinalIgnoreCase) ? spec with { Delimiter = '\t' } : spec;
}
