using System.Collections.Immutable;
using Linkage.Evaluation;
using static Linkage.Tests.Evaluation.LabeledSample;

namespace Linkage.Tests.Evaluation;

public sealed class EvaluateCurvesTests
{
    [Fact]
    public void EvaluateCurves_EachPoint_CountsThePairsOfItsWeightAndMore()
    {
        PairCurve curve = Assert.Single(Evaluator.EvaluateCurves(new Linker(Model).Resolve(Table), Known));

        List<(double Weight, bool IsMatch)> pairs = [];
        new Linker(Model, new LinkerOptions { MinimumWeight = new MatchWeight(-1000) }).ScoreAll(Table, PairChunk.All, scored =>
        {
            foreach (ScoredPair pair in scored)
            {
                if (Labels[pair.Left] is { } left && Labels[pair.Right] is { } right)
                    pairs.Add((pair.Weight.Bits, left == right));
            }
        });
        Assert.NotEmpty(curve.Points);
        Assert.All(curve.Points, point => Assert.Equal(
            (pairs.LongCount(pair => pair.IsMatch && pair.Weight >= point.Weight.Bits), pairs.LongCount(pair => !pair.IsMatch && pair.Weight >= point.Weight.Bits)),
            (point.TruePositives, point.FalsePositives)));
        long labelled = Labels.LongCount(label => label is not null);
        Assert.Equal(labelled * (labelled - 1) / 2, curve.TruePairs + curve.OtherPairs);
    }

    [Fact]
    public void Areas_WorkedByHand_Match()
    {
        // Of two matches and two others: a match, another, a match; one other was never proposed.
        PairCurve curve = new(EntityKind.Person, 2, 2, [Point(1, 0), Point(1, 1), Point(2, 1)]);

        Assert.Equal((0.5 * 1) + (0.5 * 2 / 3), curve.AreaUnderPrecisionRecall, 12);
        Assert.Equal((0.5 * 0.5) + (0.5 * 1), curve.AreaUnderRoc, 12);

        static CurvePoint Point(long right, long wrong) => new(default, 0.5, right, wrong, (double)right / (right + wrong), right / 2.0, wrong / 2.0);
    }

    [Fact]
    public void EvaluateCurves_OneOrManyThreads_GiveTheSame()
    {
        Resolution resolution = new Linker(Model).Resolve(Table);
        ImmutableArray<CurvePoint> one = Assert.Single(Evaluator.EvaluateCurves(resolution, Known, threads: 1)).Points;

        Assert.Equal(one.AsEnumerable(), Assert.Single(Evaluator.EvaluateCurves(resolution, Known, threads: 8)).Points);
    }
}
