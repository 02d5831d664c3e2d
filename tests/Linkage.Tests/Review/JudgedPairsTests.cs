using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Clustering;
using Linkage.Comparisons;
using Linkage.Tests.Blocking;

namespace Linkage.Tests.Review;

public sealed class JudgedPairsTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Build());

    private static readonly DateTimeOffset Noon = new(2026, 3, 15, 12, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Of_TransitiveContradiction_TheNegativeHoldsAndTheEarlierPositiveIsSetAside()
    {
        RecordTable table = TestTable.Random(1, 3, 3);
        Judgment[] judgments = [Judge(table, 0, 1, Verdict.Positive, Noon), Judge(table, 1, 2, Verdict.Positive, Noon.AddHours(1)), Judge(table, 0, 2, Verdict.Negative, null)];

        JudgedPairs judged = JudgedPairs.Of(table, judgments);

        Assert.Equal((1, true, false), (judged.Contradictions, judged.IsSetAside(1, 0), judged.IsSetAside(1, 2)));
        Assert.Equal([new CandidatePair(1, 2)], judged.Constraints.MustLinks);
        Assert.Equal([new CandidatePair(0, 2)], judged.Constraints.CannotLinks);
    }

    [Property(MaxTest = 100)]
    public bool Resolve_AnyMethodAndJudgments_HoldsAllThatDoNotContradict(int seed)
    {
        RecordTable table = TestTable.Random(seed, rows: 40, distinct: 6, sources: 3);
        Judgment[] judgments = Random(table, seed, 12);
        JudgedPairs expected = JudgedPairs.Of(table, [.. new JudgmentLedger(judgments).Current]);
        return ClusteringMethod.All.All(method =>
        {
            Resolution resolution = new Linker(Model, new LinkerOptions { Clustering = method, Judgments = new JudgmentLedger(judgments), LinkProbability = 0.1, ReviewProbability = 0.1 }).Resolve(table);
            KindResolution kind = resolution.AllKinds.Single();
            return expected.Constraints.MustLinks.All(pair => kind.Partition.AreTogether(pair.Left, pair.Right))
                && expected.Constraints.CannotLinks.All(pair => !kind.Partition.AreTogether(pair.Left, pair.Right))
                && resolution.Report.Judgments.Contradictions == expected.Contradictions;
        });
    }

    [Property(MaxTest = 100)]
    public bool Of_AnyJudgments_KeepsAsManyPositiveOnesAsTakingThemOneByOne(int seed)
    {
        RecordTable table = TestTable.Random(1, rows: 12, distinct: 6);
        Judgment[] judgments = [.. new JudgmentLedger(Random(table, seed, 20)).Current];
        JudgedPairs judged = JudgedPairs.Of(table, judgments);

        // The plain twin: labels of all rows, tried pair by pair.
        int[] labels = [.. Enumerable.Range(0, table.Count)];
        int setAside = 0;
        IEnumerable<Judgment> positive = judgments.Where(judgment => judgment.Verdict == Verdict.Positive).OrderByDescending(judgment => judgment.At ?? DateTimeOffset.MinValue).ThenBy(judgment => judgment.Pair);
        foreach (Judgment judgment in positive)
        {
            (int from, int to) = (labels[table.RowOf(judgment.Left)], labels[table.RowOf(judgment.Right)]);
            int[] joined = [.. labels.Select(label => label == from ? to : label)];
            if (judgments.Any(other => other.Verdict == Verdict.Negative && joined[table.RowOf(other.Left)] == joined[table.RowOf(other.Right)]))
                setAside++;
            else
                labels = joined;
        }

        return judged.Contradictions == setAside && judged.Constraints.MustLinks.All(pair => labels[pair.Left] == labels[pair.Right]);
    }

    [Fact]
    public void Resolve_JudgmentsInAnyOrder_GiveTheSame()
    {
        RecordTable table = TestTable.Random(5, rows: 40, distinct: 6);
        Judgment[] judgments = [.. new JudgmentLedger(Random(table, 3, 30)).Current];
        Judgment[] shuffled = [.. judgments];
        new Random(1).Shuffle(shuffled);

        string one = new Linker(Model, new LinkerOptions { Judgments = new JudgmentLedger(judgments) }).Resolve(table).Report.StateHash;
        string other = new Linker(Model, new LinkerOptions { Judgments = new JudgmentLedger(shuffled), Threads = 1 }).Resolve(table).Report.StateHash;

        Assert.Equal(one, other);
    }

    [Fact]
    public void Resolve_UnsurePair_StaysInReviewWhateverItsWeight()
    {
        RecordTable table = TestTable.Create(["a", "name"], ["1", "somchai"], ["1", "somchai"], ["2", "malee"]);
        LinkerOptions options = new() { LinkProbability = 0.5, ReviewProbability = 0.5 };
        Assert.Equal(2, new Linker(Model, options).Resolve(table).Entities.Count);

        Resolution resolution = new Linker(Model, options with { Judgments = new JudgmentLedger([Judge(table, 0, 1, Verdict.Unsure, null), Judge(table, 1, 2, Verdict.Unsure, null)]) }).Resolve(table);

        Assert.Equal((3, 2), (resolution.Entities.Count, resolution.PossibleMatches.Length));
        PairExplanation why = resolution.Why(table.IdOf(0), table.IdOf(1));
        Assert.Equal((PairDecision.Review, Verdict.Unsure), (why.Decision, why.Judgment!.Verdict));
    }

    [Fact]
    public void Resolve_PairThatNoRuleProposes_IsJoinedAndExplainedByItsJudgment()
    {
        RecordTable table = TestTable.Create(["a", "name"], ["1", "somchai"], ["2", "malee"]);
        Judgment judgment = new(table.IdOf(1), table.IdOf(0), Verdict.Positive) { By = "K", At = Noon, Reason = "same photo" };

        Resolution resolution = new Linker(Model, new LinkerOptions { Judgments = new JudgmentLedger([judgment]) }).Resolve(table);

        PairExplanation why = resolution.Why(table.IdOf(0), table.IdOf(1));
        Assert.Equal((true, PairDecision.Link, judgment), (why.SameEntity, why.Decision, why.Judgment));
        Assert.Empty(why.ProposedBy);
        Assert.Equal("One entity: judged to be the same by K on 2026-03-15 (same photo).", why.Reason);
        EntityStep step = Assert.Single(resolution.How(resolution.Entities[0].Id).Steps);
        Assert.Equal(("judgment", judgment, why.Weight), (step.By, step.Judgment, step.Weight!.Value));
        Assert.Equal(1, resolution.Entities[0].ProbabilityOf(table.IdOf(1)));
        Assert.Equal(new JudgmentReport(1, 0, 0, 0, 0), resolution.Report.Judgments);
    }

    [Fact]
    public void Resolve_JudgedDifferent_AreNotPossiblyTheSame()
    {
        RecordTable table = TestTable.Create(["a", "name"], ["1", "somchai"], ["1", "somchai"], ["1", "somchai"]);

        Resolution resolution = new Linker(Model, new LinkerOptions { LinkProbability = 0.1, ReviewProbability = 0.1, Judgments = new JudgmentLedger([Judge(table, 0, 2, Verdict.Negative, null)]) }).Resolve(table);

        Assert.Equal(2, resolution.Entities.Count);
        Assert.Empty(resolution.PossibleMatches);
        Assert.Equal("Two entities: judged to be different.", resolution.Why(table.IdOf(0), table.IdOf(2)).Reason);
    }

    [Fact]
    public void Resolve_UnknownRecordsAndContradictions_AreCountedAndReported()
    {
        RecordTable table = TestTable.Random(1, 3, 3);
        JudgmentLedger ledger = new([Judge(table, 0, 1, Verdict.Positive, null), Judge(table, 1, 2, Verdict.Positive, null), Judge(table, 0, 2, Verdict.Negative, null), new(table.IdOf(0), new RecordId("x", "1"), Verdict.Positive)]);

        JudgmentReport report = new Linker(Model, new LinkerOptions { Judgments = ledger }).Resolve(table).Report.Judgments;

        Assert.Equal(new JudgmentReport(2, 1, 0, 1, 1), report);
        Assert.Equal(["judgments.contradiction", "judgments.unknown-records"], report.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Resolve_RecordsResolvedByTheirKeys_FollowJudgmentsToo()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0]).Organization("o", o => o.Field("name", row => row[1])).Build();
        RecordSet records = RecordLoader.Load(mapping, [["1", "Alpha"], ["2", "Alpha"], ["3", "Alfa"]]);
        RecordId Id(string key) => RecordId.Parse($"s:{key}/o");
        JudgmentLedger ledger = new([new(Id("1"), Id("3"), Verdict.Positive), new(Id("1"), Id("2"), Verdict.Negative)]);

        Resolution resolution = new EntityResolver(new ResolverOptions { Linking = new LinkerOptions { Judgments = ledger } }).Resolve(records);

        Assert.Equal(resolution.EntityOf(Id("1")).Id, resolution.EntityOf(Id("3")).Id);
        Assert.NotEqual(resolution.EntityOf(Id("1")).Id, resolution.EntityOf(Id("2")).Id);
        Assert.Equal("judgment", Assert.Single(resolution.How(resolution.EntityOf(Id("1")).Id).Steps).By);
    }

    private static Judgment[] Random(RecordTable table, int seed, int count)
    {
        Random random = new(seed);
        return
        [
            .. from i in Enumerable.Range(0, count)
               let left = random.Next(table.Count)
               let right = (left + 1 + random.Next(table.Count - 1)) % table.Count
               let verdict = random.Next(5) switch { 0 or 1 => Verdict.Negative, 2 => Verdict.Unsure, _ => Verdict.Positive }
               select Judge(table, left, right, verdict, random.Next(3) == 0 ? null : Noon.AddHours(random.Next(5))),
        ];
    }

    private static Judgment Judge(RecordTable table, int left, int right, Verdict verdict, DateTimeOffset? at) => new(table.IdOf(left), table.IdOf(right), verdict) { At = at };
}
