using System.Text;

namespace Linkage.IO;

/// <summary>Writes CSV: RFC 4180 but for line ends, which are LF.</summary>
internal sealed class CsvTableWriter : TableWriter
{
    private const int FlushAt = 64 * 1024;

    private readonly StreamWriter _writer;
    private readonly TableColumn[] _columns;
    private readonly bool _forExcel;
    private readonly StringBuilder _line = new();

    /// <summary>Creates the table and its header.</summary>
    public CsvTableWriter(Stream stream, TableColumn[] columns, bool forExcel)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: forExcel), FlushAt) { NewLine = "\n" };
        (_columns, _forExcel) = (columns, forExcel);
        _line.AppendJoin(',', columns.Select(column => column.Name)).Append('\n');
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<TableCell> row, CancellationToken cancellationToken)
    {
        ReadOnlySpan<TableCell> cells = row.Span;
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _line.Append(',');
            if (cells[i].ToText(_columns[i].Type) is { } text)
                Append(text, _columns[i].Type == TableColumnType.Text);
        }

        _line.Append('\n');
        return _line.Length < FlushAt ? default : FlushAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public override async ValueTask CompleteAsync(CancellationToken cancellationToken)
    {
        await FlushAsync(cancellationToken).ConfigureAwait(false);
        await _writer.FlushAsync(cancellationToken).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _writer.DisposeAsync();

    private async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        await _writer.WriteAsync(_line, cancellationToken).ConfigureAwait(false);
        _line.Clear();
    }

    private void Append(string text, bool mayBeFormula)
    {
        bool guard = _forExcel && mayBeFormula && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (text.AsSpan().IndexOfAny("\",\r\n") < 0)
        {
            _line.Append(guard ? "'" : "").Append(text);
            return;
        }

        _line.Append('"').Append(guard ? "'" : "").Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
