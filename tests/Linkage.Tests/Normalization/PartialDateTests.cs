using FsCheck;
using FsCheck.Xunit;
using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class PartialDateTests
{
    [Theory]
    [InlineData("1997")]
    [InlineData("1997-03")]
    [InlineData("1997-03-15")]
    public void TryParse_WhatToStringWrites_ComesBack(string text)
    {
        Assert.True(PartialDate.TryParse(text, out PartialDate date));
        Assert.Equal(text, date.ToString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("97")]
    [InlineData("1997-13")]
    [InlineData("1997-02-30")]
    [InlineData("1997/03/15")]
    [InlineData("1997-00")]
    public void TryParse_OtherForms_FindsNone(string? text) => Assert.False(PartialDate.TryParse(text, out _));

    [Fact]
    public void Constructor_NoSuchDay_Throws() => Assert.Throws<ArgumentOutOfRangeException>(() => new PartialDate(1997, 2, 30));

    [Fact]
    public void DaysApart_PartlyKnown_IsTheLeast()
    {
        Assert.Equal(0, new PartialDate(1997).DaysApart(new PartialDate(1997, 3, 15)));
        Assert.Equal(1, new PartialDate(1997).DaysApart(new PartialDate(1998, 1, 1)));
        Assert.Equal(14, new PartialDate(1997, 3, 1).DaysApart(new PartialDate(1997, 3, 15)));
        Assert.Equal(int.MaxValue, default(PartialDate).DaysApart(new PartialDate(1997)));
    }

    [Fact]
    public void IsSwapOf_DayAndMonthExchanged_IsTrue()
    {
        Assert.True(new PartialDate(1997, 3, 12).IsSwapOf(new PartialDate(1997, 12, 3)));
        Assert.False(new PartialDate(1997, 3, 3).IsSwapOf(new PartialDate(1997, 3, 3)));
    }

    [Fact]
    public void DigitsApart_OneTypingError_IsOne() => Assert.Equal(1, new PartialDate(1997, 3, 15).DigitsApart(new PartialDate(1991, 3, 15)));

    [Property]
    public bool DayNumber_OfAnyDay_OrdersAsTheDate(DateTime left, DateTime right)
    {
        PartialDate a = new(left.Year, left.Month, left.Day);
        PartialDate b = new(right.Year, right.Month, right.Day);
        return Math.Sign(a.CompareTo(b)) == Math.Sign(a.DayNumber!.Value.CompareTo(b.DayNumber!.Value))
            && a.DaysApart(b) == Math.Abs((left.Date - right.Date).Days);
    }
}
