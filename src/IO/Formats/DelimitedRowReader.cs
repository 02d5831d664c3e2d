using System.Runtime.CompilerServices;

namespace Linkage.IO;

/// <summary>Reads CSV and its kin: any delimiter and quote, quoted cells over several lines, and a way on after a row that is broken.</summary>
/// <remarks>
/// RFC 4180, with what real files add: lines that end in CR, blank lines, a first line <c>sep=;</c>, extra empty cells at the end of a row.
/// A row that is broken costs that row only: where a quote is not closed, reading goes on at the next line. Libraries that read faster
/// lose the rest of the file there, and say neither row nor column of bad bytes; this is why the reader is ours.
/// </remarks>
internal sealed class DelimitedRowReader : RowReader
{
    private const int ReadSize = 64 * 1024;
    private const int MaxRecordChars = 1 << 20;
    private const int MaxRecordLines = 1000;

    private readonly CharSource _source;
    private readonly FileSpec _spec;
    private readonly Action<FileIssue> _issues;
    private readonly DelimitedRecord _record = new();
    private char[] _buffer = new char[2 * ReadSize];
    private int _start;
    private int _end;
    private int _line = 1;
    private int _number;
    private bool _final;
    private char _delimiter = ',';
    private ColumnNames _columns = new([]);
    private string[] _header = [];
    private bool _isBad;

    private DelimitedRowReader(CharSource source, FileSpec spec, Action<FileIssue> issues)
    {
        _source = source;
        _spec = spec;
        _issues = issues;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _columns.Names;

    /// <inheritdoc/>
    public override int Number => _number;

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.Csv;

    /// <inheritdoc/>
    public override EncodingChoice Encoding => _source.Encoding;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> Header => _header.Length > 0 ? _header : Columns;

    /// <inheritdoc/>
    internal override bool IsBad => _isBad;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> BadCells => _record.Flaw is DelimitedFlaw.None or DelimitedFlaw.Count
        ? [.. Cells()]
        : _buffer.AsSpan(_record.Start, LengthOfFirstLine()).ToString().Split(_delimiter);   // where quotes do not close, they are characters like others

    /// <inheritdoc/>
    internal override bool IsFlat => true;

    /// <summary>Gets the delimiter in use.</summary>
    public char Delimiter => _delimiter;

    /// <summary>Opens unpacked bytes, and reads the header.</summary>
    public static async Task<DelimitedRowReader> OpenAsync(Stream stream, FileSpec spec, Action<FileIssue> issues, CancellationToken cancellationToken)
    {
        CharSource source = await CharSource.OpenAsync(stream, spec.Encoding, cancellationToken).ConfigureAwait(false);
        DelimitedRowReader reader = new(source, spec, issues);
        try
        {
            await reader.StartAsync(cancellationToken).ConfigureAwait(false);
            return reader;
        }
        catch
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <inheritdoc/>
    public override int IndexOf(string column) => _columns.IndexOf(column);

    /// <inheritdoc/>
    public override int CountOf(int column) => Cell(column).IsWhiteSpace() ? 0 : 1;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> ValueOf(int column, int item = 0) => item == 0 ? Cell(column) : default;

    /// <inheritdoc/>
    public override ValueTask<bool> ReadAsync(CancellationToken cancellationToken) =>
        TryRead() is { } read ? ValueTask.FromResult(read) : FillAndReadAsync(cancellationToken);   // nearly every row lies whole in the buffer

    /// <inheritdoc/>
    public override ValueTask DisposeAsync() => _source.DisposeAsync();

    private async Task StartAsync(CancellationToken cancellationToken)
    {
        await FillAsync(cancellationToken).ConfigureAwait(false);
        await SkipLinesAsync(_spec.SkipRows, cancellationToken).ConfigureAwait(false);
        await ChooseDelimiterAsync(cancellationToken).ConfigureAwait(false);
        if (!_spec.Header && _spec.Columns.Count > 0)
        {
            _columns = new ColumnNames(_spec.Columns);
            return;
        }

        (int start, int line) = (_start, _line);
        if (!await NextRecordAsync(cancellationToken).ConfigureAwait(false) || _record.Flaw != DelimitedFlaw.None)
            throw _record.Flaw == DelimitedFlaw.None ? NoHeader() : new FileProblemException(FileProblemException.Delimiter, _record.FlawText, "a header row", _number);
        if (_spec.Header)
        {
            CheckHeaderText();
            _header = [.. Cells()];
            _columns = new ColumnNames(_header);
            return;
        }

        _columns = new ColumnNames(ColumnNames.Numbered(_record.Count));
        (_start, _line) = (start, line);
    }

    private ReadOnlySpan<char> Cell(int column) => _record.Cell(_buffer, column);

    private IEnumerable<string> Cells() => Enumerable.Range(0, _record.Count).Select(column => Cell(column).ToString()).ToArray();

    private void CheckHeaderText()
    {
        if (_buffer.AsSpan(_record.Start, _record.Length).Contains(MarkingDecoderFallback.Mark))
            throw new FileProblemException(FileProblemException.Encoding, $"a header that is not {_source.Encoding.Name}", "the right \"encoding\", or \"auto\"", _number);
    }

    private FileProblemException NoHeader() => new(FileProblemException.Empty, "no row", _spec.SkipRows > 0 ? $"a header after {_spec.SkipRows} lines" : "a header and rows");

    private async Task SkipLinesAsync(int lines, CancellationToken cancellationToken)
    {
        for (; lines > 0; lines--)
        {
            int end;
            while ((end = _record.LineEnd(_buffer.AsSpan(0, _end), _start, _final)) < 0 && !_final)
                await FillAsync(cancellationToken).ConfigureAwait(false);
            _start = end < 0 ? _end : end;
            _line++;
        }
    }

    private async Task ChooseDelimiterAsync(CancellationToken cancellationToken)
    {
        ReadOnlySpan<char> text = _buffer.AsSpan(_start, _end - _start);
        if (text.Length >= 6 && text.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && text[5] is '\r' or '\n')
        {
            _delimiter = _spec.Delimiter ?? text[4];
            await SkipLinesAsync(1, cancellationToken).ConfigureAwait(false);
            return;
        }

        _delimiter = _spec.Delimiter ?? DelimiterSniffer.Sniff(text, _spec.Quote) ?? ',';
    }

    private async ValueTask<bool> FillAndReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            await FillAsync(cancellationToken).ConfigureAwait(false);
            if (TryRead() is { } read)
                return read;
        }
    }

