using System.Globalization;
using System.Text;

namespace Linkage.Normalization;

/// <summary>Brings the text of numbers, codes and dates to plain characters, before anything is read from it.</summary>
/// <remarks>Cost: one pass; plain ASCII comes back as it is. Safe to share between threads.</remarks>
internal static class IdentifierText
{
    /// <summary>Digits of any script become 0-9, full-width letters ASCII, dashes '-', white space ' '; invisible characters go; ends are trimmed.</summary>
    public static string Fold(string raw)
    {
        if (IsPlain(raw))
            return raw;

        StringBuilder folded = new(raw.Length);
        for (int i = 0; i < raw.Length; i++)
            AppendFolded(folded, raw, ref i);
        return folded.ToString().Trim();
    }

    /// <summary>The folded text in capitals, with letters, marks and digits only.</summary>
    public static string Compact(string raw)
    {
        string folded = Fold(raw);
        if (IsCompact(folded))
            return folded;

        StringBuilder compact = new(folded.Length);
        foreach (char c in folded)
        {
            if (IsWordCharacter(c))
                compact.Append(char.ToUpperInvariant(c));
        }
        return compact.ToString();
    }

    /// <summary>The digits of a folded text.</summary>
    public static string DigitsOf(string folded)
    {
        if (IsDigits(folded))
            return folded;
        return string.Create(CountDigits(folded), folded, static (target, source) =>
        {
            int n = 0;
            foreach (char c in source)
            {
                if (char.IsAsciiDigit(c))
                    target[n++] = c;
            }
        });
    }

    /// <summary>Whether a text is one or more ASCII digits.</summary>
    public static bool IsDigits(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExceptInRange('0', '9');

    /// <summary>Whether a text is one or more ASCII capitals and digits.</summary>
    public static bool IsCode(ReadOnlySpan<char> text) => !text.IsEmpty && IsCompact(text);

    /// <summary>Whether all characters of a text are the same one.</summary>
    public static bool IsOneCharacter(ReadOnlySpan<char> text) => !text.IsEmpty && !text.ContainsAnyExcept(text[0]);

    /// <summary>Whether the digits count up or down by one from the first to the last, 9 being followed by 0 when counting up.</summary>
    public static bool IsRun(ReadOnlySpan<char> digits)
    {
        if (digits.Length < 4)
            return false;
        int step = (digits[1] - digits[0] + 10) % 10;
        if (step is not (1 or 9))
            return false;
        for (int i = 1; i < digits.Length; i++)
        {
            if ((digits[i] - digits[i - 1] + 10) % 10 != step)
                return false;
        }
        return true;
    }

    /// <summary>Whether a character is a letter, a mark or a digit.</summary>
    public static bool IsWordCharacter(char c) =>
        char.IsAscii(c)
            ? char.IsAsciiLetterOrDigit(c)
            : char.IsLetterOrDigit(c) || char.IsSurrogate(c)
              || CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;

    /// <summary>Whether a character is a Thai letter or mark.</summary>
    public static bool IsThai(char c) => c is >= '\u0E01' and <= '\u0E4E';

    private static bool IsPlain(string raw)
    {
        if (raw.AsSpan().ContainsAnyExceptInRange(' ', '~'))
            return false;
        return raw.Length == 0 || (raw[0] != ' ' && raw[^1] != ' ');
    }

    private static bool IsCompact(ReadOnlySpan<char> folded)
    {
        foreach (char c in folded)
        {
            if (!char.IsAsciiDigit(c) && !char.IsAsciiLetterUpper(c))
                return false;
        }
        return true;
    }

    private static int CountDigits(string text)
    {
        int count = 0;
        foreach (char c in text)
        {
            if (char.IsAsciiDigit(c))
                count++;
        }
        return count;
    }

    private static void AppendFolded(StringBuilder target, string raw, ref int i)
    {
        char c = raw[i];
        int digit;
        if (c is >= ' ' and <= '~')
            target.Append(c);
        else if ((digit = CharUnicodeInfo.GetDecimalDigitValue(raw, i)) >= 0)
            AppendDigit(target, raw, ref i, digit);
        else if (c is >= '\uFF01' and <= '\uFF5E')
            target.Append((char)(c - 0xFEE0));
        else if (c == 'เ' && i + 1 < raw.Length && raw[i + 1] == 'เ')
        {
            target.Append('แ');
            i++;
        }
        else if (c == '\u0E4D' && i + 1 < raw.Length && raw[i + 1] == '\u0E32')
        {
            target.Append('\u0E33');
            i++;
        }
        else
            AppendByCategory(target, c);
    }

    private static void AppendDigit(StringBuilder target, string raw, ref int i, int digit)
    {
        target.Append((char)('0' + digit));
        if (char.IsHighSurrogate(raw[i]))
            i++;
    }

    private static void AppendByCategory(StringBuilder target, char c)
    {
        switch (CharUnicodeInfo.GetUnicodeCategory(c))
        {
            case UnicodeCategory.Format:
                break;
            case UnicodeCategory.DashPunctuation:
                target.Append('-');
                break;
            case UnicodeCategory.Control or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator:
                target.Append(' ');
                break;
            default:
                target.Append(c == '\u2212' ? '-' : c);
                break;
        }
    }
}
