using System.Buffers;
using System.IO.Compression;

namespace Linkage.IO;

/// <summary>Unpacks a Brotli file and says when it was cut off, which <see cref="BrotliStream"/> passes over in silence.</summary>
internal sealed class BrotliFileStream(Stream file) : Stream
{
    private readonly byte[] _packed = new byte[64 * 1024];
    private BrotliDecoder _decoder;
    private int _start;
    private int _end;
    private bool _done;

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override bool CanWrite => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    /// <inheritdoc/>
    public override int Read(Span<byte> buffer)
    {
        int written;
        while (!TryUnpack(buffer, out written))
            Filled(file.Read(_packed));
        return written;
    }

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        int written;
        while (!TryUnpack(buffer.Span, out written))
            Filled(await file.ReadAsync(_packed, cancellationToken).ConfigureAwait(false));
        return written;
    }

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoder.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private bool TryUnpack(Span<byte> buffer, out int written)
    {
        written = 0;
        if (_done || buffer.IsEmpty)
            return true;

        OperationStatus status = _decoder.Decompress(_packed.AsSpan(_start, _end - _start), buffer, out int read, out written);
        _start += read;
        _done = status == OperationStatus.Done;
        if (status == OperationStatus.InvalidData)
            throw new InvalidDataException("The file is not Brotli.");
        return written > 0 || _done;
    }

    private void Filled(int read)
    {
        if (read == 0)
            throw new InvalidDataException("The Brotli file is cut off.");
        (_start, _end) = (0, read);
    }
}
