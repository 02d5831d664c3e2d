using System.Text.Json;

namespace Linkage.IO;

/// <summary>Reads JSON Lines: one object a line. Columns are paths, and each may have several values.</summary>
/// <remarks>A line that is no JSON object costs that line only.</remarks>
internal sealed class JsonLinesRowReader : RowReader
{
    private const int ReadSize = 64 * 1024;
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = 64 };

    private readonly CharSource _source;
    private readonly Action<FileIssue> _issues;
    private readonly List<string> _paths = [];
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<PathValues> _values = [];
    private char[] _buffer = new char[2 * ReadSize];
    private int _start;
    private int _end;
    private int _number;
    private bool _final;
    private bool _any;
    private readonly bool _keepsBad;
    private string? _badLine;
    private JsonDocument? _document;

    private JsonLinesRowReader(CharSource source, FileSpec spec, Action<FileIssue> issues)
    {
        _source = source;
        _issues = issues;
        _keepsBad = spec.KeepsBadRows;
    }

    /// <inheritdoc/>
    public override IReadOnlyList<string> Columns => _paths;

    /// <inheritdoc/>
    public override int Number => _number;

    /// <inheritdoc/>
    public override FileFormat Format => FileFormat.JsonLines;

    /// <inheritdoc/>
    public override EncodingChoice Encoding => _source.Encoding;

    /// <inheritdoc/>
    public override bool HasOpenColumns => true;

    /// <inheritdoc/>
    internal override bool IsBad => _badLine is not null;

    /// <inheritdoc/>
    internal override IReadOnlyList<string> BadCells => _badLine is null ? [] : [_badLine];

    /// <summary>Gets the object of the current line.</summary>
    public JsonElement Current => _document!.RootElement;

    /// <summary>Opens unpacked bytes.</summary>
    public static async Task<JsonLinesRowReader> OpenAsync(Stream stream, FileSpec spec, Action<FileIssue> issues, CancellationToken cancellationToken)
    {
        CharSource source = await CharSource.OpenAsync(stream, spec.Encoding, cancellationToken).ConfigureAwait(false);
        JsonLinesRowReader reader = new(source, spec, issues);
        for (int i = 0; i < spec.SkipRows; i++)
            await reader.NextLineAsync(cancellationToken).ConfigureAwait(false);
        return reader;
    }

    /// <inheritdoc/>
    public override int IndexOf(string column)
    {
        string path = ColumnName.Fold(column);
        if (_index.TryGetValue(path, out int known))
            return known;
        _index.Add(path, _paths.Count);
        _paths.Add(path);
        _values.Add(new PathValues(new JsonLinePath(path)));
        return _paths.Count - 1;
    }

    /// <inheritdoc/>
    public override int CountOf(int column) => Values(column).Texts.Count;

    /// <inheritdoc/>
    public override ReadOnlySpan<char> ValueOf(int column, int item = 0)
    {
        List<string> texts = Values(column).Texts;
        return item < texts.Count ? texts[item] : default;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<char> PartOf(int column, int item, string path)
    {
        List<JsonElement> elements = Values(column).Elements;
        if (item >= elements.Count)
            return default;

        List<JsonElement> found = [];
        new JsonLinePath(ColumnName.Fold(path)).Find(elements[item], found);
        return found.Count == 0 ? default : JsonLinePath.TextOf(found[0]);
    }

    /// <inheritdoc/>
    public override async ValueTask<bool> ReadAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            (int start, int length) = await NextLineAsync(cancellationToken).ConfigureAwait(false);
            if (length < 0)
                return _any ? false : throw new FileProblemException(FileProblemException.Empty, "no line", "a JSON object a line");
            if (!_buffer.AsSpan(start, length).IsWhiteSpace())
            {
                _any = true;
                _badLine = null;
                if (TryParse(start, length))
                    return true;
                _badLine = _buffer.AsSpan(start, length).ToString();
                if (_keepsBad)
                    return true;
            }
        }
    }

    /// <inheritdoc/>
    public override ValueTask DisposeAsync()
    {
        _document?.Dispose();
        return _source.DisposeAsync();
    }

    private bool TryParse(int start, int length)
    {
        _document?.Dispose();
        _document = null;
        if (_buffer.AsSpan(start, length).Contains(MarkingDecoderFallback.Mark))
            return Reject(FileIssue.Encoding, $"bytes that are not {_source.Encoding.Name}");
        try
        {
            // The document reads from a copy of its own: the line's place in the buffer is reused.
            _document = JsonDocument.Parse(_buffer.AsMemory(start, length), Options);
            return _document.RootElement.ValueKind == JsonValueKind.Object || Reject(FileIssue.Ragged, "a line that is JSON but no object; it is left out");
        }
        catch (JsonException error)
        {
            return Reject(FileIssue.Ragged, $"a line that is no JSON (near byte {error.BytePositionInLine + 1}); it is left out");
        }
    }

    private bool Reject(string code, string message)
    {
        _issues(new FileIssue(code, _number, null, message));
        return false;
    }

    private PathValues Values(int column)
    {
        PathValues values = _values[column];
        if (values.Row != _number)
            values.Take(_document!.RootElement, _number);
        return values;
    }

    /// <summary>Finds the next line; a length of -1 is the end.</summary>
    private async ValueTask<(int Start, int Length)> NextLineAsync(CancellationToken cancellationToken)
    {
        int searched = _start;
        while (true)
        {
            int at = _buffer.AsSpan(searched, _end - searched).IndexOf('\n');
            if (at >= 0)
                return Take(searched + at, 1);
            searched = _end;
            if (_final)
            {
                if (_source.IsTruncated)
                    throw CharSource.Truncated(_number + 1);
                return _start == _end ? (_start, -1) : Take(_end, 0);
            }

            searched -= await FillAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    private (int Start, int Length) Take(int end, int lineEnd)
    {
        int start = _start;
        _start = end + lineEnd;
        _number++;
        return (start, end - start);
    }

    private async Task<int> FillAsync(CancellationToken cancellationToken)
    {
        int moved = _start;
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
        return moved;
    }

    private sealed class PathValues(JsonLinePath path)
    {
        public int Row { get; private set; }

        public List<JsonElement> Elements { get; } = [];

        public List<string> Texts { get; } = [];

        public void Take(JsonElement root, int row)
        {
            Row = row;
            Elements.Clear();
            Texts.Clear();
            path.Find(root, Elements);
            foreach (JsonElement element in Elements)
                Texts.Add(JsonLinePath.TextOf(element));
        }
    }
}
