using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class JaroWinklerTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.961)]
    [InlineData("DIXON", "DICKSONX", 0.813)]
    [InlineData("DWAYNE", "DUANE", 0.840)]
    [InlineData("", "", 1)]
    public void Similarity_PublishedPairs_MatchThePaper(string left, string right, double expected) =>
        Assert.Equal(expected, JaroWinkler.Similarity(left, right), tolerance: 0.0005);

    [Property]
    public bool Similarity_AnyPair_EqualsReference(TextPair pair) =>
        JaroWinkler.Similarity(pair.Left, pair.Right) == ReferenceJaro.Winkler(pair.Left, pair.Right);

    [Property]
    public bool Similarity_OnlyEqualTexts_GiveOne(TextPair pair) =>
        JaroWinkler.Similarity(pair.Left, pair.Right) == 1 == (pair.Left == pair.Right);

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = JaroWinkler.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && JaroWinkler.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    [Property]
    public bool Similarity_Exchanged_IsTheSame(TextPair pair) =>
        JaroWinkler.Similarity(pair.Left, pair.Right) == JaroWinkler.Similarity(pair.Right, pair.Left);

    // Beyond ASCII jellyfish counts grapheme clusters, which TextElementsTests compares; for two empty texts it gives 0.
    [SkippableFact]
    public void Similarity_GoldensOfJellyfishInAscii_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs().Where(row => System.Text.Ascii.IsValid(row["a"] + row["b"]) && row["a"] + row["b"] != ""))
            Assert.True(Math.Abs(JaroWinkler.Similarity(row["a"], row["b"]) - row.Number("jellyfish_jaro_winkler")) < 1e-9, row["id"]);
    }

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(JaroWinkler.Similarity(row["a"], row["b"]) - row.Number("jaro_winkler")) < 1e-12, row["id"]);
    }
}
