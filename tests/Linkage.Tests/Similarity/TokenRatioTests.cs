using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class TokenRatioTests
{
    [Theory]
    [InlineData("jaidee somchai", "somchai jaidee", 1)]
    [InlineData("somchai", "mr somchai jaidee", 1)]
    [InlineData("", " ", 1)]
    [InlineData("a", "", 0)]
    public void Similarity_ByHand_IsAsExpected(string left, string right, double expected) =>
        Assert.Equal(expected, TokenRatio.Similarity(left, right), 1e-12);

    [Theory]
    [InlineData("somchai", "mr somchai jaidee", 1)]
    [InlineData("mr aa", "mr bb", 1)]   // a shared token is enough
    [InlineData("", " ", 1)]
    [InlineData("a", "", 0)]
    public void PartialSimilarity_ByHand_IsAsExpected(string left, string right, double expected) =>
        Assert.Equal(expected, TokenRatio.PartialSimilarity(left, right), 1e-12);

    [Property]
    public bool Similarity_AnyPair_IsTheBetterOfSortAndSet(ShortTextPair pair) =>
        Math.Abs(TokenRatio.Similarity(pair.Left, pair.Right) - Math.Max(ReferenceTokens.TokenSort(pair.Left, pair.Right), ReferenceTokens.TokenSet(pair.Left, pair.Right))) < 1e-12;

    [Property]
    public bool PartialSimilarity_AnyPair_IsTheBetterOfSortAndSet(ShortTextPair pair) =>
        Math.Abs(TokenRatio.PartialSimilarity(pair.Left, pair.Right) - Math.Max(ReferenceTokens.PartialTokenSort(pair.Left, pair.Right), ReferenceTokens.PartialTokenSet(pair.Left, pair.Right))) < 1e-12;

    [Property]
    public bool Similarities_WithCutoff_AreTheSimilarityOrZero(ShortTextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double whole = TokenRatio.Similarity(pair.Left, pair.Right);
        double partial = TokenRatio.PartialSimilarity(pair.Left, pair.Right);
        return TokenRatio.Similarity(pair.Left, pair.Right, cutoff) == (whole >= cutoff ? whole : 0)
            && TokenRatio.PartialSimilarity(pair.Left, pair.Right, cutoff) == (partial >= cutoff ? partial : 0);
    }

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(TokenRatio.Similarity(row["a"], row["b"]) - row.Number("fuzz_token_ratio") / 100) < 1e-9, row["id"]);
    }

    [SkippableFact]
    public void PartialSimilarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(TokenRatio.PartialSimilarity(row["a"], row["b"]) - row.Number("fuzz_partial_token_ratio") / 100) < 1e-9, row["id"]);
    }
}
