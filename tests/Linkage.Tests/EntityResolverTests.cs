using Linkage.Evaluation;

namespace Linkage.Tests;

public sealed class EntityResolverTests
{
    private static readonly RecordMapping<Crossing> Mapping = RecordMapping.For<Crossing>("border", row => row.No)
        .Person("traveller", p => p.Field("name", row => row.Name).Field("birthDate", row => row.Born))
        .Document("passport", d => d.Constant("type", "passport").Field("number", row => row.Passport))
        .Vehicle("car", v => v.Field("plate", row => row.Plate))
        .Link("traveller", "holds", "passport")
        .Link("traveller", "uses", "car")
        .Build();

    private static readonly Crossing[] Rows =
    [
        new("17", "นายสมชาย ใจดี", "15/03/2540", "AA1234567", "1กก 1234 กทม."),
        new("18", "Mr. Somchai JAIDEE", "1997-03-15", "AA1234567", null),
        new("19", "U Kyaw Zin", "1988", null, "1 กก-1234 Bangkok"),
    ];

    [Fact]
    public void Resolve_TwoScriptsOnePassport_IsOnePerson()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));

        Entity somchai = resolution.EntityOf(RecordId.Parse("border:17/traveller"));
        Assert.Equal(somchai, resolution.EntityOf(RecordId.Parse("border:18/traveller")));
        Assert.NotEqual(somchai, resolution.EntityOf(RecordId.Parse("border:19/traveller")));
        Assert.Equal(2, somchai.Records.Length);
    }

    [Fact]
    public void Resolve_OnePlateInTwoSpellings_IsOneVehicle()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));

        Assert.Equal(resolution.EntityOf(RecordId.Parse("border:17/car")), resolution.EntityOf(RecordId.Parse("border:19/car")));
    }

    [Fact]
    public void Resolve_AnyOrderAndThreads_GivesTheSameState()
    {
        Resolution one = Resolve(Rows, 1);
        Resolution eight = Resolve([.. Rows.Reverse()], 8);

        Assert.Equal(one.Report.StateHash, eight.Report.StateHash);
        Assert.Equal(one.Entities.Select(e => e.Id), eight.Entities.Select(e => e.Id));
    }

    [Fact]
    public void Why_Pair_PartsSumToTheWeight()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));

        PairExplanation why = resolution.Why(RecordId.Parse("border:18/traveller"), RecordId.Parse("border:17/traveller"));

        Assert.Equal("border:17/traveller", why.Left.ToString());
        Assert.True(why.SameEntity);
        Assert.Equal(why.Weight.Bits, why.Prior.Bits + why.Comparisons.Sum(comparison => comparison.Weight.Bits), 9);
        Assert.NotEmpty(why.ProposedBy);
        Assert.Contains("total", why.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Why_RecordsOfTwoKinds_Throws()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));

        Assert.Throws<ArgumentException>(() => resolution.Why(RecordId.Parse("border:17/traveller"), RecordId.Parse("border:17/car")));
        Assert.Throws<KeyNotFoundException>(() => resolution.Why(RecordId.Parse("border:17/traveller"), RecordId.Parse("border:99/traveller")));
    }

    [Fact]
    public void Values_OfAnEntity_NameTheRecordsTheyCameFrom()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));
        Entity somchai = resolution.EntityOf(RecordId.Parse("border:17/traveller"));

        EntityValue born = Assert.Single(somchai.Values("birthDate"));

        Assert.Equal("1997-03-15", born.Value);
        Assert.True(born.Best);
        Assert.Equal(["15/03/2540", "1997-03-15"], born.Origins.Select(origin => origin.Raw));
    }

    [Fact]
    public void Resolve_PlatesWithoutProvince_JoinTheOneVehicleOfTheirText()
    {
        RecordMapping<Crossing> cars = RecordMapping.For<Crossing>("cars", row => row.No).Vehicle("car", v => v.Field("plate", row => row.Plate)).Main("car").Build();
        List<Crossing> rows = [];
        for (int car = 0; car < 30; car++)
        {
            for (int time = 0; time < 8; time++)
                rows.Add(new Crossing($"{car}-{time}", "", "", null, $"{1 + (car % 9)}กข {1000 + (car * 37)}{(time < 6 ? " เชียงราย" : "")}"));
        }

        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(cars, rows));

        Assert.Equal(30, resolution.EntitiesOf(EntityKind.Vehicle).Count);
    }

    [Fact]
    public void Resolve_NoRecords_IsEmpty()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordSet.Empty);

        Assert.Empty(resolution.Entities);
        Assert.Empty(resolution.Report.Kinds);
    }

    [Fact]
    public void Resolve_OneRecord_IsOneEntity()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, [Rows[2]]));

        Assert.Equal(2, resolution.Entities.Count);
    }

    [Fact]
    public void Resolve_Cancelled_Throws()
    {
        using CancellationTokenSource source = new();
        source.Cancel();

        Assert.ThrowsAny<OperationCanceledException>(() => EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows), null, source.Token));
    }

    [Fact]
    public void Constructor_BadOptions_NamesThemAll()
    {
        ResolverOptions options = new() { RelationalCapBits = -1, Linking = new LinkerOptions { LinkProbability = 2 } };

        Assert.Equal(2, Assert.Throws<LinkageSettingsException>(() => new EntityResolver(options)).Problems.Length);
    }

    [Fact]
    public void Resolve_ModeNone_LeavesRecordsAsGiven()
    {
        RecordMapping<Crossing> given = RecordMapping.For<Crossing>("border", row => row.No)
            .Document("passport", d => d.Resolve(ResolveMode.None).Field("number", row => row.Passport)).Build();

        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(given, Rows));

        Assert.Equal(2, resolution.Entities.Count);
    }

    [Fact]
    public void Evaluate_AgainstTruth_CountsPairsOverTheClosure()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));
        Truth truth = Truth.From([("border:17/traveller", "A"), ("border:18/traveller", "A"), ("border:19/traveller", "B")]);

        KindEvaluation persons = Assert.Single(Evaluator.Evaluate(resolution, truth).Kinds);

        Assert.Equal((1L, 1L, 1L), (persons.Pairs.TruePairs, persons.Pairs.PredictedPairs, persons.Pairs.CorrectPairs));
        Assert.Equal(0, persons.Exact.CorrectPairs);
        Assert.Equal(1, persons.BlockingRecall);
    }

    [Fact]
    public void EvaluateGroups_ByCommunity_CountsEachAlone()
    {
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));
        Truth truth = Truth.From([("border:17/traveller", "A"), ("border:18/traveller", "A"), ("border:19/traveller", "B")]);

        GroupEvaluation[] groups = [.. Evaluator.EvaluateGroups(resolution, truth, new Dictionary<string, string> { ["A"] = "thai", ["B"] = "burman" })];

        Assert.Equal(["burman", "thai"], groups.Select(group => group.Group));
        Assert.Equal([(1, 0L), (2, 1L)], groups.Select(group => (group.Records, group.Pairs.CorrectPairs)));
    }

    private static Resolution Resolve(Crossing[] rows, int threads)
    {
        ResolverOptions options = new() { Linking = new LinkerOptions { Threads = threads }, Training = new TrainingOptions { Threads = threads } };
        return new EntityResolver(options).Resolve(RecordLoader.Load(Mapping, rows, new LoadOptions { Threads = threads }));
    }

    private sealed record Crossing(string No, string Name, string Born, string? Passport, string? Plate);
}
