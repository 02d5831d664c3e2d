using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class SoftTfIdfTests
{
    private static readonly TokenWeight Rarity = token => token.SequenceEqual("co") ? 0.1 : 2;

    [Fact]
    public void Similarity_CommonTokenMissing_IsHardlyLess() =>
        Assert.True(SoftTfIdf.Similarity("siam freight co", "siam freight", Rarity) > 0.99);

    [Fact]
    public void Similarity_NearlyEqualTokens_CountByTheirSimilarity() =>
        Assert.Equal(JaroWinkler.Similarity("somchai", "somchay"), SoftTfIdf.Similarity("somchai", "somchay", Rarity), 1e-12);

    [Fact]
    public void Similarity_ThresholdOfOne_IsThePlainCosine() =>
        Assert.Equal(0.5, SoftTfIdf.Similarity("a somchai", "a somchay", _ => 1, threshold: 1), 1e-12);

    [Fact]
    public void Similarity_NoTokens_IsOneForEqualsOnly()
    {
        Assert.Equal(1, SoftTfIdf.Similarity("", "", Rarity));
        Assert.Equal(0, SoftTfIdf.Similarity("", "a", Rarity));
    }

    [Property]
    public bool Similarity_AnyPair_EqualsReference(ShortTextPair pair)
    {
        Dictionary<string, double> left = Weights(pair.Left);
        Dictionary<string, double> right = Weights(pair.Right);
        if (left.Count == 0 || right.Count == 0)
            return SoftTfIdf.Similarity(pair.Left, pair.Right, Rarity) == (pair.Left == pair.Right ? 1 : 0);
        double sum = 0;
        foreach ((string token, double weight) in left)
        {
            string closest = right.Keys.Order(StringComparer.Ordinal).MaxBy(other => JaroWinkler.Similarity(token, other))!;
            double similarity = JaroWinkler.Similarity(token, closest);
            sum += similarity >= 0.9 ? weight * right[closest] * similarity : 0;
        }

        return Math.Abs(SoftTfIdf.Similarity(pair.Left, pair.Right, Rarity) - Math.Min(1, sum)) < 1e-9;
    }

    [Property]
    public bool Similarity_WithCutoff_IsTheSimilarityOrZero(ShortTextPair pair, byte percent)
    {
        double cutoff = percent % 101 / 100.0;
        double similarity = SoftTfIdf.Similarity(pair.Left, pair.Right, Rarity, 0.9);
        return SoftTfIdf.Similarity(pair.Left, pair.Right, Rarity, 0.9, cutoff) == (similarity >= cutoff ? similarity : 0);
    }

    private static Dictionary<string, double> Weights(string text)
    {
        Dictionary<string, double> weights = ReferenceTokens.Split(text).GroupBy(token => token, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => Math.Log(group.Count() + 1) * Rarity(group.Key), StringComparer.Ordinal);
        double norm = Math.Sqrt(weights.Values.Sum(weight => weight * weight));
        return weights.ToDictionary(pair => pair.Key, pair => pair.Value / norm, StringComparer.Ordinal);
    }
}
