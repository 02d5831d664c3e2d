namespace Linkage.Normalization;

/// <summary>Reads a date by an exact format such as <c>dd/MM/yyyy</c>, <c>yyyyMMdd</c> or <c>d MMM yy</c>.</summary>
/// <remarks>Letters: d and M for day and month (one or two digits, two where a letter follows), MMM and MMMM for a month name, y for the year;
/// H, h, m, s, f, t, z end the date. Anything else stands for itself.</remarks>
internal static class DateFormatReader
{
    /// <summary>Reads a folded text.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, string format, bool looksThai, out DateParts parts)
    {
        parts = default;
        int at = 0;
        int i = 0;
        (int year, int yearDigits, int month, int day) = (0, 0, 0, 0);
        while (i < format.Length)
        {
            char letter = format[i];
            int width = 1;
            while (i + width < format.Length && format[i + width] == letter)
                width++;
            bool packed = i + width < format.Length && format[i + width] is 'd' or 'M' or 'y' or 'H';
            i += width;
            bool read;
            switch (letter)
            {
                case 'd' when width <= 2:
                    read = TryNumber(text, ref at, packed && width == 2 ? 2 : 1, 2, out day, out _);
                    break;
                case 'M' when width <= 2:
                    read = TryNumber(text, ref at, packed && width == 2 ? 2 : 1, 2, out month, out _);
                    break;
                case 'M':
                    read = TryMonth(text, ref at, out month);
                    break;
                case 'y':
                    read = TryNumber(text, ref at, Math.Min(width, 2), width <= 2 ? 2 : 4, out year, out yearDigits);
                    break;
                case 'H' or 'h' or 'm' or 's' or 'T' or 't' or 'z':
                    i = format.Length;
                    at = text.Length;
                    read = true;
                    break;
                default:
                    read = TrySkip(text, ref at, letter, width);
                    break;
            }
            if (!read)
                return false;
        }
        parts = new DateParts(year, yearDigits, month, day) { LooksThai = looksThai };
        return at >= text.TrimEnd().Length && yearDigits > 0;
    }

    private static bool TryNumber(ReadOnlySpan<char> text, ref int at, int least, int most, out int value, out int digits)
    {
        value = 0;
        digits = 0;
        while (at < text.Length && digits < most && char.IsAsciiDigit(text[at]))
        {
            value = (value * 10) + (text[at++] - '0');
            digits++;
        }
        return digits >= least;
    }

    private static bool TryMonth(ReadOnlySpan<char> text, ref int at, out int month)
    {
        Span<char> word = stackalloc char[24];
        int length = 0;
        while (at < text.Length && length < word.Length && (text[at] == '.' || (IdentifierText.IsWordCharacter(text[at]) && !char.IsAsciiDigit(text[at]))))
        {
            if (text[at] != '.')
                word[length++] = char.ToLowerInvariant(text[at]);
            at++;
        }
        return DateWords.TryRead(word[..length], out int used, out month) && used == length && month is >= 1 and <= 12;
    }

    private static bool TrySkip(ReadOnlySpan<char> text, ref int at, char letter, int width)
    {
        for (int n = 0; n < width; n++)
        {
            if (letter != ' ' && (at >= text.Length || text[at] != letter))
                return false;
            if (letter != ' ')
                at++;
        }
        while (letter == ' ' && at < text.Length && text[at] == ' ')
            at++;
        return true;
    }
}
