using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class HammingTests
{
    [Theory]
    [InlineData("karolin", "kathrin", 3)]
    [InlineData("AA1234567", "AA1234576", 2)]
    [InlineData("abc", "abcde", 2)]
    [InlineData("", "", 0)]
    public void Distance_KnownPairs_MatchesTheLiterature(string left, string right, int expected) =>
        Assert.Equal(expected, Hamming.Distance(left, right));

    [Property]
    public bool Distance_AnyPair_EqualsReference(TextPair pair) =>
        Hamming.Distance(pair.Left, pair.Right)
            == pair.Left.Zip(pair.Right).Count(units => units.First != units.Second) + Math.Abs(pair.Left.Length - pair.Right.Length);

    [Property]
    public bool Distance_WithCutoff_IsTheDistanceOrOneBeyond(TextPair pair, byte cutoff)
    {
        int limit = cutoff % 12;
        return Hamming.Distance(pair.Left, pair.Right, limit) == Math.Min(Hamming.Distance(pair.Left, pair.Right), limit + 1);
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = Hamming.NormalizedSimilarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && Hamming.NormalizedSimilarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Hamming.Distance("a", "b", -1));

    [SkippableFact]
    public void Distance_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Hamming.Distance(row["a"], row["b"]) == (int)row.Number("hamming_pad"), row["id"]);
    }
}
