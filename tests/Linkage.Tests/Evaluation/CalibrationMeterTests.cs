using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class CalibrationMeterTests
{
    [Fact]
    public void Measure_WorkedByHand_Matches()
    {
        // Two bins: .2 and .4, of which one matches; .6 and .8, which both do.
        KnownPair[] pairs = [Pair(0.8, 1, isMatch: true), Pair(0.2, 2, isMatch: false), Pair(0.6, 3, isMatch: true), Pair(0.4, 4, isMatch: true)];

        CalibrationEvaluation found = new CalibrationMeter(pairs, new CalibrationOptions { Bins = 2 }).Measure(EntityKind.Person);

        Assert.Equal([(0.2, 0.4, 2, 0.5), (0.6, 0.8, 2, 1.0)], found.Bins.Select(bin => (bin.Lowest, bin.Highest, (int)bin.Pairs, bin.MatchShare)));
        Assert.Equal((0.2 + 0.3) / 2, found.Error, 12);
        Assert.Equal((0.04 + 0.04 + 0.16 + 0.36) / 4, found.Brier, 12);
        Assert.Equal(1 - (0.15 / (0.75 * 0.25)), found.BrierSkill!.Value, 12);
    }

    [Fact]
    public void Measure_AllMatch_HasNoSkill() =>
        Assert.Null(new CalibrationMeter([Pair(0.8, 1, isMatch: true)], new CalibrationOptions()).Measure(EntityKind.Person).BrierSkill);

    [Theory]
    [InlineData(0, true)]
    [InlineData(0.25, false)]
    public void Measure_ManyIndependentPairs_TellsTrueProbabilitiesFromFalse(double shift, bool isTrue)
    {
        Random random = new(7);
        KnownPair[] pairs = [.. Enumerable.Range(0, 4000).Select(i =>
        {
            double probability = 0.05 + (0.6 * random.NextDouble());
            return Pair(probability, i, random.NextDouble() < probability + shift);
        })];

        CalibrationEvaluation found = new CalibrationMeter(pairs, new CalibrationOptions()).Measure(EntityKind.Person);

        Assert.InRange(found.Error, found.ErrorInterval.Lower, found.ErrorInterval.Upper);
        Assert.Equal(shift, found.Error - (isTrue ? found.ChanceError : 0), 0.015);
        Assert.Equal(isTrue, found.ErrorInterval.Lower <= 2 * found.ChanceError);
    }

    [Fact]
    public void Measure_PairsOfOneProbability_ShareABin()
    {
        KnownPair[] pairs = [.. Enumerable.Range(0, 100).Select(i => Pair(i < 90 ? 0.5 : 0.6, i, i % 2 == 0))];

        CalibrationEvaluation found = new CalibrationMeter(pairs, new CalibrationOptions()).Measure(EntityKind.Person);

        Assert.Equal([90, 10], found.Bins.Select(bin => (int)bin.Pairs));
    }

    [Fact]
    public void ErrorInterval_PairsOfFewEntities_IsWider()
    {
        // Of each entity all pairs match or none does.
        static double Width(int entities)
        {
            IEnumerable<KnownPair> pairs = Enumerable.Range(0, 1000).Select(i => Pair(0.05 + (0.9 * i / 1000), i % entities, i % entities % 2 == 0));
            ConfidenceInterval interval = new CalibrationMeter(pairs, new CalibrationOptions { Bins = 1 }).Measure(EntityKind.Person).ErrorInterval;
            return interval.Upper - interval.Lower;
        }

        Assert.True(Width(10) > 2 * Width(1000));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void ErrorInterval_PairsDrawnByThemselves_IsThatOfAMeanWhetherTheyMatchOrNot(bool isMatch)
    {
        // In one bin the error is the mean of what each is off by: .1 or .9, with a standard deviation of .4.
        IEnumerable<KnownPair> pairs = Enumerable.Range(0, 400).Select(i => new KnownPair(i % 2 == 0 ? 0.1 : 0.9, i, i) { IsMatch = isMatch });

        ConfidenceInterval found = new CalibrationMeter(pairs, new CalibrationOptions { Bins = 1, Resamples = 2000 }).Measure(EntityKind.Person).ErrorInterval;

        Assert.Equal(2 * 1.96 * 0.4 / Math.Sqrt(400), found.Upper - found.Lower, 0.008);
    }

    // A match within an entity; else a pair of it and one like it.
    private static KnownPair Pair(double probability, int entity, bool isMatch) => new(probability, entity, isMatch ? entity : 100_000 + entity);
}
