using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class MongeElkanTests
{
    [Theory]
    [InlineData("somchai jaidee", "jaidee somchai", 1)]
    [InlineData("", " ", 1)]
    [InlineData("a", " ", 0)]
    public void Similarity_ByHand_IsAsExpected(string left, string right, double expected) =>
        Assert.Equal(expected, MongeElkan.Similarity(left, right), 1e-12);

    [Property]
    public bool Similarity_AnyPair_EqualsReference(ShortTextPair pair) =>
        Math.Abs(MongeElkan.Similarity(pair.Left, pair.Right) - ReferenceTokens.MongeElkan(pair.Left, pair.Right)) < 1e-12;

    [Property]
    public bool Similarity_Exchanged_IsTheSame(TextPair pair) =>
        Math.Abs(MongeElkan.Similarity(pair.Left, pair.Right) - MongeElkan.Similarity(pair.Right, pair.Left)) < 1e-12;

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(ShortTextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = MongeElkan.Similarity(pair.Left, pair.Right);
        double own = MongeElkan.Similarity(pair.Left, pair.Right, Levenshtein.Similarity);
        return MongeElkan.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0)
            && MongeElkan.Similarity(pair.Left, pair.Right, Levenshtein.Similarity, cutoff) == (own >= cutoff ? own : 0);
    }
}
