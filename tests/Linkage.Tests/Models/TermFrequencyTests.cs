using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class TermFrequencyTests
{
    // Half of all records are called lee, one in twenty is called ng; a slip of each is there as well.
    private static readonly RecordTable s_people = PeopleTable.Of("familyName,locality", [.. Enumerable.Range(0, 200).Select(i => $"{NameOf(i)},t{i % 9}")]);

    private static string NameOf(int i) => i switch { 0 => "leee", 1 => "ngg", _ when i % 2 == 0 => "lee", _ when i % 20 == 1 => "ng", _ => $"n{i}" };

    [Fact]
    public void Weigh_CommonValue_CountsLessThanARareOne()
    {
        BoundModel model = Bind(Family().WithTermFrequencies());
        Assert.Equal(Math.Log2((98 / 200.0) / (9 / 200.0)), Bits(model, 11 + 10, 41) - Bits(model, 2, 4), 0.2);
    }

    [Fact]
    public void Weigh_Floor_KeepsRareValuesFromCountingMore()
    {
        BoundModel floored = Bind(Family().WithTermFrequencies(minimumU: 0.2));
        BoundModel plain = Bind(Family().WithTermFrequencies());
        Assert.Equal(Bits(plain, 2, 4), Bits(floored, 2, 4), 1e-9);
        Assert.Equal(Math.Log2(0.2 / (9 / 200.0)), Bits(plain, 21, 41) - Bits(floored, 21, 41), 0.2);
    }

    [Fact]
    public void Weigh_FuzzyLevel_CountsTheCommonerOfTheTwo()
    {
        TermFrequency frequency = new() { Field = "familyName", Weight = 0.5 };
        Comparison comparison = Family().WithTermFrequencies();
        comparison = comparison.WithLevels(comparison.Levels.Select((level, i) => i == 2 ? level.WithTermFrequency(frequency) : level));
        BoundModel model = Bind(comparison);
        double common = Bits(model, 0, 2);    // leee and lee
        double rare = Bits(model, 1, 21);     // ngg and ng
        Assert.Equal(0.5 * Math.Log2((98 / 200.0) / (9 / 200.0)), rare - common, 0.1);
    }

    [Fact]
    public void Weigh_SharedElementOfLists_CountsByTheRarestThatIsShared()
    {
        RecordTable table = PeopleTable.Of("phone,locality", [.. Enumerable.Range(0, 200).Select(i => $"{(i < 100 ? "switchboard" : $"p{i}")}|{(i < 12 ? "office" : $"q{i}")},t{i % 9}")]);
        Comparison phones = Comparison.Of("phone", ComparisonLevel.Null("phone"), ComparisonLevel.ArrayIntersect("phone"), ComparisonLevel.Else()).WithTermFrequencies();
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).Add(phones).Add(Compare.Exact("locality")).Build();
        BoundModel model = BoundModel.Create(ModelTrainer.Train(settings, table), table);

        Assert.Equal(Math.Log2(100 / 12.0), Bits(model, 0, 9) - Bits(model, 20, 29), 0.01);   // switchboard and office, switchboard alone
    }

    [Fact]
    public void Train_FrequenciesOfPeopleAtLarge_StandInForThoseOfTheTable()
    {
        TermFrequencyTable national = TermFrequencyTable.FromShares("familyName", [("LEE", 0.001), ("Ng", 0.1), ("rare", 0.0001)]);
        LinkageModel model = Train(Family().WithTermFrequencies(), new TrainingOptions { TermFrequencies = [national] });

        Assert.Equal([("lee", 0.001), ("ng", 0.1), ("rare", 0.0001)], model.TermFrequencies["familyName"].Shares.AsEnumerable());
        BoundModel bound = BoundModel.Create(model, s_people);
        Assert.Equal(Math.Log2(0.1 / 0.001), Bits(bound, 2, 4) - Bits(bound, 21, 41), 1e-9);
        LinkageModel loaded = ModelReader.Read(ModelWriter.ToBytes(model));
        Assert.Equal(BoundModel.Create(model, s_people).Weigh(2, 4), BoundModel.Create(loaded, s_people).Weigh(2, 4));
    }

    [Fact]
    public void Train_SplinkCompatible_TakesThemToo()
    {
        TermFrequencyTable national = TermFrequencyTable.FromCounts("familyName", [("lee", 1), ("ng", 99)]);
        LinkageModel model = Train(Family().WithTermFrequencies(), new TrainingOptions { TermFrequencies = [national], SplinkCompatible = true });
        Assert.Equal([("lee", 0.01), ("ng", 0.99)], model.TermFrequencies["familyName"].Shares.AsEnumerable());
    }

    [Fact]
    public void Train_FrequenciesThatNoLevelCounts_AreAProblem()
    {
        TermFrequencyTable national = TermFrequencyTable.FromShares("locality", [("t1", 0.5)]);
        LinkageModel model = Train(Family(), new TrainingOptions { TermFrequencies = [national] });
        Assert.Equal("termFrequencies.locality", model.Report.Problems.Single(problem => problem.Code == "training.unused-frequencies").Path);
    }

    [Fact]
    public void FromShares_NotAShare_Throws()
    {
        Assert.Throws<ArgumentException>(() => TermFrequencyTable.FromShares("familyName", [("lee", 0)]));
        Assert.Throws<ArgumentException>(() => TermFrequencyTable.FromShares("familyName", [("lee", double.NaN)]));
        Assert.Throws<ArgumentException>(() => TermFrequencyTable.FromShares("familyName", []));
        Assert.Throws<ArgumentException>(() => TermFrequencyTable.FromCounts("familyName", [("lee", 0)]));
    }

    private static Comparison Family() => Comparison.Of(
        "familyName", ComparisonLevel.Null("familyName"), ComparisonLevel.Exact("familyName"), ComparisonLevel.Levenshtein("familyName", 1), ComparisonLevel.Else());

    private static LinkageModel Train(Comparison comparison, TrainingOptions? options = null) =>
        ModelTrainer.Train(new LinkageSettingsBuilder(RecordSchema.Person).Add(comparison).Build(), s_people, options);

    private static BoundModel Bind(Comparison comparison) => BoundModel.Create(Train(comparison), s_people);

    // What the first comparison's agreement says.
    private static double Bits(BoundModel model, int left, int right)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        model.Compare(left, right, levels);
        return model.LevelBits(0, levels[0]) + model.TermBits(0, left, right, levels[0]);
    }
}
