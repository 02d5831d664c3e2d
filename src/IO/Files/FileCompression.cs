namespace Linkage.IO;

/// <summary>How a file is packed.</summary>
internal enum FileCompression
{
    /// <summary>Not packed.</summary>
    None,

    /// <summary>gzip (.gz).</summary>
    Gzip,

    /// <summary>Brotli (.br).</summary>
    Brotli,

    /// <summary>One entry of a zip archive (.zip).</summary>
    Zip,
}
