using System.Globalization;
using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Similarity;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Blocking;

/// <summary>What a rule finds for a record of another table is what blocking would propose for it if it were in the table.</summary>
public sealed class RuleIndexTests
{
    [Property(MaxTest = 100)]
    public void Meet_AnyRule_GivesWhatBlockingProposes(int seed)
    {
        Random random = new(seed);
        RecordTable whole = RandomTable(random);
        int probe = random.Next(whole.Count);
        foreach (string text in new[]
        {
            "a", "a & b", "prefix(a,2)", "prefix(a,6) & suffix(b,1)", "tokens(name)", "phonetic(name)", "name(name)", "year(born)", "monthDay(born)", "year(born) & a",
            "within(a,1)", "within(a,2)", "within(a,1) & b", "within(a,1) & within(b,2)", "sorted(a,2)", "sorted(name,5)", "minhash(name,6,1)", "missing", "missing & a", "swapped(a,b)", "swapped(b,a)", "swapped(a,missing)",
        })
        {
            BlockingRule rule = BlockingRule.Parse(text).WithMaxBlock(int.MaxValue);
            Assert.Equal(Proposed(whole, rule, probe), Met(whole, rule, probe));
        }
    }

    [Property(MaxTest = 60)]
    public void Meet_QGrams_MissesNoSimilarValue(int seed)
    {
        Random random = new(seed);
        string[] texts = [.. Enumerable.Range(0, 60).Select(_ => Letters(random, 3, 4, 9))];
        RecordTable whole = TestTable.Create(["a"], [.. texts.Select(text => new[] { text })]);
        int probe = random.Next(whole.Count);
        int[] similar = [.. Enumerable.Range(0, whole.Count).Where(row => row != probe && Jaccard(texts[row], texts[probe]) >= 0.5)];
        Assert.Empty(similar.Except(Met(whole, BlockingRule.Parse("qgrams(a,2,0.5)"), probe)));
    }

    [Fact]
    public void Meet_LongTexts_FindsThoseWithinTheDistance()
    {
        Random random = new(7);
        string start = new('x', 40);
        RecordTable whole = TestTable.Create(["a"], [.. Enumerable.Range(0, 80).Select(_ => new[] { Letters(random, 2, 2, 3) + start + Letters(random, 2, 0, 3) })]);
        BlockingRule rule = BlockingRule.Parse("within(a,2)");
        for (int probe = 0; probe < whole.Count; probe += 9)
            Assert.Equal(Proposed(whole, rule, probe), Met(whole, rule, probe));
    }

    private static SortedSet<int> Proposed(RecordTable whole, BlockingRule rule, int probe)
    {
        PairGenerator generator = PairGenerator.Create(whole, [rule], new PairOptions { Threads = 1 }, default);
        return [.. PairGeneratorTests.Collect(generator, 1)
            .Where(entry => entry.Pair.Left == probe || entry.Pair.Right == probe)
            .Select(entry => entry.Pair.Left == probe ? entry.Pair.Right : entry.Pair.Left)];
    }

    // In the numbers of the whole table.
    private static SortedSet<int> Met(RecordTable whole, BlockingRule rule, int probe)
    {
        RecordTable rest = SubTable.Of(whole, [.. Enumerable.Range(0, whole.Count).Where(row => row != probe)]);
        RuleIndex index = RuleIndex.Create(rest, rule, new IndexedKeys(rest, 1, default), default);
        List<PostingRun> runs = [];
        index.Meet(SubTable.Of(whole, [probe]).RecordOf(0), 3, runs);
        Assert.All(runs, run => Assert.Equal(3, run.Rule));
        return [.. runs.SelectMany(run => run.Span.ToArray()).Select(row => row < probe ? row : row + 1)];
    }

    private static RecordTable RandomTable(Random random)
    {
        string Cell(Func<string> value) => random.Next(8) switch { 0 => "", 1 => value() + "|" + value(), _ => value() };
        string Date() => string.Create(CultureInfo.InvariantCulture, $"19{random.Next(90, 93)}{(random.Next(4) == 0 ? "" : $"-0{random.Next(1, 4)}-0{random.Next(1, 4)}")}");
        string[][] rows = [.. Enumerable.Range(0, 40).Select(_ => new[]
        {
            Cell(() => Letters(random, 3, 1, 6)), Cell(() => Letters(random, 2, 1, 3)), Cell(() => Letters(random, 3, 2, 4) + " " + Letters(random, 3, 2, 4)), Cell(Date), "",
        })];
        return TestTable.Create(["a", "b", "name", "born", "missing"], row => "s" + (row % 3), rows);
    }

    private static string Letters(Random random, int alphabet, int least, int most) =>
        new([.. Enumerable.Range(0, random.Next(least, most + 1)).Select(_ => (char)('k' + random.Next(alphabet)))]);

    private static double Jaccard(string left, string right) => QGrams.Jaccard(left, right, 2);
}
