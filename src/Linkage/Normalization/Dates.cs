using System.Globalization;

namespace Linkage.Normalization;

/// <summary>Standardises dates as agencies write them: Gregorian or Buddhist years, Thai or Latin months and digits, whole or in part.</summary>
/// <remarks>
/// <para>A four-digit year of 2343 to 2693 is a Buddhist one (less 543), one of 1800 to 2150 a Gregorian one, whatever the calendar hint says; where the two disagree, or the
/// year was converted twice (3083, 1454), the date is repaired, its status is <see cref="ValueStatus.Unknown"/> and its reason <c>era-repaired</c>.
/// January to March of a Buddhist year up to 2482 belong to the following Gregorian year than elsewhere (the year began in April): the plain reading is an alternative.</para>
/// <para>Two-digit years are read against the year 2026, so that equal input is read equally in every year: Buddhist first where the text, the calendar or the country is Thai.
/// Day comes before month unless the hints or the numbers say otherwise; the exchanged reading of an ambiguous date is an alternative.</para>
/// <para>Hijri (Umm al-Qura), Persian and Republic of China years are read only when the calendar hint says so; Myanmar years are not read yet.</para>
/// <para>Cost: linear in the text. All methods may be called from several threads at once.</para>
/// </remarks>
public static class Dates
{
    /// <summary>Standardises a date.</summary>
    /// <param name="raw">The text as the source gave it.</param>
    /// <param name="options">Hints: <see cref="ValueOptions.Calendar"/>, <see cref="ValueOptions.DateFormat"/> (also <c>excel</c> for day numbers of a spreadsheet),
    /// <see cref="ValueOptions.DateOrder"/>, <see cref="ValueOptions.Country"/>; null for none.</param>
    /// <returns>The date with its other readings. Reasons: <c>impossible-date</c> (no calendar has that day; what exists of it, month or year, is kept),
    /// <c>not-a-date</c>, <c>era-repaired</c>, <c>no-such-month</c> (January to March 2483), <c>calendar-not-supported</c>, <c>no-expiry</c> (99999999).</returns>
    /// <exception cref="ArgumentException">The calendar or the order is not one that there is.</exception>
    public static Normalized<PartialDate> Normalize(string raw, ValueOptions? options = null) => Normalize(raw, DateHints.From(options));

    /// <summary>Standardises a date by hints.</summary>
    internal static Normalized<PartialDate> Normalize(string raw, DateHints hints)
    {
        ArgumentNullException.ThrowIfNull(raw);
        string folded = IdentifierText.Fold(raw);
        ReadOnlySpan<char> text = WithoutTime(folded);
        if (hints.Format is "excel")
            return FromSerial(raw, folded);

        bool looksThai = folded.Length != 0 && !ReferenceEquals(folded, raw) && HasThai(raw);
        if (hints.Format is { Length: > 0 } format && DateFormatReader.TryRead(text, format, looksThai, out DateParts exact))
            return DateReadings.Of(raw, exact, hints);
        if (IsSentinel(folded, out string? reason))
            return new Normalized<PartialDate>(raw, default, ValueStatus.Placeholder) { Reason = reason };
        if (DateReader.TryRead(text, hints.Order, looksThai, out DateParts parts))
            return Checked(DateReadings.Of(raw, parts, hints), parts);

        ValueStatus status = Placeholders.Contains(raw) ? ValueStatus.Placeholder : ValueStatus.Invalid;
        return new Normalized<PartialDate>(raw, default, status) { Reason = status == ValueStatus.Invalid ? "not-a-date" : null };
    }

    /// <summary>The part of a text before its time of day.</summary>
    internal static ReadOnlySpan<char> WithoutTime(string folded)
    {
        int colon = folded.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
            return WithoutThaiTime(WithoutCompactTime(folded));
        int start = colon;
        while (start > 0 && char.IsAsciiDigit(folded[start - 1]))
            start--;
        if (start == 0)    // the time comes first
        {
            int space = folded.IndexOf(' ', StringComparison.Ordinal);
            return space < 0 ? [] : folded.AsSpan(space + 1);
        }
        ReadOnlySpan<char> date = folded.AsSpan(0, start);
        return date.TrimEnd("Tt ,");
    }

    private static ReadOnlySpan<char> WithoutThaiTime(ReadOnlySpan<char> text)
    {
        ReadOnlySpan<char> rest = text.TrimEnd(". ");
        if (rest.IsEmpty || rest[^1] != 'น')
            return text;
        rest = rest[..^1].TrimEnd();    // 08.30 น.
        int start = rest.Length;
        while (start > 0 && (char.IsAsciiDigit(rest[start - 1]) || rest[start - 1] == '.'))
            start--;
        return start < rest.Length && rest.Length - start <= 5 ? rest[..start].TrimEnd(" ,") : text;
    }

    private static ReadOnlySpan<char> WithoutCompactTime(string folded)
    {
        int mark = folded.AsSpan().IndexOfAny('T', 't');
        if (mark >= 8 && mark + 1 < folded.Length && char.IsAsciiDigit(folded[mark - 1]) && char.IsAsciiDigit(folded[mark + 1]))
            return folded.AsSpan(0, mark);
        bool compact = folded.Length is 12 or 14 && IdentifierText.IsDigits(folded);
        return compact ? folded.AsSpan(0, 8) : folded;
    }

    private static Normalized<PartialDate> Checked(Normalized<PartialDate> date, DateParts parts)
    {
        bool sentinel = (parts.Day, parts.Month, parts.Year) is (1, 1, 1900 or 1970 or 2443 or 2513 or 1) or (11, 11, 1111) or (_, _, 0 or 9999);
        return sentinel && parts.YearDigits == 4 ? new Normalized<PartialDate>(date.Raw, default, ValueStatus.Placeholder) { Reason = "null-date" } : date;
    }

    private static bool IsSentinel(string folded, out string? reason)
    {
        reason = folded.Length >= 6 && IdentifierText.IsOneCharacter(folded) ? folded[0] == '9' ? "no-expiry" : folded[0] is '0' or '<' ? "null-date" : null : null;
        return reason is not null;
    }

    private static bool HasThai(string raw)
    {
        foreach (char c in raw)
        {
            if (c is >= '\u0E01' and <= '\u0E5B')
                return true;
        }
        return false;
    }

    private static Normalized<PartialDate> FromSerial(string raw, string folded)
    {
        if (!double.TryParse(folded, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double serial) || serial < 1 || serial >= 2958466)
            return new Normalized<PartialDate>(raw, default, Placeholders.Contains(raw) ? ValueStatus.Placeholder : ValueStatus.Invalid) { Reason = "not-a-date" };
        DateTime date = new DateTime(1899, 12, 30).AddDays(Math.Floor(serial));
        return new Normalized<PartialDate>(raw, new PartialDate(date.Year, date.Month, date.Day), ValueStatus.Valid) { Steps = ["excel-serial"] };
    }
}
