namespace Linkage.Similarity;

/// <summary>All pairs of lengths at which a kernel changes its way: vectors of 8, 16 and 32 units, words of 64, buffers of 128 and more.</summary>
public sealed class WordBoundaryTests
{
    private static readonly int[] Lengths = [0, 1, 2, 3, 4, 5, 7, 8, 9, 15, 16, 17, 31, 32, 33, 63, 64, 65, 127, 128, 129, 192, 193];

    [Theory]
    [InlineData("ab")]
    [InlineData("abcdefgh")]
    [InlineData("กขาีู่")]
    [InlineData("\0😀a")]
    public void Distances_LengthsAtTheBoundaries_EqualReferences(string alphabet)
    {
        foreach ((string left, string right) in Pairs(alphabet))
        {
            Assert.Equal(ReferenceEdits.Levenshtein(left, right), Levenshtein.Distance(left, right));
            Assert.Equal(ReferenceEdits.OptimalStringAlignment(left, right), OptimalStringAlignment.Distance(left, right));
            Assert.Equal(ReferenceEdits.DamerauLevenshtein(left, right), DamerauLevenshtein.Distance(left, right));
            Assert.Equal(ReferenceEdits.Indel(left, right), Indel.Distance(left, right));
        }
    }

    [Theory]
    [InlineData("ab")]
    [InlineData("abcdefgh")]
    [InlineData("กขาีู่")]
    [InlineData("\0😀a")]
    public void Similarities_LengthsAtTheBoundaries_EqualReferences(string alphabet)
    {
        foreach ((string left, string right) in Pairs(alphabet))
        {
            Assert.Equal(ReferenceJaro.Similarity(left, right), Jaro.Similarity(left, right));
            Assert.Equal(ReferenceJaro.Winkler(left, right), JaroWinkler.Similarity(left, right));
            foreach (double cutoff in (double[])[0.5, 0.7, 0.88, 0.92, ReferenceJaro.Winkler(left, right)])
                Assert.Equal(ReferenceJaro.Winkler(left, right) >= cutoff ? ReferenceJaro.Winkler(left, right) : 0, JaroWinkler.Similarity(left, right, cutoff));
        }
    }

    // Of several calls one must be clean: a garbage collection in between may empty the shared pool of arrays. Pair by pair, so that a call is too short to meet one every time.
    [Fact]
    public void Measures_WarmCalls_AllocateNothing()
    {
        foreach ((string left, string right) in Pairs("abcdefgh ").ToArray())
            Assert.Contains(0, Enumerable.Range(0, 20).Select(_ => Allocated(() => AllOf(left, right))));
    }

    private static long Allocated(Action action)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        action();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static void AllOf(string left, string right)
    {
        Levenshtein.Distance(left, right, 2);
        Levenshtein.Similarity(left, right);
        OptimalStringAlignment.Distance(left, right);
        OptimalStringAlignment.Similarity(left, right, 0.9);
        DamerauLevenshtein.Distance(left, right, 3);
        DamerauLevenshtein.Similarity(left, right);
        Indel.Distance(left, right, 3);
        Indel.Similarity(left, right);
        LongestCommonSubsequence.Distance(left, right);
        LongestCommonSubsequence.Similarity(left, right, 0.9);
        Hamming.Distance(left, right);
        Jaro.Similarity(left, right);
        JaroWinkler.Similarity(left, right, 0.9);
        PartialRatio.Similarity(left, right);
        PartialRatio.Similarity(left, right, 0.9);
        TokenSort.Similarity(left, right);
        TokenSort.PartialSimilarity(left, right);
        TokenSet.Similarity(left, right);
        TokenSet.PartialSimilarity(left, right);
        TokenRatio.Similarity(left, right);
        TokenRatio.PartialSimilarity(left, right);
        WeightedRatio.Similarity(left, right);
        WeightedRatio.Similarity(left, right, 0.9);
        QuickRatio.Similarity(left, right);
        QGrams.Jaccard(left, right);
        QGrams.Dice(left, right, 3);
        QGrams.BagJaccard(left, right);
        QGrams.BagDice(left, right, 1);
        QGrams.Cosine(left, right);
        MongeElkan.Similarity(left, right);
        SoftTfIdf.Similarity(left, right, static token => token.Length);
        Soundex.SoundsAlike(left, right);
        DoubleMetaphone.SoundsAlike(left, right);
        TextElements.Similarity(left, right, Jaro.Similarity);
        Haversine.Distance(left.Length, right.Length, right.Length, left.Length, 500);
    }

    private static IEnumerable<(string Left, string Right)> Pairs(string alphabet)
    {
        Random random = new(7);
        foreach (int left in Lengths)
        {
            foreach (int right in Lengths)
            {
                string text = Text(random, alphabet, left);
                yield return (text, Text(random, alphabet, right));
                yield return (text, string.Concat(text.AsSpan(0, Math.Min(left, right) / 2), Text(random, alphabet, right - Math.Min(left, right) / 2)));
            }
        }
    }

    private static string Text(Random random, string alphabet, int length) =>
        new([.. Enumerable.Range(0, length).Select(_ => alphabet[random.Next(alphabet.Length)])]);
}
