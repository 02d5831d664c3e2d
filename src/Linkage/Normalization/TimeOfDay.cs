using System.Globalization;

namespace Linkage.Normalization;

/// <summary>A time of day as written after or before a date, with its offset from UTC if one is given.</summary>
internal readonly record struct TimeOfDay(int Hour, int Minute, int Second, long Ticks, TimeSpan? Offset)
{
    /// <summary>Finds the time in a folded text: <c>08:30</c>, <c>8:30:15.25 PM</c>, <c>20.30 น.</c>, <c>T083000+0700</c>, or 12 or 14 digits with the date.</summary>
    public static bool TryRead(string text, out TimeOfDay time)
    {
        int colon = text.IndexOf(':', StringComparison.Ordinal);
        if (colon > 0)
            return TryReadColons(text, colon, out time);
        if (TryReadThai(text, out time))
            return true;
        return TryReadCompact(text, out time);
    }

    /// <summary>The moment on a day; null when there is no such time of day.</summary>
    public TimeForm? On(PartialDate day, TimeZoneInfo zone)
    {
        bool midnightAfter = Hour == 24 && Minute == 0 && Second == 0;
        if ((Hour > 23 && !midnightAfter) || Minute > 59 || Second > 60 || day.Year is <= 1 or >= 9999)
            return null;
        DateTime local = new DateTime(day.Year, day.Month, day.Day, 0, 0, 0, DateTimeKind.Unspecified)
            .AddHours(Hour).AddMinutes(Minute).AddSeconds(Second).AddTicks(Ticks);
        DateTimeOffset at = Offset is TimeSpan offset ? new DateTimeOffset(local, offset).ToUniversalTime() : Times.At(local, zone);
        return new TimeForm(at, at);
    }

    private static bool TryReadColons(string text, int colon, out TimeOfDay time)
    {
        time = default;
        int start = colon;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        int at = colon + 1;
        if (!TryNumber(text.AsSpan(start, colon - start), out int hour) || !TryTake(text, ref at, out int minute))
            return false;
        int second = 0;
        long ticks = 0;
        if (at < text.Length && text[at] == ':')
        {
            at++;
            if (!TryTake(text, ref at, out second))
                return false;
            ticks = TakeFraction(text, ref at);
        }
        hour = WithHalf(text, at, hour);
        time = new TimeOfDay(hour, minute, second, ticks, TakeOffset(text, at));
        return true;
    }

    private static bool TryReadThai(string text, out TimeOfDay time)
    {
        time = default;
        int mark = text.LastIndexOf('น');
        int dot = mark < 0 ? -1 : text.LastIndexOf('.', mark);
        if (dot < 1 || !char.IsAsciiDigit(text[dot - 1]))
            return false;
        int start = dot;
        while (start > 0 && char.IsAsciiDigit(text[start - 1]))
            start--;
        int at = dot + 1;
        if (!TryNumber(text.AsSpan(start, dot - start), out int hour) || !TryTake(text, ref at, out int minute))
            return false;
        time = new TimeOfDay(hour, minute, 0, 0, null);
        return true;
    }

    private static bool TryReadCompact(string text, out TimeOfDay time)
    {
        time = default;
        int start = text.AsSpan().IndexOfAny('T', 't') + 1;
        if (start == 0 && text.Length is 12 or 14 && IdentifierText.IsDigits(text))
            start = 8;
        if (start < 8)
            return false;
        int end = start;
        while (end < text.Length && char.IsAsciiDigit(text[end]))
            end++;
        if (end - start is not (4 or 6) || !TryNumber(text.AsSpan(start, 2), out int hour) || !TryNumber(text.AsSpan(start + 2, 2), out int minute))
            return false;
        int second = 0;
        if (end - start == 6 && !TryNumber(text.AsSpan(start + 4, 2), out second))
            return false;
        time = new TimeOfDay(hour, minute, second, 0, TakeOffset(text, end));
        return true;
    }

    private static int WithHalf(string text, int at, int hour)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at).Trim();
        if (rest.StartsWith("am", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("a.m", StringComparison.OrdinalIgnoreCase))
            return hour == 12 ? 0 : hour;
        if (rest.StartsWith("pm", StringComparison.OrdinalIgnoreCase) || rest.StartsWith("p.m", StringComparison.OrdinalIgnoreCase))
            return hour == 12 ? 12 : hour + 12;
        return hour;
    }

    private static long TakeFraction(string text, ref int at)
    {
        if (at >= text.Length || text[at] is not ('.' or ','))
            return 0;
        long ticks = 0;
        long unit = TimeSpan.TicksPerSecond / 10;
        for (at++; at < text.Length && char.IsAsciiDigit(text[at]); at++)
        {
            ticks += (text[at] - '0') * unit;
            unit /= 10;
        }
        return ticks;
    }

    private static TimeSpan? TakeOffset(string text, int at)
    {
        ReadOnlySpan<char> rest = text.AsSpan(at).Trim();
        if (rest is "Z" or "z" || rest.Equals("UTC", StringComparison.OrdinalIgnoreCase))
            return TimeSpan.Zero;
        if (rest.Length < 3 || rest[0] is not ('+' or '-') || !TryNumber(rest.Slice(1, 2), out int hours) || hours > 14)
            return null;
        ReadOnlySpan<char> minutes = rest[3..].TrimStart(':');
        int minute = minutes.Length >= 2 && TryNumber(minutes[..2], out int read) && read < 60 ? read : 0;
        TimeSpan offset = new(Math.Min(hours, 13), minute, 0);
        if (hours == 14)
            offset = TimeSpan.FromHours(14);
        return rest[0] == '-' ? -offset : offset;
    }

    private static bool TryTake(string text, ref int at, out int number)
    {
        int start = at;
        while (at < text.Length && at < start + 2 && char.IsAsciiDigit(text[at]))
            at++;
        return TryNumber(text.AsSpan(start, at - start), out number);
    }

    private static bool TryNumber(ReadOnlySpan<char> digits, out int number) =>
        int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out number);
}
