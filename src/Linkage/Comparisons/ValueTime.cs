namespace Linkage.Comparisons;

/// <summary>Times of values, in ticks of 100 ns since the year 1 in UTC.</summary>
internal static class ValueTime
{
    /// <summary>What stands for "no full date or time".</summary>
    public const long None = long.MinValue;

    private const double TicksPerSecond = TimeSpan.TicksPerSecond;

    private static readonly TimePattern[] s_forms =
    [
        TimePattern.Parse(TimePattern.DefaultDate), TimePattern.Parse(TimePattern.DefaultTime), TimePattern.Parse("%Y-%m-%dT%H:%M:%S.%fZ"),
    ];

    /// <summary>Reads a canonical date or time.</summary>
    public static long Parse(string text)
    {
        foreach (TimePattern form in s_forms)
        {
            if (form.TryRead(text, out DateTime time))
                return time.Ticks;
        }

        return None;
    }

    public static double SecondsBetween(long left, long right) => Math.Abs(left - right) / TicksPerSecond;

    public static double SecondsOf(double amount, TimeUnit unit) => unit switch
    {
        TimeUnit.Second => amount,
        TimeUnit.Minute => amount * 60,
        TimeUnit.Hour => amount * 3600,
        TimeUnit.Day => amount * 86_400,
        TimeUnit.Month => amount * 2_629_800,
        TimeUnit.Year => amount * 31_557_600,
        _ => throw new ArgumentOutOfRangeException(nameof(unit), unit, "There is no such unit."),
    };
}
