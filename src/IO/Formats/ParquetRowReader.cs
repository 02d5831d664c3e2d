using Parquet;
using Parquet.Schema;

namespace Linkage.IO;

/// <summary>Reads a Parquet file, one row group at a time. Nested fields are columns by their path, as in JSON Lines; lists have several values.</summary>
/// <remarks>Only columns that were asked for by name, before the first row of a group, are read.</remarks>
internal sealed class ParquetRowReader : RowReader
{
    private readonly Stream _stream;
    private readonly ParquetReader _reader;
    private readonly DataField[] _fields;
    private readonly ColumnNames _columns;
    private readonly ParquetColumn?[] _cells;
    private readonly bool[] _wanted;
    private ParquetRowGroupReader? _group;
    private int _groupIndex = -1;
    private int _rowInGroup;
    private long _rowsInGroup;
    private int _number;

    private ParquetRowReader(Stream stream, ParquetReader reader)
    {
        _stream = stream;
        _reader = reader;
        _fields = reader.Schema.GetDataFields();
        IsFlat = Array.TrueForAll(_fields, field => field.MaxRepetitionLevel == 0);
        _columns = new ColumnNames(_fields.Select(PathOf));
        _cells = new ParquetColumn?[_fields.Length];
        _wanted = new bool[_fields.Length];
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns.Names;

    /// <inheritdoc/>
    public override int Number => _number;

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Parquet;

    /// <summary>Opens a file; the stream must allow seeking.</summary>
    public static async Task<ParquetRowReader> OpenAsync(Stream stream, CancellationToken cancellationToken)
    {
        try
        {
            ParquetReader reader = await ParquetReader.CreateAsync(stream, new ParquetOptions(), leaveStreamOpen: true, cancellationToken).ConfigureAwait(false);
            return new ParquetRowReader(stream, reader);
        }
        catch (Exception error) when (error is not OperationCanceledException)
        {
            throw new FileProblemException(FileProblemException.Truncated, "a file that is no whole Parquet file", "a .parquet file: copy it again", cause: error);
        }
    }

    /// <inheritdoc/>
    public override int IndexOf(string column)
    {
        int index = _columns.IndexOf(column.Replace("[]", "", StringComparison.Ordinal));
        if (index >= 0)
            _wanted[index] = true;
        return index;
    }

    /// <inheritdoc/>
    public override int CountOf(int column) => _cells[column]?.CountOf(_rowInGroup) ?? 0;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> ValueOf(int column, int item = 0) => _cells[column] is { } cells ? cells.TextOf(_rowInGroup, item) : default;

    /// <inheritdoc/>
    internal override bool IsFlat { get; }

    /// <inheritdoc/>
    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        if (_group is null || ++_rowInGroup >= _rowsInGroup)
            return ReadFromNextGroupAsync(cancellationToken);
        _number++;
        return ValueTask.FromResult(true);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        Array.ForEach(_cells, cells => cells?.Dispose());
        _group?.Dispose();
        await _reader.DisposeAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private async ValueTask<bool> ReadFromNextGroupAsync(CancellationToken cancellationToken)
    {
        while (_group is null || _rowInGroup >= _rowsInGroup)
        {
            if (_groupIndex + 1 >= _reader.RowGroupCount)
                return _number > 0 ? false : throw new FileProblemException(FileProblemException.Empty, "no row", "rows");
            await NextGroupAsync(cancellationToken).ConfigureAwait(false);
        }

        _number++;
        return true;
    }

    private async Task NextGroupAsync(CancellationToken cancellationToken)
    {
        _group?.Dispose();
        try
        {
            _group = _reader.OpenRowGroupReader(++_groupIndex);
            (_rowInGroup, _rowsInGroup) = (0, _group.RowCount);
            for (int column = 0; column < _fields.Length; column++)
            {
                _cells[column]?.Dispose();
                _cells[column] = null;
                if (_wanted[column])
                    _cells[column] = await ParquetColumn.ReadAsync(_group, _fields[column], cancellationToken).ConfigureAwait(false);
            }
        }
        catch (Exception error) when (error is not (OperationCanceledException or FileProblemException))
        {
            throw new FileProblemException(FileProblemException.Truncated, "a row group that cannot be read", "a whole file: copy it again; the rows before are kept", _number + 1, cause: error);
        }
    }

    // The path of a list holds the names of its two inner levels, list.element.
    private static string PathOf(DataField field) => string.Join('.', field.Path.ToList().Where(part => part is not ("list" or "element" or "item")));
}
