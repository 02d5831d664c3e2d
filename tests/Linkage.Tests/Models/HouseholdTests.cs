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
    public void Resolve_FewSecondRecordsAmongManyFamilies_AreNotMerged()
    {
        RecordTable table = Families(1200, members: 4, moveEvery: 7);
        // Of four people one has a second record.
        RecordTable thinned = table.RowsOnly([.. Enumerable.Range(0, table.Count).Where(row => row % 2 == 0 || row % 8 == 1)]);

        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(thinned), thinned);

        Resolution resolution = new Linker(model).Resolve(thinned);
        Truth truth = Truth.From(Enumerable.Range(0, thinned.Count).Select(row => (thinned.IdOf(row).ToString(), (int.Parse(thinned.IdOf(row).Key, CultureInfo.InvariantCulture) / 2).ToString(CultureInfo.InvariantCulture))));
        PairScores scores = Evaluator.Evaluate(resolution, truth).Kinds.Single().Pairs;
        Assert.True(scores.Precision >= 0.95, $"Precision is {scores.Precision:F3}.");
        Assert.True(scores.Recall >= 0.85, $"Recall is {scores.Recall:F3}.");
        // Nine pairs of records share a roof for one that is of one person.
        Assert.InRange(model.Household!.Traits.Single(trait => trait.Comparison == "street").Chances[1], 0.7, 1);
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
    public void Train_PhonesThatFamiliesShare_TeachNothing()
    {
        RecordTable table = Families(400, members: 4);

        TrainingReport report = ModelTrainer.Train(PersonModel.SettingsFor(table), table).Report;

        Assert.Contains(report.Problems, problem => problem.Code == "training.shared-by-others" && problem.Path == "phone");
        Assert.DoesNotContain(report.Sessions, session => session.Rule == "phone");
    }

    [Fact]
    public void Train_PhonesOfOnePersonEach_TeachWhatMatchesLookLike()
    {
        RecordTable table = Families(1200, members: 1);

        TrainingReport report = ModelTrainer.Train(PersonModel.SettingsFor(table), table).Report;

        Assert.DoesNotContain(report.Problems, problem => problem.Code == "training.shared-by-others");
        Assert.Contains(report.Sessions, session => session.Rule == "phone");
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
    public void Resolve_Twins_AreTwoPeople()
    {
        RecordTable table = Families(400, members: 4, twinsEvery: 8, moveEvery: 7);

        LinkageModel model = ModelTrainer.Train(PersonModel.SettingsFor(table), table);
        Resolution resolution = new Linker(model).Resolve(table);

        int pairs = 0;
        int merged = 0;
        for (int family = 0; family < 400; family += 8)
        {
            (RecordId one, RecordId other) = (table.IdOf(((family * 4) + 2) * 2), table.IdOf(((family * 4) + 3) * 2));
            if (resolution.Why(one, other).Comparisons.Single(part => part.Name == "givenName").Level != "else")
                continue;
            pairs++;
            merged += resolution.EntityOf(one).Id == resolution.EntityOf(other).Id ? 1 : 0;
        }

        Assert.True(pairs >= 30 && merged <= 1, $"{merged} of {pairs} pairs of twins are one entity.");
        Assert.True(Scores(table, model).Recall >= 0.9, "People are missed.");
        // 50 of 2,400 pairs of two people of a family are twins; twins are no reason to think that people change their names.
        Assert.InRange(model.Household!.Traits.Single(trait => trait.Comparison == "birthDate").Chances[1], 0.008, 0.05);
        Assert.InRange(model.ParametersOf("givenName")[^1].M, 0, 0.02);
    }

    [Fact]
    public void Train_FamiliesWithoutTwins_LearnsFewerThanStartsWith()
    {
        RecordTable table = Families(400, members: 4, moveEvery: 7);

        Household household = ModelTrainer.Train(PersonModel.SettingsFor(table), table).Household!;

        Assert.InRange(household.Traits.Single(trait => trait.Comparison == "birthDate").Chances[1], 0, 0.003);
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

    // Two records a person, one of six with a slip in the name; a family has one family name, one address and one phone. The last two of every so many families are twins, and of all
    // others every so many have moved by their second record.
    private static RecordTable Families(int families, int members, int twinsEvery = int.MaxValue, int moveEvery = int.MaxValue)
    {
        List<string> rows = [];
        for (int family = 0; family < families; family++)
        {
            uint home = Mixed(family);
            string name = Word(home) + s_ends[home / 7 % 14];
            string shared = HomeOf(family);
            for (int member = 0; member < members; member++)
            {
                uint own = Mixed(1_000_000 + (family * 10) + member);
                string given = Word(own);
                bool isTwin = twinsEvery < families && family % twinsEvery == 0 && member >= members - 2;
                uint birth = isTwin ? Mixed(1_000_000 + (family * 10) + members - 2) : own;
                string born = $"{1950 + (birth / 11 % 55)}-{1 + (birth / 5 % 12):00}-{1 + (birth / 3 % 28):00}";
                string later = !isTwin && own % (uint)moveEvery == 0 ? HomeOf(1_000 + (family * 10) + member) : shared;
                rows.Add($"{given},{name},{born},{shared}");
                rows.Add($"{(own % 6 == 0 ? given[1..] : given)},{name},{(own % 5 == 0 ? "" : born)},{later}");
            }
        }

        return PeopleTable.Of("givenName,familyName,birthDate,houseNumber,street,postcode,phone", [.. rows]);
    }

    private static string HomeOf(int number) =>
        $"{1 + (Mixed(number + 10_000) % 90)},{Word(Mixed(number + 20_000))} road,{10000 + (Mixed(number + 30_000) % 80 * 110)},08{10000000 + (Mixed(number + 40_000) % 80000000)}";

    private static string Word(uint number) => s_starts[number % 16] + s_ends[number / 16 % 14] + s_ends[number / 224 % 14];

    private static uint Mixed(int number)
    {
        uint mixed = (uint)number * 2654435769u;
        mixed ^= mixed >> 15;
        mixed *= 2246822519u;
        return mixed ^ (mixed >> 13);
    }
}
