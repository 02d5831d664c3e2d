using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class LevenshteinTests
{
    [Theory]
    [InlineData("kitten", "sitting", 3)]
    [InlineData("saturday", "sunday", 3)]
    [InlineData("", "abc", 3)]
    [InlineData("สมชาย", "สมชัย", 1)]
    [InlineData("a\0b", "a\0\0b", 1)]
    public void Distance_KnownPairs_MatchesTheLiterature(string left, string right, int expected) =>
        Assert.Equal(expected, Levenshtein.Distance(left, right));

    [Property]
    public bool Distance_AnyPair_EqualsReference(TextPair pair) =>
        Levenshtein.Distance(pair.Left, pair.Right) == ReferenceEdits.Levenshtein(pair.Left, pair.Right);

    [Property]
    public bool Distance_AnyPair_EqualsFuzzySharp(TextPair pair) =>
        Levenshtein.Distance(pair.Left, pair.Right) == FuzzySharp.Levenshtein.EditDistance(pair.Left, pair.Right);

    [Property]
    public bool Distance_Exchanged_IsTheSame(TextPair pair) =>
        Levenshtein.Distance(pair.Left, pair.Right) == Levenshtein.Distance(pair.Right, pair.Left);

    [Property]
    public bool Distance_OnlyEqualTexts_GiveZero(TextPair pair) =>
        Levenshtein.Distance(pair.Left, pair.Right) == 0 == (pair.Left == pair.Right);

    [Property]
    public bool Distance_WithCutoff_IsTheDistanceOrOneBeyond(TextPair pair, byte cutoff)
    {
        int limit = cutoff % 12;
        return Levenshtein.Distance(pair.Left, pair.Right, limit) == Math.Min(Levenshtein.Distance(pair.Left, pair.Right), limit + 1);
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = Levenshtein.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && Levenshtein.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0)
            && Levenshtein.NormalizedSimilarity(pair.Left, pair.Right) == similarity
            && Levenshtein.NormalizedSimilarity(pair.Left, pair.Right, cutoff) == Levenshtein.Similarity(pair.Left, pair.Right, cutoff);
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Levenshtein.Distance("a", "b", -1));

    [Fact]
    public void Distance_ManyPairs_AllocatesNothing()
    {
        string text = new('ก', 300);
        Levenshtein.Distance(text, "somchai");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            Levenshtein.Distance("somchai", "sumchay");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [SkippableFact]
    public void Distance_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(Levenshtein.Distance(row["a"], row["b"]) == (int)row.Number("levenshtein"), row["id"]);
    }
}
