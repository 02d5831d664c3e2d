using System.Text;

namespace Linkage.Synthetic;

/// <summary>Writes delimited rows into a buffer that is flushed to a stream between neighbourhoods.</summary>
internal sealed class RowWriter(Stream stream, TextEncoding encoding, char delimiter) : IAsyncDisposable
{
    private readonly StringBuilder _text = new();
    private bool _started;
    private bool _midRow;
    private byte[] _bytes = new byte[64 * 1024];

    /// <summary>Adds a cell; null is an empty one.</summary>
    public RowWriter Cell(string? value)
    {
        if (_midRow)
            _text.Append(delimiter);
        _midRow = true;
        if (string.IsNullOrEmpty(value))
            return this;
        if (value.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0)
        {
            _text.Append(value);
            return this;
        }

        _text.Append('"').Append(value.Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        return this;
    }

    public RowWriter Cells(params ReadOnlySpan<string> values)
    {
        foreach (string value in values)
            Cell(value);
        return this;
    }

    public void EndRow()
    {
        _text.Append('\n');
        _midRow = false;
    }

    /// <summary>Adds text as it is: a line of JSON.</summary>
    public void Raw(string text) => _text.Append(text).Append('\n');

    /// <summary>Writes what has gathered.</summary>
    public async ValueTask FlushAsync(CancellationToken cancellationToken)
    {
        int most = (_text.Length * 3) + 2;
        if (_bytes.Length < most)
            _bytes = new byte[most];
        int count = 0;
        if (!_started && encoding == TextEncoding.Utf16)
        {
            _bytes[count++] = 0xFF;
            _bytes[count++] = 0xFE;
        }

        _started = true;
        foreach (ReadOnlyMemory<char> chunk in _text.GetChunks())
            count += Encode(chunk.Span, _bytes.AsSpan(count));
        _text.Clear();
        await stream.WriteAsync(_bytes.AsMemory(0, count), cancellationToken).ConfigureAwait(false);
    }

    public ValueTask DisposeAsync() => stream.DisposeAsync();

    private int Encode(ReadOnlySpan<char> from, Span<byte> to) => encoding switch
    {
        TextEncoding.Utf16 => Encoding.Unicode.GetBytes(from, to),
        TextEncoding.Windows874 => Thai(from, to),
        _ => Utf8(from, to),
    };

    private readonly Encoder _utf8 = new UTF8Encoding(false).GetEncoder();

    // A stateful encoder, because a chunk of the builder may end inside a surrogate pair.
    private int Utf8(ReadOnlySpan<char> from, Span<byte> to) => _utf8.GetBytes(from, to, flush: false);

    // Windows-874: ASCII, and the Thai block U+0E01 to U+0E5B at A1 to FB.
    private static int Thai(ReadOnlySpan<char> from, Span<byte> to)
    {
        for (int i = 0; i < from.Length; i++)
            to[i] = from[i] < 0x80 ? (byte)from[i] : from[i] is >= '\u0E01' and <= '\u0E5B' ? (byte)(from[i] - 0x0E00 + 0xA0) : (byte)'?';
        return from.Length;
    }
}
