using Linkage.Clustering;
using Linkage.Evaluation;
using static Linkage.Tests.Evaluation.LabeledSample;

namespace Linkage.Tests.Evaluation;

public sealed class CompareThresholdsTests
{
    [Theory]
    [InlineData("bridge-repair")]
    [InlineData("center")]
    [InlineData("connected-components")]
    public void CompareThresholds_Threshold_IsTheScoreOfResolvingAtItInTheSameWay(string name)
    {
        Assert.True(ClusteringMethod.TryParse(name, out ClusteringMethod? method));
        JudgmentLedger ledger = new([new(Table.IdOf(1), Table.IdOf(2), Verdict.Positive), new(Table.IdOf(3), Table.IdOf(4), Verdict.Negative)]);
        Resolution Resolve(double probability) =>
            new Linker(Model, new LinkerOptions { LinkProbability = probability, ReviewProbability = 0.1, Clustering = method, Judgments = ledger }).Resolve(Table);

        ThresholdComparison[] found = [.. Evaluator.CompareThresholds(Resolve(0.5), Known, [0.15, 0.6])];

        Assert.Equal([0.15, 0.6], found.Select(one => one.Probability));
        Assert.All(found, one => Assert.Equal(Evaluator.Evaluate(Resolve(one.Probability), Known).Kinds[0].Pairs, one.Measured));
        Assert.Equal(found.Select(one => one.Expected), Evaluator.ExpectThresholds(Resolve(0.5), [0.15, 0.6]).Select(one => one.Expected));
    }

    [Fact]
    public void CompareThresholds_NothingLabelled_GivesNone() => Assert.Empty(Evaluator.CompareThresholds(new Linker(Model).Resolve(Table), Truth.From([])));
}
