using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class WeightedRatioTests
{
    [Theory]
    [InlineData("somchai", "somchai", 1)]
    [InlineData("jaidee somchai", "somchai jaidee", 0.95)]
    [InlineData("somchai", "mr somchai jaidee", 0.9)]                 // 17 units against 7: partial
    [InlineData("ab", "ab cdefghijklmnopqr", 0.6)]                    // 19 units against 2: much longer
    [InlineData("", "", 0)]
    [InlineData("a", "", 0)]
    public void Similarity_ByHand_IsAsExpected(string left, string right, double expected) =>
        Assert.Equal(expected, WeightedRatio.Similarity(left, right), 1e-12);

    [Property]
    public bool Similarity_AnyPair_EqualsReference(ShortTextPair pair) =>
        Math.Abs(WeightedRatio.Similarity(pair.Left, pair.Right) - ReferenceTokens.WeightedRatio(pair.Left, pair.Right)) < 1e-12;

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(ShortTextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = WeightedRatio.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && WeightedRatio.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(WeightedRatio.Similarity(row["a"], row["b"]) - row.Number("fuzz_wratio") / 100) < 1e-9, row["id"]);
    }
}
