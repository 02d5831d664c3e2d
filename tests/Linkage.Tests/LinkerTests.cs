using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Clustering;
using Linkage.Comparisons;
using Linkage.Tests.Blocking;
using Linkage.Tests.Models;

namespace Linkage.Tests;

public sealed class LinkerTests
{
    private static readonly LinkageModel Model = LinkageModel.FromSettings(new LinkageSettingsBuilder(TestTable.Random(0, 1, 1).Schema)
        .Add(Compare.Exact("a"))
        .Add(Compare.Exact("b"))
        .Add(Compare.JaroWinkler("name", 0.9, 0.7))
        .Add(BlockingRule.On("a"))
        .Add(BlockingRule.On("b"))
        .Add(BlockingRule.On(BlockingKey.Prefix("name", 3)))
        .Build());

    private static readonly LinkerOptions Options = new() { Threads = 1, MinimumWeight = new MatchWeight(-1000) };

    [Fact]
    public void ScoreAll_WholeSpace_GivesEachProposedPairOnceWithTheWeightOfItsParts()
    {
        RecordTable table = TestTable.Random(3, rows: 150, distinct: 12);
        Linker linker = new(Model, Options);
        List<ScoredPair> pairs = ScoreAll(linker, table, PairChunk.All);

        Dictionary<CandidatePair, int> expected = ReferencePairs.Of(table, Model.Settings.BlockingRules, LinkType.LinkAndDedupe);
        Assert.Equal(expected.Keys.Order(ByRows), pairs.Select(pair => new CandidatePair(pair.Left, pair.Right)).Order(ByRows));
        foreach (ScoredPair pair in pairs)
        {
            Assert.Equal(expected[new CandidatePair(pair.Left, pair.Right)], pair.Rule);
            double parts = Model.Prior(table).Bits;
            for (int i = 0; i < pair.Pattern.Count; i++)
                parts += Model.ParametersOf(Model.Settings.Comparisons[i].Name)[pair.Pattern[i]].Weight.Bits;
            Assert.Equal(parts, pair.Weight.Bits, 9);
            Assert.Equal(Model.Probability(pair.Weight), pair.Probability);
            Assert.Equal(pair with { Rule = -1 }, linker.ScorePair(table.RecordOf(pair.Left), table.RecordOf(pair.Right)));
        }
    }

    [Theory]
    [InlineData(-5)]
    [InlineData(0)]
    [InlineData(5)]
    public void ScoreAll_MinimumWeight_StopsEarlyWithoutLosingAPair(double minimum)
    {
        RecordTable table = TestTable.Random(3, rows: 300, distinct: 12);
        IEnumerable<ScoredPair> expected = ScoreAll(new Linker(Model, Options), table, PairChunk.All).Where(pair => pair.Weight.Bits >= minimum);
        Assert.Equal(expected, ScoreAll(new Linker(Model, Options with { MinimumWeight = new MatchWeight(minimum) }), table, PairChunk.All));
    }

    [Theory]
    [InlineData(7, 1)]
    [InlineData(7, 8)]
    [InlineData(1, 8)]
    public void ScoreAll_ChunksAndThreads_GiveTheSamePairsInTheSameOrder(int chunks, int threads)
    {
        RecordTable table = TestTable.Random(4, rows: 900, distinct: 9);
        List<ScoredPair> whole = ScoreAll(new Linker(Model, Options), table, PairChunk.All);
        Linker linker = new(Model, Options with { Threads = threads });
        Assert.Equal(whole, PairChunk.Divide(chunks).SelectMany(chunk => ScoreAll(linker, table, chunk)));
    }

    [Fact]
    public void Run_OneOrManyThreads_GiveTheSameResult()
    {
        RecordTable table = TestTable.Random(4, rows: 900, distinct: 40);
        LinkerOptions options = new() { Clustering = ClusteringMethod.BridgeRepair };
        LinkerResult one = new Linker(Model, options with { Threads = 1 }).Run(table);
        LinkerResult many = new Linker(Model, options with { Threads = 8 }).Run(table);

        Assert.True(one.Pairs.Count > 0);
        Assert.Equal(one.Clusters, many.Clusters);
        Assert.Equal(one.Threshold, many.Threshold);
        Assert.Equal(one.OtherMatches, many.OtherMatches);
        Assert.Equal(one.Pairs.ToArray().ToArray(), many.Pairs.ToArray().ToArray());
    }

    [Fact]
    public void Run_KnownRecords_JoinsThoseThatAgree()
    {
        RecordTable table = TestTable.Create(
            ["a", "b", "name"],
            ["1", "x", "somchai"],
            ["1", "x", "somchay"],
            ["2", "y", "malee"],
            ["2", "z", "prasert"]);
        LinkerResult result = new Linker(Model, new LinkerOptions { LinkProbability = 0.9 }).Run(table);

        Assert.Equal([0, 0, 2, 3], result.Clusters);
        Assert.Equal((2, 1, 0), (result.Compared, result.LinkCount, result.ReviewCount));
        Assert.False(result.Threshold.IsChosen);
        Assert.Equal(PairDecision.Link, result.DecisionOf(result.Pairs[result.Pairs.IndexOf(1, 0)].Weight.Bits));
        Assert.Equal(-1, result.Pairs.IndexOf(2, 3));
    }

