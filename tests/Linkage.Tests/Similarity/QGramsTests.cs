using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class QGramsTests
{
    [Fact]
    public void Measures_NightAndNacht_ShareOneBigramOfSeven()
    {
        Assert.Equal(1 / 7.0, QGrams.Jaccard("night", "nacht"));
        Assert.Equal(2 / 8.0, QGrams.Dice("night", "nacht"));
        Assert.Equal(1 / 4.0, QGrams.Cosine("night", "nacht"));
    }

    [Fact]
    public void Measures_RepeatedBigram_CountsInBagsOnly()
    {
        Assert.Equal(1, QGrams.Jaccard("aa", "aaaa"));
        Assert.Equal(1 / 3.0, QGrams.BagJaccard("aa", "aaaa"));
        Assert.Equal(0.5, QGrams.BagDice("aa", "aaaa"));
        Assert.Equal(1, QGrams.Cosine("aa", "aaaa"));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5)]
    public void Jaccard_SizeOutOfRange_Throws(int size) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => QGrams.Jaccard("a", "b", size));

    [Property]
    public bool Measures_AnyPair_EqualReference(TextPair pair, byte size)
    {
        int q = size % 4 + 1;
        Dictionary<string, int> left = Counts(pair.Left, q);
        Dictionary<string, int> right = Counts(pair.Right, q);
        if (left.Count + right.Count == 0)
            return QGrams.Jaccard(pair.Left, pair.Right, q) == (pair.Left == pair.Right ? 1 : 0);

        double set = left.Keys.Intersect(right.Keys).Count();
        double bag = left.Sum(gram => Math.Min(gram.Value, right.GetValueOrDefault(gram.Key)));
        double product = left.Sum(gram => (double)gram.Value * right.GetValueOrDefault(gram.Key));
        double norms = Math.Sqrt(left.Values.Sum(n => (double)n * n)) * Math.Sqrt(right.Values.Sum(n => (double)n * n));
        return Near(QGrams.Jaccard(pair.Left, pair.Right, q), set / left.Keys.Union(right.Keys).Count())
            && Near(QGrams.Dice(pair.Left, pair.Right, q), 2 * set / (left.Count + right.Count))
            && Near(QGrams.BagJaccard(pair.Left, pair.Right, q), bag / (left.Values.Sum() + right.Values.Sum() - bag))
            && Near(QGrams.BagDice(pair.Left, pair.Right, q), 2 * bag / (left.Values.Sum() + right.Values.Sum()))
            && Near(QGrams.Cosine(pair.Left, pair.Right, q), norms == 0 ? 0 : product / norms);
    }

    [Property]
    public bool Measures_WithCutoff_AreTheSimilarityOrZero(TextPair pair, byte size, byte percent)
    {
        int q = size % 4 + 1;
        double cutoff = percent % 101 / 100.0;
        return Cut(QGrams.Jaccard(pair.Left, pair.Right, q), cutoff) == QGrams.Jaccard(pair.Left, pair.Right, q, cutoff)
            && Cut(QGrams.Dice(pair.Left, pair.Right, q), cutoff) == QGrams.Dice(pair.Left, pair.Right, q, cutoff)
            && Cut(QGrams.BagJaccard(pair.Left, pair.Right, q), cutoff) == QGrams.BagJaccard(pair.Left, pair.Right, q, cutoff)
            && Cut(QGrams.BagDice(pair.Left, pair.Right, q), cutoff) == QGrams.BagDice(pair.Left, pair.Right, q, cutoff)
            && Cut(QGrams.Cosine(pair.Left, pair.Right, q), cutoff) == QGrams.Cosine(pair.Left, pair.Right, q, cutoff);
    }

    [SkippableFact]
    public void Measures_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs())
        {
            Assert.True(Near(QGrams.Jaccard(row["a"], row["b"]), row.Number("jaccard2_set")), row["id"]);
            Assert.True(Near(QGrams.Dice(row["a"], row["b"]), row.Number("dice2_set")), row["id"]);
            Assert.True(Near(QGrams.BagJaccard(row["a"], row["b"]), row.Number("jaccard2_bag")), row["id"]);
            Assert.True(Near(QGrams.BagDice(row["a"], row["b"]), row.Number("dice2_bag")), row["id"]);
        }
    }

    private static double Cut(double similarity, double cutoff) => similarity >= cutoff ? similarity : 0;

    private static bool Near(double actual, double expected) => Math.Abs(actual - expected) < 1e-12;

    private static Dictionary<string, int> Counts(string text, int size) =>
        Enumerable.Range(0, Math.Max(0, text.Length - size + 1)).GroupBy(i => text.Substring(i, size), StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Count(), StringComparer.Ordinal);
}
