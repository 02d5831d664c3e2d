namespace Linkage.Synthetic;

/// <summary>The encodings that the agencies' files have.</summary>
internal enum TextEncoding
{
    Utf8,
    Windows874,
    Utf16,
}
