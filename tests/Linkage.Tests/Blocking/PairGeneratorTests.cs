using System.Collections.Immutable;
using FsCheck.Xunit;
using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

public sealed class PairGeneratorTests
{
    private static readonly ImmutableArray<BlockingRule> Rules =
    [
        BlockingRule.On("a", "b"),
        BlockingRule.On("name"),
        BlockingRule.On(BlockingKey.Prefix("a", 3), BlockingKey.Suffix("name", 1)),
        BlockingRule.On(BlockingKey.Suffix("b", 2)),
    ];

    [Property(MaxTest = 60)]
    public bool Run_RandomTables_EqualsReference(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 60, distinct: 5 + (seed & 31), sources: 3);
        return Enum.GetValues<LinkType>().All(linkType =>
        {
            List<(CandidatePair Pair, int Rule)> found = Collect(Create(table, Rules, linkType), 1);
            Dictionary<CandidatePair, int> expected = ReferencePairs.Of(table, Rules, linkType);
            return found.Count == expected.Count && found.All(entry => expected.TryGetValue(entry.Pair, out int rule) && rule == entry.Rule);
        });
    }

    [Property(MaxTest = 40)]
    public bool Run_InChunks_EqualsTheWholeRun(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 80, distinct: 6);
        ImmutableArray<BlockingRule> rules = [Rules[0].WithMaxBlock(3), BlockingRule.SortedNeighborhood("b", 4), Rules[1].WithMaxBlock(5), Rules[3].WithMaxBlock(4)];
        PairGenerator generator = Create(table, rules, LinkType.LinkAndDedupe);
        List<(CandidatePair Pair, int Rule)> whole = Collect(generator, 1);
        return whole.DistinctBy(entry => entry.Pair).Count() == whole.Count
            && new[] { 2, 7, 64 }.All(count => Collect(generator, count).SequenceEqual(whole));
    }

    [Property(MaxTest = 40)]
    public bool Run_SortedNeighborhood_ProposesRowsWithinTheWindow(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 50, distinct: 12);
        ValueColumn column = table.Column("a");
        int[] order = [.. Enumerable.Range(0, table.Count)
            .Where(row => !column.ValuesOf(row).IsEmpty)
            .OrderBy(row => column.ValuesOf(row).ToArray().Select(column.Values.Canonical).Min(StringComparer.Ordinal), StringComparer.Ordinal)];
        HashSet<CandidatePair> expected = [];
        for (int i = 0; i < order.Length; i++)
        {
            for (int j = i + 1; j <= i + 3 && j < order.Length; j++)
                expected.Add(new CandidatePair(Math.Min(order[i], order[j]), Math.Max(order[i], order[j])));
        }

        List<(CandidatePair Pair, int Rule)> found = Collect(Create(table, [BlockingRule.SortedNeighborhood("a", 4)], LinkType.LinkAndDedupe), 1);
        return found.Count == expected.Count && found.All(entry => expected.Contains(entry.Pair));
    }

    [Fact]
    public void Create_OneValueInAlmostAllRows_CutsTheBlockAndReportsIt()
    {
        string[][] rows = [.. Enumerable.Range(0, 500).Select(i => new[] { i % 12 == 0 ? "rare" + i : "common", "n" + (i % 50) })];
        RecordTable table = TestTable.Create(["a", "name"], rows);

        PairGenerator generator = Create(table, [BlockingRule.On("a").WithMaxBlock(40)], LinkType.LinkAndDedupe);

        BlockCut cut = Assert.Single(generator.Report.Cut);
        Assert.Equal((1, 458, 458L * 457 / 2), (cut.Blocks, cut.Largest, cut.PossiblePairs));
        Assert.Equal(cut.KeptPairs, generator.CandidateCount);
        Assert.Equal((458 * 10) - 55, cut.KeptPairs);
        Assert.Equal(cut.PossiblePairs - cut.KeptPairs, generator.Report.CutPairs);
        Assert.False(generator.Report.BudgetReached);

        // Neighbours in the block are those with the same name.
        HashSet<CandidatePair> pairs = [.. Collect(generator, 1).Select(entry => entry.Pair)];
        Assert.Contains(new CandidatePair(1, 51), pairs);
    }

    [Fact]
    public void Create_BudgetBelowThePairs_CutsToTheBudgetAndSaysSo()
    {
        RecordTable table = TestTable.Random(1, rows: 2000, distinct: 3);
        PairOptions options = new() { PairBudget = 100_000 };

        PairGenerator generator = PairGenerator.Create(table, [BlockingRule.On("a"), BlockingRule.On("b")], options, default);

        Assert.True(generator.CandidateCount <= 100_000);
        Assert.True(generator.Report.BudgetReached);
        Assert.NotEmpty(generator.Report.Cut);
    }

    [Theory]
    [InlineData("")]
    [InlineData("same")]
    public void Run_AllValuesMissingOrEqual_HoldsTheLimits(string value)
    {
        RecordTable table = TestTable.Create(["a"], [.. Enumerable.Range(0, 300).Select(_ => new[] { value })]);
        PairGenerator generator = Create(table, [BlockingRule.On("a").WithMaxBlock(100), BlockingRule.On("missing")], LinkType.LinkAndDedupe);
        Assert.Equal(value.Length == 0 ? 0 : BlockCap.Pairs(300, BlockCap.WindowFor(300, 100)), Collect(generator, 3).Count);
    }

    [Fact]
    public void Create_OneOrManyThreads_GiveTheSamePairs()
    {
        RecordTable table = TestTable.Random(5, rows: 400, distinct: 20);
        Assert.Equal(
            Collect(PairGenerator.Create(table, Rules, new PairOptions { Threads = 1 }, default), 1),
            Collect(PairGenerator.Create(table, Rules, new PairOptions { Threads = 8 }, default), 1));
    }

    [Fact]
    public void Run_Cancelled_Throws()
    {
        RecordTable table = TestTable.Random(5, rows: 400, distinct: 2);
        PairGenerator generator = Create(table, Rules, LinkType.LinkAndDedupe);
        Assert.Throws<OperationCanceledException>(() => generator.Run(PairChunk.All, (_, _) => { }, new CancellationToken(canceled: true)));
    }

    internal static List<(CandidatePair Pair, int Rule)> Collect(PairGenerator generator, int chunks)
    {
        List<(CandidatePair, int)> found = [];
        foreach (PairChunk chunk in PairChunk.Divide(chunks))
        {
            generator.Run(
                chunk,
                (pairs, rule) =>
                {
                    foreach (CandidatePair pair in pairs)
                        found.Add((pair, rule));
                },
                default);
        }

        return found;
    }

    private static PairGenerator Create(RecordTable table, ImmutableArray<BlockingRule> rules, LinkType linkType) =>
        PairGenerator.Create(table, rules, new PairOptions { LinkType = linkType, Threads = 1 }, default);
}
