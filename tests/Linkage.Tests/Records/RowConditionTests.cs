namespace Linkage.Tests.Records;

public sealed class RowConditionTests
{
    [Theory]
    [InlineData(true, "x")]
    [InlineData(true, "-", "x")]
    [InlineData(false, "-")]
    [InlineData(false, "  ")]
    [InlineData(false)]
    public void Column_Alone_HoldsWhenSomethingIsStated(bool expected, params string[] texts) => Assert.Equal(expected, Holds(new RowCondition("c"), texts));

    [Theory]
    [InlineData(true, "b")]
    [InlineData(true, "x", "b")]
    [InlineData(false, "x")]
    [InlineData(false)]
    public void In_Values_NeedsOneOfThem(bool expected, params string[] texts) => Assert.Equal(expected, Holds(new RowCondition("c") { In = ["a", "b"] }, texts));

    [Theory]
    [InlineData(false, "b")]
    [InlineData(false, "x", "b")]
    [InlineData(true, "x")]
    [InlineData(true)]
    public void NotIn_Values_NeedsNoneOfThem(bool expected, params string[] texts) => Assert.Equal(expected, Holds(new RowCondition("c") { NotIn = ["a", "b"] }, texts));

    [Theory]
    [InlineData(true, "17")]
    [InlineData(false, "x17")]
    [InlineData(false)]
    public void Match_Pattern_NeedsAMatch(bool expected, params string[] texts) => Assert.Equal(expected, Holds(new RowCondition("c") { Match = "^[0-9]+$" }, texts));

    [Fact]
    public void All_NoConditions_Hold() => Assert.True(ConditionTest.All([], new TextRow()));

    [Fact]
    public void Column_Unknown_IsMissing()
    {
        TextRow row = new();

        Assert.False(ConditionTest.All([new ConditionTest(new RowCondition("c"), row, [])], row));
    }

    private static bool Holds(RowCondition condition, string[] texts)
    {
        TextRow row = new(("c", texts));
        return ConditionTest.All([new ConditionTest(condition, row, ["-"])], row);
    }
}
