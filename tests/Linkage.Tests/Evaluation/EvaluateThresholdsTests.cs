using System.Collections.Immutable;
using Linkage.Evaluation;
using static Linkage.Tests.Evaluation.LabeledSample;

namespace Linkage.Tests.Evaluation;

public sealed class EvaluateThresholdsTests
{
    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.15)]
    public void EvaluateThresholds_LinkProbability_IsTheScoreOfResolvingAtIt(double probability)
    {
        Resolution loose = Resolve(0.1);

        ThresholdEvaluation found = Assert.Single(Evaluator.EvaluateThresholds(loose, Known, [probability]));

        PairScores expected = Evaluator.Evaluate(Resolve(probability), Known).Kinds[0].Pairs;
        Assert.Equal((EntityKind.Person, probability, expected), (found.Kind, found.Probability, found.Pairs));
        Assert.InRange(expected.PredictedPairs, 1, long.MaxValue);
    }

    [Fact]
    public void EvaluateThresholds_BelowTheReviewThreshold_AreLeftOut()
    {
        ImmutableArray<ThresholdEvaluation> found = Evaluator.EvaluateThresholds(Resolve(0.5), Known, [0.99, 0.2, 0.7, 0.7]);

        Assert.Equal([0.7, 0.99], found.Select(threshold => threshold.Probability));
    }

    [Fact]
    public void EvaluateThresholds_NoRecordLabelled_GivesNone() => Assert.Empty(Evaluator.EvaluateThresholds(Resolve(0.5), Truth.From([])));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void EvaluateThresholds_NoProbability_Throws(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator.EvaluateThresholds(Resolve(0.5), Known, [threshold]));

    private static Resolution Resolve(double probability) =>
        new Linker(Model, new LinkerOptions { LinkProbability = probability, ReviewProbability = probability }).Resolve(Table);
}
