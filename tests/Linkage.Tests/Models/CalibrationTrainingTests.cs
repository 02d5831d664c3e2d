using System.Collections.Immutable;

namespace Linkage.Tests.Models;

public sealed class CalibrationTrainingTests
{
    [Theory]
    [InlineData(19, 10)]
    [InlineData(100, 4)]
    [InlineData(100, 97)]
    public void Fit_FewLabels_FitsNothing(int labels, int matches) =>
        Assert.Empty(CalibrationTraining.Fit(Enumerable.Range(0, labels).Select(i => new ScoredLabel(i, i < matches, 1))));

    [Theory]
    [InlineData(30)]
    [InlineData(200)]
    public void Fit_FewLabelsOfATrueModel_StaysNearIt(int labels)
    {
        ImmutableArray<(double, double)> curve = CalibrationTraining.Fit(Draw(labels, 3, bits => bits));
        for (double bits = -8; bits <= 8; bits++)
            Assert.Equal(bits, MatchWeight.FromProbability(CalibrationCurve.At(curve, bits)).Bits, 4.0);
    }

    [Theory]
    [InlineData(400, 0.06)]
    [InlineData(20_000, 0.05)]
    public void Fit_WeightsThatSayTooMuch_FindsTheTruth(int labels, double tolerance)
    {
        ImmutableArray<(double, double)> curve = CalibrationTraining.Fit(Draw(labels, 5, bits => (0.5 * bits) - 1));
        for (double bits = -8; bits <= 10; bits++)
            Assert.Equal(new MatchWeight((0.5 * bits) - 1).ToProbability(), CalibrationCurve.At(curve, bits), tolerance);
    }

    [Fact]
    public void Fit_ManyLabelsOfACurve_FollowsIt()
    {
        static double Truth(double bits) => bits < 0 ? bits : Math.Min(bits, 2);
        ImmutableArray<(double, double)> curve = CalibrationTraining.Fit(Draw(40_000, 7, Truth));
        for (double bits = -6; bits <= 9; bits++)
            Assert.Equal(new MatchWeight(Truth(bits)).ToProbability(), CalibrationCurve.At(curve, bits), 0.05);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(3000)]
    public void Fit_AnyLabels_IncreasesStrictly(int labels)
    {
        Random random = new(9);
        ImmutableArray<(double Weight, double Probability)> curve = CalibrationTraining.Fit(
            Enumerable.Range(0, labels).Select(_ => new ScoredLabel(Math.Round(random.NextDouble() * 8) - 4, random.Next(2) == 0, 1 + random.Next(3))));
        Assert.NotEmpty(curve);
        for (int i = 1; i < curve.Length; i++)
            Assert.True(curve[i].Weight > curve[i - 1].Weight && curve[i].Probability > curve[i - 1].Probability);
    }

    [Fact]
    public void Fit_LabelsThatAreSeparated_StaysWithinReason()
    {
        ImmutableArray<(double, double)> curve = CalibrationTraining.Fit(Enumerable.Range(0, 40).Select(i => new ScoredLabel(i - 19.5, i >= 20, 1)));
        Assert.InRange(CalibrationCurve.At(curve, 1), 0.5, 0.95);
        Assert.InRange(CalibrationCurve.At(curve, 20), 1 - 1e-4, 1);
    }

    private static IEnumerable<ScoredLabel> Draw(int labels, int seed, Func<double, double> truth)
    {
        Random random = new(seed);
        for (int i = 0; i < labels; i++)
        {
            double bits = (random.NextDouble() * 24) - 12;
            yield return new ScoredLabel(bits, random.NextDouble() < new MatchWeight(truth(bits)).ToProbability(), 1);
        }
    }
}
