using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Tests.Blocking;
using static Linkage.Tests.Evaluation.LabeledSample;

namespace Linkage.Tests.Evaluation;

public sealed class EvaluateLabelsTests
{
    private static readonly RecordTable Table = TestTable.Random(5, rows: 400, distinct: 30);

    private static readonly Resolution Resolved = new Linker(Model, new LinkerOptions { LinkProbability = 0.3, ReviewProbability = 0.3 }).Resolve(Table);

    [Fact]
    public void EvaluateLabels_WorkedByHand_Matches()
    {
        RecordTable table = TestTable.Create(["a"], ["x"], ["x"], ["y"], ["y"], ["z"]);
        LinkageModel model = LinkageModel.FromSettings(new LinkageSettingsBuilder(table.Schema).Add(Compare.Exact("a")).Add(BlockingRule.On("a")).Build());
        Resolution resolution = new Linker(model, new LinkerOptions { LinkProbability = 0.001, ReviewProbability = 0.001 }).Resolve(table);
        LabeledPair Pair(int left, int right, bool isMatch, double weight) => new(table.IdOf(left), table.IdOf(right), isMatch) { SamplingWeight = weight };

        LabelEvaluation found = Assert.Single(Evaluator.EvaluateLabels(resolution,
        [
            Pair(0, 1, true, 3), Pair(2, 3, false, 1), Pair(3, 4, true, 6), Pair(0, 4, false, 50),
            new(table.IdOf(0), table.IdOf(2), false), new(table.IdOf(0), new RecordId("none", "1"), true) { SamplingWeight = 9 },
        ]));

        Assert.Equal((4, 2, 1, true, 0), (found.Pairs, found.Matches, found.NotDrawn, found.IsWeighted, found.Followed));
        Assert.Equal((3.0 / 4, 3.0 / 9), (found.Precision, found.Recall));
        Assert.InRange(found.Precision, found.Intervals.Precision.Lower, found.Intervals.Precision.Upper);
    }

    [Fact]
    public void EvaluateLabels_ManySamples_CoverTheScoresOfAllCandidatePairs()
    {
        // Truth that is often, but not always, what the model says.
        bool IsMatch(RecordId left, RecordId right) => ((Table.RowOf(left) * 7919) + (Table.RowOf(right) * 104729)) % 10 < (Resolved.EntityOf(left).Id == Resolved.EntityOf(right).Id ? 7 : 1);
        LabeledPair[] all = [.. ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Size = 1_000_000 }).Select(pair => new LabeledPair(pair.Left, pair.Right, IsMatch(pair.Left, pair.Right)))];
        LabelEvaluation truth = Assert.Single(Evaluator.EvaluateLabels(Resolved, all));
        Assert.False(truth.IsWeighted);

        int covered = 0;
        List<double> recalls = [];
        for (int seed = 0; seed < 60; seed++)
        {
            LabelEvaluation found = Assert.Single(Evaluator.EvaluateLabels(Resolved, ReviewSampler.Draw(Resolved, EntityKind.Person, new ReviewSampleOptions { Size = 200, Seed = seed })
                .Select(pair => new LabeledPair(pair.Left, pair.Right, IsMatch(pair.Left, pair.Right)) { SamplingWeight = pair.SamplingWeight })));
            covered += truth.Recall >= found.Intervals.Recall.Lower && truth.Recall <= found.Intervals.Recall.Upper ? 1 : 0;
            recalls.Add(found.Recall);
        }

        Assert.InRange(covered, 51, 60);
        Assert.Equal(truth.Recall, recalls.Average(), 0.03);
    }

    [Fact]
    public void EvaluateLabels_JudgmentsThatWereFollowed_AreCounted()
    {
        JudgmentLedger ledger = new([new(Table.IdOf(0), Table.IdOf(1), Verdict.Positive)]);

        LabelEvaluation found = Assert.Single(Evaluator.EvaluateLabels(new Linker(Model, new LinkerOptions { Judgments = ledger }).Resolve(Table), ledger.ToLabels()));

        Assert.Equal((1, 1, 1.0), (found.Pairs, found.Followed, found.Recall));
    }

    [Fact]
    public void EvaluateLabels_NoneKnown_GivesNone() => Assert.Empty(Evaluator.EvaluateLabels(Resolved, [new(new RecordId("x", "1"), new RecordId("x", "2"), true)]));
}
