using Linkage.Blocking;
using Linkage.Similarity;

namespace Linkage.Tests.Blocking;

public sealed class BlockingKeyTests
{
    [Theory]
    [InlineData("familyName")]
    [InlineData("prefix(familyName,3)")]
    [InlineData("suffix(phone,8)")]
    [InlineData("year(birthDate)")]
    [InlineData("monthDay(birthDate)")]
    [InlineData("tokens(name)")]
    [InlineData("name(name)")]
    [InlineData("phonetic(name)")]
    [InlineData("qgrams(name,3,0.7)")]
    [InlineData("within(plate,1)")]
    [InlineData("minhash(name,20,4)")]
    [InlineData("sorted(name,10)")]
    public void Parse_TextOfAKey_ReadsWhatToStringWrites(string text)
    {
        Assert.Equal(text, BlockingKey.Parse(text).ToString());
        Assert.Equal(BlockingRule.On(text), BlockingRule.Parse(text));
    }

    [Theory]
    [InlineData("")]
    [InlineData("prefix(name)")]
    [InlineData("prefix(name,0)")]
    [InlineData("prefix(name,x)")]
    [InlineData("sound(name)")]
    [InlineData("year(birthDate,2)")]
    [InlineData("qgrams(name,3,7)")]
    public void TryParse_NotAKey_IsFalse(string text)
    {
        Assert.False(BlockingKey.TryParse(text, out _));
        Assert.Throws<FormatException>(() => BlockingKey.Parse(text));
    }

    [Fact]
    public void Parse_UnknownKind_NamesTheKnownOnes()
    {
        FormatException error = Assert.Throws<FormatException>(() => BlockingKey.Parse("sound(name)"));
        Assert.Contains("phonetic(…)", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Parse_Rule_KeepsTheOrderOfKeys()
    {
        BlockingRule rule = BlockingRule.Parse("prefix(familyName,3) & year(birthDate)");
        Assert.Equal(BlockingRule.On(BlockingKey.Prefix("familyName", 3), BlockingKey.Year("birthDate")), rule);
        Assert.NotEqual(rule, rule.WithMaxBlock(10));
    }

    [Theory]
    [InlineData("1997-03-15", "1997-11-02", true)]
    [InlineData("1997", "1997-11-02", true)]
    [InlineData("1997-03-15", "1998-03-15", false)]
    public void Year_Dates_MeetInTheSameYear(string left, string right, bool meet) =>
        Assert.Equal(meet, Meet(BlockingRule.On(BlockingKey.Year("a")), left, right));

    [Theory]
    [InlineData("1997-03-15", "1954-03-15", true)]
    [InlineData("1997-03-04", "1997-04-03", true)]
    [InlineData("1997-01-01", "1998-01-01", false)]
    [InlineData("1997", "1997", false)]
    public void MonthDay_Dates_MeetInEitherOrderOfMonthAndDay(string left, string right, bool meet) =>
        Assert.Equal(meet, Meet(BlockingRule.On(BlockingKey.MonthDay("a")), left, right));

    [Theory]
    [InlineData("somchai jaidee", "jaidee somchai", true)]
    [InlineData("somchai", "somchai", true)]
    [InlineData("somchai jaidee", "somchai rakdee", false)]
    public void Name_TwoParts_MeetInAnyOrder(string left, string right, bool meet) =>
        Assert.Equal(meet, Meet(BlockingRule.On(BlockingKey.Name("a")), left, right));

    [Theory]
    [InlineData("smith", "smyth", true)]
    [InlineData("smith", "schmidt", true)]
    [InlineData("smith", "jones", false)]
    public void Phonetic_Words_MeetWhenTheySoundAlike(string left, string right, bool meet) =>
        Assert.Equal(meet, Meet(BlockingRule.On(BlockingKey.Phonetic("a")), left, right));

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void Within_RandomTexts_MissesNoPairOfThatDistance(int distance)
    {
        string[] texts = RandomTexts(120, length: 5);
        HashSet<CandidatePair> pairs = PairsOf(BlockingRule.On(BlockingKey.Within("a", distance)), texts);
        foreach (CandidatePair pair in AllPairs(texts.Length))
        {
            if (Levenshtein.Distance(texts[pair.Left], texts[pair.Right]) <= distance)
                Assert.Contains(pair, pairs);
        }
    }

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(1)]
    public void QGrams_RandomTexts_MissesNoPairOfThatSimilarity(double similarity)
    {
        string[] texts = RandomTexts(120, length: 6);
        HashSet<CandidatePair> pairs = PairsOf(BlockingRule.On(BlockingKey.QGrams("a", 2, similarity)), texts);
        foreach (CandidatePair pair in AllPairs(texts.Length))
        {
            if (Jaccard(texts[pair.Left], texts[pair.Right]) >= similarity)
                Assert.Contains(pair, pairs);
        }
    }

    [Fact]
    public void MinHash_EqualAndDisjointTexts_MeetAndDoNot()
    {
        Assert.True(Meet(BlockingRule.MinHash("a"), "somchai jaidee", "somchai jaidee"));
        Assert.True(Meet(BlockingRule.MinHash("a"), "somchai jaidee bangkok thailand", "somchai jaidee bangkok thailande"));
        Assert.False(Meet(BlockingRule.MinHash("a"), "somchai jaidee", "kyaw zin htun"));
    }

    [Fact]
    public void Forecast_TwoRules_CountsNewAndCumulativePairs()
    {
        RecordTable table = TestTable.Create(["a", "b"], ["x", "1"], ["x", "1"], ["x", "2"], ["y", "2"]);
        BlockingForecast forecast = BlockingForecast.Of([BlockingRule.On("a"), BlockingRule.On("b")], table);
        Assert.Equal([new RuleForecast("a", 3, 3, 3, 3), new RuleForecast("b", 2, 1, 4, 2)], forecast.Rules.ToArray());
        Assert.Equal((4, false), (forecast.Pairs, forecast.IsEstimate));
    }

    private static bool Meet(BlockingRule rule, string left, string right) => PairsOf(rule, [left, right]).Count == 1;

    private static HashSet<CandidatePair> PairsOf(BlockingRule rule, string[] texts)
    {
        RecordTable table = TestTable.Create(["a"], [.. texts.Select(text => new[] { text })]);
        return [.. PairGeneratorTests.Collect(PairGenerator.Create(table, [rule], PairOptions.Default, default), 1).Select(entry => entry.Pair)];
    }

    private static IEnumerable<CandidatePair> AllPairs(int count) =>
        Enumerable.Range(0, count).SelectMany(left => Enumerable.Range(left + 1, count - left - 1).Select(right => new CandidatePair(left, right)));

    private static string[] RandomTexts(int count, int length)
    {
        Random random = new(7);
        return [.. Enumerable.Range(0, count).Select(_ => string.Concat(Enumerable.Range(0, random.Next(2, length + 2)).Select(_ => "abc"[random.Next(3)])))];
    }

    private static double Jaccard(string left, string right)
    {
        HashSet<ulong> a = [];
        HashSet<ulong> b = [];
        GramRanks.Collect(left, 2, a);
        GramRanks.Collect(right, 2, b);
        int shared = a.Intersect(b).Count();
        return (double)shared / (a.Count + b.Count - shared);
    }
}
