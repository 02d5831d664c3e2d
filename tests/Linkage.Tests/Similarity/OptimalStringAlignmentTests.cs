using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class OptimalStringAlignmentTests
{
    [Theory]
    [InlineData("ca", "abc", 3)]
    [InlineData("martha", "marhta", 1)]
    [InlineData("", "", 0)]
    public void Distance_KnownPairs_MatchesTheLiterature(string left, string right, int expected) =>
        Assert.Equal(expected, OptimalStringAlignment.Distance(left, right));

    [Property]
    public bool Distance_AnyPair_EqualsReference(TextPair pair) =>
        OptimalStringAlignment.Distance(pair.Left, pair.Right) == ReferenceEdits.OptimalStringAlignment(pair.Left, pair.Right);

    [Property]
    public bool Distance_AnyPair_EqualsF23(TextPair pair) =>
        OptimalStringAlignment.Distance(pair.Left, pair.Right) == new F23.StringSimilarity.OptimalStringAlignment().Distance(pair.Left, pair.Right);

    [Property]
    public bool Distance_Exchanged_IsTheSame(TextPair pair) =>
        OptimalStringAlignment.Distance(pair.Left, pair.Right) == OptimalStringAlignment.Distance(pair.Right, pair.Left);

    [Property]
    public bool Distance_OnlyEqualTexts_GiveZero(TextPair pair) =>
        OptimalStringAlignment.Distance(pair.Left, pair.Right) == 0 == (pair.Left == pair.Right);

    [Property]
    public bool Distance_WithCutoff_IsTheDistanceOrOneBeyond(TextPair pair, byte cutoff)
    {
        int limit = cutoff % 12;
        return OptimalStringAlignment.Distance(pair.Left, pair.Right, limit) == Math.Min(OptimalStringAlignment.Distance(pair.Left, pair.Right), limit + 1);
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = OptimalStringAlignment.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && OptimalStringAlignment.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0)
            && OptimalStringAlignment.NormalizedSimilarity(pair.Left, pair.Right) == similarity
            && OptimalStringAlignment.NormalizedSimilarity(pair.Left, pair.Right, cutoff) == OptimalStringAlignment.Similarity(pair.Left, pair.Right, cutoff);
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OptimalStringAlignment.Distance("a", "b", -1));

    [Fact]
    public void Distance_ManyPairs_AllocatesNothing()
    {
        string text = new('ก', 300);
        OptimalStringAlignment.Distance(text, "somchai");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            OptimalStringAlignment.Distance("somchai", "sumchay");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [SkippableFact]
    public void Distance_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(OptimalStringAlignment.Distance(row["a"], row["b"]) == (int)row.Number("osa"), row["id"]);
    }
}
