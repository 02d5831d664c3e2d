using System.Collections.Immutable;
using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Similarity;

namespace Linkage.Tests.Blocking;

// Edit-distance neighbourhoods against the plain twin: the true distance of every pair of rows.
public sealed class WithinTests
{
    [Property(MaxTest = 60)]
    public bool Within_ShortTexts_ProposesExactlyThePairsOfThatDistance(int seed)
    {
        RecordTable table = TestTable.Create(["a"], [.. Texts(seed, rows: 70, letters: 3, most: 7).Select(text => new[] { text })]);
        return new[] { 1, 2 }.All(distance => IsExact(table, BlockingRule.On(BlockingKey.Within("a", distance)), (left, right) => AreNear(table, "a", distance, left, right)));
    }

    [Property(MaxTest = 60)]
    public bool Within_LongTexts_ProposesExactlyThePairsOfThatDistance(int seed)
    {
        RecordTable table = TestTable.Create(["a"], [.. LongTexts(seed, rows: 60).Select(text => new[] { text })]);
        return new[] { 1, 2 }.All(distance => IsExact(table, BlockingRule.On(BlockingKey.Within("a", distance)), (left, right) => AreNear(table, "a", distance, left, right)));
    }

    [Property(MaxTest = 60)]
    public bool Within_SeveralValuesAndOtherKeys_ProposesPairsThatMeetInEach(int seed)
    {
        Random random = new(seed);
        string[] a = Texts(seed, rows: 80, letters: 3, most: 5, several: true);
        string[] b = Texts(seed + 1, rows: 80, letters: 2, most: 4, several: true);
        RecordTable table = TestTable.Create(["a", "b", "c"], row => "s" + (row % 3), [.. a.Select((text, i) => new[] { text, b[i], "c" + random.Next(3) })]);
        return Enum.GetValues<LinkType>().All(linkType =>
            IsExact(table, BlockingRule.Parse("within(a,1) & c"), (left, right) => AreNear(table, "a", 1, left, right) && AreNear(table, "c", 0, left, right), linkType)
            && IsExact(table, BlockingRule.Parse("within(a,2) & within(b,1)"), (left, right) => AreNear(table, "a", 2, left, right) && AreNear(table, "b", 1, left, right), linkType));
    }

    [Property(MaxTest = 40)]
    public bool Within_AmongOtherRules_GivesEachPairToItsFirstRule(int seed)
    {
        string[] a = Texts(seed, rows: 80, letters: 3, most: 6, several: true);
        string[] c = Texts(seed + 1, rows: 80, letters: 2, most: 2);
        RecordTable table = TestTable.Create(["a", "c"], [.. a.Select((text, i) => new[] { text, c[i] })]);
        ImmutableArray<BlockingRule> rules = [BlockingRule.Parse("prefix(a,2)"), BlockingRule.Parse("within(a,1)"), BlockingRule.Parse("c")];
        List<(CandidatePair Pair, int Rule)> found = PairGeneratorTests.Collect(PairGenerator.Create(table, rules, PairOptions.Default, default), 1);
        Dictionary<CandidatePair, int> expected = [];
        foreach (CandidatePair pair in ReferencePairs.AllPairs(table, LinkType.LinkAndDedupe))
        {
            bool prefix = ValuesOf(table, "a", pair.Left).Any(one => ValuesOf(table, "a", pair.Right).Any(other => Start(one) == Start(other)));
            if (prefix || AreNear(table, "a", 1, pair.Left, pair.Right) || AreNear(table, "c", 0, pair.Left, pair.Right))
                expected[pair] = prefix ? 0 : AreNear(table, "a", 1, pair.Left, pair.Right) ? 1 : 2;
        }

        return found.Count == expected.Count && found.All(entry => expected.TryGetValue(entry.Pair, out int rule) && rule == entry.Rule);
    }