    [Fact]
    public void Resolve_KnownRecords_GivesEntitiesAndReasons()
    {
        RecordTable table = TestTable.Create(["a", "b", "name"], ["1", "x", "somchai"], ["1", "x", "somchay"], ["2", "y", "malee"]);
        Resolution resolution = new Linker(Model, new LinkerOptions { LinkProbability = 0.9 }).Resolve(table);

        Assert.Equal([2, 1], resolution.Entities.Select(entity => entity.Records.Length).OrderDescending());
        Assert.Equal(PairDecision.Link, resolution.Why(table.IdOf(0), table.IdOf(1)).Decision);
    }

    [Fact]
    public void Run_Judgments_OutrankTheModel()
    {
        RecordTable table = TestTable.Create(["a", "b", "name"], ["1", "x", "somchai"], ["1", "x", "somchai"], ["2", "y", "malee"]);
        ImmutableArray<Judgment> judgments = [new(table.IdOf(1), table.IdOf(2), Verdict.Positive), new(table.IdOf(0), table.IdOf(1), Verdict.Negative)];
        Assert.Equal([0, 1, 1], new Linker(Model).Run(table, judgments).Clusters);
    }

    [Fact]
    public void Run_EmptyTable_GivesNothing()
    {
        LinkerResult result = new Linker(Model).Run(TestTable.Create(["a", "b", "name"]));
        Assert.Empty(result.Clusters);
        Assert.Equal((0, 0L), (result.Pairs.Count, result.Compared));
    }

    [Fact]
    public void ScoreAll_TrainedModel_GivesWhatOnePairGivesBitForBit()
    {
        RecordTable table = SamplePeople.Of(300);
        Linker linker = new(ModelTrainer.Train(PersonModel.SettingsFor(table), table), Options);

        List<ScoredPair> pairs = ScoreAll(linker, table, PairChunk.All);

        Assert.NotEmpty(pairs);
        Assert.All(pairs, pair => Assert.Equal(pair with { Rule = -1 }, linker.ScorePair(table.RecordOf(pair.Left), table.RecordOf(pair.Right))));
    }

    [Fact]
    public void ScoreAll_Cancelled_Throws()
    {
        RecordTable table = TestTable.Random(4, rows: 300, distinct: 3);
        Assert.Throws<OperationCanceledException>(() => new Linker(Model).ScoreAll(table, PairChunk.All, _ => { }, cancellationToken: new CancellationToken(true)));
    }

    [Fact]
    public void ScoreAll_Progress_EndsAtTheTotal()
    {
        RecordTable table = TestTable.Random(4, rows: 900, distinct: 5);
        List<LinkageProgress> reports = [];
        new Linker(Model, Options).ScoreAll(table, PairChunk.All, _ => { }, new Reporter(reports.Add));
        Assert.Equal(reports[^1].Total, reports[^1].Done);
        Assert.Equal(reports.OrderBy(report => report.Done), reports);
    }

    [Fact]
    public void Create_WrongOptions_NamesAllOfThem()
    {
        LinkageSettingsException error = Assert.Throws<LinkageSettingsException>(
            () => new Linker(Model, new LinkerOptions { LinkProbability = 2, ReviewProbability = -1, Threads = 0 }));
        Assert.Equal(["$.linkProbability", "$.reviewProbability", "$.threads"], error.Problems.Select(problem => problem.Path));
    }

    [Fact]
    public void Support_RecordsThatLackValues_SayNothing()
    {
        RecordTable table = TestTable.Create(["a", "b", "name"], ["1", "x", "somchai"], ["", "", "somchai"], ["", "", "malee"], ["1", "x", "somchai"]);
        PairScorer scorer = PairScorer.Create(Model, table, LinkType.LinkAndDedupe);
        Assert.Equal(scorer.Score(0, 3).Weight.Bits, scorer.Support(0, 3), 9);
        Assert.True(scorer.Support(0, 1) >= 0);
        Assert.True(scorer.Support(0, 2) < -3);
    }

    private static Comparer<CandidatePair> ByRows { get; } =
        Comparer<CandidatePair>.Create((left, right) => (left.Left, left.Right).CompareTo((right.Left, right.Right)));

    private static List<ScoredPair> ScoreAll(Linker linker, RecordTable table, PairChunk chunk)
    {
        List<ScoredPair> pairs = [];
        linker.ScoreAll(table, chunk, batch => pairs.AddRange(batch));
        return pairs;
    }

    private sealed class Reporter(Action<LinkageProgress> report) : IProgress<LinkageProgress>
    {
        public void Report(LinkageProgress value) => report(value);
    }
}
