using System.Collections.Immutable;

namespace Linkage.Tests.Records;

public sealed class ValueExpressionTests
{
    private static readonly TextRow Row = new(("given", [" Anan "]), ("family", ["Dee"]), ("empty", [""]), ("dash", ["-"]), ("many", ["a", "-", "b"]), ("list", ["x; y;;z"]), ("note", ["no 17, floor 3"]));

    [Fact]
    public void Evaluate_Column_TrimsIt() => Assert.Equal(["Anan"], Values(new ValueOptions { Column = "given" }));

    [Fact]
    public void Evaluate_UnknownColumn_GivesNothing() => Assert.Empty(Values(new ValueOptions { Column = "none" }));

    [Fact]
    public void Evaluate_Columns_GiveAValueEachAndLeaveMissingOnesOut() =>
        Assert.Equal(["Anan", "a", "b", "Dee"], Values(new ValueOptions { Columns = ["given", "empty", "dash", "many", "family"] }));

    [Fact]
    public void Evaluate_First_TakesTheFirstThatIsNotMissing() =>
        Assert.Equal(["Dee"], Values(new ValueOptions { First = ["empty", "dash", "family", "given"] }));

    [Fact]
    public void Evaluate_Join_LeavesMissingPartsOut() =>
        Assert.Equal(["Anan Dee"], Values(new ValueOptions { Columns = ["given", "dash", "empty", "family"], Join = " " }));

    [Fact]
    public void Evaluate_JoinOfNothing_GivesNothing() => Assert.Empty(Values(new ValueOptions { Columns = ["dash", "empty"], Join = " " }));

    [Fact]
    public void Evaluate_Constant_NeedsNoColumn()
    {
        ValueExpression expression = new(new ValueOptions { Value = "passport" }, Row, []);

        Assert.False(expression.ReadsRow);
        Assert.Equal(["passport"], Values(new ValueOptions { Value = "passport" }));
    }

    [Fact]
    public void Evaluate_Split_GivesPartsWithoutEmptyOnes() => Assert.Equal(["x", "y", "z"], Values(new ValueOptions { Column = "list", Split = [";"] }));

    [Theory]
    [InlineData(@"no (\d+)", "17")]
    [InlineData(@"floor \d+", "floor 3")]
    public void Evaluate_Match_KeepsGroupOneOrAll(string pattern, string expected) => Assert.Equal([expected], Values(new ValueOptions { Column = "note", Match = pattern }));

    [Fact]
    public void Evaluate_MatchThatFails_IsMissing() => Assert.Empty(Values(new ValueOptions { Column = "note", Match = "^x" }));

    [Fact]
    public void Evaluate_Steps_RunInOrder()
    {
        ImmutableDictionary<string, string> map = ImmutableDictionary<string, string>.Empty.Add("x", "ex");

        Assert.Equal(["EX", "Z"], Values(new ValueOptions { Column = "list", Split = [";"], Map = map, Transform = [new ValueTransform("upper")], Missing = ["y"] }));
    }

    [Fact]
    public void Evaluate_Missing_ComparesWithoutCase() => Assert.Empty(Values(new ValueOptions { Column = "family", Missing = ["DEE"] }));

    [Fact]
    public void Evaluate_RowNumber_IsTheNumberAPersonCounts() => Assert.Equal(["2"], Values(new ValueOptions { Column = "#row" }));

    [Fact]
    public void Evaluate_ManyTexts_RemembersWhichItemEachCameFrom()
    {
        ValueBuffer buffer = new();
        new ValueExpression(new ValueOptions { Column = "many" }, Row, ["-"]).Evaluate(Row, default, buffer);

        Assert.Equal((2, 0, 2), (buffer.Count, buffer.OriginOf(0), buffer.OriginOf(1)));
    }

    private static string[] Values(ValueOptions options)
    {
        ValueBuffer buffer = new();
        new ValueExpression(options, Row, ["-"]).Evaluate(Row, default, buffer);
        return [.. Enumerable.Range(0, buffer.Count).Select(i => buffer[i].ToString())];
    }
}
