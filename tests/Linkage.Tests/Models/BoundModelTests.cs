using System.Collections.Immutable;
using FsCheck;
using FsCheck.Xunit;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>A tile of pairs under a bound finds what one pair after another finds.</summary>
public sealed class BoundModelTests
{
    private static readonly string[] s_fields = ["name", "other", "lower(other)", "born", "amount", "prefix(name,3)"];

    [Property(MaxTest = 1000)]
    public void Compare_TileUnderAnyFloor_KeepsEveryPairThatReachesItAsOnePairIs(DoNotSize<int> number)
    {
        Random random = new(number.Item);
        RecordTable table = new RandomTables(random).Next();
        BoundModel model = BoundModel.Create(RandomModel(random, table), table);
        (int Left, int Right)[] pairs = [.. Enumerable.Range(0, table.Count).SelectMany(left => Enumerable.Range(0, table.Count).Select(right => (left, right)))];
        double[] weights = [.. pairs.Select(pair => model.Weigh(pair.Left, pair.Right))];
        double floor = random.Next(4) == 0 ? double.NegativeInfinity : weights[random.Next(weights.Length)];

        PairTile tile = TileOf(model, table, pairs);
        model.Compare(tile, floor);
        double[] found = new double[PairTile.Capacity];
        model.Weigh(tile, found, new double[PairTile.Capacity]);

        HashSet<(int, int)> kept = [];
        byte[] levels = new byte[model.Count];
        byte[] expected = new byte[model.Count];
        for (int pair = 0; pair < tile.Count; pair++)
        {
            (int left, int right) = (tile.LeftRow(pair), tile.RightRow(pair));
            kept.Add((left, right));
            double weight = weights[Array.IndexOf(pairs, (left, right))];
            model.Compare(left, right, expected);
            tile.LevelsOf(pair, levels);
            // A pair below the floor that is still there may have been given up half-way.
            if (weight >= floor)
                Assert.True(levels.SequenceEqual(expected) && BitConverter.DoubleToInt64Bits(weight) == BitConverter.DoubleToInt64Bits(found[pair]), $"{left} and {right}: {string.Join(' ', levels)} and {found[pair]}, expected {string.Join(' ', expected)} and {weight}.");
            else
                Assert.True(found[pair] < floor, $"{left} and {right} weigh {weight} and are given {found[pair]}, above {floor}.");
        }

        Assert.Equal([.. pairs.Where((_, i) => weights[i] >= floor).Order()], kept.Intersect(pairs.Where((_, i) => weights[i] >= floor)).Order());
    }

    private static PairTile TileOf(BoundModel model, RecordTable table, (int Left, int Right)[] pairs)
    {
        PairTile tile = model.CreateTile();
        tile.SetRows([.. Enumerable.Range(0, table.Count)]);
        foreach ((int left, int right) in pairs)
            (tile.Left[tile.Count], tile.Right[tile.Count++]) = (left, right);
        return tile;
    }

    private static LinkageModel RandomModel(Random random, RecordTable table)
    {
        LinkageSettingsBuilder builder = new LinkageSettingsBuilder(table.Schema).WithLinkType(LinkType.LinkAndDedupe).Add(BlockingRule.On("name"));
        int count = random.Next(2, 7);
        Comparison[] comparisons = [.. Enumerable.Range(0, count).Select(i => random.Next(3) == 0 ? OfAnyKind(random, $"c{i}") : OfOneField(random, $"c{i}"))];
        foreach (Comparison comparison in comparisons)
            builder.Add(comparison);
        LinkageModel model = ModelTrainer.Train(builder.Build(), table, new TrainingOptions { SplinkCompatible = true, Threads = 1 });
        foreach (Comparison comparison in comparisons)
            model = model.WithParameters(comparison.Name, comparison.Levels.Select(level => level.IsNull ? new LevelParameters(1, 1) : new LevelParameters(Chance(random), Chance(random))));
        return WithCorrections(random, model.WithPrior(0.01 + random.NextDouble()));
    }

    // Households and comparisons that follow from each other, of any two.
    private static LinkageModel WithCorrections(Random random, LinkageModel model)
    {
        ImmutableArray<Comparison> comparisons = model.Settings.Comparisons;
        Comparison[] traits = [.. comparisons.Where(_ => random.Next(2) == 0)];
        List<Correlation> correlations = [];
        for (int right = 1; right < comparisons.Length; right++)
        {
            int left = random.Next(right);
            if (random.Next(2) == 0)
                correlations.Add(new(comparisons[left].Name, comparisons[right].Name, [.. Enumerable.Range(0, comparisons[left].Levels.Length * comparisons[right].Levels.Length).Select(_ => (8 * random.NextDouble()) - 5)]));
        }

        return new LinkageModel(model.Settings, model.Parameters, model.MatchesPerRecord)
        {
            TermFrequencies = model.TermFrequencies,
            Correlations = [.. correlations],
            Household = traits.Length == 0 ? null : new Household(random.NextDouble(), [.. traits.Select(trait => (trait.Name, trait.Levels.Select(level => level.IsNull ? 1 : Chance(random)).ToImmutableArray()))]),
        };
    }

    // Settings name fields of the table only.
    private static Comparison OfAnyKind(Random random, string name)
    {
        Comparison comparison = new RandomComparisons(random).Next();
        while (comparison.Levels.Any(level => level.Condition.Fields.Contains("unknown")))
            comparison = new RandomComparisons(random).Next();
        return Comparison.Of(name, [.. comparison.Levels]);
    }

    // As most comparisons are: missing, equal, alike, else; the value that is missing or equal may be another's than the one that is alike.
    private static Comparison OfOneField(Random random, string name)
    {
        string field = s_fields[random.Next(s_fields.Length)];
        string exact = random.Next(4) == 0 ? s_fields[random.Next(s_fields.Length)] : field;
        ComparisonLevel equal = ComparisonLevel.Exact(exact);
        ComparisonLevel[] alike = random.Next(3) switch
        {
            0 => [ComparisonLevel.JaroWinkler(field, 0.92), ComparisonLevel.JaroWinkler(field, 0.85), ComparisonLevel.JaroWinkler(field, 0.6)],
            1 => [ComparisonLevel.Levenshtein(field, 1), ComparisonLevel.Levenshtein(field, 3)],
            _ => [ComparisonLevel.DamerauLevenshtein(field, 1), ComparisonLevel.Jaro(field, 0.9), ComparisonLevel.Jaro(field, 0.5)],
        };
        return Comparison.Of(name, [ComparisonLevel.Null(field), random.Next(2) == 0 ? equal : equal.WithTermFrequency(new TermFrequency { Field = exact }), .. alike, ComparisonLevel.Else()]);
    }

    private static double Chance(Random random) => Math.Pow(10, -4 * random.NextDouble());
}