    [Property(MaxTest = 40)]
    public bool Within_BlocksCut_ProposesNoFarPairAndNoneTwice(int seed)
    {
        RecordTable table = TestTable.Create(["a", "b"], [.. Texts(seed, rows: 120, letters: 2, most: 3, several: seed % 2 == 0).Select((text, i) => new[] { text, "b" + (i % 7) })]);
        BlockingRule rule = BlockingRule.On(BlockingKey.Within("a", 1)).WithMaxBlock(4);
        PairGenerator generator = PairGenerator.Create(table, [rule], PairOptions.Default, default);
        List<CandidatePair> found = [.. PairGeneratorTests.Collect(generator, 1).Select(entry => entry.Pair)];
        return found.Distinct().Count() == found.Count
            && found.All(pair => AreNear(table, "a", 1, pair.Left, pair.Right))
            && PairGeneratorTests.Collect(generator, 7).Select(entry => entry.Pair).SequenceEqual(found)
            && generator.Report.CutPairs > 0;
    }

    [Fact]
    public void Within_SwappedNeighbours_AreOneEdit()
    {
        RecordTable table = TestTable.Create(["a"], ["somchai"], ["smochai"], ["smocahi"]);
        List<CandidatePair> found = [.. PairGeneratorTests.Collect(PairGenerator.Create(table, [BlockingRule.Parse("within(a,1)")], PairOptions.Default, default), 1).Select(entry => entry.Pair)];
        Assert.Equal([new CandidatePair(0, 1), new CandidatePair(1, 2)], found.Order(Comparer<CandidatePair>.Create((x, y) => (x.Left, x.Right).CompareTo((y.Left, y.Right)))));
    }

    private static bool IsExact(RecordTable table, BlockingRule rule, Func<int, int, bool> expected, LinkType linkType = LinkType.LinkAndDedupe)
    {
        PairGenerator generator = PairGenerator.Create(table, [rule.WithMaxBlock(100_000)], new PairOptions { LinkType = linkType }, default);
        List<CandidatePair> found = [.. PairGeneratorTests.Collect(generator, 1).Select(entry => entry.Pair)];
        HashSet<CandidatePair> pairs = [.. ReferencePairs.AllPairs(table, linkType).Where(pair => expected(pair.Left, pair.Right))];
        return found.Count == pairs.Count && pairs.SetEquals(found);
    }

    private static bool AreNear(RecordTable table, string field, int distance, int left, int right) =>
        ValuesOf(table, field, left).Any(one => ValuesOf(table, field, right).Any(other => OptimalStringAlignment.Distance(one, other) <= distance));

    private static string[] ValuesOf(RecordTable table, string field, int row) => [.. table.Column(field).ValuesOf(row).ToArray().Select(table.Column(field).Values.Canonical)];

    private static string Start(string text) => text[..Math.Min(2, text.Length)];

    private static string[] Texts(int seed, int rows, int letters, int most, bool several = false)
    {
        Random random = new(seed);
        string Text() => string.Concat(Enumerable.Range(0, random.Next(1, most + 1)).Select(_ => (char)('a' + random.Next(letters))));
        return [.. Enumerable.Range(0, rows).Select(_ => random.Next(10) == 0 ? "" : several && random.Next(3) == 0 ? Text() + "|" + Text() : Text())];
    }

    // Around and over the length at which texts are cut in halves, each with some edits of one of a few originals, most of them near the middle.
    private static string[] LongTexts(int seed, int rows)
    {
        Random random = new(seed);
        string[] originals = [.. Enumerable.Range(0, 4).Select(_ => string.Concat(Enumerable.Range(0, random.Next(30, 44)).Select(_ => "ab"[random.Next(2)])))];
        return [.. Enumerable.Range(0, rows).Select(_ => Edited(originals[random.Next(4)], random))];
    }

    private static string Edited(string text, Random random)
    {
        for (int edit = random.Next(4); edit > 0; edit--)
        {
            int at = random.Next(2) == 0 ? random.Next(text.Length - 1) : Math.Min(text.Length - 2, (text.Length / 2) - 2 + random.Next(4));
            text = random.Next(4) switch
            {
                0 => text.Remove(at, 1),
                1 => text.Insert(at, "ab"[random.Next(2)].ToString()),
                2 => text[..at] + "abc"[random.Next(3)] + text[(at + 1)..],
                _ => text[..at] + text[at + 1] + text[at] + text[(at + 2)..],
            };
        }

        return text;
    }
}
