using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class QuickRatioTests
{
    [Property]
    public bool Similarity_AnyPair_IsTheRatioUnlessOneIsEmpty(ShortTextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double expected = pair.Left.Length == 0 || pair.Right.Length == 0 ? 0 : ReferenceTokens.Ratio(pair.Left, pair.Right);
        return QuickRatio.Similarity(pair.Left, pair.Right) == expected
            && QuickRatio.Similarity(pair.Left, pair.Right, cutoff) == (expected >= cutoff ? expected : 0);
    }

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(QuickRatio.Similarity(row["a"], row["b"]) - row.Number("fuzz_qratio") / 100) < 1e-9, row["id"]);
    }
}
