using System.Globalization;

namespace Linkage.IO;

/// <summary>How cells of the types that a file may have are written, as <see cref="CellText"/> writes them: dates in ISO 8601, numbers with a point.</summary>
internal static class CellWriters
{
    public static bool Plain<T>(T value, Span<char> text, out int length)
        where T : struct, ISpanFormattable => value.TryFormat(text, out length, default, CultureInfo.InvariantCulture);

    /// <summary>Writes a number that is whole without an exponent.</summary>
    public static bool Number(double value, Span<char> text, out int length) =>
        value.TryFormat(text, out length, value == Math.Floor(value) && Math.Abs(value) < 1e15 ? "F0" : default, CultureInfo.InvariantCulture);

    /// <summary>Writes a time; one of no zone is not one of this machine's.</summary>
    public static bool Time(DateTime value, Span<char> text, out int length)
    {
        DateTime time = value.Kind == DateTimeKind.Local ? DateTime.SpecifyKind(value, DateTimeKind.Unspecified) : value;
        return time.TryFormat(text, out length, CellText.FormatOf(time), CultureInfo.InvariantCulture);
    }

    public static bool Day(DateOnly value, Span<char> text, out int length) => value.TryFormat(text, out length, CellText.DayFormat, CultureInfo.InvariantCulture);

    public static bool Flag(bool value, Span<char> text, out int length)
    {
        string word = value ? "true" : "false";
        length = word.Length;
        return word.TryCopyTo(text);
    }
}
