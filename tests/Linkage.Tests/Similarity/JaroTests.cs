using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class JaroTests
{
    [Theory]
    [InlineData("MARTHA", "MARHTA", 0.944)]
    [InlineData("DIXON", "DICKSONX", 0.767)]
    [InlineData("", "", 1)]
    [InlineData("a", "", 0)]
    public void Similarity_PublishedPairs_MatchThePaper(string left, string right, double expected) =>
        Assert.Equal(expected, Jaro.Similarity(left, right), tolerance: 0.0005);

    [Property]
    public bool Similarity_AnyPair_EqualsReference(TextPair pair) =>
        Jaro.Similarity(pair.Left, pair.Right) == ReferenceJaro.Similarity(pair.Left, pair.Right);

    [Property]
    public bool Similarity_OnlyEqualTexts_GiveOne(TextPair pair) =>
        Jaro.Similarity(pair.Left, pair.Right) == 1 == (pair.Left == pair.Right);

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = Jaro.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && Jaro.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    [Property]
    public bool Similarity_Exchanged_IsTheSame(TextPair pair) =>
        Jaro.Similarity(pair.Left, pair.Right) == Jaro.Similarity(pair.Right, pair.Left);

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(Jaro.Similarity(row["a"], row["b"]) - row.Number("jaro")) < 1e-12, row["id"]);
    }
}
