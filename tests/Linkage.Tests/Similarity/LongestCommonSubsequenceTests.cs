using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class LongestCommonSubsequenceTests
{
    [Theory]
    [InlineData("ABCBDAB", "BDCABA", 4)]   // the textbook example of Cormen and others
    [InlineData("kitten", "sitting", 4)]
    [InlineData("", "abc", 0)]
    public void Length_KnownPairs_MatchesTheLiterature(string left, string right, int expected) =>
        Assert.Equal(expected, LongestCommonSubsequence.Length(left, right));

    [Property]
    public bool Length_AnyPair_EqualsReference(TextPair pair) =>
        2 * LongestCommonSubsequence.Length(pair.Left, pair.Right) == pair.Left.Length + pair.Right.Length - ReferenceEdits.Indel(pair.Left, pair.Right);

    [Property]
    public bool Distance_WithCutoff_IsWhatTheLongerTextLacksOrOneBeyond(TextPair pair, byte cutoff)
    {
        int limit = cutoff % 12;
        int distance = Math.Max(pair.Left.Length, pair.Right.Length) - LongestCommonSubsequence.Length(pair.Left, pair.Right);
        return LongestCommonSubsequence.Distance(pair.Left, pair.Right) == distance
            && LongestCommonSubsequence.Distance(pair.Left, pair.Right, limit) == Math.Min(distance, limit + 1);
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = LongestCommonSubsequence.NormalizedSimilarity(pair.Left, pair.Right);
        return similarity == 1 == (pair.Left == pair.Right)
            && LongestCommonSubsequence.NormalizedSimilarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => LongestCommonSubsequence.Distance("a", "b", -1));

    [SkippableFact]
    public void Length_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(LongestCommonSubsequence.Length(row["a"], row["b"]) == (int)row.Number("lcs_seq"), row["id"]);
    }
}
