namespace Linkage.Tests.Review;

public sealed class JudgmentLedgerTests
{
    private static readonly RecordId A = new("s", "a");
    private static readonly RecordId B = new("s", "b");
    private static readonly RecordId C = new("s", "c");
    private static readonly DateTimeOffset Noon = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Add_SecondJudgmentOfAPair_RevisesTheFirstAndKeepsIt()
    {
        JudgmentLedger ledger = new([new(A, B, Verdict.Positive) { By = "one" }]);

        ledger.Add(new(B, A, Verdict.Negative) { By = "two" });

        Assert.Equal((1, 2), (ledger.Count, ledger.History.Length));
        Assert.True(ledger.TryFind(A, B, out Judgment? found));
        Assert.Equal((Verdict.Negative, "two"), (found.Verdict, found.By));
    }

    [Fact]
    public void Add_AnOlderJudgment_DoesNotRevise()
    {
        JudgmentLedger ledger = new([new(A, B, Verdict.Positive) { At = Noon }]);

        ledger.Add(new(A, B, Verdict.Negative) { At = Noon.AddHours(-1) });

        Assert.Equal(Verdict.Positive, Assert.Single(ledger.Current).Verdict);
    }

    [Fact]
    public void Current_ManyPairs_AreInTheOrderOfTheirIds()
    {
        JudgmentLedger ledger = new([new(C, B, Verdict.Positive), new(C, A, Verdict.Positive), new(B, A, Verdict.Positive)]);

        Assert.Equal([(A, B), (A, C), (B, C)], ledger.Current.Select(judgment => judgment.Pair));
    }

    [Fact]
    public void ToLabels_UnsurePairs_AreLeftOut()
    {
        JudgmentLedger ledger = new([new(A, B, Verdict.Unsure), new(C, A, Verdict.Negative) { SamplingWeight = 3 }]);

        Assert.Equal(new Linkage.Evaluation.LabeledPair(A, C, false) { SamplingWeight = 3 }, Assert.Single(ledger.ToLabels()));
    }

    [Fact]
    public void Add_FromManyThreads_LosesNone()
    {
        JudgmentLedger ledger = new();

        Parallel.For(0, 1000, i => ledger.Add(new(A, new RecordId("s", "x" + i), Verdict.Positive)));

        Assert.Equal((1000, 1000), (ledger.Count, ledger.History.Length));
    }

    [Fact]
    public void Judgment_OneRecordOrNone_Throws()
    {
        Assert.Throws<ArgumentException>(() => new Judgment(A, A, Verdict.Positive));
        Assert.Throws<ArgumentException>(() => new Judgment(A, default, Verdict.Positive));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Judgment(A, B, (Verdict)7));
    }
}