    // Whether there is a next good row, or null when more text is needed to know.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool? TryRead()
    {
        while (TryParse())
        {
            if (!GoToRecord())
                return false;
            if (_record.IsBlank(_buffer))
                continue;
            _isBad = !Accept();
            if (!_isBad || _spec.KeepsBadRows)
                return true;
        }

        return null;
    }

    /// <summary>Parses one record, good or flawed, that is not blank; false at the end.</summary>
    private async ValueTask<bool> NextRecordAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            while (!TryParse())
                await FillAsync(cancellationToken).ConfigureAwait(false);
            if (!GoToRecord())
                return false;
            if (!_record.IsBlank(_buffer))
                return true;
        }
    }

    private bool TryParse() => _record.TryParse(_buffer.AsSpan(0, _end), _start, _delimiter, _spec.Quote, _final || _end - _start > MaxRecordChars, MaxRecordLines);

    // Passes the record that was parsed; false at the end of the file.
    private bool GoToRecord()
    {
        _number = _line;
        if (_record.Length == 0 && _record.Next == _start)
            return !_source.IsTruncated ? false : throw CharSource.Truncated(_line);
        if (_source.IsTruncated && (_record.Flaw == DelimitedFlaw.Unclosed || (_record.Next == _end && !_record.EndsInNewLine)))
            throw CharSource.Truncated(_line);

        _start = _record.Next;
        _line += _record.Lines;
        return true;
    }

    private bool Accept()
    {
        if (_record.Flaw == DelimitedFlaw.None && !HasRightCount())
            _record.SetFlaw(DelimitedFlaw.Count, _columns.Count);
        if (_record.Flaw != DelimitedFlaw.None)
        {
            _issues(new FileIssue(FileIssue.Ragged, _number, _record.Flaw == DelimitedFlaw.Count ? null : NameOf(_record.Count), _record.FlawText));
            if (_record.Lines > 1)
                BackToSecondLine();
            return false;
        }

        if (_record.IsClean || !_buffer.AsSpan(_record.Start, _record.Length).Contains(MarkingDecoderFallback.Mark))
            return true;

        int bad = Enumerable.Range(0, _columns.Count).First(column => column == _columns.Count - 1 || Cell(column).Contains(MarkingDecoderFallback.Mark));
        _issues(new FileIssue(FileIssue.Encoding, _number, NameOf(bad), $"bytes that are not {_source.Encoding.Name}"));
        return false;
    }

    private int LengthOfFirstLine()
    {
        int end = _buffer.AsSpan(_record.Start, _record.Length).IndexOfAny('\r', '\n');
        return end < 0 ? _record.Length : end;
    }

    private string? NameOf(int column) => column < _columns.Count ? _columns.Names[column] : null;

    private bool HasRightCount()
    {
        for (int column = _columns.Count; column < _record.Count; column++)
        {
            if (!Cell(column).IsWhiteSpace())
                return false;
        }

        return _record.Count >= _columns.Count;
    }

    // The record swallowed lines that are probably rows of their own.
    private void BackToSecondLine()
    {
        int next = _record.LineEnd(_buffer.AsSpan(0, _end), _record.Start, final: true);
        _line = _number + 1;
        _start = next < 0 ? _end : next;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        if (_start > 0)
        {
            Array.Copy(_buffer, _start, _buffer, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }

        if (_buffer.Length - _end < ReadSize)
            Array.Resize(ref _buffer, _buffer.Length * 2);
        int read = await _source.ReadAsync(_buffer.AsMemory(_end, _buffer.Length - _end), cancellationToken).ConfigureAwait(false);
        _end += read;
        _final = read == 0;
    }
}
