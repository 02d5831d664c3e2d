using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

public sealed class BlockingForecastTests
{
    private static readonly BlockingRule[] Rules =
    [
        BlockingRule.On("a"),
        BlockingRule.On(BlockingKey.Prefix("b", 3)),
        BlockingRule.On(BlockingKey.Tokens("name")),
        BlockingRule.On(BlockingKey.Within("b", 1)),
        BlockingRule.SortedNeighborhood("name", 4),
    ];

    [Theory]
    [InlineData(LinkType.LinkAndDedupe)]
    [InlineData(LinkType.LinkOnly)]
    [InlineData(LinkType.DedupeOnly)]
    public void Of_AnyLinkType_CountsThePairsOfTheRun(LinkType linkType)
    {
        RecordTable table = TestTable.Random(3, 300, 40, sources: 3);
        PairGenerator generator = PairGenerator.Create(table, [.. Rules], new PairOptions { LinkType = linkType }, default);
        long[] expected = new long[Rules.Length];
        generator.Run(PairChunk.All, (pairs, rule) => expected[rule] += pairs.Length, default);

        BlockingForecast forecast = BlockingForecast.Of(Rules, table, new BlockingForecastOptions { LinkType = linkType });

        Assert.Equal(expected, forecast.Rules.Select(rule => rule.NewPairs));
        Assert.Equal((expected.Sum(), false), (forecast.Pairs, forecast.IsEstimate));
    }

    [Fact]
    public void Of_PossiblePairs_FollowTheLinkType()
    {
        RecordTable table = TestTable.Create(["a"], row => row < 2 ? "s" : "t", ["x"], ["x"], ["x"], ["x"], ["x"]);
        long Possible(LinkType linkType) => BlockingForecast.Of([BlockingRule.On("a")], table, new BlockingForecastOptions { LinkType = linkType }).PossiblePairs;

        Assert.Equal((10, 6, 4), (Possible(LinkType.LinkAndDedupe), Possible(LinkType.LinkOnly), Possible(LinkType.DedupeOnly)));
    }

    [Fact]
    public void Of_MorePairsThanAreCounted_EstimatesAndSaysSo()
    {
        RecordTable table = TestTable.Random(5, 4000, 60);
        BlockingRule[] rules = [.. Rules.Take(3)];
        BlockingForecast exact = BlockingForecast.Of(rules, table);
        BlockingForecastOptions few = new() { MaxCountedPairs = exact.Report.Pairs / 5 };

        BlockingForecast estimate = BlockingForecast.Of(rules, table, few);

        Assert.Equal(exact.Rules.Select(rule => rule.Pairs), estimate.Rules.Select(rule => rule.Pairs));
        Assert.True(estimate.IsEstimate && estimate.Rules[^1].IsEstimate);
        Assert.InRange(estimate.Pairs, exact.Pairs * 0.93, exact.Pairs * 1.07);
        Assert.Equal(estimate.Rules.ToArray(), BlockingForecast.Of(rules, table, few with { Threads = 1 }).Rules.ToArray());
    }

    [Fact]
    public void Of_LargestBlocks_AreThoseOfMostPairsWithWhatTheyShare()
    {
        RecordTable table = TestTable.Create(["a", "b"], ["xyz", "2001-02-03"], ["xyz", "2001-03-02"], ["xyw", "2002-03-02"], ["xyz", "1999-02-03"], ["q", ""]);

        BlockingForecast forecast = BlockingForecast.Of([BlockingRule.On("a"), BlockingRule.On(BlockingKey.Prefix("a", 2), BlockingKey.MonthDay("b"))], table, new BlockingForecastOptions { LargestBlocks = 2 });

        Assert.Equal([("xy & 02-03", 4, 6L, 6L), ("xyz", 3, 3L, 3L)], forecast.Largest.Select(block => (block.Key, block.Records, block.PossiblePairs, block.KeptPairs)));
        Assert.DoesNotContain("xyz", forecast.Largest[1].ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_BlockOverTheLimit_SaysWhatIsCut()
    {
        RecordTable table = TestTable.Create(["a", "b"], [.. Enumerable.Range(0, 100).Select(row => new[] { "x", "b" + row })]);

        BlockingForecast forecast = BlockingForecast.Of([BlockingRule.On("a").WithMaxBlock(20)], table);

        Assert.Equal(4950 - forecast.Pairs, forecast.Rules[0].CutPairs);
        Assert.Equal((100, 4950L, forecast.Pairs), (forecast.Largest[0].Records, forecast.Largest[0].PossiblePairs, forecast.Largest[0].KeptPairs));
        Assert.False(forecast.Report.BudgetReached);
    }

    [Fact]
    public void Of_Cancelled_Stops() =>
        Assert.Throws<OperationCanceledException>(() => BlockingForecast.Of(Rules, TestTable.Random(3, 300, 40), new CancellationToken(canceled: true)));

    [Theory]
    [InlineData(0, 1, 0, 1)]
    [InlineData(1, 0, 0, 1)]
    [InlineData(1, 1, -1, 1)]
    [InlineData(1, 1, 0, 0)]
    public void Of_OptionOutOfRange_Throws(long budget, long counted, int largest, int threads)
    {
        BlockingForecastOptions options = new() { PairBudget = budget, MaxCountedPairs = counted, LargestBlocks = largest, Threads = threads };
        Assert.Throws<ArgumentOutOfRangeException>(() => BlockingForecast.Of(Rules, TestTable.Random(3, 10, 4), options));
    }
}
