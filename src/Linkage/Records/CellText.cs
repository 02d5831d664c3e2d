using System.Globalization;

namespace Linkage;

/// <summary>Writes a typed cell as the text that mapping reads, the same in every culture.</summary>
internal static class CellText
{
    /// <summary>How a day is written.</summary>
    public const string DayFormat = "yyyy-MM-dd";

    private const string MomentFormat = "yyyy-MM-ddTHH:mm:ss.FFFFFFFK";

    /// <summary>How a time is written; midnight is a day.</summary>
    public static string FormatOf(DateTime time) => time.TimeOfDay == TimeSpan.Zero ? DayFormat : MomentFormat;

    public static string? Of(object? value) => value switch
    {
        null or DBNull => null,
        string text => text,
        DateTime time => time.ToString(FormatOf(time), CultureInfo.InvariantCulture),
        DateTimeOffset time => time.ToString(MomentFormat, CultureInfo.InvariantCulture),
        DateOnly date => date.ToString(DayFormat, CultureInfo.InvariantCulture),
        byte[] bytes => Convert.ToHexString(bytes),
        bool flag => flag ? "true" : "false",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString(),
    };
}
