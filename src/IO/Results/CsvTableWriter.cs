using System.Text;

namespace Linkage.IO;

/// <summary>Writes CSV: RFC 4180 but for line ends, which are LF.</summary>
internal sealed class CsvTableWriter : TableWriter
{
    private const int FlushAt = 64 * 1024;

    private readonly StreamWriter _writer;
    private readonly TableColumn[] _columns;
    private readonly bool _forExcel;
    private readonly char _delimiter;
    private readonly System.Buffers.SearchValues<char> _quoted;
    private readonly StringBuilder _line = new();

    /// <summary>Creates the table and its header.</summary>
    public CsvTableWriter(Stream stream, TableColumn[] columns, bool forExcel)
        : this(stream, columns, forExcel, ',', forExcel)
    {
    }

    /// <summary>Creates the table and its header with a delimiter, and with a byte order mark or without.</summary>
    public CsvTableWriter(Stream stream, TableColumn[] columns, char delimiter, bool marked)
        : this(stream, columns, forExcel: false, delimiter, marked)
    {
    }

    private CsvTableWriter(Stream stream, TableColumn[] columns, bool forExcel, char delimiter, bool marked)
    {
        _writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: marked), FlushAt) { NewLine = "\n" };
        (_columns, _forExcel, _delimiter) = (columns, forExcel, delimiter);
        _quoted = System.Buffers.SearchValues.Create(['"', delimiter, '\r', '\n']);
        for (int i = 0; i < columns.Length; i++)
        {
            if (i > 0)
                _line.Append(delimiter);
            Append(columns[i].Name, mayBeFormula: false);
        }

        _line.Append('\n');
    }

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<TableCell> row, CancellationToken cancellationToken)
    {
        ReadOnlySpan<TableCell> cells = row.Span;
        for (int i = 0; i < cells.Length; i++)
        {
            if (i > 0)
                _line.Append(_delimiter);
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
        bool guard = _forExcel && mayBeFormula && text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r';
        if (text.AsSpan().IndexOfAny(_quoted) < 0)
        {
            _line.Append(guard ? "'" : "").Append(text);
            return;
        }

        _line.Append('"').Append(guard ? "'" : "").Append(text.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
    }
}
