using System.Globalization;

namespace Linkage.Synthetic;

/// <summary>Numbers and dates as text that no culture changes.</summary>
internal static class Text
{
    private static readonly string[] ThaiMonths = ["ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค."];
    private static readonly string[] ThaiMonthNames =
        ["มกราคม", "กุมภาพันธ์", "มีนาคม", "เมษายน", "พฤษภาคม", "มิถุนายน", "กรกฎาคม", "สิงหาคม", "กันยายน", "ตุลาคม", "พฤศจิกายน", "ธันวาคม"];

    private static readonly string[] Months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

    public static string Of(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Two(int number) => number.ToString("D2", CultureInfo.InvariantCulture);

    public static string Padded(long number, int digits) => number.ToString("D" + Of(digits), CultureInfo.InvariantCulture);

    public static string ThaiMonth(int month) => ThaiMonths[month - 1];

    public static string ThaiMonthName(int month) => ThaiMonthNames[month - 1];

    public static string Month(int month) => Months[month - 1];

    public static string Iso(DateOnly day) => $"{Padded(day.Year, 4)}-{Two(day.Month)}-{Two(day.Day)}";

    public static string IsoTime(DateTime time) => $"{Iso(DateOnly.FromDateTime(time))}T{Two(time.Hour)}:{Two(time.Minute)}:{Two(time.Second)}+07:00";

    /// <summary>Writes Thai digits for the digits of a text.</summary>
    public static string ThaiDigits(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (int i = 0; i < span.Length; i++)
            span[i] = char.IsAsciiDigit(from[i]) ? (char)('๐' + (from[i] - '0')) : from[i];
    });
}
