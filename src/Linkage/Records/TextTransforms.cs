using System.Globalization;
using System.Text;

namespace Linkage;

/// <summary>The changes that <see cref="ValueTransform"/> names.</summary>
internal static class TextTransforms
{
    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    public static string Apply(ValueTransform transform, string value) => transform.Name switch
    {
        "upper" => value.ToUpperInvariant(),
        "lower" => value.ToLowerInvariant(),
        "digits" => Digits(value),
        "excelText" => ExcelText(value),
        "mojibake" => Mojibake(value),
        "padLeft" => value.Length == 0 ? value : value.PadLeft(transform.Width, '0'),
        _ => value,
    };

    // Digits of any script, as 0 to 9; everything else goes.
    private static string Digits(string value)
    {
        StringBuilder digits = new(value.Length);
        foreach (char c in value)
        {
            int digit = CharUnicodeInfo.GetDecimalDigitValue(c);
            if (digit >= 0)
                digits.Append((char)('0' + digit));
        }
        return digits.ToString();
    }

    // '0812 is text that Excel was told to keep; 812.0 is text that became a number; 1.1E+12 has lost digits.
    private static string ExcelText(string value)
    {
        if (value.StartsWith('\''))
            value = value[1..];
        if (value.EndsWith(".0", StringComparison.Ordinal) && value.AsSpan(0, value.Length - 2).IndexOfAnyExceptInRange('0', '9') < 0)
            return value[..^2];
        bool exponent = value.Contains("E+", StringComparison.OrdinalIgnoreCase) && double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out _);
        return exponent ? "" : value;
    }

    // UTF-8 that was read as Windows-874 or Windows-1252 and saved again.
    private static string Mojibake(string value)
    {
        foreach (int codePage in (int[])[874, 1252])
        {
            try
            {
                Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(codePage, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
                string repaired = StrictUtf8.GetString(encoding.GetBytes(value));
                if (repaired.Length < value.Length)
                    return repaired;
            }
            catch (ArgumentException)
            {
                // Not this code page: the text has characters it lacks, or its bytes are no UTF-8.
            }
        }
        return value;
    }
}
