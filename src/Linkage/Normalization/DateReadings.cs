using System.Collections.Immutable;
using System.Globalization;

namespace Linkage.Normalization;

/// <summary>Turns the parts of a date as written into Gregorian dates: the likeliest first, then what else they may mean.</summary>
/// <remarks>Sources: the Thai calendar reform (the year began on 1 April until 1940), Umm al-Qura and Persian calendars of .NET; see domain facts 3.1-3.3.</remarks>
internal struct DateReadings
{
    /// <summary>The reason of a date that no calendar has.</summary>
    public const string Impossible = "impossible-date";

    private const int OldestAge = 115;

    private readonly DateHints _hints;
    private List<PartialDate>? _others;
    private List<string>? _steps;
    private PartialDate _first;

    private DateReadings(DateHints hints) => _hints = hints;

    /// <summary>Reads the parts.</summary>
    public static Normalized<PartialDate> Of(string raw, DateParts parts, DateHints hints)
    {
        DateReadings readings = new(hints);
        readings.Read(parts);
        if (readings._first.IsNone)
            return readings.Fail(raw, parts);
        return new Normalized<PartialDate>(raw, readings._first, readings.Reason is null ? ValueStatus.Valid : ValueStatus.Unknown)
        {
            Alternatives = readings.Alternatives(),
            Reason = readings.Reason,
            Steps = readings._steps is null ? [] : [.. readings._steps],
        };
    }

    private string? Reason { get; set; }

    private void Read(DateParts parts)
    {
        DateEra era = parts.Era != DateEra.Auto ? parts.Era : _hints.Calendar;
        if (parts.Month == 0 && parts.Day != 0)
            parts = parts with { Day = 0 };
        if (parts.IsMonthFirst)
            Step("month-first");
        ReadIn(era, parts);
        if (parts.MayBeSwapped)
            ReadIn(era, parts.Swapped());
    }

    private void ReadIn(DateEra era, DateParts parts)
    {
        switch (era)
        {
            case DateEra.Hijri:
                AddConverted(parts, parts.Year is >= 1318 and <= 1500 ? new UmAlQuraCalendar() : new HijriCalendar());
                break;
            case DateEra.Persian:
                AddConverted(parts, new PersianCalendar());
                break;
            case DateEra.Roc:
                AddWithYear(parts.Year >= 1912 ? parts.Year : parts.Year + 1911, parts);
                break;
            case DateEra.Rattanakosin:
                AddWithYear(parts.Year + (parts.Month is >= 1 and <= 3 ? 1782 : 1781), parts);
                break;
            case DateEra.Myanmar:
                Reason = "calendar-not-supported";
                break;
            default:
                if (parts.YearDigits <= 2)
                    ReadTwoDigits(era, parts);
                else
                    ReadFourDigits(era, parts);
                break;
        }
    }

    private void ReadFourDigits(DateEra era, DateParts parts)
    {
        int year = parts.Year;
        if (year is >= 2343 and <= 2693)
        {
            Repaired(era == DateEra.Gregorian);
            AddBuddhist(year, parts);
        }
        else if (year is >= 1800 and <= 2150)
        {
            Repaired(era == DateEra.Buddhist);
            AddWithYear(year, parts);
        }
        else if (year is >= 2343 + 543 and <= 2693 + 543)
        {
            Repaired(true);
            AddBuddhist(year - 543, parts);
        }
        else if (year is >= 1800 - 543 and <= 2150 - 543)
        {
            Repaired(true);
            AddWithYear(year + 543, parts);
        }
    }

    private void ReadTwoDigits(DateEra era, DateParts parts)
    {
        Step("two-digit-year");
        bool buddhist = era == DateEra.Buddhist || (era == DateEra.Auto && (parts.LooksThai || _hints.IsThai));
        int late = DateHints.ReferenceYear + 10;
        if (buddhist)
        {
            AddBuddhistIf(2500 + parts.Year, late, parts);
            AddBuddhistIf(2400 + parts.Year, late, parts);
        }
        AddYearIf(2000 + parts.Year, DateHints.ReferenceYear, parts);
        AddYearIf(1900 + parts.Year, DateHints.ReferenceYear, parts);
        AddYearIf(2000 + parts.Year, late, parts);
        if (!buddhist && era != DateEra.Gregorian)
        {
            AddBuddhistIf(2500 + parts.Year, late, parts);
            AddBuddhistIf(2400 + parts.Year, late, parts);
        }
    }

    private void AddBuddhistIf(int year, int latest, DateParts parts)
    {
        if (year - 543 <= latest && year - 543 >= DateHints.ReferenceYear - OldestAge)
            AddBuddhist(year, parts);
    }

    private void AddYearIf(int year, int latest, DateParts parts)
    {
        if (year <= latest && year >= DateHints.ReferenceYear - OldestAge)
            AddWithYear(year, parts);
    }

    private void AddBuddhist(int year, DateParts parts)
    {
        if (_first.IsNone)
            Step("buddhist-era");
        if (year <= 2483 && parts.Month is >= 1 and <= 3)
        {
            if (year == 2483 && _first.IsNone)
                Reason = "no-such-month";    // the year 2483 had April to December only
            AddWithYear(year == 2483 ? year - 543 : year - 542, parts);
            AddWithYear(year == 2483 ? year - 542 : year - 543, parts);
        }
        else
            AddWithYear(year - 543, parts);
    }

    private void AddWithYear(int year, DateParts parts)
    {
        if (PartialDate.Exists(year, parts.Month, parts.Day))
            Add(new PartialDate(year, parts.Month, parts.Day));
    }

    private void AddConverted(DateParts parts, Calendar calendar)
    {
        int month = Math.Max(1, parts.Month);
        int day = Math.Max(1, parts.Day);
        if (parts.Year < 1 || parts.Year > calendar.GetYear(calendar.MaxSupportedDateTime) || month > 12 || day > calendar.GetDaysInMonth(parts.Year, month))
            return;
        DateTime date = calendar.ToDateTime(parts.Year, month, day, 0, 0, 0, 0);
        Step("calendar-converted");
        Add(parts.Day != 0 ? new PartialDate(date.Year, date.Month, date.Day) : new PartialDate(date.Year));
    }

    private void Add(PartialDate date)
    {
        if (_first.IsNone)
            _first = date;
        else if (date != _first && (_others is null || !_others.Contains(date)))
            (_others ??= []).Add(date);
    }

    private void Repaired(bool repaired)
    {
        if (!repaired || !_first.IsNone)
            return;
        Reason = "era-repaired";
        Step("era-repaired");
    }

    private void Step(string name) => (_steps ??= []).Add(name);

    private readonly ImmutableArray<PartialDate> Alternatives() => _others is null ? [] : [.. _others];

    private readonly Normalized<PartialDate> Fail(string raw, DateParts parts)
    {
        if (Reason is not null)
            return new Normalized<PartialDate>(raw, default, ValueStatus.Unknown) { Reason = Reason };

        DateReadings kept = new(_hints);    // the month, or else the year, of a day that does not exist is still worth comparing
        kept.Read(parts with { Day = 0, MayBeSwapped = false });
        if (kept._first.IsNone)
            kept.Read(parts with { Month = 0, Day = 0, MayBeSwapped = false });
        return new Normalized<PartialDate>(raw, kept._first, ValueStatus.Invalid)
        {
            Alternatives = kept.Alternatives(),
            Reason = Impossible,
            Steps = kept._steps is null ? [] : [.. kept._steps],
        };
    }
}
