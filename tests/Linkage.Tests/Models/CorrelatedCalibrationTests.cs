using System.Globalization;
using Linkage.Evaluation;
using Linkage.Testing;
using Xunit.Abstractions;

namespace Linkage.Tests.Models;

/// <summary>Columns that follow from others are named by the report, and probabilities stay near the truth, over pairs of .05 to .95 in ten bins of equal count.</summary>
/// <remarks>The aim is an expected calibration error of .05; a town with its postcodes is just above it.</remarks>
public sealed class CorrelatedCalibrationTests(ITestOutputHelper output)
{
    // How much of a column is that of another: none, copies with 10, 30 and 60 % independent errors, and a town with its postcodes.
    public static TheoryData<double?> Shares => [null, 0.9, 0.7, 0.4, 1.0];

    [Theory]
    [MemberData(nameof(Shares))]
    public void Train_ColumnThatFollowsFromAnother_IsNamed(double? share)
    {
        CorrelatedRecords people = new(1, share);

        LinkageModel model = ModelTrainer.Train(people.Settings, people.Table);

        if (share is null)
        {
            Assert.Empty(model.Report.Correlated);
            return;
        }

        CorrelatedComparisons pair = Assert.Single(model.Report.Correlated);
        Assert.Equal(("locality", "postcode"), (pair.Left, pair.Right));
        Assert.True(pair.MostBits > 2);
        Assert.Equal(model.Report.Correlated.AsEnumerable(), ModelReader.Read(ModelWriter.ToBytes(model)).Report.Correlated.AsEnumerable());
    }

    [SkippableTheory]
    [Trait("Category", "Long")]
    [MemberData(nameof(Shares))]
    public void Train_ColumnThatFollowsFromAnother_LeavesProbabilitiesTrue(double? share)
    {
        TestCulture.SkipUnlessLong();
        List<KnownPair> all = [];
        List<double> errors = [];
        for (int seed = 1; seed <= 3; seed++)
        {
            CorrelatedRecords people = new(seed, share);
            KnownPair[] pairs = [.. Uncertain(people, ModelTrainer.Train(people.Settings, people.Table))];
            errors.Add(Measure(pairs).Error);
            int first = seed * 1_000_000;
            all.AddRange(pairs.Select(pair => new KnownPair(pair.Probability, first + pair.Left, first + pair.Right)));
        }

        CalibrationEvaluation calibration = Measure(all);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{share}: {calibration.Pairs} pairs, error {calibration.Error:0.000} (95 % {calibration.ErrorInterval.Lower:0.000}-{calibration.ErrorInterval.Upper:0.000}); by seed {string.Join(" ", errors.Select(error => error.ToString("0.000", CultureInfo.InvariantCulture)))}; expected {calibration.MeanProbability:0.000}, true {calibration.MatchShare:0.000}, skill {calibration.BrierSkill:0.00}"));
        Assert.True(calibration.Pairs >= 300);
        Assert.InRange(calibration.Error, 0, share == 1.0 ? 0.06 : 0.05);
        Assert.True(calibration.BrierSkill > 0);
    }

    private static CalibrationEvaluation Measure(IEnumerable<KnownPair> pairs) => new CalibrationMeter(pairs, new CalibrationOptions { Bins = 10 }).Measure(EntityKind.Person);

    private static List<KnownPair> Uncertain(CorrelatedRecords people, LinkageModel model)
    {
        List<KnownPair> pairs = [];
        new Linker(model, new LinkerOptions { MinimumWeight = new MatchWeight(-6), Threads = 1 }).ScoreAll(people.Table, PairChunk.All, scored =>
        {
            foreach (ScoredPair pair in scored)
            {
                if (pair.Probability is >= 0.05 and <= 0.95)
                    pairs.Add(new KnownPair(pair.Probability, people.EntityOf(pair.Left), people.EntityOf(pair.Right)));
            }
        });
        return pairs;
    }
}
