using System.Text;

namespace Linkage.IO;

/// <summary>The characters of a packed or plain text file, decoded as they are asked for. One reader at a time.</summary>
/// <remarks>A file that ends before its time (a cut gzip) yields the characters before the cut; then <see cref="IsTruncated"/> is set.</remarks>
internal sealed class CharSource : IAsyncDisposable
{
    private const int SampleSize = 64 * 1024;

    private readonly Stream _stream;
    private readonly byte[] _bytes = new byte[SampleSize];
    private Decoder? _decoder;
    private int _start;
    private int _count;
    private bool _ended;

    private CharSource(Stream stream) => _stream = stream;

    /// <summary>Gets the encoding and the reason for it.</summary>
    public EncodingChoice Encoding { get; private set; } = null!;

    /// <summary>Gets a value indicating whether the file ended in the middle of its packing. Known once the end is reached.</summary>
    public bool IsTruncated { get; private set; }

    /// <summary>Looks at the first bytes, chooses the encoding, and takes the stream over.</summary>
    /// <exception cref="FileProblemException">The file is empty, or in an encoding that cannot be.</exception>
    public static async Task<CharSource> OpenAsync(Stream stream, string? encoding, CancellationToken cancellationToken)
    {
        CharSource source = new(stream);
        try
        {
            await source.FillAsync(cancellationToken).ConfigureAwait(false);
            if (source._count == 0)
                throw source.IsTruncated ? Truncated(1) : new FileProblemException(FileProblemException.Empty, "no bytes", "a header and rows");

            source.Encoding = TextEncodings.Choose(encoding, source._bytes.AsSpan(0, source._count), source._ended);
            source._decoder = source.Encoding.Encoding.GetDecoder();
            source._start = source.Encoding.MarkLength;
            return source;
        }
        catch
        {
            await source.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Returns the error of a file that is cut off at a row.</summary>
    public static FileProblemException Truncated(int row) => new(
        FileProblemException.Truncated, "the end of the file in the middle of its compressed data", "the whole file: copy it again; the rows before are kept", row);

    /// <summary>Decodes some characters; 0 means the end.</summary>
    public async ValueTask<int> ReadAsync(Memory<char> chars, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (_start < _count)
            {
                _decoder!.Convert(_bytes.AsSpan(_start, _count - _start), chars.Span, flush: false, out int used, out int made, out _);
                _start += used;
                if (made > 0)
                    return Marked(chars.Span[..made]);
            }
            else if (_ended)
            {
                _decoder!.Convert([], chars.Span, flush: !IsTruncated, out _, out int made, out _);
                return made;
            }
            else
            {
                (_start, _count) = (0, 0);
                await FillAsync(cancellationToken).ConfigureAwait(false);
            }
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _stream.DisposeAsync();

    // The framework gives bytes that windows-874 does not define as C1 controls and private characters.
    private int Marked(Span<char> chars)
    {
        if (Encoding.Encoding.CodePage == 874)
        {
            for (int at = chars.IndexOfAnyInRange('\uF8C1', '\uF8C8'); at >= 0; at = chars.IndexOfAnyInRange('\uF8C1', '\uF8C8'))
                chars[at] = MarkingDecoderFallback.Mark;
            for (int at = chars.IndexOfAnyInRange('\u0081', '\u009F'); at >= 0; at = chars.IndexOfAnyInRange('\u0081', '\u009F'))
                chars[at] = MarkingDecoderFallback.Mark;
        }

        return chars.Length;
    }

    private async Task FillAsync(CancellationToken cancellationToken)
    {
        while (_count < _bytes.Length && !_ended)
        {
            int read;
            try
            {
                read = await _stream.ReadAsync(_bytes.AsMemory(_count), cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is InvalidDataException or EndOfStreamException or InvalidOperationException)
            {
                (IsTruncated, _ended) = (true, true);
                return;
            }

            _ended = read == 0;
            _count += read;
        }
    }
}
