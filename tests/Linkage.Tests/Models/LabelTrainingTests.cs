using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class LabelTrainingTests
{
    private static readonly LinkageSettings s_locality = new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.Exact("locality")).Build();
    private static readonly LinkageSettings s_people = new LinkageSettingsBuilder(RecordSchema.Person)
        .Add(Compare.Exact("givenName")).Add(Compare.Exact("familyName")).Add(Compare.Exact("birthDate")).Add(Compare.Exact("locality"))
        .Add(BlockingRule.On("locality")).Add(BlockingRule.On("givenName"))
        .AddTrainingRule(BlockingRule.On("birthDate")).AddTrainingRule(BlockingRule.On("givenName")).Build();

    [Fact]
    public void TrainFromLabels_Matches_AreCounted()
    {
        RecordTable table = SamplePeople.Of(100);

        LinkageModel model = ModelTrainer.TrainFromLabels(s_locality, table, [.. Pairs(table, 100), new(table.IdOf(0), new RecordId("test", "absent"), true)], new TrainingOptions { PseudoPairs = 0 });

        Assert.Equal(0.9, model.ParametersOf("locality")[1].M, 0.001);
        Assert.Equal(("training.unknown-records", 199), (model.Report.Problems[0].Code, model.Report.Labels));
    }

    [Fact]
    public void TrainFromLabels_NonMatchesThatLookAlike_DoNotTouchU()
    {
        RecordTable table = SamplePeople.Of(100);
        LabeledPair[] alike = [.. Enumerable.Range(0, 50).Select(i => new LabeledPair(table.IdOf(2 * i), table.IdOf((2 * i) + 14), false))];   // every seventh person lives in the same town

        LinkageModel model = ModelTrainer.TrainFromLabels(s_people, table, [.. Pairs(table, 100), .. alike]);
        LinkageModel unlabelled = ModelTrainer.Train(s_people, table);

        Assert.Equal(unlabelled.ParametersOf("locality")[1].U, model.ParametersOf("locality")[1].U);
        Assert.InRange(model.ParametersOf("locality")[1].U, 0.1, 0.2);
        Assert.Equal(unlabelled.MatchesPerRecord, model.MatchesPerRecord);
    }

    [Fact]
    public void TrainFromLabels_NoMatches_KeepsWhatTheRecordsTeach()
    {
        RecordTable table = SamplePeople.Of(100);

        LinkageModel model = ModelTrainer.TrainFromLabels(s_people, table, []);

        Assert.Equal(ModelTrainer.Train(s_people, table).Parameters.SelectMany(levels => levels).Select(level => Math.Round(level.M, 12)), model.Parameters.SelectMany(levels => levels).Select(level => Math.Round(level.M, 12)));
        Assert.Equal(["training.no-labelled-matches", "training.few-labels"], model.Report.Problems.Select(problem => problem.Code).Take(2));
        Assert.Empty(model.Calibration);
    }

    [Fact]
    public void TrainFromLabels_PairsThatStandForOthers_CountAsMany()
    {
        // Agreeing matches were drawn nine times as often as the others, which stand for nine each.
        RecordTable table = SamplePeople.Of(100);
        LabeledPair[] pairs = [.. Pairs(table, 100).Where(pair => pair.IsMatch).Select((pair, i) => pair with { SamplingWeight = i % 10 == 0 ? 9 : 1 })];

        LinkageModel model = ModelTrainer.TrainFromLabels(s_locality, table, pairs, new TrainingOptions { PseudoPairs = 0 });

        Assert.Equal(0.5, model.ParametersOf("locality")[1].M, 0.001);
    }

    [Fact]
    public void TrainFromLabels_SplinkCompatible_CountsPlainly()
    {
        RecordTable table = SamplePeople.Of(100);
        LinkageModel model = ModelTrainer.TrainFromLabels(s_locality, table, Pairs(table, 100), new TrainingOptions { SplinkCompatible = true });
        Assert.Equal(0.9, model.ParametersOf("locality")[1].M, 1e-12);
    }

    [Fact]
    public void TrainFromLabels_AnyOrder_GivesTheSameModel()
    {
        RecordTable table = SamplePeople.Of(120);
        LabeledPair[] pairs = [.. Pairs(table, 120), new(table.IdOf(0), table.IdOf(9), true), new(table.IdOf(9), table.IdOf(0), false)];
        LabeledPair[] turned = [.. pairs.Reverse().Select(pair => new LabeledPair(pair.Right, pair.Left, pair.IsMatch))];

        LinkageModel model = ModelTrainer.TrainFromLabels(s_people, table, pairs, new TrainingOptions { Threads = 1 });

        Assert.Equal(ModelWriter.ToBytes(model), ModelWriter.ToBytes(ModelTrainer.TrainFromLabels(s_people, table, turned, new TrainingOptions { Threads = 8 })));
        Assert.Contains(model.Report.Problems, problem => problem.Code == "training.unclear-labels");
    }

    [Fact]
    public void TrainFromLabels_EnoughLabels_CalibratesAndKeepsIt()
    {
        RecordTable table = SamplePeople.Of(300);
        LinkageModel model = ModelTrainer.TrainFromLabels(s_people, table, Pairs(table, 300));

        Assert.NotEmpty(model.Calibration);
        AssertIncreases(model);
        LinkageModel loaded = ModelReader.Read(ModelWriter.ToBytes(model));
        Assert.Equal(model.Calibration.AsEnumerable(), loaded.Calibration.AsEnumerable());
        Assert.Equal((model.Hash, model.Report.Labels), (loaded.Hash, loaded.Report.Labels));
    }

    [Fact]
    public void TrainFromLabelColumn_CountsThePairsOfEachEntity()
    {
        RecordTable table = WithEntities(SamplePeople.Of(100), i => $"e{i / 2}");

        LinkageModel model = ModelTrainer.TrainFromLabelColumn(s_people, table, "entity", new TrainingOptions { PseudoPairs = 0 });

        Assert.Equal(0.9, model.ParametersOf("locality")[1].M, 0.001);
        Assert.Equal(0.8, model.ParametersOf("birthDate")[1].M, 0.001);
        Assert.Equal(ModelTrainer.Train(s_people, table).ParametersOf("locality")[1].U, model.ParametersOf("locality")[1].U, 0.01);
        Assert.NotEmpty(model.Calibration);
        AssertIncreases(model);
    }

    [Fact]
    public void TrainFromLabelColumn_SomeRecordsWithoutALabel_LearnsFromTheOthers()
    {
        RecordTable table = WithEntities(SamplePeople.Of(100), i => i < 100 ? $"e{i / 2}" : "");
        LinkageModel model = ModelTrainer.TrainFromLabelColumn(s_people, table, "entity");
        LinkageProblem problem = model.Report.Problems.Single(problem => problem.Code == "training.unlabelled-records");
        Assert.Equal(("100", "200"), (problem.Found, problem.Expected));
    }

    [Fact]
    public void TrainFromLabelColumn_NoSuchColumn_Throws() =>
        Assert.Throws<ArgumentException>(() => ModelTrainer.TrainFromLabelColumn(s_people, SamplePeople.Of(3), "entity"));

    private static void AssertIncreases(LinkageModel model)
    {
        double before = -1;
        for (double bits = -25; bits <= 25; bits += 0.5)
        {
            double probability = model.Probability(new MatchWeight(bits));
            Assert.True(probability > before && probability <= 1);
            before = probability;
        }
    }

    // The two records of each person, and one of each with one of the next.
    private static IEnumerable<LabeledPair> Pairs(RecordTable table, int persons) =>
    [
        .. Enumerable.Range(0, persons).Select(i => new LabeledPair(table.IdOf(2 * i), table.IdOf((2 * i) + 1), true)),
        .. Enumerable.Range(0, persons - 1).Select(i => new LabeledPair(table.IdOf(2 * i), table.IdOf((2 * i) + 2), false)),
    ];

    private static RecordTable WithEntities(RecordTable table, Func<int, string> entityOf) =>
        table.WithColumn(PeopleTable.Of("entity", [.. Enumerable.Range(0, table.Count).Select(entityOf)]).Column("entity"));
}
