using System.Globalization;

namespace Linkage.Normalization;

/// <summary>A day of the Gregorian calendar, of which perhaps only the month or the year is known.</summary>
/// <remarks>
/// <para>The default value is no date at all (<see cref="IsNone"/>). Years reach from 1 to 9999.</para>
/// <para>1 January is kept as a day, but many agencies write it for "some day of that year": see <see cref="IsDayUncertain"/>.</para>
/// <para>Immutable; safe to share between threads.</para>
/// </remarks>
public readonly record struct PartialDate : IComparable<PartialDate>
{
    private readonly short _year;
    private readonly byte _month;
    private readonly byte _day;

    /// <summary>Creates a date.</summary>
    /// <param name="year">The Gregorian year, 1 to 9999.</param>
    /// <param name="month">The month, 1 to 12, or 0 when only the year is known.</param>
    /// <param name="day">The day of the month, or 0 when it is not known.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such day, or a day without a month.</exception>
    public PartialDate(int year, int month = 0, int day = 0)
    {
        if (!Exists(year, month, day))
            throw new ArgumentOutOfRangeException(nameof(day), "The year must be 1 to 9999, the month 0 to 12, and the day 0 or one that the month has.");
        (_year, _month, _day) = ((short)year, (byte)month, (byte)day);
    }

    /// <summary>Gets the Gregorian year, 1 to 9999; 0 for no date.</summary>
    public int Year => _year;

    /// <summary>Gets the month, 1 to 12; 0 when it is not known.</summary>
    public int Month => _month;

    /// <summary>Gets the day of the month; 0 when it is not known.</summary>
    public int Day => _day;

    /// <summary>Gets whether this is the default value: no date.</summary>
    public bool IsNone => _year == 0;

    /// <summary>Gets how much is stated. A 1 January has <see cref="DatePrecision.Day"/>; whether to believe it is up to the reader.</summary>
    public DatePrecision Precision =>
        _year == 0 ? DatePrecision.None : _month == 0 ? DatePrecision.Year : _day == 0 ? DatePrecision.Month : DatePrecision.Day;

    /// <summary>Gets whether the date is a 1 January, which many registers write when only the year is known.</summary>
    public bool IsDayUncertain => _month == 1 && _day == 1;

    /// <summary>Gets the number of the day, 0 for 0001-01-01, or null when the day is not stated.</summary>
    public int? DayNumber => Precision == DatePrecision.Day ? FirstDay : null;

    /// <summary>Gets the number of the first day that the date may be; 0 for no date.</summary>
    public int FirstDay => _year == 0 ? 0 : new DateOnly(_year, Math.Max(1, (int)_month), Math.Max(1, (int)_day)).DayNumber;

    /// <summary>Gets the number of the last day that the date may be; 0 for no date.</summary>
    public int LastDay => Precision switch
    {
        DatePrecision.None => 0,
        DatePrecision.Year => new DateOnly(_year, 12, 31).DayNumber,
        DatePrecision.Month => new DateOnly(_year, _month, DateTime.DaysInMonth(_year, _month)).DayNumber,
        _ => FirstDay,
    };

    /// <summary>Whether there is such a date; a month or day of 0 is one that is not known.</summary>
    /// <param name="year">The Gregorian year.</param>
    /// <param name="month">The month, or 0.</param>
    /// <param name="day">The day, or 0.</param>
    public static bool Exists(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 0 and <= 12 && day >= 0
        && (month == 0 ? day == 0 : day <= DateTime.DaysInMonth(year, month));

    /// <summary>Reads <c>yyyy</c>, <c>yyyy-MM</c> or <c>yyyy-MM-dd</c>, as <see cref="ToString"/> writes it.</summary>
    /// <param name="text">The text; null or another form reads as none.</param>
    /// <param name="date">The date, or the default value.</param>
    /// <returns>Whether the text is such a date.</returns>
    public static bool TryParse(string? text, out PartialDate date)
    {
        date = default;
        if (text is null || text.Length is not (4 or 7 or 10) || !TryNumber(text, 0, 4, out int year))
            return false;
        int month = 0;
        int day = 0;
        if (text.Length >= 7 && (text[4] != '-' || !TryNumber(text, 5, 2, out month) || month == 0))
            return false;
        if (text.Length == 10 && (text[7] != '-' || !TryNumber(text, 8, 2, out day) || day == 0))
            return false;
        if (!Exists(year, month, day))
            return false;
        date = new PartialDate(year, month, day);
        return true;
    }

    /// <summary>Whether both dates can be the same day, as far as they are known.</summary>
    /// <param name="other">The date to compare with; no date is compatible with none.</param>
    public bool IsCompatibleWith(PartialDate other) =>
        !IsNone && !other.IsNone && FirstDay <= other.LastDay && other.FirstDay <= LastDay;

    /// <summary>Whether day and month are exchanged: 3 December for 12 March of the same year.</summary>
    /// <param name="other">The date to compare with.</param>
    public bool IsSwapOf(PartialDate other) =>
        _year == other._year && _day != 0 && _day == other._month && _month == other._day && _day != _month;

    /// <summary>The least number of days between the two, as far as they are known; 0 when they may be the same day.</summary>
    /// <param name="other">The date to compare with.</param>
    /// <returns>The days, or <see cref="int.MaxValue"/> when one of them is no date.</returns>
    public int DaysApart(PartialDate other)
    {
        if (IsNone || other.IsNone)
            return int.MaxValue;
        return Math.Max(0, Math.Max(FirstDay - other.LastDay, other.FirstDay - LastDay));
    }

    /// <summary>The number of places at which the digits of the two full dates (yyyyMMdd) differ.</summary>
    /// <param name="other">The date to compare with.</param>
    /// <returns>0 to 8; 8 when one of them is not a full date.</returns>
    public int DigitsApart(PartialDate other)
    {
        if (Precision != DatePrecision.Day || other.Precision != DatePrecision.Day)
            return 8;
        int left = (_year * 10000) + (_month * 100) + _day;
        int right = (other._year * 10000) + (other._month * 100) + other._day;
        int count = 0;
        for (; left != 0 || right != 0; left /= 10, right /= 10)
            count += left % 10 == right % 10 ? 0 : 1;
        return count;
    }

    /// <summary>Orders by year, month, day; what is not known comes first.</summary>
    /// <param name="other">The date to compare with.</param>
    public int CompareTo(PartialDate other) =>
        ((_year * 10000) + (_month * 100) + _day).CompareTo((other._year * 10000) + (other._month * 100) + other._day);

    /// <summary>Orders by year, month, day.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator <(PartialDate left, PartialDate right) => left.CompareTo(right) < 0;

    /// <summary>Orders by year, month, day.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator >(PartialDate left, PartialDate right) => left.CompareTo(right) > 0;

    /// <summary>Orders by year, month, day.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator <=(PartialDate left, PartialDate right) => left.CompareTo(right) <= 0;

    /// <summary>Orders by year, month, day.</summary>
    /// <param name="left">The first date.</param>
    /// <param name="right">The second date.</param>
    public static bool operator >=(PartialDate left, PartialDate right) => left.CompareTo(right) >= 0;

    /// <summary>Writes what is known in ISO 8601: <c>1997</c>, <c>1997-03</c>, <c>1997-03-15</c>; empty for no date.</summary>
    public override string ToString() => Precision switch
    {
        DatePrecision.None => "",
        DatePrecision.Year => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}"),
        DatePrecision.Month => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{_year:D4}-{_month:D2}-{_day:D2}"),
    };

    private static bool TryNumber(string text, int start, int length, out int number)
    {
        number = 0;
        foreach (char c in text.AsSpan(start, length))
        {
            if (!char.IsAsciiDigit(c))
                return false;
            number = (number * 10) + (c - '0');
        }
        return true;
    }
}
