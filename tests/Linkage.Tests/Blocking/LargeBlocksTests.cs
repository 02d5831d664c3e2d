using FsCheck.Xunit;
using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

/// <summary>Blocks over a rule's size are left out where <see cref="PairOptions.LeavesOutLargeBlocks"/> says so, and cut to neighbours where it does not.</summary>
public sealed class LargeBlocksTests
{
    private static readonly BlockingRule[] s_rules =
    [
        BlockingRule.On("a"),
        BlockingRule.On("a", "b"),
        BlockingRule.On(BlockingKey.Prefix("a", 3)),
        BlockingRule.On(BlockingKey.Suffix("b", 1), BlockingKey.Value("name")),
    ];

    [Property(MaxTest = 60)]
    public bool Run_LeavingOutLargeBlocks_EqualsReference(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 70, distinct: 4 + (seed & 15), sources: 3);
        int most = 2 + (seed & 7);
        return s_rules.All(rule => Enum.GetValues<LinkType>().All(linkType =>
        {
            List<CandidatePair> found = Collect(table, rule.WithMaxBlock(most), linkType, leavesOut: true);
            return found.Distinct().Count() == found.Count && ReferencePairs.OfSmallBlocks(table, rule, linkType, most).SetEquals(found);
        }));
    }

    [Property(MaxTest = 40)]
    public bool Run_NearValuesOfLargeGroups_AreLeftOut(int seed)
    {
        Random random = new(seed);
        string[] texts = [.. Enumerable.Range(0, 120).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 4)).Select(_ => (char)('a' + random.Next(2)))))];
        RecordTable table = TestTable.Create(["a"], [.. texts.Select(text => new[] { text })]);
        const int Most = 14;
        int SizeOf(int row) => texts.Count(text => text == texts[row]);
        bool IsExpected(CandidatePair pair) => texts[pair.Left] == texts[pair.Right]
            ? SizeOf(pair.Left) <= Most
            : Similarity.OptimalStringAlignment.Distance(texts[pair.Left], texts[pair.Right]) <= 1 && !BlockCap.IsCut(SizeOf(pair.Left), SizeOf(pair.Right), Most);

        List<CandidatePair> found = Collect(table, BlockingRule.On(BlockingKey.Within("a", 1)).WithMaxBlock(Most), LinkType.LinkAndDedupe, leavesOut: true);
        return found.Distinct().Count() == found.Count && ReferencePairs.AllPairs(table, LinkType.LinkAndDedupe).Where(IsExpected).ToHashSet().SetEquals(found);
    }

    [Fact]
    public void Run_SortedNeighborhood_KeepsItsWindows()
    {
        RecordTable table = TestTable.Random(3, rows: 60, distinct: 5);
        BlockingRule rule = BlockingRule.SortedNeighborhood("a", 4).WithMaxBlock(2);
        Assert.Equal(Collect(table, rule, LinkType.LinkAndDedupe, leavesOut: false), Collect(table, rule, LinkType.LinkAndDedupe, leavesOut: true));
    }

    [Fact]
    public void Run_OneLargeBlock_ProposesNothingInPlaceOfNeighbours()
    {
        RecordTable table = TestTable.Create(["a"], [.. Enumerable.Range(0, 50).Select(_ => new[] { "same" })]);
        BlockingRule rule = BlockingRule.On("a").WithMaxBlock(20);
        Assert.NotEmpty(Collect(table, rule, LinkType.LinkAndDedupe, leavesOut: false));
        Assert.Empty(Collect(table, rule, LinkType.LinkAndDedupe, leavesOut: true));
    }

    private static List<CandidatePair> Collect(RecordTable table, BlockingRule rule, LinkType linkType, bool leavesOut)
    {
        PairGenerator generator = PairGenerator.Create(table, [rule], new PairOptions { LinkType = linkType, Threads = 1, LeavesOutLargeBlocks = leavesOut }, default);
        return [.. PairGeneratorTests.Collect(generator, 1).Select(entry => entry.Pair)];
    }
}
