using System.Collections.Immutable;
using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Evaluation;

public sealed class EvaluateThresholdsTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Add(BlockingRule.On("b"))
        .Build());

    private static readonly RecordTable Table = TestTable.Random(5, rows: 300, distinct: 60);

    // Every fifth record has no label.
    private static readonly Truth Labels = Truth.From(
        Enumerable.Range(0, Table.Count).Where(row => row % 5 != 0).Select(row => (Table.IdOf(row).ToString(), (row % 40).ToString(CultureInfo.InvariantCulture))));

    [Theory]
    [InlineData(0.3)]
    [InlineData(0.6)]
    [InlineData(0.15)]
    public void EvaluateThresholds_LinkProbability_IsTheScoreOfResolvingAtIt(double probability)
    {
        Resolution loose = Resolve(0.1);

        ThresholdEvaluation found = Assert.Single(Evaluator.EvaluateThresholds(loose, Labels, [probability]));

        PairScores expected = Evaluator.Evaluate(Resolve(probability), Labels).Kinds[0].Pairs;
        Assert.Equal((EntityKind.Person, probability, expected), (found.Kind, found.Probability, found.Pairs));
        Assert.InRange(expected.PredictedPairs, 1, long.MaxValue);
    }

    [Fact]
    public void EvaluateThresholds_BelowTheReviewThreshold_AreLeftOut()
    {
        ImmutableArray<ThresholdEvaluation> found = Evaluator.EvaluateThresholds(Resolve(0.5), Labels, [0.99, 0.2, 0.7, 0.7]);

        Assert.Equal([0.7, 0.99], found.Select(threshold => threshold.Probability));
    }

    [Fact]
    public void EvaluateThresholds_NoRecordLabelled_GivesNone() => Assert.Empty(Evaluator.EvaluateThresholds(Resolve(0.5), Truth.From([])));

    [Theory]
    [InlineData(-0.1)]
    [InlineData(1.1)]
    [InlineData(double.NaN)]
    public void EvaluateThresholds_NoProbability_Throws(double threshold) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => Evaluator.EvaluateThresholds(Resolve(0.5), Labels, [threshold]));

    private static Resolution Resolve(double probability) =>
        new Linker(Model, new LinkerOptions { LinkProbability = probability, ReviewProbability = probability }).Resolve(Table);
}
