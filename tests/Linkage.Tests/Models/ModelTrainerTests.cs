using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class ModelTrainerTests
{
    [Fact]
    public void Train_OneOrEightThreads_GivesTheSameModel()
    {
        RecordTable table = SamplePeople.Of(200);
        LinkageSettings settings = PersonModel.SettingsFor(table);

        LinkageModel one = ModelTrainer.Train(settings, table, new TrainingOptions { Threads = 1 });
        LinkageModel eight = ModelTrainer.Train(settings, table, new TrainingOptions { Threads = 8 });

        Assert.Equal(one.Hash, eight.Hash);
    }

    [Fact]
    public void Train_PeopleSeenTwice_FindsOneMatchPerRecordAndWeighsAgreement()
    {
        RecordTable table = SamplePeople.Of(300);

        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);

        Assert.InRange(model.MatchesPerRecord, 0.7, 1.3);
        Assert.All(
            model.Settings.Comparisons.Where(comparison => comparison.Name is "givenName" or "familyName" or "birthDate"),
            comparison => Assert.True(model.ParametersOf(comparison.Name)[^1].Weight.Bits < 0));
        Assert.True(BoundModel.Create(model, table).Weigh(2, 3) > 4);
        Assert.True(BoundModel.Create(model, table).Weigh(2, 4) < -4);
    }

    [Fact]
    public void Train_SplinkCompatible_GivesPlainSharesOfAllPairs()
    {
        RecordTable table = PeopleTable.Of("givenName,locality", "a,x", "a,y", "b,x", "c,", "b,y");
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("givenName").WithTermFrequencies()).Add(Compare.Exact("locality")).WithMatchesPerRecord(0.25).Build();

        LinkageModel model = ModelTrainer.Train(settings, table, new TrainingOptions { SplinkCompatible = true });

        Assert.Equal(2.0 / 10, model.ParametersOf("givenName")[1].U, 1e-12);
        Assert.Equal(2.0 / 6, model.ParametersOf("locality")[1].U, 1e-12);
        Assert.Equal([0.4, 0.4, 0.2], model.TermFrequencies["givenName"].Shares.Select(term => term.Share));
        Assert.Equal(0.25, model.MatchesPerRecord);
        Assert.Empty(model.Correlations);
    }

    [Fact]
    public void Train_SplinkCompatible_TakesMFromTheTrainingRulesAndThePriorFromTheDeterministicOnes()
    {
        RecordTable table = SamplePeople.Of(300);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("givenName")).Add(Compare.Exact("familyName")).Add(Compare.Exact("birthDate"))
            .AddTrainingRule(BlockingRule.On("birthDate"))
            .AddDeterministicRule(BlockingRule.On("givenName", "familyName", "birthDate"))
            .Build();

        LinkageModel model = ModelTrainer.Train(settings, table, new TrainingOptions { SplinkCompatible = true, AssumedRecall = 0.5 });

        Assert.Equal(2.0 * model.Report.DeterministicPairs / 0.5 / 600, model.MatchesPerRecord, 1e-12);
        Assert.Equal("birthDate", Assert.Single(model.Report.Sessions).Rule);
        Assert.InRange(model.ParametersOf("givenName")[1].M, 0.5, 0.99);
        Assert.True(model.ParametersOf("familyName")[1].Weight.Bits > 2);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(5)]
    public void Train_TinyTable_GivesFiniteParameters(int persons)
    {
        RecordTable table = SamplePeople.Of(persons);

        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);

        foreach (Comparison comparison in model.Settings.Comparisons)
        {
            Assert.All(model.ParametersOf(comparison.Name), level => Assert.True(level.M is > 0 and <= 1 && level.U is > 0 and <= 1));
            Assert.Equal(1, SumOf(comparison, model, level => level.M), 1e-9);
            Assert.Equal(1, SumOf(comparison, model, level => level.U), 1e-9);
        }
    }

    [Fact]
    public void Train_TableOfTheSamePersonOnly_DoesNotFail()
    {
        RecordTable table = PeopleTable.Of("name,birthDate", [.. Enumerable.Repeat("kim lee,1990-02-03", 40)]);

        LinkageModel model = ModelTrainer.Train(PersonModel.Settings, table);

        Assert.True(double.IsFinite(model.MatchesPerRecord));
        Assert.NotEmpty(model.Report.Problems);
    }

    private static double SumOf(Comparison comparison, LinkageModel model, Func<LevelParameters, double> value) =>
        comparison.Levels.Select((level, i) => level.IsNull ? 0 : value(model.ParametersOf(comparison.Name)[i])).Sum();
}
