using Linkage.Comparisons;
using Linkage.Models;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>A whole name is as rare as its words together.</summary>
public sealed class TermFrequencyByWordsTests
{
    // Of 200 people 100 have the word anna, 50 the word lee, 5 the words zoe and quist; all other words are one person's.
    private static readonly RecordTable s_people = PeopleTable.Of("name,locality", [.. Enumerable.Range(0, 200).Select(i => $"{NameOf(i)},t{i % 9}")]);

    private const int AnnaLee = 0;
    private const int AnnaRare = 40;
    private const int ZoeQuist = 110;
    private const int Rare = 150;

    private static string NameOf(int i) => i switch { < 40 => "Anna Lee", < 100 => $"Anna N{i}", < 110 => $"K{i} Lee", < 115 => "Zoe Quist", _ => $"U{i} V{i}" };

    [Fact]
    public void TermBits_WholeNames_AreThoseOfTheirWordsTogether()
    {
        BoundModel model = BoundModel.Create(Train(u: 0.001), s_people);
        // By chance two words agree together more often than in one of a thousand pairs, so that u does not speak of words that go together.
        Assert.Equal(Math.Log2(0.001 / (0.5 * 0.25)), Bits(model, AnnaLee), 1e-9);
        Assert.Equal(Math.Log2(0.001 / (0.5 * 0.02)), Bits(model, AnnaRare), 1e-9);     // words of fewer than five people count as of four
        Assert.Equal(Math.Log2(0.001 / (0.025 * 0.025)), Bits(model, ZoeQuist), 1e-9);
        Assert.Equal(Math.Log2(0.001 / (0.02 * 0.02)), Bits(model, Rare), 1e-9);
    }

    [Fact]
    public void TermBits_WordsThatGoTogether_CountForAsMuchLess()
    {
        BoundModel model = BoundModel.Create(Train(u: 0.5), s_people);
        // By chance two words agree together as often as (Σ share² / Σ share)², here of anna, lee, zoe and quist; u is a half, and the shares of names are raised by as much.
        double mean = ((0.5 * 0.5) + (0.25 * 0.25) + (2 * 0.025 * 0.025)) / 0.8;
        Assert.Equal(Math.Log2(0.5 / (0.5 / (mean * mean) * 0.025 * 0.025)), Bits(model, ZoeQuist), 1e-9);
        Assert.Equal(Math.Log2(0.5 / (0.5 / (mean * mean) * 0.5 * 0.25)), Bits(model, AnnaLee), 1e-9);
    }

    [Fact]
    public void HouseholdTermBits_WholeNames_AreThoseOfTheirRarestWord()
    {
        BoundModel model = BoundModel.Create(Train(u: 0.001), s_people);
        // A family shares one word of a whole name; however rare the other is, no roof explains it.
        Assert.Equal(Math.Log2(0.001 / 0.25), model.HouseholdTermBits(0, AnnaLee, AnnaLee, level: 1), 1e-9);
        Assert.Equal(Math.Log2(0.001 / 0.025), model.HouseholdTermBits(0, ZoeQuist, ZoeQuist, level: 1), 1e-9);
        Assert.True(Bits(model, ZoeQuist) > model.HouseholdTermBits(0, ZoeQuist, ZoeQuist, level: 1));
    }

    [Fact]
    public void TermBits_Floor_KeepsRareNamesFromCountingMore()
    {
        BoundModel model = BoundModel.Create(Train(u: 0.001, minimumU: 0.0005), s_people);
        Assert.Equal(1, Bits(model, Rare), 1e-9);
        Assert.Equal(Math.Log2(0.001 / (0.5 * 0.25)), Bits(model, AnnaLee), 1e-9);
    }

    [Fact]
    public void TermBits_EveryWordKept_CountsRareOnesToo()
    {
        LinkageModel model = Train(u: 0.001, options: new TrainingOptions { MinTermCount = 1 });
        Assert.Equal(Math.Log2(0.001 / (0.005 * 0.005)), Bits(BoundModel.Create(model, s_people), Rare), 1e-9);
    }

