using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

public sealed class ComparisonTests
{
    [Theory]
    [InlineData("martha", "martha", "exact")]
    [InlineData("martha", "marhta", "Jaro-Winkler ≥ 0.92")]
    [InlineData("martha", "zoe", "else")]
    [InlineData("martha", "", "missing")]
    [InlineData("martha", "N/A", "missing")]
    [InlineData("zoe|martha", "martha|kim", "exact")]
    public void LevelOf_TwoCells_IsTheBestLevelOverTheirValues(string left, string right, string expected)
    {
        RecordTable table = PeopleTable.Of("alias", left, right);
        Comparison comparison = Compare.JaroWinkler("alias", 0.92, 0.88);

        Assert.Equal(expected, LabelOf(comparison, table));
        Assert.Equal(comparison.Bind(table).LevelOf(0, 1), comparison.Bind(table).LevelOf(1, 0));
    }

    [Fact]
    public void LevelOf_FieldThatTheTableLacks_IsTheNullLevel()
    {
        RecordTable table = PeopleTable.Of("name", "a", "a");

        Assert.Equal("missing", LabelOf(Compare.Exact("somethingElse"), table));
    }

    [Theory]
    [InlineData("kim,lee", "lee,kim", "swapped")]
    [InlineData("kim,lee", "kim,lee", "both")]
    [InlineData("kim,lee", "kim,ray", "given name only")]
    [InlineData("kim,lee", "tom,ray", "else")]
    public void LevelOf_SeveralFields_CombinesConditions(string left, string right, string expected)
    {
        Comparison comparison = Comparison.Of(
            "names",
            ComparisonLevel.Or(ComparisonLevel.Null("givenName"), ComparisonLevel.Null("familyName")),
            ComparisonLevel.And(ComparisonLevel.Exact("givenName"), ComparisonLevel.Exact("familyName")).WithLabel("both"),
            ComparisonLevel.ExactAcross("givenName", "familyName").WithLabel("swapped"),
            ComparisonLevel.And(ComparisonLevel.Exact("givenName"), ComparisonLevel.Not(ComparisonLevel.Exact("familyName"))).WithLabel("given name only"));

        Assert.Equal(expected, LabelOf(comparison, PeopleTable.Of("givenName,familyName", left, right)));
    }

    [Theory]
    [InlineData("th/1a1234/", "th/1a1234/10", true)]
    [InlineData("th/1a1234/20", "th/1a1234/10", false)]
    [InlineData("th/1a123", "th/1a1234/10", false)]
    public void LevelOf_ValueWithoutItsLastPart_Begins(string left, string right, bool expected)
    {
        RecordTable table = PeopleTable.Of(RecordSchema.Vehicle, "plate", left, right);
        Comparison comparison = Comparison.Of("plate", ComparisonLevel.Begins("plate"));

        Assert.Equal(expected, comparison.Bind(table).LevelOf(0, 1) == 0);
        Assert.Equal(expected, comparison.Bind(table).LevelOf(1, 0) == 0);
    }

    [Fact]
    public void LevelOf_InvalidIdentifier_IsALevelOfItsOwn()
    {
        RecordTable table = PeopleTable.Of("nationalId", "123!", "123!");

        Assert.Equal("exact, but not a valid number", LabelOf(Compare.Identifier("nationalId"), table));
    }

    [Fact]
    public void LevelOf_Custom_AsksTheDelegate()
    {
        ComparisonLevel test = ComparisonLevel.Custom("same length", (a, b) => a.Values("name")[0].Length == b.Values("name")[0].Length);

        Assert.Equal("same length", LabelOf(Comparison.Of("c", test), PeopleTable.Of("name", "abc", "xyz")));
    }

    [Fact]
    public void TermOf_SeveralCommonValues_IsTheRarest()
    {
        RecordTable table = PeopleTable.Of("alias", "kim|zoe", "zoe|kim", "kim", "kim");
        Comparison comparison = Compare.Exact("alias").WithTermFrequencies();
        BoundComparison bound = comparison.Bind(table);

        Assert.Equal("zoe", table.Column("alias").Values.CanonicalText(bound.TermOf(0, 1, 1)));
        Assert.Equal(0.5, bound.TermsAt(1)!.ShareOf(bound.TermOf(0, 1, 1)));
    }

    [Fact]
    public void Terms_ThingOfOneTravellerAndThingOfThree_CountHolders()
    {
        RecordTable table = PeopleTable.Of(
            "name,birthDate,@document",
            "kim lee,1990-01-02,d1", "kim lee,1990-01-02,d1", "kim leee,1990,d1",
            "ann bay,1980-03-04,d2", "tom cox,1970-05-06,d2", "zoe fox,1960-07-08,d2");
        BoundComparison bound = Compare.SharedEntities("", EntityKind.Document).Bind(table);

        Assert.Equal(1, bound.TermsAt(1)!.CountOf(1));
        Assert.Equal(3, bound.TermsAt(1)!.CountOf(2));
    }

    [Fact]
    public void Of_LevelAfterElse_Throws() =>
        Assert.Throws<ArgumentException>(() => Comparison.Of("c", ComparisonLevel.Else(), ComparisonLevel.Exact("name")));

    [Fact]
    public void Pattern_OfManyComparisons_KeepsEachLevel()
    {
        byte[] levels = [.. Enumerable.Range(0, 32).Select(i => (byte)(i % 15))];
        AgreementPattern pattern = new(levels);

        Assert.Equal(string.Join('.', levels), pattern.ToString());
        Assert.All(Enumerable.Range(0, 32), i => Assert.Equal(levels[i], pattern[i]));
    }

    private static string LabelOf(Comparison comparison, RecordTable table) =>
        comparison.Levels[comparison.Bind(table).LevelOf(0, 1)].Label;
}
