using System.Collections.Immutable;
using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>Reads dates and times in a format of C's <c>strptime</c>, as DuckDB's <c>try_strptime</c> does. Immutable.</summary>
internal sealed class TimePattern
{
    public const string DefaultDate = "%Y-%m-%d";
    public const string DefaultTime = "%Y-%m-%dT%H:%M:%SZ";
    private const string Letters = "YymbBdHIpMSfzZ%";
    private static readonly string[] s_months = CultureInfo.InvariantCulture.DateTimeFormat.MonthNames[..12];

    private readonly ImmutableArray<(bool IsPart, char Letter)> _parts;

    private TimePattern(ImmutableArray<(bool IsPart, char Letter)> parts) => _parts = parts;

    /// <exception cref="FormatException">The format has a letter that is not known.</exception>
    public static TimePattern Parse(string format)
    {
        ImmutableArray<(bool, char)>.Builder parts = ImmutableArray.CreateBuilder<(bool, char)>();
        for (int i = 0; i < format.Length; i++)
        {
            if (format[i] != '%')
            {
                parts.Add((false, format[i]));
                continue;
            }

            char letter = ++i < format.Length ? format[i] : ' ';
            if (!Letters.Contains(letter, StringComparison.Ordinal))
                throw new FormatException($"'{format}' is no format of dates: '%{letter}' is not known. Expected one of %{string.Join(" %", Letters.ToCharArray())}.");
            parts.Add(letter == '%' ? (false, '%') : (true, letter));
        }

        return new TimePattern(parts.ToImmutable());
    }

    /// <summary>Reads a text; a time with an offset comes out in UTC.</summary>
    public bool TryRead(ReadOnlySpan<char> text, out DateTime time)
    {
        TimeReading reading = new();
        ReadOnlySpan<char> rest = text.Trim();
        foreach ((bool isPart, char letter) in _parts)
        {
            bool read = isPart ? TryReadPart(letter, ref rest, ref reading) : TryReadLiteral(letter, ref rest);
            if (!read)
            {
                time = default;
                return false;
            }
        }

        return reading.TryMake(out time) && rest.IsEmpty;
    }

    private static bool TryReadLiteral(char letter, ref ReadOnlySpan<char> rest)
    {
        if (rest.IsEmpty || rest[0] != letter)
            return false;
        rest = rest[1..];
        return true;
    }

    private static bool TryReadPart(char letter, ref ReadOnlySpan<char> rest, ref TimeReading reading)
    {
        switch (letter)
        {
            case 'Y':
                return TryReadNumber(4, ref rest, out reading.Year);
            case 'y':
                bool isYear = TryReadNumber(2, ref rest, out int year);
                reading.Year = year < 69 ? 2000 + year : 1900 + year;   // POSIX: 69 to 99 are of the last century
                return isYear;
            case 'm':
                return TryReadNumber(2, ref rest, out reading.Month);
            case 'b' or 'B':
                return TryReadMonth(letter == 'B', ref rest, out reading.Month);
            case 'd':
                return TryReadNumber(2, ref rest, out reading.Day);
            case 'H':
                return TryReadNumber(2, ref rest, out reading.Hour);
            case 'I':
                reading.IsTwelveHours = true;
                return TryReadNumber(2, ref rest, out reading.Hour);
            case 'p':
                return TryReadHalf(ref rest, out reading.IsAfternoon);
            case 'M':
                return TryReadNumber(2, ref rest, out reading.Minute);
            case 'S':
                return TryReadNumber(2, ref rest, out reading.Second);
            case 'f':
                return TryReadFraction(ref rest, out reading.Ticks);
            default:
                return TryReadZone(ref rest, out reading.Offset);
        }
    }

    private static bool TryReadNumber(int most, ref ReadOnlySpan<char> rest, out int number)
    {
        int length = CountDigits(rest, most);
        number = length > 0 ? int.Parse(rest[..length], NumberStyles.None, CultureInfo.InvariantCulture) : 0;
        rest = rest[length..];
        return length > 0;
    }

    private static bool TryReadMonth(bool whole, ref ReadOnlySpan<char> rest, out int month)
    {
        for (month = 1; month <= s_months.Length; month++)
        {
            ReadOnlySpan<char> name = whole ? s_months[month - 1] : s_months[month - 1].AsSpan(0, 3);
            if (!rest.StartsWith(name, StringComparison.OrdinalIgnoreCase))
                continue;
            rest = rest[name.Length..];
            return true;
        }

        return false;
    }

    private static bool TryReadHalf(ref ReadOnlySpan<char> rest, out bool isAfternoon)
    {
        isAfternoon = rest.StartsWith("PM", StringComparison.OrdinalIgnoreCase);
        bool read = isAfternoon || rest.StartsWith("AM", StringComparison.OrdinalIgnoreCase);
        rest = read ? rest[2..] : rest;
        return read;
    }

    private static bool TryReadFraction(ref ReadOnlySpan<char> rest, out int ticks)
    {
        int length = CountDigits(rest, 7);
        ticks = 0;
        for (int i = 0; i < 7; i++)
            ticks = (ticks * 10) + (i < length ? rest[i] - '0' : 0);
        rest = rest[CountDigits(rest, rest.Length)..];
        return length > 0;
    }

    // Z, +07, +07:00 or +0700.
    private static bool TryReadZone(ref ReadOnlySpan<char> rest, out TimeSpan offset)
    {
        offset = default;
        if (rest.IsEmpty || !(rest[0] is 'Z' or '+' or '-'))
            return false;
        char sign = rest[0];
        rest = rest[1..];
        if (sign == 'Z')
            return true;
        if (!TryReadNumber(2, ref rest, out int hours))
            return false;
        rest = rest.Length > 0 && rest[0] == ':' ? rest[1..] : rest;
        int minutes = 0;
        if (CountDigits(rest, 2) == 2)
            _ = TryReadNumber(2, ref rest, out minutes);
        offset = new TimeSpan(hours, minutes, 0) * (sign == '-' ? -1 : 1);
        return hours < 24 && minutes < 60;
    }

    private static int CountDigits(ReadOnlySpan<char> text, int most)
    {
        int count = 0;
        while (count < Math.Min(most, text.Length) && char.IsAsciiDigit(text[count]))
            count++;
        return count;
    }
}
