using System.Text;

namespace Linkage.IO;

/// <summary>Finds the encoding of a text file by its name, its byte order mark or its first bytes.</summary>
internal static class TextEncodings
{
    private const string Utf8 = "utf-8";
    private const string Thai = "windows-874";

    static TextEncodings() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>Says whether an encoding of that name exists.</summary>
    public static bool Exists(string name) => name == "auto" || TryGet(name, out _);

    /// <summary>Chooses the encoding of a file from what the manifest says and from the file's first bytes.</summary>
    /// <exception cref="FileProblemException">The bytes are in no encoding that <c>auto</c> knows, or plainly not in the one given.</exception>
    public static EncodingChoice Choose(string? name, ReadOnlySpan<byte> sample, bool complete)
    {
        if (ByMark(sample) is { } marked)
            return marked;
        if (name == "auto")
            return Detect(sample, complete);
        if (name is null || name.Equals(Utf8, StringComparison.OrdinalIgnoreCase))
            return Strict(sample, complete, name is null ? "no byte order mark" : "given");

        return TryGet(name, out Encoding? encoding)
            ? new EncodingChoice(encoding, name, "given", 0)
            : throw new FileProblemException(FileProblemException.Encoding, $"the encoding '{name}', which does not exist", "utf-8, utf-16, windows-874, tis-620 or auto");
    }

    private static bool TryGet(string name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Encoding? encoding)
    {
        // One name differs between Thai files and the framework; the bytes are those of code page 874.
        string known = name.ToUpperInvariant() switch
        {
            "TIS620" or "TIS-620" or "CP874" or "ISO-8859-11" => Thai,
            "UTF8" => Utf8,
            "UTF16" => "utf-16",
            _ => name,
        };
        try
        {
            encoding = Encoding.GetEncoding(known, EncoderFallback.ExceptionFallback, new MarkingDecoderFallback());
            return true;
        }
        catch (ArgumentException)
        {
            encoding = null;
            return false;
        }
    }

    private static Encoding Get(string name) => TryGet(name, out Encoding? encoding) ? encoding : throw new InvalidOperationException($"No encoding {name}.");

    private static EncodingChoice? ByMark(ReadOnlySpan<byte> sample)
    {
        if (sample.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
            return new EncodingChoice(Get(Utf8), Utf8, "byte order mark", 3);
        if (sample.StartsWith<byte>([0xFF, 0xFE]))
            return new EncodingChoice(Get("utf-16"), "utf-16", "byte order mark", 2);
        if (sample.StartsWith<byte>([0xFE, 0xFF]))
            return new EncodingChoice(Get("utf-16BE"), "utf-16be", "byte order mark", 2);
        return null;
    }

    private static EncodingChoice Strict(ReadOnlySpan<byte> sample, bool complete, string why)
    {
        // A single damaged row is that row's issue. Where a good part of the sample is not UTF-8, the whole file is something else,
        // and reporting every row would hide the reason.
        if (Utf16ByZeros(sample) is { } utf16)
            throw WrongEncoding(utf16.Name, utf16.Why);
        (int bad, int lines) = LinesNotUtf8(sample, complete);
        if (bad * 2 <= lines)
            return new EncodingChoice(Get(Utf8), Utf8, why, 0);
        throw IsThai(sample, out int letters, out int high)
            ? WrongEncoding(Thai, $"{letters} of {high} bytes above 127 are Thai letters in windows-874")
            : new FileProblemException(FileProblemException.Encoding, $"{bad} of the first {lines} lines that are not UTF-8", "the name of the encoding in \"encoding\"", row: 1);
    }

    private static FileProblemException WrongEncoding(string name, string why) => new(
        FileProblemException.Encoding, "bytes that are not UTF-8", $"\"encoding\": \"{name}\" ({why}) or \"auto\" in the manifest", row: 1);

    private static EncodingChoice Detect(ReadOnlySpan<byte> sample, bool complete)
    {
        if (Utf16ByZeros(sample) is { } utf16)
            return utf16;
        (int bad, int lines) = LinesNotUtf8(sample, complete);
        if (bad == 0)
            return new EncodingChoice(Get(Utf8), Utf8, "all bytes of the first lines are valid UTF-8", 0);
        if (IsThai(sample, out int letters, out int high))
            return new EncodingChoice(Get(Thai), Thai, $"{bad} of the first {lines} lines are not UTF-8, and {letters} of {high} bytes above 127 are Thai letters in windows-874", 0);
        if (bad * 10 <= lines)
            return new EncodingChoice(Get(Utf8), Utf8, $"all but {bad} of the first {lines} lines are valid UTF-8", 0);
        throw new FileProblemException(
            FileProblemException.Encoding, "bytes that are neither UTF-8, UTF-16 nor windows-874", "the name of the encoding in \"encoding\"", row: 1);
    }

    // Text in UTF-16 has a zero (ASCII) or 0x0E (Thai) as every other byte; no other text has zeros.
    private static EncodingChoice? Utf16ByZeros(ReadOnlySpan<byte> sample)
    {
        int pairs = sample.Length / 2;
        Span<int> blocks = [0, 0];
        Span<int> zeros = [0, 0];
        for (int i = 0; i < pairs * 2; i++)
        {
            blocks[i & 1] += sample[i] is 0 or 0x0E ? 1 : 0;
            zeros[i & 1] += sample[i] == 0 ? 1 : 0;
        }

        if (pairs < 2 || zeros[0] + zeros[1] == 0)
            return null;
        if (blocks[1] * 10 >= pairs * 8 && blocks[0] * 4 < pairs)
            return new EncodingChoice(Get("utf-16"), "utf-16", $"{blocks[1]} of {pairs} byte pairs end as UTF-16 (little endian) text does", 0);
        if (blocks[0] * 10 >= pairs * 8 && blocks[1] * 4 < pairs)
            return new EncodingChoice(Get("utf-16BE"), "utf-16be", $"{blocks[0]} of {pairs} byte pairs start as UTF-16 (big endian) text does", 0);
        return null;
    }

    private static (int Bad, int Lines) LinesNotUtf8(ReadOnlySpan<byte> sample, bool complete)
    {
        int bad = 0, lines = 0;
        while (!sample.IsEmpty)
        {
            int end = sample.IndexOf((byte)'\n');
            if (end < 0 && !complete && lines > 0)
                break;   // the last line of the sample is cut

            ReadOnlySpan<byte> line = end < 0 ? sample : sample[..end];
            lines++;
            bad += System.Text.Unicode.Utf8.IsValid(line) ? 0 : 1;
            sample = end < 0 ? [] : sample[(end + 1)..];
        }

        return (bad, lines);
    }

    // windows-874: A1-DA and DF-FB are Thai; 80 85 91-97 A0 are the punctuation Microsoft added; the rest is undefined.
    private static bool IsThai(ReadOnlySpan<byte> sample, out int letters, out int high)
    {
        (letters, high) = (0, 0);
        int other = 0;
        foreach (byte value in sample)
        {
            if (value < 0x80)
                continue;

            high++;
            if (value is (>= 0xA1 and <= 0xDA) or (>= 0xDF and <= 0xFB))
                letters++;
            else if (value is not (0x80 or 0x85 or (>= 0x91 and <= 0x97) or 0xA0))
                other++;
        }

        return letters > 0 && letters * 10 >= high * 9 && other * 50 <= high;
    }
}
