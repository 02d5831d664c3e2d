namespace Linkage.IO;

/// <summary>Writes one result table, row by row. Not for several threads at once.</summary>
internal abstract class TableWriter : IAsyncDisposable
{
    /// <summary>Writes a row: a cell for each column, in their order.</summary>
    public abstract ValueTask WriteAsync(ReadOnlyMemory<TableCell> row, CancellationToken cancellationToken);

    /// <summary>Writes what is left.</summary>
    public abstract ValueTask CompleteAsync(CancellationToken cancellationToken);

    /// <inheritdoc/>
    public abstract ValueTask DisposeAsync();

    /// <summary>Returns the extension of a format.</summary>
    public static string ExtensionOf(TableFormat format) => format switch
    {
        TableFormat.Parquet => ".parquet",
        TableFormat.JsonLines => ".jsonl",
        _ => ".csv",
    };

    /// <summary>Creates a table in a folder, in place of one of that name.</summary>
    public static async Task<TableWriter> CreateAsync(string folder, string name, TableFormat format, TableColumn[] columns, CancellationToken cancellationToken)
    {
        FileStream file = new(Path.Combine(folder, name + ExtensionOf(format)), FileMode.Create, FileAccess.Write, FileShare.None, 64 * 1024, FileOptions.Asynchronous);
        return format switch
        {
            TableFormat.Parquet => await ParquetTableWriter.CreateAsync(file, columns, cancellationToken).ConfigureAwait(false),
            TableFormat.JsonLines => new JsonLinesTableWriter(file, columns),
            _ => new CsvTableWriter(file, columns, forExcel: format == TableFormat.Excel),
        };
    }
}
