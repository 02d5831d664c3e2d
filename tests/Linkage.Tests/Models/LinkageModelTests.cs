using System.Collections.Immutable;
using System.Text;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Tests.Models;

public sealed class LinkageModelTests
{
    [Fact]
    public async Task LoadAsync_SavedModel_ScoresExactlyAlike()
    {
        RecordTable table = SamplePeople.Of(200);
        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);
        string path = System.IO.Path.GetTempFileName();
        try
        {
            await model.SaveAsync(path);
            LinkageModel loaded = await LinkageModel.LoadAsync(path);

            Assert.Equal(model.Hash, loaded.Hash);
            Assert.Equal(ModelWriter.ToBytes(model), ModelWriter.ToBytes(loaded));
            BoundModel trained = BoundModel.Create(model, table);
            BoundModel read = BoundModel.Create(loaded, table);
            for (int row = 1; row < 100; row++)
                Assert.Equal(trained.Weigh(0, row), read.Weigh(0, row));
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public void Save_RareTerms_AreLeftOut()
    {
        RecordTable table = SamplePeople.Of(50);
        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);

        Assert.All(model.TermFrequencies.Values, shares => Assert.All(shares.Shares.Select(term => term.Share), share => Assert.True(share >= 5.0 / 100)));
    }

    [Fact]
    public void Settings_AllReadyMade_SurviveTheFile()
    {
        foreach (LinkageModel model in new[] { PersonModel.Default, VehicleModel.Default, PhoneModel.Default, DocumentModel.Default })
            Assert.Equal(model.Hash, ModelReader.Read(ModelWriter.ToBytes(model)).Hash);
    }

    [Fact]
    public void Read_ModelOfExpressions_ScoresExactlyAlike()
    {
        RecordTable table = SamplePeople.Of(200);
        ComparisonLevel lengths = ComparisonLevel.DistanceFunction("lengths", "givenName", (a, b) => Math.Abs(a.Length - b.Length), 1, higherIsMoreSimilar: false);
        LinkageSettings settings = new LinkageSettingsBuilder(table.Schema)
            .Add(SplinkComparisons.ForenameSurnameComparison("givenName", "familyName"))
            .Add(SplinkComparisons.DateOfBirthComparison("birthDate", "%Y-%m-%d"))
            .Add(SplinkComparisons.ExactMatch("prefix(locality,3)").WithTermFrequencies())
            .Add(Comparison.Of("length", ComparisonLevel.Null("givenName"), lengths))
            .Add(BlockingRule.On("familyName"))
            .AddTrainingRule(BlockingRule.On("locality"))
            .Build();
        LinkageModel model = ModelTrainer.Train(settings, table);

        LinkageModel loaded = ModelReader.Read(ModelWriter.ToBytes(model), [lengths]);

        Assert.Contains("prefix(locality,3)", model.TermFrequencies.Keys);
        Assert.Equal(model.Hash, loaded.Hash);
        BoundModel trained = BoundModel.Create(model, table);
        BoundModel read = BoundModel.Create(loaded, table);
        for (int row = 1; row < 100; row++)
            Assert.Equal(trained.Weigh(0, row), read.Weigh(0, row));
    }

    [Fact]
    public void Read_CustomLevel_IsFoundByItsLabel()
    {
        ComparisonLevel custom = ComparisonLevel.Custom("same length", (_, _) => true);
        LinkageModel model = LinkageModel.FromSettings(new LinkageSettingsBuilder(RecordSchema.Person).Add(Comparison.Of("c", custom)).Build());
        byte[] bytes = ModelWriter.ToBytes(model);

        Assert.Equal(model.Hash, ModelReader.Read(bytes, [custom]).Hash);
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => ModelReader.Read(bytes));
        Assert.Contains("same length", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_ModelChangedByHand_IsRefusedUnlessItsHashIsTakenOut()
    {
        string text = Encoding.UTF8.GetString(ModelWriter.ToBytes(PersonModel.Default));
        string changed = text.Replace("\"prior\": 1,", "\"prior\": 2,", StringComparison.Ordinal);
        string withoutHash = changed.Replace(",\n  \"hash\": \"" + PersonModel.Default.Hash + "\"", "", StringComparison.Ordinal);

        Assert.Throws<LinkageFormatException>(() => ModelReader.Read(Encoding.UTF8.GetBytes(changed)));
        Assert.Equal(2, ModelReader.Read(Encoding.UTF8.GetBytes(withoutHash)).MatchesPerRecord);
    }

    [Theory]
    [InlineData("\"left\": \"birthDate\"", "\"left\": \"birthday\"")]
    [InlineData("\"left\": \"birthDate\",\n      \"right\": \"sex\"", "\"left\": \"sex\",\n      \"right\": \"birthDate\"")]
    [InlineData("\"bits\": [", "\"bits\": [\n        0,")]
    [InlineData("\"comparison\": \"sex\"", "\"comparison\": \"gender\"")]
    [InlineData("\"chances\": [", "\"chances\": [\n          0.5,")]
    [InlineData("\"chances\": [\n          0.25,", "\"chances\": [\n          0,")]
    [InlineData("\"pairsPerRecord\": 3", "\"pairsPerRecord\": -3")]
    [InlineData("0.75", "0.125")]
    [InlineData("\"m\": 0.52", "\"m\": 0")]
    public void Read_PartsThatDoNotFit_SaysSo(string from, string to)
    {
        static ImmutableArray<double> Quarters(LinkageModel model, string comparison) => [.. model.ParametersOf(comparison).Select(_ => 0.25)];
        LinkageModel start = PersonModel.Default;
        LinkageModel model = new(start.Settings, start.Parameters, 1)
        {
            Correlations = [new("birthDate", "sex", [.. Enumerable.Repeat(-1.0, start.ParametersOf("birthDate").Length * start.ParametersOf("sex").Length)])],
            Household = new(3, [("sex", Quarters(start, "sex"))]),
            Calibration = [(-4, 0.375), (4, 0.75)],
        };
        string text = Encoding.UTF8.GetString(ModelWriter.ToBytes(model)).Replace(",\n  \"hash\": \"" + model.Hash + "\"", "", StringComparison.Ordinal);

        Assert.Equal(3, ModelReader.Read(Encoding.UTF8.GetBytes(text)).Household!.PairsPerRecord);
        Assert.Contains(from, text, StringComparison.Ordinal);
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => ModelReader.Read(Encoding.UTF8.GetBytes(text.Replace(from, to, StringComparison.Ordinal))));
        Assert.Matches("^The parts of the model do not fit: |comparison '(birthday|gender)', which it does not have", error.Message);
    }

