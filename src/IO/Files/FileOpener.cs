using System.IO.Compression;

namespace Linkage.IO;

/// <summary>Opens a file under its compression.</summary>
internal static class FileOpener
{
    /// <summary>Opens a stream over the unpacked bytes. It can be sought only where <paramref name="seekable"/> asks for that.</summary>
    /// <exception cref="FileProblemException">The archive is cut off, or has no such entry.</exception>
    public static async Task<Stream> OpenAsync(string path, FileSpec spec, bool seekable, CancellationToken cancellationToken)
    {
        FileStream file = new(path, new FileStreamOptions { Access = FileAccess.Read, Share = FileShare.ReadWrite, Options = FileOptions.Asynchronous | FileOptions.SequentialScan, BufferSize = 0 });
        try
        {
            FileCompression compression = spec.CompressionOf(path);
            if (file.Length == 0)
                throw new FileProblemException(FileProblemException.Empty, "no bytes", "a header and rows");

            Stream stream = compression switch
            {
                FileCompression.Gzip => new GzipFileStream(file),
                FileCompression.Brotli => new BrotliFileStream(file),
                FileCompression.Zip => OpenEntry(file, spec.Entry),
                _ => file,
            };
            return seekable && compression != FileCompression.None ? await UnpackAsync(stream, cancellationToken).ConfigureAwait(false) : stream;
        }
        catch
        {
            await file.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    private static ZipEntryStream OpenEntry(FileStream file, string? name)
    {
        ZipArchive archive;
        try
        {
            archive = new ZipArchive(file, ZipArchiveMode.Read);
        }
        catch (InvalidDataException)
        {
            throw new FileProblemException(FileProblemException.Truncated, "a zip archive without its directory", "a whole archive: copy it again");
        }

        List<ZipArchiveEntry> entries = [.. archive.Entries.Where(entry => entry.Name.Length > 0)];
        ZipArchiveEntry? found = name is null
            ? (entries.Count == 1 ? entries[0] : null)
            : entries.Find(entry => entry.FullName == name) ?? entries.Find(entry => entry.Name == name);
        if (found is null)
        {
            string list = string.Join(", ", entries.Select(entry => entry.FullName).Order(StringComparer.Ordinal).Take(10));
            throw new FileProblemException("manifest.bad-value", name is null ? $"{entries.Count} entries and no \"entry\"" : $"\"entry\": \"{name}\"", $"one of: {list}");
        }

        return new ZipEntryStream(archive, found.Open());
    }

    // Parquet and Excel start reading at the end.
    private static async Task<MemoryStream> UnpackAsync(Stream packed, CancellationToken cancellationToken)
    {
        await using (packed.ConfigureAwait(false))
        {
            MemoryStream memory = new();
            try
            {
                await packed.CopyToAsync(memory, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception error) when (error is InvalidDataException or InvalidOperationException)
            {
                throw CharSource.Truncated(0);
            }

            memory.Position = 0;
            return memory;
        }
    }
}
