using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

public sealed class DateAgreementsTests
{
    [Theory]
    [InlineData("1997-03-15", "1997-03-15", DateAgreement.SameDay)]
    [InlineData("1997-03-15", "1997-03", DateAgreement.SameMonth)]
    [InlineData("1997-03-05", "1997-05-03", DateAgreement.DayMonthSwapped)]
    [InlineData("1997-03-15", "1997-03-16", DateAgreement.OneDigit)]
    [InlineData("1997-03-15", "1979-03-15", DateAgreement.OneDigit)]
    [InlineData("1997-03-15", "1454-03-15", DateAgreement.EraSlip)]
    [InlineData("1997-03-15", "2540-03-15", DateAgreement.EraSlip)]
    [InlineData("1997-03-15", "1997", DateAgreement.SameYearOnly)]
    [InlineData("1997-03-15", "1997-01-01", DateAgreement.SameYearOnly)]
    [InlineData("1997-01-01", "1997-01-01", DateAgreement.SameYearOnly)]
    [InlineData("1997-03-15", "1997-11-28", DateAgreement.SameYear)]
    [InlineData("1997-03-15", "1997-11", DateAgreement.SameYear)]
    [InlineData("1997-03-15", "1998-11-28", DateAgreement.WithinOneYear)]
    [InlineData("1997", "1998-11-28", DateAgreement.WithinOneYear)]
    [InlineData("1997-03-15", "1990-11-28", DateAgreement.WithinTenYears)]
    [InlineData("1997-03-15", "1960-11-28", DateAgreement.Different)]
    [InlineData("1997-02-31", "1997-02-30", DateAgreement.OneDigit)]
    [InlineData("19971341", "19971342", DateAgreement.OneDigit)]
    public void Of_TwoDates_IsTheStrongestThatHolds(string left, string right, DateAgreement expected)
    {
        Assert.Equal(expected, DateAgreements.Of(CivilDate.Parse(left), CivilDate.Parse(right), left, right));
        Assert.Equal(expected, DateAgreements.Of(CivilDate.Parse(right), CivilDate.Parse(left), right, left));
    }
}
