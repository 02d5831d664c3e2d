using Linkage.Clustering;

namespace Linkage.Tests.Clustering;

public sealed class ThresholdChooserTests
{
    [Fact]
    public void Choose_SeparatePairs_TakesThoseThatRaiseTheExpectedF1()
    {
        // Pairs of their own with probabilities .99, .98, .9, .6: precision .95 allows three (2.87 / 3 = .957), not the fourth (3.47 / 4).
        LinkThreshold threshold = Choose([(0, 1, .99), (2, 3, .98), (4, 5, .9), (6, 7, .6)], otherMatches: 0.1);

        Assert.Equal(.9, threshold.LinkProbability, 9);
        Assert.True(threshold.IsChosen);
        Assert.Equal(2.87 / 3, threshold.Expected.Precision, 9);
        Assert.Equal(2.87 / 3.57, threshold.Expected.Recall, 9);
        Assert.Contains("0.95", threshold.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Choose_Chain_CountsTheClosure()
    {
        // 0-1 and 1-2 at .9: the closure has three pairs, of which .9 + .9 · (1 + .9)/2 · 2 = 2.61 match.
        LinkThreshold threshold = Choose([(0, 1, .9), (1, 2, .9)], otherMatches: 0, minimumPrecision: .5);
        Assert.Equal(2.61 / 3, threshold.Expected.Precision, 9);
    }

    [Fact]
    public void Choose_GroupWhosePairsAllAgree_IsAsPreciseAsItsPairs()
    {
        // Ten records share one number: each pair matches with probability .97, and so do the pairs of the group.
        double weight = MatchWeight.FromProbability(.97).Bits;
        ClusterInput input = ClusteringMethodTests.Links(10, (_, _) => weight) with { Threshold = 0 };
        LinkThreshold threshold = ThresholdChooser.Choose(input, bits => new MatchWeight(bits).ToProbability(), 0, .95, default);
        Assert.Equal(.97, threshold.Expected.Precision, 6);
        Assert.Equal(weight, threshold.LinkWeight.Bits);
    }

    [Fact]
    public void Choose_NoPairOrNoneGoodEnough_SaysSo()
    {
        Assert.Contains("No pair", Choose([], 0).Reason, StringComparison.Ordinal);
        Assert.Contains("No threshold", Choose([(0, 1, .7), (2, 3, .6)], 0).Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true, 6)]
    [InlineData(false, 7)]
    public void Choose_WeakBridgeBetweenGroups_MattersOnlyIfItIsNotDivided(bool dividesConflicts, double expectedWeight)
    {
        // Two groups of three; the weakest link, 2-3, would join them against the evidence of the other eight pairs.
        double Support(int a, int b) => (a < 3) == (b < 3) ? 7 + a : (a, b) == (2, 3) ? 6 : -8;
        ClusterInput input = ClusteringMethodTests.Links(6, Support) with { Threshold = 0, DividesConflicts = dividesConflicts };
        LinkThreshold threshold = ThresholdChooser.Choose(input, weight => new MatchWeight(weight).ToProbability(), 0, .9, default);
        Assert.True(threshold.LinkWeight.Bits >= expectedWeight);
        Assert.True(threshold.Expected.Precision > 0.95);
        Assert.Equal(6, ThresholdCurve.Create(input, weight => new MatchWeight(weight).ToProbability(), default)[^1].Pairs - (dividesConflicts ? 0 : 9));
    }

    private static LinkThreshold Choose((int Left, int Right, double Probability)[] links, double otherMatches, double minimumPrecision = .95)
    {
        ClusterInput input = new()
        {
            RowCount = 8,
            Links = new ClusterLinks(
                [.. links.Select(link => link.Left)],
                [.. links.Select(link => link.Right)],
                [.. links.Select(link => MatchWeight.FromProbability(link.Probability).Bits)]),
            Threshold = 0,
        };
        return ThresholdChooser.Choose(input, weight => new MatchWeight(weight).ToProbability(), otherMatches, minimumPrecision, default);
    }
}