    [Fact]
    public void Shares_OfATrainedModel_AreOfWords() =>
        Assert.Equal([("anna", 0.5), ("lee", 0.25), ("quist", 0.025), ("zoe", 0.025)], Train(u: 0.001).TermFrequencies["name"].Shares.AsEnumerable());

    [Fact]
    public void Read_SavedModel_WeighsExactlyAlike()
    {
        LinkageModel model = Train(u: 0.001);
        LinkageModel loaded = ModelReader.Read(ModelWriter.ToBytes(model));
        (BoundModel one, BoundModel other) = (BoundModel.Create(model, s_people), BoundModel.Create(loaded, s_people));

        Assert.Equal(ModelWriter.ToBytes(model), ModelWriter.ToBytes(loaded));
        for (int row = 1; row < s_people.Count; row++)
            Assert.Equal(one.Weigh(0, row), other.Weigh(0, row));
        Assert.Equal(Bits(one, ZoeQuist), Bits(other, ZoeQuist));
    }

    [Fact]
    public void Train_FrequenciesOfPeopleAtLarge_MayListWordsAndWholeNames()
    {
        TermFrequencyTable national = TermFrequencyTable.FromShares("name", [("ANNA", 0.01), ("Lee", 0.02), ("Zoe Quist", 0.001), ("Zoe Lee", 0.001)]);
        LinkageModel model = Train(u: 0.0001, options: new TrainingOptions { TermFrequencies = [national] });

        Assert.Equal([("anna", 0.01), ("lee", 0.021), ("quist", 0.001), ("zoe", 0.002)], model.TermFrequencies["name"].Shares.AsEnumerable());
        BoundModel bound = BoundModel.Create(model, s_people);
        Assert.Equal(Math.Log2(0.01 * 0.021 / (0.002 * 0.001)), Bits(bound, ZoeQuist) - Bits(bound, AnnaLee), 1e-9);
        Assert.Equal(Math.Log2(0.002 / 0.001), Bits(bound, Rare) - Bits(bound, ZoeQuist), 1e-9);     // what is not listed counts as the rarest that is
    }

    [Fact]
    public void Build_WordsAndValuesOfOneField_IsAProblem()
    {
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(RecordSchema.Person).Add(Names(0.001, 0))
            .Add(Comparison.Of("whole", ComparisonLevel.Null("name"), ComparisonLevel.Exact("name"), ComparisonLevel.Else()).WithTermFrequencies());
        LinkageProblem problem = Assert.Single(Assert.Throws<LinkageSettingsException>(builder.Build).Problems);
        Assert.Equal(("settings.term-frequencies", "termFrequencies.name"), (problem.Code, problem.Path));
    }

    [Fact]
    public void Write_ForSplink_IsRefused()
    {
        LinkageModel model = Train(u: 0.001, options: new TrainingOptions { SplinkCompatible = true });
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => SplinkModel.Write(model, s_people, SplinkVersion.Splink4));
        Assert.Equal("words are counted", error.Problem!.Found);
    }

    private static Comparison Names(double u, double minimumU) => Comparison.Of(
        "name",
        ComparisonLevel.Null("name"),
        ComparisonLevel.Exact("name").With(0.9, u, fixU: true).WithTermFrequency(new TermFrequency { Field = "name", ByWords = true, MinimumU = minimumU }),
        ComparisonLevel.Else().With(0.1, 1 - u));

    private static LinkageModel Train(double u, double minimumU = 0, TrainingOptions? options = null) => ModelTrainer.Train(
        new LinkageSettingsBuilder(RecordSchema.Person).WithLinkType(LinkType.DedupeOnly).Add(Names(u, minimumU)).Add(Compare.Exact("locality")).Build(), s_people, options);

    // What its rarity adds for two records of a name.
    private static double Bits(BoundModel model, int row) => model.TermBits(0, row, row, level: 1);
}
