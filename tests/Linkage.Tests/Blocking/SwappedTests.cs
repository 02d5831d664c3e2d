using System.Collections.Immutable;
using FsCheck.Xunit;
using Linkage.Blocking;

namespace Linkage.Tests.Blocking;

// Exchanged fields against the plain twin: every pair of rows looked at.
public sealed class SwappedTests
{
    private static readonly BlockingRule s_rule = BlockingRule.Swapped("a", "b").WithMaxBlock(int.MaxValue);

    [Fact]
    public void Swapped_NamesExchanged_AreProposedAndEqualOnesAreNot()
    {
        RecordTable table = TestTable.Create(
            ["a", "b"], ["Ann", "Lee"], ["Ann", "Lee"], ["Lee", "Ann"], ["Lee", "Bob"], ["Bob", "Bob"], ["Bob", "Bob"], ["Ann", ""], ["", "Ann"]);
        Assert.Equal([new(0, 2), new(1, 2), new(4, 5)], PairsOf(table, s_rule).Order(Comparer<CandidatePair>.Create((x, y) => (x.Left, x.Right).CompareTo((y.Left, y.Right)))));
    }

    [Property(MaxTest = 100)]
    public bool Swapped_SeveralValues_ProposesExactlyThePairsThatAreExchanged(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 60, distinct: 2 + (seed & 7), sources: 3);
        return Enum.GetValues<LinkType>().All(linkType => IsExact(table, linkType));
    }

    [Property(MaxTest = 60)]
    public bool Swapped_OneValue_ProposesExactlyThePairsThatAreExchanged(int seed)
    {
        Random random = new(seed);
        RecordTable table = TestTable.Create(
            ["a", "b"], row => "s" + (row % 2), [.. Enumerable.Range(0, 80).Select(_ => new[] { "w" + random.Next(6), random.Next(9) == 0 ? "" : "w" + random.Next(5) })]);
        return Enum.GetValues<LinkType>().All(linkType => IsExact(table, linkType));
    }

    [Property(MaxTest = 60)]
    public bool Swapped_AmongOtherRules_GivesEachPairToItsFirstRule(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 60, distinct: 5);
        ImmutableArray<BlockingRule> rules = [BlockingRule.On("a", "name"), s_rule, BlockingRule.On("b")];
        List<(CandidatePair Pair, int Rule)> found = PairGeneratorTests.Collect(PairGenerator.Create(table, rules, PairOptions.Default, default), 1);
        Dictionary<CandidatePair, int> first = ReferencePairs.Of(table, [rules[0]], LinkType.LinkAndDedupe);
        Dictionary<CandidatePair, int> last = ReferencePairs.Of(table, [rules[2]], LinkType.LinkAndDedupe);
        Dictionary<CandidatePair, int> expected = [];
        foreach (CandidatePair pair in ReferencePairs.AllPairs(table, LinkType.LinkAndDedupe))
        {
            if (first.ContainsKey(pair) || AreSwapped(table, pair) || last.ContainsKey(pair))
                expected[pair] = first.ContainsKey(pair) ? 0 : AreSwapped(table, pair) ? 1 : 2;
        }

        return found.Count == expected.Count && found.All(entry => expected.TryGetValue(entry.Pair, out int rule) && rule == entry.Rule);
    }

    [Property(MaxTest = 40)]
    public bool Swapped_BlocksCut_ProposesNonePairTwiceAndTheSameInChunks(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 120, distinct: 2);
        PairGenerator generator = PairGenerator.Create(table, [s_rule.WithMaxBlock(4)], PairOptions.Default, default);
        List<CandidatePair> found = [.. PairGeneratorTests.Collect(generator, 1).Select(entry => entry.Pair)];
        return found.Distinct().Count() == found.Count
            && PairGeneratorTests.Collect(generator, 7).Select(entry => entry.Pair).SequenceEqual(found)
            && generator.Report.CutPairs > 0;
    }

    [Fact]
    public void Parse_TextOfTheRule_GivesItBack()
    {
        BlockingRule rule = BlockingRule.Parse(" swapped(a, b) ");
        Assert.Equal((BlockingRule.Swapped("a", "b"), "swapped(a,b)"), (rule, rule.ToString()));
        Assert.NotEqual(BlockingRule.On("a", "b"), rule);
        Assert.Throws<FormatException>(() => BlockingRule.Parse("swapped(a)"));
        Assert.Throws<FormatException>(() => BlockingRule.Parse("swapped(a,a)"));
        Assert.Throws<FormatException>(() => BlockingRule.Parse("swapped(a,b) & c"));
        Assert.Throws<ArgumentException>(() => BlockingRule.Swapped("a", "a"));
    }

    private static bool IsExact(RecordTable table, LinkType linkType)
    {
        List<CandidatePair> found = PairsOf(table, s_rule, linkType);
        HashSet<CandidatePair> expected = [.. ReferencePairs.AllPairs(table, linkType).Where(pair => AreSwapped(table, pair))];
        return found.Count == expected.Count && expected.SetEquals(found);
    }

    private static List<CandidatePair> PairsOf(RecordTable table, BlockingRule rule, LinkType linkType = LinkType.LinkAndDedupe) =>
        [.. PairGeneratorTests.Collect(PairGenerator.Create(table, [rule], new PairOptions { LinkType = linkType }, default), 1).Select(entry => entry.Pair)];

    private static bool AreSwapped(RecordTable table, CandidatePair pair) => Share(table, "a", pair.Left, "b", pair.Right) && Share(table, "b", pair.Left, "a", pair.Right);

    private static bool Share(RecordTable table, string field, int row, string otherField, int otherRow) =>
        ValuesOf(table, field, row).Intersect(ValuesOf(table, otherField, otherRow)).Any();

    private static string[] ValuesOf(RecordTable table, string field, int row) => [.. table.Column(field).ValuesOf(row).ToArray().Select(table.Column(field).Values.Canonical)];
}
