using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class TokenSortTests
{
    [Theory]
    [InlineData("jaidee somchai", "somchai  jaidee", 1)]
    [InlineData("", " ", 1)]
    [InlineData("a", "", 0)]
    public void Similarity_ByHand_IsAsExpected(string left, string right, double expected) =>
        Assert.Equal(expected, TokenSort.Similarity(left, right), 1e-12);

    [Property]
    public bool Similarity_AnyPair_EqualsReference(ShortTextPair pair) =>
        Math.Abs(TokenSort.Similarity(pair.Left, pair.Right) - ReferenceTokens.TokenSort(pair.Left, pair.Right)) < 1e-12;

    [Property]
    public bool Similarity_Exchanged_IsTheSame(TextPair pair) =>
        Math.Abs(TokenSort.Similarity(pair.Left, pair.Right) - TokenSort.Similarity(pair.Right, pair.Left)) < 1e-12;

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = TokenSort.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && TokenSort.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(TokenSort.Similarity(row["a"], row["b"]) - row.Number("fuzz_token_sort_ratio") / 100) < 1e-9, row["id"]);
    }
}
