using System.Globalization;

namespace Linkage.Normalization;

/// <summary>Reads moments: the times of events, in the time zone of their source.</summary>
/// <remarks>Cost: linear in the text. Safe to share between threads.</remarks>
internal static class Times
{
    /// <summary>Standardises a moment, or a whole day (month, year) when no time of day is given.</summary>
    /// <param name="raw">The text as the source gave it: any date that <see cref="Dates"/> reads, with or without a time of day and an offset.</param>
    /// <param name="zone">The zone of texts without an offset.</param>
    /// <param name="hints">The hints for the date; format <c>unix</c> and <c>unixms</c> count seconds and milliseconds since 1970.</param>
    public static Normalized<TimeForm> Normalize(string raw, TimeZoneInfo zone, DateHints hints)
    {
        ArgumentNullException.ThrowIfNull(raw);
        ArgumentNullException.ThrowIfNull(zone);
        if (hints.Format is "unix" or "unixms")
            return FromUnix(raw, hints.Format == "unixms");

        Normalized<PartialDate> date = Dates.Normalize(raw, hints);
        if (date.Value.IsNone || date.Status == ValueStatus.Invalid)
            return new Normalized<TimeForm>(raw, null, date.Status) { Reason = date.Reason, Steps = date.Steps };
        TimeForm? form = date.Value.Precision == DatePrecision.Day && TimeOfDay.TryRead(IdentifierText.Fold(raw), out TimeOfDay time)
            ? time.On(date.Value, zone)
            : Whole(date.Value, zone);
        return form is null
            ? new Normalized<TimeForm>(raw, null, ValueStatus.Invalid) { Reason = "impossible-time" }
            : new Normalized<TimeForm>(raw, form, date.Status) { Reason = date.Reason, Steps = date.Steps };
    }

    /// <summary>Finds a time zone by its IANA name, <c>UTC</c>, or an offset such as <c>+07:00</c>.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static TimeZoneInfo ZoneOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        if (name.Length == 6 && name[0] is '+' or '-' && TimeSpan.TryParseExact(name.AsSpan(1), "hh\\:mm", CultureInfo.InvariantCulture, out TimeSpan offset))
            return Fixed(name, name[0] == '-' ? -offset : offset);
        if (TimeZoneInfo.TryFindSystemTimeZoneById(name, out TimeZoneInfo? zone))
            return zone;
        return name switch    // machines without a time zone database
        {
            "Asia/Bangkok" or "Asia/Vientiane" or "Asia/Phnom_Penh" or "Asia/Ho_Chi_Minh" or "Asia/Jakarta" => Fixed(name, TimeSpan.FromHours(7)),
            "Asia/Yangon" or "Asia/Rangoon" => Fixed(name, new TimeSpan(6, 30, 0)),
            "Asia/Kuala_Lumpur" or "Asia/Singapore" or "Asia/Shanghai" => Fixed(name, TimeSpan.FromHours(8)),
            _ => throw new ArgumentException($"There is no time zone '{name}'; expected an IANA name such as Asia/Bangkok, UTC, or an offset such as +07:00.", nameof(name)),
        };
    }

    /// <summary>The UTC moment of a local time; a time that the clock skips moves on by the skipped hour.</summary>
    internal static DateTimeOffset At(DateTime local, TimeZoneInfo zone)
    {
        DateTime moved = zone.IsInvalidTime(local) ? local.AddHours(1) : local;
        return new DateTimeOffset(moved, zone.GetUtcOffset(moved)).ToUniversalTime();
    }

    private static TimeZoneInfo Fixed(string name, TimeSpan offset) => TimeZoneInfo.CreateCustomTimeZone(name, offset, name, name);

    private static TimeForm? Whole(PartialDate date, TimeZoneInfo zone)
    {
        if (date.Year is <= 1 or >= 9999)
            return null;
        DateTime start = new(date.Year, Math.Max(1, date.Month), Math.Max(1, date.Day), 0, 0, 0, DateTimeKind.Unspecified);
        DateTime end = date.Precision switch { DatePrecision.Year => start.AddYears(1), DatePrecision.Month => start.AddMonths(1), _ => start.AddDays(1) };
        return new TimeForm(At(start, zone), At(end, zone));
    }

    private static Normalized<TimeForm> FromUnix(string raw, bool milliseconds)
    {
        if (!long.TryParse(IdentifierText.Fold(raw), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long count)
            || Math.Abs(count) > (milliseconds ? 60_000_000_000_000 : 60_000_000_000))
            return new Normalized<TimeForm>(raw, null, Placeholders.Contains(raw) ? ValueStatus.Placeholder : ValueStatus.Invalid) { Reason = "not-a-time" };
        DateTimeOffset at = milliseconds ? DateTimeOffset.FromUnixTimeMilliseconds(count) : DateTimeOffset.FromUnixTimeSeconds(count);
        return new Normalized<TimeForm>(raw, new TimeForm(at, at), ValueStatus.Valid);
    }
}
