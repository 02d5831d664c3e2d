using Linkage.Evaluation;
using static Linkage.Tests.Evaluation.LabeledSample;

namespace Linkage.Tests.Evaluation;

public sealed class EvaluateCalibrationTests
{
    [Theory]
    [InlineData(0.05, 0.95)]
    [InlineData(0, 1)]
    [InlineData(0.001, 0.5)]
    public void EvaluateCalibration_Range_CountsTheLabelledCandidatePairsInIt(double lowest, double highest)
    {
        CalibrationEvaluation found = Assert.Single(Evaluator.EvaluateCalibration(Resolved(), Known, new CalibrationOptions { LowestProbability = lowest, HighestProbability = highest }));

        List<(double Probability, bool IsMatch)> expected = [];
        new Linker(Model, new LinkerOptions { MinimumWeight = new MatchWeight(-1000) }).ScoreAll(Table, PairChunk.All, pairs =>
        {
            foreach (ScoredPair pair in pairs)
            {
                if (Labels[pair.Left] is { } left && Labels[pair.Right] is { } right && pair.Probability >= lowest && pair.Probability <= highest)
                    expected.Add((pair.Probability, left == right));
            }
        });
        Assert.Equal(expected.Count, found.Pairs);
        Assert.Equal(expected.Average(pair => pair.Probability), found.MeanProbability, 12);
        Assert.Equal(expected.Average(pair => pair.IsMatch ? 1.0 : 0), found.MatchShare, 12);
        Assert.Equal(expected.Average(pair => Math.Pow(pair.Probability - (pair.IsMatch ? 1 : 0), 2)), found.Brier, 12);
        Assert.Equal(expected.Count, found.Bins.Sum(bin => bin.Pairs));
    }

    [Fact]
    public void EvaluateCalibration_OneOrManyThreads_GiveTheSame()
    {
        CalibrationEvaluation one = Assert.Single(Evaluator.EvaluateCalibration(Resolved(), Known, new CalibrationOptions { Threads = 1 }));
        CalibrationEvaluation many = Assert.Single(Evaluator.EvaluateCalibration(Resolved(), Known, new CalibrationOptions { Threads = 8 }));

        Assert.Equal(one.Bins.AsEnumerable(), many.Bins);
        Assert.Equal((one.Error, one.ErrorInterval, one.ChanceError, one.Brier), (many.Error, many.ErrorInterval, many.ChanceError, many.Brier));
    }

    [Fact]
    public void EvaluateCalibration_NothingLabelled_GivesNone() => Assert.Empty(Evaluator.EvaluateCalibration(Resolved(), Truth.From([])));

    [Theory]
    [InlineData(0.5, 0.4)]
    [InlineData(-0.1, 0.4)]
    [InlineData(0.5, 1.1)]
    public void EvaluateCalibration_WrongRange_Throws(double lowest, double highest) => Assert.Throws<ArgumentOutOfRangeException>(
        () => Evaluator.EvaluateCalibration(Resolved(), Known, new CalibrationOptions { LowestProbability = lowest, HighestProbability = highest }));

    private static Resolution Resolved() => new Linker(Model).Resolve(Table);
}
