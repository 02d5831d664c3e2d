using System.Collections.Immutable;
using Linkage.Clustering;
using Linkage.Evaluation;
using static Linkage.Tests.Evaluation.LabeledSample;

namespace Linkage.Tests.Evaluation;

public sealed class ExpectThresholdsTests
{
    [Theory]
    [InlineData(0.3, "connected-components")]
    [InlineData(0.6, "connected-components")]
    [InlineData(0.6, "bridge-repair")]
    public void ExpectThresholds_OwnThreshold_IsWhatTheResolutionExpects(double probability, string method)
    {
        Assert.True(ClusteringMethod.TryParse(method, out ClusteringMethod? clustering));
        Resolution resolution = new Linker(Model, new LinkerOptions { LinkProbability = probability, ReviewProbability = 0.3, Clustering = clustering }).Resolve(Table);

        ExpectedThreshold found = Assert.Single(Evaluator.ExpectThresholds(resolution, [probability]));

        ExpectedQuality expected = resolution.Report.Kinds[0].Expected!.Value;
        Assert.Equal((EntityKind.Person, probability), (found.Kind, found.Probability));
        Assert.Equal((expected.Precision, expected.Recall), (found.Expected.Precision, found.Expected.Recall));
        Assert.InRange(expected.Precision, 0.01, 0.99);
    }

    [Fact]
    public void ExpectThresholds_HigherOnes_ExpectFewerMatches()
    {
        ImmutableArray<ExpectedThreshold> found = Evaluator.ExpectThresholds(new Linker(Model).Resolve(Table), [0.9, 0.1, 0.5]);

        Assert.Equal([0.1, 0.5, 0.9], found.Select(threshold => threshold.Probability));
        Assert.Equal(found.Select(threshold => threshold.Expected.Recall).OrderDescending(), found.Select(threshold => threshold.Expected.Recall));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void ExpectThresholds_NoProbability_Throws(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator.ExpectThresholds(new Linker(Model).Resolve(Table), [threshold]));
}
