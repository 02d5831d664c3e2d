using Parquet;
using Parquet.Schema;

namespace Linkage.IO;

/// <summary>Writes Parquet in row groups of 100,000 rows.</summary>
internal sealed class ParquetTableWriter : TableWriter
{
    private const int RowsPerGroup = 100_000;

    private readonly Stream _stream;
    private readonly ParquetWriter _writer;
    private readonly TableColumn[] _columns;
    private readonly DataField[] _fields;
    private readonly List<TableCell>[] _cells;

    private ParquetTableWriter(Stream stream, ParquetWriter writer, TableColumn[] columns, DataField[] fields)
    {
        (_stream, _writer, _columns, _fields) = (stream, writer, columns, fields);
        _cells = [.. columns.Select(_ => new List<TableCell>())];
    }

    /// <summary>Creates the table.</summary>
    public static async Task<ParquetTableWriter> CreateAsync(Stream stream, TableColumn[] columns, CancellationToken cancellationToken)
    {
        DataField[] fields = [.. columns.Select(FieldOf)];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), stream, cancellationToken: cancellationToken).ConfigureAwait(false);
        return new ParquetTableWriter(stream, writer, columns, fields);
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<TableCell> row, CancellationToken cancellationToken)
    {
        for (int i = 0; i < _cells.Length; i++)
            _cells[i].Add(row.Span[i]);
        return _cells[0].Count < RowsPerGroup ? default : FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override ValueTask CompleteAsync(CancellationToken cancellationToken) => _cells[0].Count == 0 ? default : FlushAsync(cancellationToken);

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _writer.DisposeAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private static DataField FieldOf(TableColumn column) => column.Type switch
    {
        TableColumnType.Whole => new DataField(column.Name, typeof(long), isNullable: true),
        TableColumnType.Number => new DataField(column.Name, typeof(double), isNullable: true),
        TableColumnType.Flag => new DataField(column.Name, typeof(bool), isNullable: true),
        TableColumnType.Time => new DateTimeDataField(column.Name, DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true),
        _ => new DataField(column.Name, typeof(string)),
    };

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        for (int i = 0; i < _columns.Length; i++)
        {
            await WriteAsync(group, _columns[i].Type, _fields[i], _cells[i], cancellationToken).ConfigureAwait(false);
            _cells[i].Clear();
        }
    }

    private static Task WriteAsync(ParquetRowGroupWriter group, TableColumnType type, DataField field, List<TableCell> cells, CancellationToken cancellationToken) => type switch
    {
        TableColumnType.Whole => group.WriteAsync<long>(field, cells.ConvertAll(cell => (long?)cell.Value).ToArray(), cancellationToken: cancellationToken),
        TableColumnType.Number => group.WriteAsync<double>(field, cells.ConvertAll(cell => cell.Value).ToArray(), cancellationToken: cancellationToken),
        TableColumnType.Flag => group.WriteAsync<bool>(field, cells.ConvertAll(cell => cell.Value is { } flag ? flag != 0 : (bool?)null).ToArray(), cancellationToken: cancellationToken),
        TableColumnType.Time => group.WriteAsync<DateTime>(field, cells.ConvertAll(cell => cell.Time?.UtcDateTime).ToArray(), cancellationToken: cancellationToken),
        _ => group.WriteAsync(field, cells.ConvertAll(cell => cell.Text)!),
    };
}
