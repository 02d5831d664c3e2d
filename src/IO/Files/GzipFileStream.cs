using System.Buffers.Binary;
using System.IO.Compression;

namespace Linkage.IO;

/// <summary>Unpacks a gzip file and says when it was cut off, which <see cref="GZipStream"/> passes over in silence.</summary>
/// <remarks>
/// The file's last four bytes are the length of its last member (RFC 1952, §2.3.1). Where that equals what came out, the file is whole. Else it has several
/// members or is cut off: it is read once more with a member of our own behind it, which comes out only if all before it is whole.
/// </remarks>
internal sealed class GzipFileStream(FileStream file) : Stream
{
    private static readonly byte[] Canary = "the end of the file, and nothing cut off"u8.ToArray();

    private readonly GZipStream _gzip = new(file, CompressionMode.Decompress, leaveOpen: true);
    private uint _length;

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
    public override int Read(Span<byte> buffer) => Checked(buffer.Length, _gzip.Read(buffer));

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        Checked(buffer.Length, await _gzip.ReadAsync(buffer, cancellationToken).ConfigureAwait(false));

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
            _gzip.Dispose();
            file.Dispose();
        }

        base.Dispose(disposing);
    }

    private int Checked(int asked, int read)
    {
        _length += (uint)read;
        if (read == 0 && asked > 0 && !EndsWithLength() && !IsWhole())
            throw new InvalidDataException("The gzip file is cut off.");
        return read;
    }

    private bool EndsWithLength()
    {
        Span<byte> last = stackalloc byte[4];
        return file.Length >= 18 && RandomAccess.Read(file.SafeFileHandle, last, file.Length - 4) == 4 && BinaryPrimitives.ReadUInt32LittleEndian(last) == _length;
    }

    private bool IsWhole()
    {
        using FileStream again = new(file.Name, new FileStreamOptions { Share = FileShare.ReadWrite });
        using AppendedStream both = new(again, PackedCanary());
        using GZipStream unpacked = new(both, CompressionMode.Decompress);
        byte[] buffer = new byte[64 * 1024];
        int kept = 0;
        try
        {
            while (true)
            {
                // The last bytes stay at the front of the buffer, so that the canary is found across reads.
                int read = unpacked.Read(buffer, kept, buffer.Length - kept);
                if (read == 0)
                    return buffer.AsSpan(0, kept).EndsWith(Canary);

                int end = kept + read;
                kept = Math.Min(end, Canary.Length);
                buffer.AsSpan(end - kept, kept).CopyTo(buffer);
            }
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }

    private static byte[] PackedCanary()
    {
        using MemoryStream memory = new();
        using (GZipStream gzip = new(memory, CompressionLevel.NoCompression))
            gzip.Write(Canary);
        return memory.ToArray();
    }
}
