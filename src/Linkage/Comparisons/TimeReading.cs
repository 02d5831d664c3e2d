namespace Linkage.Comparisons;

/// <summary>The parts of a time as they are being read. A date that has no month or day stands for the first, as in SQL.</summary>
internal struct TimeReading
{
    public int Year;
    public int Month;
    public int Day;
    public int Hour;
    public int Minute;
    public int Second;
    public int Ticks;
    public bool IsTwelveHours;
    public bool IsAfternoon;
    public TimeSpan Offset;

    public TimeReading()
    {
        (Year, Month, Day) = (1900, 1, 1);
    }

    /// <summary>Makes the time in UTC; false where there is no such date or time.</summary>
    public readonly bool TryMake(out DateTime time)
    {
        time = default;
        bool isDate = Year is >= 1 and <= 9999 && Month is >= 1 and <= 12 && Day >= 1 && Day <= DateTime.DaysInMonth(Year, Month);
        bool isTime = Minute < 60 && Second < 60 && (IsTwelveHours ? Hour is >= 1 and <= 12 : Hour < 24);
        if (!isDate || !isTime)
            return false;
        int hour = IsTwelveHours ? (Hour % 12) + (IsAfternoon ? 12 : 0) : Hour;
        DateTime local = new DateTime(Year, Month, Day, hour, Minute, Second, DateTimeKind.Utc).AddTicks(Ticks);
        long ticks = local.Ticks - Offset.Ticks;
        if (ticks < DateTime.MinValue.Ticks || ticks > DateTime.MaxValue.Ticks)
            return false;
        time = new DateTime(ticks, DateTimeKind.Utc);
        return true;
    }
}
