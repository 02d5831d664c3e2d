using System.Globalization;

namespace Linkage.Comparisons;

/// <summary>A date as far as it is known, read from canonical text: <c>1997</c>, <c>1997-03</c>, <c>1997-03-15</c>. 0 is "not known".</summary>
internal readonly record struct CivilDate(short Year, byte Month, byte Day)
{
    public bool IsNone => Year == 0;

    /// <summary>Gets whether the day says something. 1 January is what systems write when they know only the year.</summary>
    public bool HasDay => Day != 0 && !IsNewYear;

    public bool HasMonth => Month != 0 && !IsNewYear;

    public bool IsNewYear => Month == 1 && Day == 1;

    public static CivilDate Parse(string text)
    {
        ReadOnlySpan<char> rest = text.AsSpan().Trim();
        if (!TryTake(ref rest, 4, out int year) || year == 0)
            return default;
        if (rest.IsEmpty)
            return new((short)year, 0, 0);
        if (!TryTake(ref rest, 2, out int month) || month is 0 or > 12)
            return default;
        return TryTake(ref rest, 2, out int day) && day is > 0 and <= 31
            ? new((short)year, (byte)month, (byte)day)
            : new((short)year, (byte)month, 0);
    }

    /// <summary>Counts days since the year 0, for full dates that exist; else null.</summary>
    public int? DayNumber => Day != 0 && Year is > 0 and < 10000 && Day <= DateTime.DaysInMonth(Year, Month)
        ? new DateOnly(Year, Month, Day).DayNumber
        : null;

    private static bool TryTake(ref ReadOnlySpan<char> text, int digits, out int value)
    {
        value = 0;
        if (text.Length < digits || !int.TryParse(text[..digits], NumberStyles.None, CultureInfo.InvariantCulture, out value))
            return false;
        text = text[digits..];
        if (text.Length > 0 && text[0] == '-')
            text = text[1..];
        return true;
    }
}
