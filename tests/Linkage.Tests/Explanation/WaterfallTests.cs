using Linkage.Comparisons;
using Linkage.Models;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Explanation;

/// <summary>The prior and the rows of a waterfall sum to the weight of the pair.</summary>
public sealed class WaterfallTests
{
    private const double Tolerance = 1e-12;

    public static TheoryData<string, string> SplinkModels
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string name in (string[])["fake_1000_demo", "fake_1000_strings", "fake_1000_derived", "fake_1000_pairwise", "febrl3_demo", "febrl3_noid", "febrl4_link"])
            {
                cases.Add(name, "v4");
                cases.Add(name, "v5");
            }

            return cases;
        }
    }

    [SkippableTheory]
    [MemberData(nameof(SplinkModels))]
    public void Evidence_EveryPairOfASplinkModel_SumsToTheWeight(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);
        LinkageModel model = SplinkModel.Read(SplinkCase.ReadText(name, version, "model.json"), people.Table);
        PairScorer scorer = PairScorer.Create(model, people.Table, model.Settings.LinkType);

        foreach ((int left, int right) in people.Pairs.Select(people.RowsOf))
            AssertSums(scorer, people.Table, left, right);
    }

    [Theory]
    [InlineData(double.PositiveInfinity)]
    [InlineData(3)]
    public void Evidence_CorrelationAndCap_AreRowsOfTheirOwn(double cap)
    {
        string[] towns = ["maesot", "ranong", "hatyai", "trat", "nan", "phayao", "krabi", "tak", "loei", "yala"];
        RecordTable table = PeopleTable.Of("name,locality,postcode", [.. Enumerable.Range(0, 300).Select(i => $"n{i} m{i % 97},{towns[i % 10]},{10000 + (i % 10 * 1111)}")]);
        LinkageModel model = ModelTrainer.Train(
            new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.PersonName()).Add(Compare.Exact("locality").WithTermFrequencies()).Add(Compare.Exact("postcode")).Build(), table);
        PairScorer scorer = PairScorer.Create(model, table, model.Settings.LinkType, cap);

        bool corrected = false;
        for (int right = 1; right < table.Count; right++)
            corrected |= AssertSums(scorer, table, 0, right).Any(part => part.Name == "correlation:locality×postcode");

        Assert.True(corrected);
    }

    private static IEnumerable<ComparisonEvidence> AssertSums(PairScorer scorer, RecordTable table, int left, int right)
    {
        ScoredPair pair = scorer.Score(left, right);
        var parts = PairEvidence.Of(scorer.Model, pair, table.RecordOf(left), table.RecordOf(right));
        Assert.Equal(pair.Weight.Bits, scorer.Prior + parts.Sum(part => part.Weight.Bits), Tolerance);
        return parts;
    }
}
