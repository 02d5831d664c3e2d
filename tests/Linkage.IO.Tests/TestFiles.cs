using System.IO.Compression;
using System.Text;

namespace Linkage.IO.Tests;

/// <summary>A folder of its own for a test, and the ways to fill it.</summary>
internal sealed class TestFiles : IDisposable
{
    public TestFiles() => Folder = Directory.CreateTempSubdirectory("linkage-io-").FullName;

    public string Folder { get; }

    public static Encoding Thai
    {
        get
        {
            Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
            return Encoding.GetEncoding("windows-874");
        }
    }

    public string Path(string name) => System.IO.Path.Combine(Folder, name);

    public string Write(string name, string text, Encoding? encoding = null) => Write(name, (encoding ?? new UTF8Encoding(false)).GetBytes(text));

    public string Write(string name, byte[] bytes)
    {
        string path = Path(name);
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    public static byte[] Gzip(byte[] bytes) => Pack(bytes, stream => new GZipStream(stream, CompressionLevel.Fastest));

    public static byte[] Brotli(byte[] bytes) => Pack(bytes, stream => new BrotliStream(stream, CompressionLevel.Fastest));

    public static byte[] Zip(params (string Name, byte[] Bytes)[] entries)
    {
        using MemoryStream memory = new();
        using (ZipArchive archive = new(memory, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach ((string name, byte[] bytes) in entries)
            {
                using Stream stream = archive.CreateEntry(name).Open();
                stream.Write(bytes);
            }
        }

        return memory.ToArray();
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private static byte[] Pack(byte[] bytes, Func<Stream, Stream> pack)
    {
        using MemoryStream memory = new();
        using (Stream stream = pack(memory))
            stream.Write(bytes);
        return memory.ToArray();
    }
}