    [Fact]
    public void With_OtherPriorOrParameters_KeepsAllElse()
    {
        LinkageModel start = PersonModel.Default;
        LinkageModel model = new(start.Settings, start.Parameters, 1)
        {
            Report = new TrainingReport { Records = 7 },
            TermFrequencies = start.TermFrequencies.Add("name", new TermShares([("lee", 0.5)], 0.1)),
            Correlations = [new("birthDate", "sex", [-1])],
            Household = new(3, []),
            Calibration = [(-4, 0.375), (4, 0.75)],
        };

        Assert.All([model.WithPrior(2), model.WithParameters("sex", model.ParametersOf("sex"))], copy => Assert.Equal(
            (model.Report, model.TermFrequencies, model.Correlations, model.Household, model.Calibration),
            (copy.Report, copy.TermFrequencies, copy.Correlations, copy.Household, copy.Calibration)));
        Assert.Equal(2, model.WithPrior(2).MatchesPerRecord);
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("{}")]
    [InlineData("{\"linkage\":99}")]
    public void Read_OtherText_SaysWhatIsWrong(string text) =>
        Assert.Throws<LinkageFormatException>(() => ModelReader.Read(Encoding.UTF8.GetBytes(text)));

    [Fact]
    public void Build_SeveralMistakes_NamesThemAll()
    {
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.Exact("nosuch")).Add(BlockingRule.On("neither")).WithMatchesPerRecord(-1);

        LinkageSettingsException error = Assert.Throws<LinkageSettingsException>(() => builder.Build());

        Assert.Equal(["settings.bad-prior", "settings.unknown-field", "settings.unknown-field"], error.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public void Probability_NoCalibration_IsTheLogisticOfTheWeight()
    {
        Assert.Equal(0.5, PersonModel.Default.Probability(new MatchWeight(0)));
        Assert.Equal(8 / 9.0, PersonModel.Default.Probability(new MatchWeight(3)), 1e-12);
    }

    [Fact]
    public void Prior_SameModel_FollowsTheSizeOfTheTable()
    {
        double small = PersonModel.Default.Prior(SamplePeople.Of(100)).Bits;
        double large = PersonModel.Default.Prior(SamplePeople.Of(400)).Bits;

        Assert.Equal(2, small - large, 0.02);
    }

    [Fact]
    public void Weigh_ThingOfOneHolder_CountsForMoreThanThingOfMany()
    {
        RecordTable table = Linkage.Tests.Comparisons.PeopleTable.Of(
            "name,birthDate,passport",
            "kim lee,1990-01-02,p1", "kim leee,1990-01-03,p1",
            "ann bay,1980-03-04,p2", "ann bai,1980-03-05,p2", "tom cox,1970-05-06,p2", "zoe fox,1960-07-08,p2", "bob fin,1950-07-08,p2");
        BoundModel bound = BoundModel.Create(PersonModel.Default, table);

        Assert.True(bound.Weigh(0, 1) > bound.Weigh(2, 3) + 3);
    }

    [Fact]
    public void Weigh_TiesToThings_CountAtMostTheCap()
    {
        RecordTable table = Linkage.Tests.Comparisons.PeopleTable.Of(
            "name,@document,@phone",
            ["kim lee,d1,t1", "ann bay,d1,t1", .. Enumerable.Range(0, 5000).Select(i => $"n{i} m{i},d9,t9")]);
        double free = BoundModel.Create(PersonModel.Default, table).Weigh(0, 1);
        BoundModel capped = BoundModel.Create(PersonModel.Default, table, relationalCap: 10);
        byte[] levels = new byte[capped.Count];
        capped.Compare(0, 1, levels);

        Assert.True(capped.Weigh(0, 1) < free);
        Assert.Equal(capped.Weigh(0, 1) - free, capped.CapBits(0, 1, levels), 1e-9);
    }
}
