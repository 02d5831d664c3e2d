using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>Names that agree in part tell the more, the rarer the words are that they share.</summary>
public sealed class BoundWordsTests
{
    private static readonly string[] s_words = ["anna", "maria", "somchai", "lee", "tan", "jaidee", "wong", "khin", "moe", "quist", "zoe", "rare"];

    [Fact]
    public void TermBits_OnePartShared_MovesByTheRarityOfItsWord()
    {
        // Of 200 people 100 have the word anna, 20 the word moe, all other words are one person's.
        RecordTable table = PeopleTable.Of("name,locality", [.. Enumerable.Range(0, 200).Select(i => $"{(i < 100 ? "Anna" : i < 120 ? "Moe" : $"Kyaw{i}x")} Family{i * 7919 % 1000}q{i},t{i % 9}")]);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).WithLinkType(LinkType.DedupeOnly).Add(Compare.PersonName()).Add(Compare.Exact("locality")).Build();
        BoundModel model = BoundModel.Create(ModelTrainer.Train(settings, table), table);
        int onePart = settings.Comparisons[0].Levels.Length - 2;

        double mean = ((0.5 * 0.5) + (0.1 * 0.1)) / 0.6;
        Assert.Equal(Math.Log2(mean / 0.5), model.TermBits(0, 1, 2, onePart), 1e-9);
        Assert.Equal(Math.Log2(mean / 0.1), model.TermBits(0, 101, 102, onePart), 1e-9);
        Assert.Equal(0, model.TermBits(0, 1, 101, onePart));
    }

    [Fact]
    public void TermBits_NoWordIsCommonEnoughToBeListed_AddsNothing()
    {
        // No word is that of five people, so that all are as rare: which of them is shared tells nothing.
        RecordTable table = PeopleTable.Of("name,locality", [.. Enumerable.Range(0, 200).Select(i => $"Given{i / 2}x Family{i * 7919 % 1000}q{i},t{i % 9}")]);
        LinkageModel model = Model(table);
        BoundModel bound = BoundModel.Create(model, table);

        Assert.Empty(model.TermFrequencies["name"].Shares);
        Assert.Equal(0, bound.TermBits(0, 0, 1, model.Settings.Comparisons[0].Levels.Length - 2));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void TermBits_FileThatSaysThatNobodyHasAWord_AreFinite(double weight)
    {
        RecordTable table = PeopleTable.Of("name,locality", "Anna Lee,t1", "Anna Tan,t2", "Moe Wong,t3");
        Comparison names = Compare.PersonName().WithTermFrequencies(new TermFrequency { Field = "name", ByWords = true, MinimumU = 0.000001, Weight = weight });
        LinkageModel trained = ModelTrainer.Train(new LinkageSettingsBuilder(RecordSchema.Person).WithLinkType(LinkType.DedupeOnly).Add(names).Build(), table);
        LinkageModel model = new(trained.Settings, trained.Parameters, trained.MatchesPerRecord)
        {
            TermFrequencies = trained.TermFrequencies.SetItem("name", new TermShares([("anna", 0), ("moe", 0.1)], rareShare: 0)),
        };

        Assert.True(double.IsFinite(BoundModel.Create(model, table).TermBits(0, 0, 1, names.Levels.Length - 2)));
    }

    [Fact]
    public void Weigh_NameThatTheTableDoesNotKnow_CountsTheWordsThatItDoes()
    {
        string[] names = [.. Enumerable.Range(0, 200).Select(i => $"{(i < 100 ? "Anna" : i < 120 ? "Moe" : $"Kyaw{i}x")} Family{i * 7919 % 1000}q{i},t{i % 9}")];
        RecordTable table = PeopleTable.Of("name,locality", names);
        BoundModel model = BoundModel.Create(Model(table), table);
        BoundModel probed = model.WithProbe();
        probed.SetProbe(PeopleTable.Of("name,locality", "Moe Unheardof,t1").RecordOf(0));
        int onePart = model.Model.Settings.Comparisons[0].Levels.Length - 2;

        Assert.Equal(model.TermBits(0, 101, 102, onePart), probed.TermBits(0, 101, ProbedColumn.ProbeRow, onePart));
        Assert.Equal(0, probed.TermBits(0, 1, ProbedColumn.ProbeRow, onePart));
    }

    [Property(MaxTest = 200)]
    public void TermBits_NamesOfAnyWords_AreThoseOfThePlainWay(DoNotSize<int> number)
    {
        Random random = new(number.Item);
        RecordTable table = Names(random);
        LinkageModel model = Model(table);
        BoundModel bound = BoundModel.Create(model, table);

        for (int level = 0; level < model.Settings.Comparisons[0].Levels.Length; level++)
        {
            if (!BoundWords.Counts(model.Settings.Comparisons[0].Levels[level]))
                continue;
            for (int left = 0; left < table.Count; left++)
                Assert.Equal(Plain(model, table, left, (left * 7 + 3) % table.Count, level), bound.TermBits(0, left, (left * 7 + 3) % table.Count, level), 1e-9);
        }
    }

    [Property(MaxTest = 100)]
    public void Compare_TileUnderAnyFloor_WeighsAsOnePair(DoNotSize<int> number)
    {
        Random random = new(number.Item);
        RecordTable table = Names(random);
        BoundModel model = BoundModel.Create(random.Next(2) == 0 ? Model(table) : WithHouseholds(random, Model(table)), table);
        (int Left, int Right)[] pairs = [.. Enumerable.Range(0, table.Count).SelectMany(left => Enumerable.Range(0, table.Count).Select(right => (left, right)))];
        double[] weights = [.. pairs.Select(pair => model.Weigh(pair.Left, pair.Right))];
        double floor = weights[random.Next(weights.Length)];
        PairTile tile = model.CreateTile();
        tile.SetRows([.. Enumerable.Range(0, table.Count)]);
        foreach ((int left, int right) in pairs)
            (tile.Left[tile.Count], tile.Right[tile.Count++]) = (left, right);

        model.Compare(tile, floor);
        double[] found = new double[PairTile.Capacity];
        model.Weigh(tile, found, new double[PairTile.Capacity]);

        Dictionary<(int, int), double> kept = [];
        for (int pair = 0; pair < tile.Count; pair++)
            kept.Add((tile.LeftRow(pair), tile.RightRow(pair)), found[pair]);
        for (int i = 0; i < pairs.Length; i++)
            Assert.True(weights[i] < floor || BitConverter.DoubleToInt64Bits(weights[i]) == BitConverter.DoubleToInt64Bits(kept[pairs[i]]), $"Pair {pairs[i]} weighs {weights[i]}.");
    }

    [Fact]
    public void Weigh_RecordThatIsLookedUp_CountsTheWordsOfTheTable()
    {
        RecordTable table = Names(new Random(4));
        BoundModel model = BoundModel.Create(Model(table), table);
        BoundModel probed = model.WithProbe();
        for (int row = 0; row < table.Count; row++)
        {
            probed.SetProbe(table.RecordOf(row));
            Assert.Equal(model.Weigh(3, row), probed.Weigh(3, ProbedColumn.ProbeRow), 1e-9);
        }
    }

    private static double Plain(LinkageModel model, RecordTable table, int left, int right, int level)
    {
        TermShares shares = model.TermFrequencies["name"];
        double mean = shares.Shares.Sum(word => word.Share * word.Share) / shares.Shares.Sum(word => word.Share);
        double Bits(string word) => Math.Log2(mean / shares.Shares.Where(known => known.Text == word).Select(known => known.Share).DefaultIfEmpty(shares.RareShare).Single());
        double[][] shared =
        [
            .. from one in NamesOf(table, left)
               from other in NamesOf(table, right)
               select one.Intersect(other).Select(Bits).ToArray(),
        ];
        double bits = shared.OrderByDescending(words => words.Length).ThenByDescending(words => words.Sum()).Select(words => words.Sum()).First();
        return Math.Min(bits, Math.Log2(model.Parameters[0][level].U / 0.000001));
    }

    private static IEnumerable<string[]> NamesOf(RecordTable table, int row) =>
        table.RecordOf(row).Values("name").Select(value => value.ToLowerInvariant().Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static RecordTable Names(Random random) =>
        PeopleTable.Of("name,locality", [.. Enumerable.Range(0, 40).Select(i => $"{Name(random)}{(random.Next(4) == 0 ? "|" + Name(random) : "")},t{i % 9}")]);

    private static string Name(Random random) =>
        string.Join(' ', Enumerable.Range(0, 1 + random.Next(3)).Select(_ => s_words[random.Next(1 + random.Next(s_words.Length))]));

    // Households that share names and towns, so that what words add counts for them too.
    private static LinkageModel WithHouseholds(Random random, LinkageModel model) => new(model.Settings, model.Parameters, model.MatchesPerRecord)
    {
        TermFrequencies = model.TermFrequencies,
        Household = new Household(random.NextDouble(), [.. model.Settings.Comparisons.Select(trait => (trait.Name, trait.Levels.Select(level => level.IsNull ? 1 : 0.01 + (0.9 * random.NextDouble())).ToImmutableArray()))]),
    };

    private static LinkageModel Model(RecordTable table) => ModelTrainer.Train(
        new LinkageSettingsBuilder(RecordSchema.Person).WithLinkType(LinkType.DedupeOnly).Add(Compare.PersonName()).Add(Compare.Exact("locality")).Build(), table);
}
