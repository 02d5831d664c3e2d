using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

public sealed class ComparisonLevelTests
{
    [Fact]
    public void LevelOf_LiteralOfANumber_ComparesNumbers()
    {
        RecordTable table = PlainTable.Of([new("amount", FieldType.Number)], Ids(3), [[["5"]], [["5.0"]], [["6"]]]);

        Assert.True(Holds(ComparisonLevel.Literal("amount", "5"), table, 0, 1));
        Assert.False(Holds(ComparisonLevel.Literal("amount", "5"), table, 0, 2));
        Assert.True(Holds(ComparisonLevel.Literal("amount", "5", RecordSide.Left), table, 0, 2));
        Assert.False(Holds(ComparisonLevel.Literal("amount", "5", RecordSide.Right), table, 0, 2));
    }

    [Theory]
    [InlineData("ann", "bay", "bay", "cox", true)]
    [InlineData("bay", "cox", "ann", "bay", false)]
    [InlineData("ann", "bay", "bay", "ann", true)]
    [InlineData("ann", "", "bay", "ann", false)]
    public void LevelOf_ColumnsReversed_LooksOneWay(string left, string leftOther, string right, string rightOther, bool expected)
    {
        RecordTable table = PeopleTable.Of("otherName,nameOther", $"{left},{leftOther}", $"{right},{rightOther}");

        Assert.Equal(expected, Holds(ComparisonLevel.ColumnsReversed("nameOther", "otherName"), table, 0, 1));
    }

    [Theory]
    [InlineData("1997-03-15", "1997-03-16", 1, TimeUnit.Day, true)]
    [InlineData("1997-03-15", "1997-03-17", 1, TimeUnit.Day, false)]
    [InlineData("1997-03-01", "1997-03-31", 1, TimeUnit.Month, true)]
    [InlineData("1997-03-01", "1997-04-01", 1, TimeUnit.Month, false)]
    [InlineData("1996-01-01", "1997-01-01", 1, TimeUnit.Year, false)]
    [InlineData("1997-01-01", "1998-01-01", 1, TimeUnit.Year, true)]
    [InlineData("2020-02-04T23:30:13Z", "2020-02-04T23:30:14.5Z", 1.5, TimeUnit.Second, true)]
    [InlineData("2020-02-04T23:30:13Z", "2020-02-05", 30, TimeUnit.Minute, true)]
    [InlineData("1997", "1997-03-15", 10, TimeUnit.Year, false)]
    public void LevelOf_Times_UsesSplinksMonthsAndYears(string left, string right, double amount, TimeUnit unit, bool expected)
    {
        RecordTable table = PlainTable.Of([new("at", FieldType.Time)], Ids(2), [[[left]], [[right]]]);

        Assert.Equal(expected, Holds(ComparisonLevel.TimeWithin("at", amount, unit), table, 0, 1));
        Assert.Equal(expected, Holds(ComparisonLevel.TimeWithin("at", amount, unit), table, 1, 0));
    }

    [Theory]
    [InlineData("100", "95", 0.05, false)]
    [InlineData("100", "95", 0.0501, true)]
    [InlineData("0", "0", 0.05, true)]
    [InlineData("-100", "-96", 0.05, true)]
    [InlineData("-100", "100", 0.05, false)]
    [InlineData("many", "many", 0.05, false)]
    public void LevelOf_Percentage_IsBelowAShareOfTheLarger(string left, string right, double share, bool expected)
    {
        RecordTable table = PlainTable.Of([new("amount", FieldType.Number)], Ids(2), [[[left]], [[right]]]);

        Assert.Equal(expected, Holds(ComparisonLevel.PercentageWithin("amount", share), table, 0, 1));
    }

    [Theory]
    [InlineData("[1, 0, 0.5]", "1 0 .5", 1, true)]
    [InlineData("1,0", "0,1", 0.1, false)]
    [InlineData("1,0", "0,1", 0, true)]
    [InlineData("1,0", "1,0,0", -1, false)]
    [InlineData("0,0", "0,0", -1, false)]
    public void LevelOf_Vectors_ComparesTheirAngle(string left, string right, double least, bool expected)
    {
        RecordTable table = PlainTable.Of([new("vector", FieldType.Text)], Ids(2), [[[left]], [[right]]]);

        Assert.Equal(expected, Holds(ComparisonLevel.VectorCosine("vector", least), table, 0, 1));
    }

