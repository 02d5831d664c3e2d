using System.Globalization;
using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class DatesTests
{
    private static readonly ValueOptions Thai = new() { Country = "TH" };

    [Theory]
    [InlineData("15/03/2540", "1997-03-15")]
    [InlineData("๑๕/๐๓/๒๕๔๐", "1997-03-15")]
    [InlineData("15 มี.ค. 2540", "1997-03-15")]
    [InlineData("15 มีนาคม พ.ศ. 2540", "1997-03-15")]
    [InlineData("วันเสาร์ที่ 15 มีนาคม พ.ศ. 2540", "1997-03-15")]
    [InlineData("15มีค2540", "1997-03-15")]
    [InlineData("25400315", "1997-03-15")]
    [InlineData("25400000", "1997")]
    [InlineData("25400300", "1997-03")]
    [InlineData("00/00/2540", "1997")]
    [InlineData("xx/xx/2540", "1997")]
    [InlineData("15/03/1997", "1997-03-15")]
    [InlineData("1997-03-15", "1997-03-15")]
    [InlineData("1997-03-15T08:30:00Z", "1997-03-15")]
    [InlineData("2540-03-15 00:00:00.000", "1997-03-15")]
    [InlineData("19970315T083000", "1997-03-15")]
    [InlineData("19240813", "1924-08-13")]
    [InlineData("15032540", "1997-03-15")]
    [InlineData("29/02/2543", "2000-02-29")]
    [InlineData("31/12/2483", "1940-12-31")]
    [InlineData("15/02/2482", "1940-02-15")]
    [InlineData("01/04/2482", "1939-04-01")]
    [InlineData("20/01/2470", "1928-01-20")]
    [InlineData("2510", "1967")]
    [InlineData("พ.ศ. 2510", "1967")]
    [InlineData("ค.ศ. 1967", "1967")]
    [InlineData("03/15/1997", "1997-03-15")]
    [InlineData("04/05/2540", "1997-05-04")]
    [InlineData("ม.ค. 2540", "1997-01")]
    [InlineData("03/2540", "1997-03")]
    [InlineData("2540-03", "1997-03")]
    [InlineData("254003", "1997-03")]
    [InlineData("15 Mar 1997", "1997-03-15")]
    [InlineData("March 15, 1997", "1997-03-15")]
    [InlineData("Sat, 15th of March 1997", "1997-03-15")]
    [InlineData("15.03.1997", "1997-03-15")]
    [InlineData("1997年3月15日", "1997-03-15")]
    [InlineData("15 tháng 3 năm 1997", "1997-03-15")]
    [InlineData("15 Ogos 1997", "1997-08-15")]
    public void Normalize_WrittenInManyWays_GivesIso(string raw, string expected)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw);

        Assert.Equal(expected, date.Value.ToString());
        Assert.Equal(ValueStatus.Valid, date.Status);
        Assert.Equal(raw, date.Raw);
    }

    [Theory]
    [InlineData("15/3/40", "1997-03-15", "1940-03-15")]
    [InlineData("21 ก.ค. 53", "2010-07-21", "1953-07-21")]
    public void Normalize_TwoDigitYearInThailand_IsBuddhistFirst(string raw, string expected, string other)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw, Thai);

        Assert.Equal(expected, date.Value.ToString());
        Assert.Contains(other, date.Alternatives.Select(a => a.ToString()));
    }

    [Theory]
    [InlineData("15/02/2482", "1939-02-15")]
    [InlineData("20/01/2470", "1927-01-20")]
    [InlineData("04/05/2540", "1997-04-05")]
    [InlineData("15/02/2483", "1941-02-15")]
    public void Normalize_SeveralReadings_KeepsThem(string raw, string other) =>
        Assert.Contains(other, Dates.Normalize(raw).Alternatives.Select(a => a.ToString()));

    [Theory]
    [InlineData("15/03/3083", "1997-03-15", "era-repaired")]
    [InlineData("15/03/1454", "1997-03-15", "era-repaired")]
    [InlineData("15/02/2483", "1940-02-15", "no-such-month")]
    public void Normalize_Repaired_SaysSo(string raw, string expected, string reason)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw);

        Assert.Equal(expected, date.Value.ToString());
        Assert.Equal(ValueStatus.Unknown, date.Status);
        Assert.Equal(reason, date.Reason);
    }

    [Theory]
    [InlineData("29/02/2540", "1997-02")]
    [InlineData("31/04/1997", "1997-04")]
    [InlineData("32/13/1997", "1997")]
    [InlineData("19970230", "1997-02")]
    public void Normalize_ImpossibleDate_KeepsWhatExists(string raw, string kept)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw);

        Assert.Equal(ValueStatus.Invalid, date.Status);
        Assert.Equal("impossible-date", date.Reason);
        Assert.Equal(kept, date.Value.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("ไม่ทราบ")]
    [InlineData("N/A")]
    [InlineData("00000000")]
    [InlineData("99999999")]
    [InlineData("<<<<<<")]
    [InlineData("01/01/1900")]
    [InlineData("1970-01-01")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("00/00/0000")]
    public void Normalize_NullDate_IsPlaceholder(string raw)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw);

        Assert.Equal(ValueStatus.Placeholder, date.Status);
        Assert.True(date.Value.IsNone);
    }

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("12345678901")]
    [InlineData("1/2/3/4")]
    [InlineData("15")]
    public void Normalize_NoDate_IsInvalid(string raw)
    {
        Normalized<PartialDate> date = Dates.Normalize(raw);

        Assert.Equal(ValueStatus.Invalid, date.Status);
        Assert.Equal("not-a-date", date.Reason);
    }

    [Theory]
    [InlineData("1400-01-01", "hijri", "1979-11-20")]
    [InlineData("1370-01-01", "persian", "1991-03-21")]
    [InlineData("86/3/15", "roc", "1997-03-15")]
    [InlineData("15/03/97", "gregorian", "1997-03-15")]
    [InlineData("15/03/40", "buddhist", "1997-03-15")]
    public void Normalize_CalendarHint_IsFollowed(string raw, string calendar, string expected)
    {
        ValueOptions options = new() { Calendar = calendar, DateOrder = raw.StartsWith("86", StringComparison.Ordinal) ? "ymd" : null };

        Assert.Equal(expected, Dates.Normalize(raw, options).Value.ToString());
    }

    [Theory]
    [InlineData("03/04/1997", "MM/dd/yyyy", "1997-03-04")]
    [InlineData("15031997", "ddMMyyyy", "1997-03-15")]
    [InlineData("400315", "yyMMdd", "1997-03-15")]
    [InlineData("15 มี.ค. 40", "d MMM yy", "1997-03-15")]
    [InlineData("35504", "excel", "1997-03-15")]
    public void Normalize_FormatHint_IsFollowed(string raw, string format, string expected) =>
        Assert.Equal(expected, Dates.Normalize(raw, Thai with { DateFormat = format }).Value.ToString());

    [Fact]
    public void Normalize_OrderHint_LeavesNoAlternative()
    {
        Normalized<PartialDate> date = Dates.Normalize("04/05/1997", new ValueOptions { DateOrder = "mdy" });

        Assert.Equal("1997-04-05", date.Value.ToString());
        Assert.Empty(date.Alternatives);
    }

    [Fact]
    public void Normalize_FirstOfJanuary_HasUncertainDay() => Assert.True(Dates.Normalize("1 ม.ค. 2510").Value.IsDayUncertain);

    [Fact]
    public void Normalize_MyanmarCalendar_IsUnknown() =>
        Assert.Equal(ValueStatus.Unknown, Dates.Normalize("1387", new ValueOptions { Calendar = "myanmar" }).Status);

    [Fact]
    public void Normalize_UnknownCalendar_Throws() =>
        Assert.Throws<ArgumentException>(() => Dates.Normalize("1997", new ValueOptions { Calendar = "julian" }));

    [SkippableFact]
    public void Normalize_GoldenTexts_AreReadAsMeant()
    {
        int first = 0;
        List<Dictionary<string, string>> rows = NormalizationGoldens.Read("dates.csv.gz");
        foreach (Dictionary<string, string> row in rows)
        {
            Normalized<PartialDate> date = Dates.Normalize(row["text"], Thai);
            first += date.Value.ToString() == row["iso_truth"] ? 1 : 0;
            Assert.True(date.Value.ToString() == row["iso_truth"] || date.Alternatives.Any(a => a.ToString() == row["iso_truth"]), row["form"]);
        }

        Assert.True(first >= rows.Count * 0.97, $"{first} of {rows.Count} read as meant at once");
    }

    [SkippableFact]
    public void Normalize_GoldenHijriDates_AreUmmAlQuraToTheDay()
    {
        ValueOptions hijri = new() { Calendar = "hijri" };
        List<Dictionary<string, string>> rows = NormalizationGoldens.Read("dates_hijri.csv");
        int same = 0;
        foreach (Dictionary<string, string> row in rows)
        {
            Assert.True(PartialDate.TryParse(row["iso"], out PartialDate expected));
            PartialDate date = Dates.Normalize(row["hijri_umm_al_qura"], hijri).Value;
            Assert.InRange(date.DaysApart(expected), 0, 1);    // before 1395 AH the tables of .NET and hijridate differ by a day here and there
            same += date == expected ? 1 : 0;
            Assert.True(date == expected || date.Year <= 1975, "the tables agree from 1395 AH on");
        }

        Assert.True(same >= rows.Count * 0.7);
    }

    [SkippableFact]
    public void Normalize_GoldenYears_AreTheSameInEveryEra()
    {
        foreach (Dictionary<string, string> row in NormalizationGoldens.Read("dates_years.csv"))
        {
            Assert.Equal(int.Parse(row["ad"], CultureInfo.InvariantCulture), Dates.Normalize(row["ad"]).Value.Year);
            Assert.Equal(int.Parse(row["ad"], CultureInfo.InvariantCulture), Dates.Normalize("พ.ศ. " + row["be"]).Value.Year);
            Assert.Equal(int.Parse(row["ad"], CultureInfo.InvariantCulture), Dates.Normalize("ร.ศ. " + row["re"]).Value.Year);
        }
    }
}
