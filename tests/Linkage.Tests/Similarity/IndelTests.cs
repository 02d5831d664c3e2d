using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class IndelTests
{
    [Theory]
    [InlineData("kitten", "sitting", 5)]
    [InlineData("ab", "ba", 2)]
    [InlineData("", "abc", 3)]
    public void Distance_KnownPairs_MatchesTheLiterature(string left, string right, int expected) =>
        Assert.Equal(expected, Indel.Distance(left, right));

    [Property]
    public bool Distance_AnyPair_EqualsReference(TextPair pair) =>
        Indel.Distance(pair.Left, pair.Right) == ReferenceEdits.Indel(pair.Left, pair.Right);

    [Property]
    public bool Distance_Exchanged_IsTheSame(TextPair pair) =>
        Indel.Distance(pair.Left, pair.Right) == Indel.Distance(pair.Right, pair.Left);

    [Property]
    public bool Distance_OnlyEqualTexts_GiveZero(TextPair pair) =>
        Indel.Distance(pair.Left, pair.Right) == 0 == (pair.Left == pair.Right);

    [Property]
    public bool Distance_WithCutoff_IsTheDistanceOrOneBeyond(TextPair pair, byte cutoff)
    {
        int limit = cutoff % 12;
        return Indel.Distance(pair.Left, pair.Right, limit) == Math.Min(Indel.Distance(pair.Left, pair.Right), limit + 1);
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = Indel.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && Indel.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0)
            && Indel.NormalizedSimilarity(pair.Left, pair.Right) == similarity
            && Indel.NormalizedSimilarity(pair.Left, pair.Right, cutoff) == Indel.Similarity(pair.Left, pair.Right, cutoff);
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Indel.Distance("a", "b", -1));

    [Fact]
    public void Distance_ManyPairs_AllocatesNothing()
    {
        string text = new('ก', 300);
        Indel.Distance(text, "somchai");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Indel.Distance("somchai", "sumchay");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // FuzzySharp rounds to a whole per cent, and two empty texts give 0 there.
    [Property]
    public bool Similarity_AnyPair_IsFuzzySharpsRatio(TextPair pair) =>
        pair.Left.Length + pair.Right.Length == 0
        || Math.Abs(100 * Indel.Similarity(pair.Left, pair.Right) - FuzzySharp.Fuzz.Ratio(pair.Left, pair.Right)) <= 0.5 + 1e-9;

    [SkippableFact]
    public void Similarity_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Math.Abs(Indel.Similarity(row["a"], row["b"]) - row.Number("fuzz_ratio") / 100) < 1e-9, row["id"]);
    }

    [SkippableFact]
    public void Distance_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Indel.Distance(row["a"], row["b"]) == (int)row.Number("indel"), row["id"]);
    }
}
