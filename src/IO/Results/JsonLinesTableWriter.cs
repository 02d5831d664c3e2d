using System.Text.Encodings.Web;
using System.Text.Json;

namespace Linkage.IO;

/// <summary>Writes a JSON object a line; empty cells are null.</summary>
internal sealed class JsonLinesTableWriter : TableWriter
{
    private const int FlushAt = 64 * 1024;

    private readonly Stream _stream;
    private readonly TableColumn[] _columns;
    private readonly MemoryStream _lines = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>Creates the table.</summary>
    public JsonLinesTableWriter(Stream stream, TableColumn[] columns)
    {
        (_stream, _columns) = (stream, columns);
        _json = new Utf8JsonWriter(_lines, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<TableCell> row, CancellationToken cancellationToken)
    {
        ReadOnlySpan<TableCell> cells = row.Span;
        _json.Reset();
        _json.WriteStartObject();
        for (int i = 0; i < cells.Length; i++)
            Write(_columns[i], cells[i]);
        _json.WriteEndObject();
        _json.Flush();
        _lines.WriteByte((byte)'\n');
        return _lines.Length < FlushAt ? default : FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _stream.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await _json.DisposeAsync().ConfigureAwait(false);
        await _stream.DisposeAsync().ConfigureAwait(false);
    }

    private void Write(TableColumn column, TableCell cell)
    {
        _json.WritePropertyName(column.Name);
        if (cell.IsEmpty)
            _json.WriteNullValue();
        else if (column.Type == TableColumnType.Flag)
            _json.WriteBooleanValue(cell.Value != 0);
        else if (column.Type is TableColumnType.Whole or TableColumnType.Number)
            _json.WriteRawValue(TableCell.NumberText(cell.Value!.Value));
        else
            _json.WriteStringValue(cell.ToText(column.Type));
    }

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _stream.WriteAsync(_lines.GetBuffer().AsMemory(0, (int)_lines.Length), cancellationToken).ConfigureAwait(false);
        _lines.SetLength(0);
    }
}
