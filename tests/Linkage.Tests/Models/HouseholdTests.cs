using System.Globalization;
using Linkage.Evaluation;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>People under one roof are told from one person who was recorded twice.</summary>
public sealed class HouseholdTests
{
    private static readonly string[] s_starts = ["an", "som", "kya", "ma", "no", "cha", "thi", "au", "le", "wi", "su", "pre", "ban", "cho", "da", "fa"];
    private static readonly string[] s_ends = ["ong", "chai", "win", "lee", "rat", "wan", "da", "mon", "nid", "porn", "sak", "tip", "yut", "korn"];

    [Fact]
    public void Resolve_FamiliesOfOneAddress_AreNotMerged()
    {
        RecordTable table = Families(400, members: 4);

        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);
        PairScores scores = Scores(table, model);

        Assert.NotNull(model.Household);
        Assert.True(scores.Precision >= 0.97, $"Precision is {scores.Precision:F3}.");
        Assert.True(scores.Recall >= 0.9, $"Recall is {scores.Recall:F3}.");
        Assert.InRange(model.MatchesPerRecord, 0.8, 1.25);
    }

    [Fact]
    public void Resolve_WithoutTheClass_MergesFamilies()
    {
        RecordTable table = Families(400, members: 4);

        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);
        LinkageModel without = new(model.Settings, model.Parameters, model.MatchesPerRecord) { TermFrequencies = model.TermFrequencies };

        Assert.True(Scores(table, without).Precision < 0.5, "The families are no test of the class.");
    }

    [Fact]
    public void Train_PeopleWhoLiveAlone_LearnsNoClass()
    {
        RecordTable table = Families(1200, members: 1);

        Assert.Null(ModelTrainer.Train(PersonModel.SettingsFor(table), table).Household);
    }

    [Fact]
    public void Read_ModelWithHouseholds_ScoresExactlyAlike()
    {
        RecordTable table = Families(400, members: 4);
        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);

        LinkageModel loaded = ModelReader.Read(ModelWriter.ToBytes(model));

        Assert.Equal(model.Hash, loaded.Hash);
        BoundModel trained = BoundModel.Create(model, table);
        BoundModel read = BoundModel.Create(loaded, table);
        for (int row = 1; row < table.Count; row++)
            Assert.Equal(trained.Weigh(0, row), read.Weigh(0, row));
    }

    [Fact]
    public void HouseholdBits_AllTraitsAgree_TakesWhatTellsAMatchFromAHousehold()
    {
        RecordTable table = Families(400, members: 4);
        BoundModel model = BoundModel.Create(ModelTrainer.Train(PersonModel.SettingsFor(table), table), table);
        byte[] levels = new byte[model.Count];
        model.Compare(0, 2, levels);   // two members of the first family

        double bits = model.HouseholdBits(0, 2, levels);

        Assert.True(bits < -10, $"{bits} bits");
        Assert.StartsWith("correlation:", model.HouseholdName(levels), StringComparison.Ordinal);
        Assert.Contains("street", model.HouseholdName(levels), StringComparison.Ordinal);
    }

    private static PairScores Scores(RecordTable table, LinkageModel model)
    {
        Resolution resolution = new Linker(model).Resolve(table);
        Truth truth = Truth.From(Enumerable.Range(0, table.Count).Select(row => (table.IdOf(row).ToString(), (row / 2).ToString(CultureInfo.InvariantCulture))));
        return Evaluator.Evaluate(resolution, truth).Kinds.Single().Pairs;
    }

    // Two records a person, one of six with a slip in the name; a family has one family name, one address and one phone.
    private static RecordTable Families(int families, int members)
    {
        List<string> rows = [];
        for (int family = 0; family < families; family++)
        {
            uint home = Mixed(family);
            string name = Word(home) + s_ends[home / 7 % 14];
            string shared = $"{1 + (Mixed(family + 10_000) % 90)},{Word(Mixed(family + 20_000))} road,{10000 + (Mixed(family + 30_000) % 80 * 110)},08{10000000 + (Mixed(family + 40_000) % 80000000)}";
            for (int member = 0; member < members; member++)
            {
                uint own = Mixed(1_000_000 + (family * 10) + member);
                string given = Word(own);
                string born = $"{1950 + (own / 11 % 55)}-{1 + (own / 5 % 12):00}-{1 + (own / 3 % 28):00}";
                rows.Add($"{given},{name},{born},{shared}");
                rows.Add($"{(own % 6 == 0 ? given[1..] : given)},{name},{(own % 5 == 0 ? "" : born)},{shared}");
            }
        }

        return PeopleTable.Of("givenName,familyName,birthDate,houseNumber,street,postcode,phone", [.. rows]);
    }

    private static string Word(uint number) => s_starts[number % 16] + s_ends[number / 16 % 14] + s_ends[number / 224 % 14];

    private static uint Mixed(int number)
    {
        uint mixed = (uint)number * 2654435769u;
        mixed ^= mixed >> 15;
        mixed *= 2246822519u;
        return mixed ^ (mixed >> 13);
    }
}
