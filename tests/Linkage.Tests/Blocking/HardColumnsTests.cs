using System.Globalization;
using Linkage.Blocking;
using Linkage.Testing;

namespace Linkage.Tests.Blocking;

// Columns that make blocking by equality quadratic, or leave it nothing to do.
public sealed class HardColumnsTests
{
    private const int Small = 20_000;
    private const int Large = 1_000_000;

    public static TheoryData<string> Kinds => ["92 percent one value", "Zipf", "all equal", "all null", "empty"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Pairs_HardColumn_StayWithinTheBudget(string kind) => CheckBudget(kind, Small, 200_000);

    [SkippableTheory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Kinds))]
    public void Pairs_HardColumnOfAMillionRows_StayWithinTheBudget(string kind)
    {
        TestCulture.SkipUnlessLong();
        CheckBudget(kind, Large, 20_000_000);
        CheckBudget(kind, Large, 1_000_000_000);
    }

    [Fact]
    public void Resolve_OneValueInMostRows_FindsTheEqualRecordsWithinTheBudget()
    {
        RecordTable table = Create("92 percent one value", 5000);
        LinkageSettings settings = new LinkageSettingsBuilder(table.Schema)
            .Add(Linkage.Comparisons.Compare.Exact("a")).Add(Linkage.Comparisons.Compare.Exact("name")).Add(BlockingRule.On("a")).Build();

        Resolution resolution = new Linker(LinkageModel.FromSettings(settings), new LinkerOptions { PairBudget = 100_000, LinkProbability = 0.9 }).Resolve(table);

        KindReport report = resolution.Report.Kinds.Single();
        Assert.InRange(report.Compared, 1, 100_000);
        Assert.True(report.Cut > 10_000_000);
    }

    private static void CheckBudget(string kind, int rows, long budget)
    {
        RecordTable table = Create(kind, kind == "empty" ? 0 : rows);
        BlockingRule[] rules = [BlockingRule.On("a"), BlockingRule.On(BlockingKey.Prefix("a", 1)), BlockingRule.On("a", "name")];

        BlockingForecast forecast = BlockingForecast.Of(rules, table, new BlockingForecastOptions { PairBudget = budget });

        Assert.InRange(forecast.Report.Pairs, 0, budget);
        Assert.InRange(forecast.Pairs, 0, forecast.Report.Pairs);
        bool isSkewed = kind is not ("all null" or "empty");
        Assert.Equal(isSkewed, forecast.Report.CutPairs > 0);
        Assert.Equal(isSkewed, forecast.Largest.Length > 0);
        if (!isSkewed)
            return;
        Assert.Equal(forecast.Report.CutPairs, forecast.Rules.Sum(rule => rule.CutPairs));
        Assert.Equal(forecast.Report.Largest, forecast.Largest[0].Records);
        Assert.Equal("w", forecast.Largest[0].Key[..1]);
    }

    private static RecordTable Create(string kind, int rows)
    {
        Random random = new(11);
        string Value(int row) => kind switch
        {
            "92 percent one value" => random.Next(100) < 92 ? "w" : Word(row),
            "Zipf" => Word((int)Math.Exp(random.NextDouble() * Math.Log(Math.Max(2, rows)))),
            "all equal" => "w",
            _ => "",
        };
        return TestTable.Create(["a", "name"], [.. Enumerable.Range(0, rows).Select(row => new[] { Value(row), kind == "all null" ? "" : Word(random.Next(Math.Max(1, rows / 4))) })]);
    }

    private static string Word(int number) => "w" + number.ToString(CultureInfo.InvariantCulture);
}
