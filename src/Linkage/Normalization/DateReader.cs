using System.Globalization;

namespace Linkage.Normalization;

/// <summary>Reads the numbers, month and era of a date from folded text, in whatever order they were written.</summary>
/// <remarks>Cost: one pass over the text; no allocation but for words with dots. Used by one thread at a time.</remarks>
internal ref struct DateReader
{
    private readonly Span<Number> _numbers;
    private int _count;
    private int _month;
    private DateEra _era;
    private bool _looksThai;

    private DateReader(Span<Number> numbers) => _numbers = numbers;

    /// <summary>Reads a date.</summary>
    /// <param name="text">Folded text, without a time of day.</param>
    /// <param name="order">dmy, mdy, ymd, or null.</param>
    /// <param name="looksThai">Whether the raw text had Thai digits.</param>
    /// <param name="parts">The parts as written.</param>
    /// <returns>Whether the text has the shape of a date; the date need not exist.</returns>
    public static bool TryRead(ReadOnlySpan<char> text, string? order, bool looksThai, out DateParts parts)
    {
        DateReader reader = new(stackalloc Number[4]) { _looksThai = looksThai };
        parts = default;
        if (!reader.Scan(text) || !reader.Arrange(order, out parts))
            return false;
        parts = parts with { Era = reader._era, LooksThai = reader._looksThai };
        return true;
    }

    private bool Scan(ReadOnlySpan<char> text)
    {
        int i = 0;
        while (i < text.Length)
        {
            char c = text[i];
            int start = i;
            if (char.IsAsciiDigit(c))
            {
                while (i < text.Length && char.IsAsciiDigit(text[i]))
                    i++;
                if (!AddNumber(text[start..i]))
                    return false;
            }
            else if (c == '?')
            {
                while (i < text.Length && text[i] == '?')
                    i++;
                if (!Add(new Number(0, i - start)))
                    return false;
            }
            else if (IdentifierText.IsWordCharacter(c))
            {
                while (i < text.Length && !char.IsAsciiDigit(text[i]) && (text[i] == '.' || IdentifierText.IsWordCharacter(text[i])))
                    i++;
                if (!AddWords(text[start..i]))
                    return false;
            }
            else
                i++;
        }
        return true;
    }

    private bool AddNumber(ReadOnlySpan<char> digits) =>
        digits.Length <= 8 && Add(new Number(int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture), digits.Length));

    private bool Add(Number number)
    {
        if (_count == 3)
            return false;
        _numbers[_count++] = number;
        return true;
    }

    private bool AddWords(ReadOnlySpan<char> run)
    {
        Span<char> letters = stackalloc char[64];
        int length = 0;
        foreach (char c in run)
        {
            if (length == letters.Length)
                return false;
            if (c != '.')
                letters[length++] = char.ToLowerInvariant(c);
        }
        ReadOnlySpan<char> rest = letters[..length];
        while (!rest.IsEmpty)
        {
            if (!DateWords.TryRead(rest, out int used, out int meaning) || !AddWord(meaning, used))
                return false;
            _looksThai |= IdentifierText.IsThai(rest[0]);
            rest = rest[used..];
        }
        return true;
    }

    private bool AddWord(int meaning, int length)
    {
        if (meaning == DateWords.Filler)
            return true;
        if (meaning == DateWords.Unknown)
            return Add(new Number(0, Math.Min(length, 4)));
        if (DateWords.TryEra(meaning, out DateEra era))
        {
            _era = era;
            return true;
        }
        if (_month != 0 && _month != meaning)
            return false;
        _month = meaning;
        return true;
    }

    private readonly bool Arrange(string? order, out DateParts parts)
    {
        parts = default;
        if (_month != 0)
            return ArrangeWithMonth(out parts);
        return _count switch
        {
            1 => ArrangeOne(_numbers[0], order, out parts),
            2 => ArrangeTwo(_numbers[0], _numbers[1], out parts),
            3 => ArrangeThree(_numbers[0], _numbers[1], _numbers[2], order, out parts),
            _ => false,
        };
    }

    private readonly bool ArrangeWithMonth(out DateParts parts)
    {
        parts = default;
        if (_count is 0 or 3)
            return false;
        if (_count == 1)
        {
            parts = new DateParts(_numbers[0].Value, _numbers[0].Digits, _month, 0);
            return _numbers[0].Digits <= 4;
        }
        (Number first, Number last) = (_numbers[0], _numbers[1]);
        (Number day, Number year) = first.Digits > 2 || first.Value > 31 ? (last, first) : (first, last);
        parts = new DateParts(year.Value, year.Digits, _month, day.Value);
        return day.Digits <= 2 && year.Digits <= 4;
    }

    private static bool ArrangeOne(Number number, string? order, out DateParts parts)
    {
        (int value, int digits) = (number.Value, number.Digits);
        parts = new DateParts(value, digits, 0, 0);
        switch (digits)
        {
            case 3 or 4:
                return true;
            case 8:
                return ArrangeEight(value, order, out parts);
            case 7:    // a leading zero that a spreadsheet took
                parts = new DateParts(value % 10000, 4, value / 10000 % 100, value / 1000000);
                return IsYear(parts.Year);
            case 6:
                parts = new DateParts(value / 100, 4, value % 100, 0);
                return IsYear(parts.Year) && parts.Month <= 12;
            default:
                return false;
        }
    }

    private static bool ArrangeEight(int value, string? order, out DateParts parts)
    {
        DateParts yearFirst = new(value / 10000, 4, value / 100 % 100, value % 100);
        DateParts dayFirst = new(value % 10000, 4, value / 10000 % 100, value / 1000000);
        if (order == "mdy")
            dayFirst = dayFirst.Swapped();
        bool yearFirstFits = IsYear(yearFirst.Year) && yearFirst.Month <= 12 && yearFirst.Day <= 31;
        bool dayFirstFits = IsYear(dayFirst.Year) && dayFirst.Month <= 12 && dayFirst.Day <= 31;
        parts = dayFirstFits && (order is "dmy" or "mdy" || !yearFirstFits) ? dayFirst : yearFirst;
        return yearFirstFits || dayFirstFits || IsYear(yearFirst.Year);
    }

    private static bool ArrangeTwo(Number first, Number last, out DateParts parts)
    {
        (Number month, Number year) = first.Digits > 2 || first.Value > 12 ? (last, first) : (first, last);
        parts = new DateParts(year.Value, year.Digits, month.Value, 0);
        return month.Digits <= 2 && year.Digits <= 4;
    }

    private static bool ArrangeThree(Number first, Number middle, Number last, string? order, out DateParts parts)
    {
        parts = default;
        if (middle.Digits > 2 || (first.Digits > 2 && last.Digits > 2))
            return false;
        bool yearFirst = first.Digits > 2 || (last.Digits <= 2 && order == "ymd") || (order is null && last.Digits <= 2 && first.Value > 31);
        if (yearFirst)
        {
            parts = new DateParts(first.Value, first.Digits, middle.Value, last.Value);
            return first.Digits <= 4;
        }
        if (last.Digits > 4)
            return false;
        parts = order == "mdy"
            ? new DateParts(last.Value, last.Digits, first.Value, middle.Value)
            : new DateParts(last.Value, last.Digits, middle.Value, first.Value);
        if (parts.Month > 12 && parts.Day is >= 1 and <= 12)
            parts = parts.Swapped() with { IsMonthFirst = true };
        else
            parts = parts with { MayBeSwapped = order is null && parts.Day is >= 1 and <= 12 && parts.Month >= 1 && parts.Day != parts.Month };
        return true;
    }

    private static bool IsYear(int year) => year is >= 1800 and <= 2150 or >= 2343 and <= 2693;

    private readonly record struct Number(int Value, int Digits);
}
