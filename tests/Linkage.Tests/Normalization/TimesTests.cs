using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class TimesTests
{
    private static readonly TimeZoneInfo Bangkok = Times.ZoneOf("Asia/Bangkok");

    [Theory]
    [InlineData("2026-03-01T08:30:00", "2026-03-01T01:30:00Z")]
    [InlineData("2026-03-01T08:30:00Z", "2026-03-01T08:30:00Z")]
    [InlineData("2026-03-01 08:30:00+09:00", "2026-02-28T23:30:00Z")]
    [InlineData("01/03/2569 08:30", "2026-03-01T01:30:00Z")]
    [InlineData("1 มี.ค. 2569 08.30 น.", "2026-03-01T01:30:00Z")]
    [InlineData("๑/๓/๒๕๖๙ ๐๘:๓๐", "2026-03-01T01:30:00Z")]
    [InlineData("03/01/2026 8:30 PM", "2026-01-03T13:30:00Z")]
    [InlineData("20260301083000", "2026-03-01T01:30:00Z")]
    [InlineData("20260301T083000+0700", "2026-03-01T01:30:00Z")]
    [InlineData("2026-03-01 24:00", "2026-03-01T17:00:00Z")]
    [InlineData("2026-03-01T08:30:00.25Z", "2026-03-01T08:30:00.25Z")]
    public void Normalize_Moment_IsInUtc(string raw, string expected)
    {
        Normalized<TimeForm> time = Times.Normalize(raw, Bangkok, default);

        Assert.Equal(expected, time.Value!.ToString());
        Assert.True(time.Value.IsExact);
    }

    [Theory]
    [InlineData("01/03/2569", 1)]
    [InlineData("มี.ค. 2569", 31)]
    [InlineData("2569", 365)]
    public void Normalize_WithoutTimeOfDay_IsTheWholeSpan(string raw, int days)
    {
        TimeForm time = Times.Normalize(raw, Bangkok, default).Value!;

        Assert.Equal(days, (time.Until - time.At).TotalDays);
    }

    [Theory]
    [InlineData("2026-03-01 25:00")]
    [InlineData("2026-03-32 08:00")]
    [InlineData("soon")]
    public void Normalize_NoSuchMoment_IsInvalid(string raw) => Assert.Equal(ValueStatus.Invalid, Times.Normalize(raw, Bangkok, default).Status);

    [Fact]
    public void Normalize_UnixSeconds_AreRead() =>
        Assert.Equal("2026-03-01T01:30:00Z", Times.Normalize("1772328600", Bangkok, DateHints.From(new ValueOptions { DateFormat = "unix" })).Value!.ToString());

    [Fact]
    public void ZoneOf_Unknown_Throws() => Assert.Throws<ArgumentException>(() => Times.ZoneOf("Mars/Olympus"));
}
