using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 300)]
public sealed class DamerauLevenshteinTests
{
    [Theory]
    [InlineData("ca", "abc", 2)]
    [InlineData("martha", "marhta", 1)]
    [InlineData("", "", 0)]
    public void Distance_KnownPairs_MatchesTheLiterature(string left, string right, int expected) =>
        Assert.Equal(expected, DamerauLevenshtein.Distance(left, right));

    [Property]
    public bool Distance_AnyPair_EqualsReference(TextPair pair) =>
        DamerauLevenshtein.Distance(pair.Left, pair.Right) == ReferenceEdits.DamerauLevenshtein(pair.Left, pair.Right);

    [Property]
    public bool Distance_AnyPair_EqualsF23(TextPair pair) =>
        DamerauLevenshtein.Distance(pair.Left, pair.Right) == new F23.StringSimilarity.Damerau().Distance(pair.Left, pair.Right);

    // Where a cut-off lets optimal string alignment decide, and where it does not.
    [Property]
    public bool Distance_EveryCutoff_IsTheDistanceOrOneBeyond(ShortTextPair pair)
    {
        int distance = ReferenceEdits.DamerauLevenshtein(pair.Left, pair.Right);
        return Enumerable.Range(0, Math.Max(pair.Left.Length, pair.Right.Length) + 2)
            .All(limit => DamerauLevenshtein.Distance(pair.Left, pair.Right, limit) == Math.Min(distance, limit + 1));
    }

    [Property]
    public bool Distance_Exchanged_IsTheSame(TextPair pair) =>
        DamerauLevenshtein.Distance(pair.Left, pair.Right) == DamerauLevenshtein.Distance(pair.Right, pair.Left);

    [Property]
    public bool Distance_OnlyEqualTexts_GiveZero(TextPair pair) =>
        DamerauLevenshtein.Distance(pair.Left, pair.Right) == 0 == (pair.Left == pair.Right);

    [Property]
    public bool Distance_WithCutoff_IsTheDistanceOrOneBeyond(TextPair pair, byte cutoff)
    {
        int limit = cutoff % 12;
        return DamerauLevenshtein.Distance(pair.Left, pair.Right, limit) == Math.Min(DamerauLevenshtein.Distance(pair.Left, pair.Right), limit + 1);
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(TextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = DamerauLevenshtein.Similarity(pair.Left, pair.Right);
        return similarity is >= 0 and <= 1
            && DamerauLevenshtein.Similarity(pair.Left, pair.Right, cutoff) == (similarity >= cutoff ? similarity : 0)
            && DamerauLevenshtein.NormalizedSimilarity(pair.Left, pair.Right) == similarity
            && DamerauLevenshtein.NormalizedSimilarity(pair.Left, pair.Right, cutoff) == DamerauLevenshtein.Similarity(pair.Left, pair.Right, cutoff);
    }

    [Fact]
    public void Distance_NegativeCutoff_Throws() =>
        Assert.Throws<ArgumentOutOfRangeException>(() => DamerauLevenshtein.Distance("a", "b", -1));

    [Fact]
    public void Distance_ManyPairs_AllocatesNothing()
    {
        string text = new('ก', 300);
        DamerauLevenshtein.Distance(text, "somchai");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            DamerauLevenshtein.Distance("somchai", "sumchay");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [SkippableFact]
    public void Distance_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
            Assert.True(DamerauLevenshtein.Distance(row["a"], row["b"]) == (int)row.Number("damerau_levenshtein"), row["id"]);
    }
}