    [Fact]
    public void LevelOf_Places_AreKilometersApart()
    {
        // Bangkok and Chiang Mai: 583 km on the great circle.
        RecordTable table = PlainTable.Of(
            [new("lat", FieldType.Number), new("lon", FieldType.Number)], Ids(3), [[["13.7563"], ["100.5018"]], [["18.7883"], ["98.9853"]], [["18.7883"], []]]);

        Assert.True(Holds(ComparisonLevel.KilometersWithin("lat", "lon", 590), table, 0, 1));
        Assert.False(Holds(ComparisonLevel.KilometersWithin("lat", "lon", 575), table, 0, 1));
        Assert.False(Holds(ComparisonLevel.KilometersWithin("lat", "lon", 20_000), table, 0, 2));
    }

    [Theory]
    [InlineData("ann|bay", "ann|bay|cox", true)]
    [InlineData("ann|bay", "bay|cox", false)]
    [InlineData("ann", "ann", true)]
    [InlineData("ann", "", false)]
    public void LevelOf_Subset_NeedsAllValuesOfOne(string left, string right, bool expected)
    {
        RecordTable table = PeopleTable.Of("alias", left, right);

        Assert.Equal(expected, Holds(ComparisonLevel.ArraySubset("alias"), table, 0, 1));
        Assert.True(right.Length > 0 || Holds(ComparisonLevel.ArraySubset("alias", emptyIsSubset: true), table, 0, 1));
    }

    [Fact]
    public void LevelOf_OppositeOfAnUnknown_DoesNotHold()
    {
        RecordTable table = PeopleTable.Of("alias,other", "ann,x", "bay,y", ",x");
        ComparisonLevel differs = ComparisonLevel.Not(ComparisonLevel.Exact("alias"));

        Assert.True(Holds(differs, table, 0, 1));
        Assert.False(Holds(differs, table, 0, 2));
        Assert.True(Holds(ComparisonLevel.Not(ComparisonLevel.And(ComparisonLevel.Exact("alias"), ComparisonLevel.Exact("other"))), table, 1, 2));
        Assert.False(Holds(ComparisonLevel.Not(ComparisonLevel.And(ComparisonLevel.Exact("alias"), ComparisonLevel.Exact("other"))), table, 0, 2));
        Assert.True(Holds(ComparisonLevel.Not(ComparisonLevel.Null("alias")), table, 0, 1));
    }

    [Fact]
    public void LevelOf_ConditionsJoinedOnOneField_HoldForTheSameTwoValues()
    {
        RecordTable table = PeopleTable.Of("alias,other", "anna|bayxx,1", "annb|coxxx,1");
        ComparisonLevel both = ComparisonLevel.And(ComparisonLevel.Prefix("alias", 3), ComparisonLevel.Not(ComparisonLevel.Exact("alias")));
        ComparisonLevel same = ComparisonLevel.And(ComparisonLevel.Prefix("alias", 3), ComparisonLevel.Literal("alias", "bayxx"));

        Assert.True(Holds(both, table, 0, 1));
        Assert.False(Holds(same, table, 0, 1));
        Assert.False(Holds(ComparisonLevel.And(same, ComparisonLevel.Exact("other")), table, 0, 1));
    }

    [Fact]
    public void LevelOf_DistanceFunction_AsksTheDelegate()
    {
        RecordTable table = PeopleTable.Of("alias", "ann", "bayes");
        static double Lengths(string a, string b) => Math.Abs(a.Length - b.Length);

        Assert.True(Holds(ComparisonLevel.DistanceFunction("lengths", "alias", Lengths, 2, higherIsMoreSimilar: false), table, 0, 1));
        Assert.False(Holds(ComparisonLevel.DistanceFunction("lengths", "alias", Lengths, 1, higherIsMoreSimilar: false), table, 0, 1));
        Assert.True(Holds(ComparisonLevel.DistanceFunction("lengths", "alias", Lengths, 2), table, 0, 1));
    }

    [Fact]
    public void Factory_ThresholdOutOfRange_Throws()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.Similarity("f", StringSimilarity.Ratio, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.Similarity("f", (StringSimilarity)99, 0.5));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.Distance("f", StringDistance.Hamming, -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.TimeWithin("f", -1, TimeUnit.Day));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.TimeWithin("f", 1, (TimeUnit)9));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.PercentageWithin("f", double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.KilometersWithin("f", "g", double.PositiveInfinity));
        Assert.Throws<ArgumentOutOfRangeException>(() => ComparisonLevel.VectorCosine("f", 2));
        Assert.Throws<ArgumentException>(() => ComparisonLevel.Literal("f", ""));
    }

    private static RecordId[] Ids(int count) => [.. Enumerable.Range(1, count).Select(i => new RecordId("test", i.ToString(System.Globalization.CultureInfo.InvariantCulture)))];

    private static bool Holds(ComparisonLevel level, RecordTable table, int left, int right) =>
        Comparison.Of("c", level).Bind(table).LevelOf(left, right) == 0;
}
