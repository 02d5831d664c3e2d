using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Linkage.Blocking;
using Linkage.Clustering;
using Linkage.Comparisons;
using Linkage.Models;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class SplinkModelTests
{
    private static readonly string[] s_cases =
        ["fake_1000_demo", "fake_1000_strings", "fake_1000_derived", "fake_1000_pairwise", "febrl3_demo", "febrl3_noid", "febrl4_link"];

    public static TheoryData<string, string> Cases => Of(s_cases);

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Read_GoldenModel_ScoresEveryPairAsSplink(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);
        LinkageModel model = Read(people, name, version);
        Dictionary<(int, int), ScoredPair> scored = ScoreAll(model, people.Table);

        AssertScored(people, model, scored);
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Write_GoldenModel_IsReadBackToTheSameWeights(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);
        string written = SplinkModel.Write(Read(people, name, version), people.Table, version == "v4" ? SplinkVersion.Splink4 : SplinkVersion.Splink5);
        LinkageModel model = SplinkModel.Read(written, people.Table);
        AssertScored(people, model, ScoreAll(model, people.Table));
        Assert.Equal(written, SplinkModel.Write(model, people.Table, version == "v4" ? SplinkVersion.Splink4 : SplinkVersion.Splink5));
    }

    private const string People = """
        {
          "link_type": "dedupe_only", "probability_two_random_records_match": 0.25, "sql_dialect": "duckdb",
          "blocking_rules_to_generate_predictions": [{"blocking_rule": "l.\"city\" = r.\"city\"", "sql_dialect": "duckdb"}, "SUBSTR(r.name, 1, 1) = SUBSTR(l.name, 1, 1)"],
          "comparisons": [
            {"output_column_name": "name", "comparison_levels": [
              {"sql_condition": "\"name_l\" IS NULL OR \"name_r\" IS NULL", "label_for_charts": "none", "is_null_level": true},
              {"sql_condition": "\"name_l\" = \"name_r\"", "label_for_charts": "exact", "m_probability": 0.5, "u_probability": 0.125, "tf_adjustment_column": "name"},
              {"sql_condition": "levenshtein(\"name_l\", \"name_r\") <= 1", "label_for_charts": "near", "m_probability": 0.25, "u_probability": 0.25,
               "tf_adjustment_column": "name", "tf_adjustment_weight": 0.5, "disable_tf_exact_match_detection": false},
              {"sql_condition": "ELSE", "m_probability": 0.25, "u_probability": 0.625}]},
            {"output_column_name": "city", "comparison_levels": [
              {"sql_condition": "\"city_l\" = \"city_r\"", "label_for_charts": "exact"},
              {"sql_condition": "jaro_similarity(\"city_l\", \"city_r\") >= 0.8", "label_for_charts": "like", "u_probability": "level not observed in training dataset"},
              {"sql_condition": "ELSE", "label_for_charts": "else"}]}]
        }
        """;

    // Anna twice, Anne once, Bob once; the share of Anna is a half.
    private static RecordTable Table { get; } = PlainTable.Of(
        [new("name", FieldType.Text), new("city", FieldType.Text)],
        [.. Enumerable.Range(1, 4).Select(i => new RecordId("list", $"{i}"))],
        [[["Anna"], ["Riga"]], [["Anna"], ["Riga"]], [["Anne"], ["Riga"]], [["Bob"], []]]);

    [Fact]
    public void Read_SmallModel_WeighsAsWorkedOutByHand()
    {
        LinkageModel model = SplinkModel.Read(People, Table);
        Assert.Equal(0.25, model.Prior(Table).ToProbability(), 12);
        double prior = -Math.Log2(3);
        AssertWeight(model, 0, 1, prior + 2 + (-3 - Math.Log2(0.5)) + 10);                 // m/u is 4; an eighth of all agree, a half has this name; an untrained best level is 10 bits
        AssertWeight(model, 0, 2, prior + 0 + (0.5 * (-3 - Math.Log2(0.5))) + 10);         // half of the adjustment, by the u of the exact level and the commoner name
        AssertWeight(model, 0, 3, prior + Math.Log2(0.25 / 0.625) - 5);                    // no city is no city: the last level, as in SQL
    }

    [Fact]
    public void Read_OwnUAskedFor_TakesIt()
    {
        LinkageModel model = SplinkModel.Read(People.Replace("detection\": false", "detection\": true", StringComparison.Ordinal), Table);
        AssertWeight(model, 0, 2, -Math.Log2(3) + (0.5 * (-2 - Math.Log2(0.5))) + 10);
        AssertWeight(SplinkModel.Read(SplinkModel.Write(model, Table), Table), 0, 2, -Math.Log2(3) + (0.5 * (-2 - Math.Log2(0.5))) + 10);
    }

    [Fact]
    public void Read_UntrainedLevels_HaveWhatSplinkPredictsWith()
    {
        ImmutableArray<LevelParameters> city = SplinkModel.Read(People, Table).ParametersOf("city");
        Assert.Equal([0.95, 0.025, 0.025], city.Select(level => Math.Round(level.M, 12)));
        Assert.Equal([10, Math.Round(Math.Log2(0.025 / 1e-6), 9), -5], city.Select(level => Math.Round(level.Weight.Bits, 9)));
    }

    [Fact]
    public void Read_BlockingRules_AreOursAndNotCut()
    {
        ImmutableArray<BlockingRule> rules = SplinkModel.Read(People, Table).Settings.BlockingRules;
        Assert.Equal(["city", "prefix(name,1)"], rules.Select(rule => rule.ToString()));
        Assert.All(rules, rule => Assert.Equal(int.MaxValue, rule.MaxBlock));
    }

    [Theory]
    [InlineData("l.name = r.city AND l.city = r.name")]
    [InlineData("r.city = l.name and (r.name = l.city)")]
    [InlineData("(l.\\\"name\\\" = r.\\\"city\\\") and (r.\\\"name\\\" = l.\\\"city\\\")")]
    public async Task Read_RuleOfExchangedColumns_IsOursAndIsKept(string sql)
    {
        string changed = People.Replace("l.\\\"city\\\" = r.\\\"city\\\"", sql, StringComparison.Ordinal);
        LinkageModel model = SplinkModel.Read(changed, Table);
        Assert.Equal(BlockingRule.Swapped("name", "city").WithMaxBlock(int.MaxValue), model.Settings.BlockingRules[0]);
        Assert.Equal(model.Hash, SplinkModel.Read(SplinkModel.Write(model, Table), Table).Hash);
        using MemoryStream stream = new();
        await model.SaveAsync(stream);
        Assert.Equal(model.Hash, ModelReader.Read(stream.ToArray()).Hash);
    }

    [Theory]
    [InlineData("l.\\\"city\\\" =", "l.name =", "splink.unknown-rule", "blocking_rules_to_generate_predictions[0]", "l.name = r.\"city\"")]
    [InlineData("levenshtein(", "metaphone_distance(", "splink.unknown-condition", "comparisons.name.comparison_levels[2].sql_condition", "metaphone_distance(\"name_l\", \"name_r\") <= 1")]
    [InlineData("\"is_null_level\": true", "\"is_null_level\": false", "splink.unknown-condition", "comparisons.name.comparison_levels[0].is_null_level", "\"name_l\" IS NULL OR \"name_r\" IS NULL")]
    [InlineData("l.\\\"city\\\" =", "lower(l.city) =", "splink.unknown-rule", "blocking_rules_to_generate_predictions[0]", "lower(l.city) = r.\"city\"")]
    [InlineData("\"sql_dialect\": \"duckdb\",", "\"sql_dialect\": \"spark\",", "splink.bad-value", "sql_dialect", "spark")]
    [InlineData("dedupe_only", "dedupe", "splink.bad-value", "link_type", "dedupe")]
    [InlineData("\"link_type\"", "\"magic\": 1, \"link_type\"", "splink.unknown-setting", "magic", "magic")]
    [InlineData("tf_adjustment_weight\": 0.5", "tf_exponent\": 0.5", "splink.unknown-setting", "comparisons.name.comparison_levels[2].tf_exponent", "tf_exponent")]
    [InlineData("0.125", "1.125", "splink.bad-value", "comparisons.name.comparison_levels[1].u_probability", "1.125")]
    [InlineData("\"m_probability\": 0.5", "\"m_probability\": \"often\"", "splink.bad-value", "comparisons.name.comparison_levels[1].m_probability", "\"often\"")]
    [InlineData("match\": 0.25", "match\": 0.75", "splink.bad-value", "probability_two_random_records_match", "0.75")]
    [InlineData("\"output_column_name\": \"city\"", "\"output_column_name\": \"name\"", "splink.bad-value", "comparisons[1].output_column_name", "name")]
    [InlineData("city_", "town_", "splink.bad-settings", "comparisons.city", "town")]
    [InlineData("ELSE\", \"label", "\\\"city_l\\\" = \\\"city_r\\\"\", \"label", "splink.bad-value", "comparisons.city", "3 levels")]
    public void Read_WhatIsNotKnown_IsAnErrorThatNamesIt(string known, string changed, string code, string path, string found)
    {
        Assert.Contains(known, People, StringComparison.Ordinal);
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => SplinkModel.Read(People.Replace(known, changed, StringComparison.Ordinal), Table));
        Assert.Equal((code, path, found), (error.Problem!.Code, error.Problem.Path, error.Problem.Found));
        Assert.NotNull(error.Problem.Expected);
    }

    [Fact]
    public void Read_CutText_IsAnError()
    {
        string text = People.TrimEnd();
        for (int i = 0; i < text.Length; i++)
            Assert.Throws<LinkageFormatException>(() => SplinkModel.Read(text[..i], Table));
    }

    [Fact]
    public void Read_TableWithoutPairs_IsAnError() =>
        Assert.Equal("splink.bad-settings", Assert.Throws<LinkageFormatException>(() => SplinkModel.Read(People, PlainTable.Of([], [], []))).Problem!.Code);

    [Theory]
    [InlineData(SplinkVersion.Splink4, "bayes_factor_column_prefix")]
    [InlineData(SplinkVersion.Splink5, "match_weight_column_prefix")]
    public void Write_Version_HasItsOwnPrefix(SplinkVersion version, string prefix)
    {
        using JsonDocument json = JsonDocument.Parse(SplinkModel.Write(SplinkModel.Read(People, Table), Table, version));
        Assert.Equal([prefix], json.RootElement.EnumerateObject().Select(property => property.Name).Where(name => name is "bayes_factor_column_prefix" or "match_weight_column_prefix"));
        Assert.Equal(0.25, json.RootElement.GetProperty("probability_two_random_records_match").GetDouble(), 15);
    }

    [Theory]
    [MemberData(nameof(NotSayable))]
    public void Write_LevelThatSqlCannotSay_IsAnErrorThatNamesIt(ComparisonLevel level, string label)
    {
        LinkageSettings settings = new LinkageSettingsBuilder(Table.Schema).Add(Comparison.Of("who", level)).Build();
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => SplinkModel.Write(LinkageModel.FromSettings(settings), Table));
        Assert.Equal(("splink.not-sayable", "comparisons.who.levels[0]", label), (error.Problem!.Code, error.Problem.Path, error.Problem.Found));
        Assert.Contains($"Comparison 'who', level '{label}'", error.Message, StringComparison.Ordinal);
    }

    public static TheoryData<ComparisonLevel, string> NotSayable => new()
    {
        { ComparisonLevel.PersonName("name", NameAgreement.Same), "same" },
        { ComparisonLevel.TokenSet("name", 0.5), "words ≥ 0.5" },
        { ComparisonLevel.Exact("metaphone(name)"), "exact" },
        { ComparisonLevel.Custom("mine", (_, _) => true), "mine" },
        { ComparisonLevel.Levenshtein("date(name)", 1), "Levenshtein ≤ 1" },
        { ComparisonLevel.ArrayIntersect("name"), "shared" },
    };

    [Fact]
    public void Write_FrequenciesOfAnotherTable_AreAnError()
    {
        LinkageModel model = SplinkModel.Read(People, Table);
        RecordTable other = PlainTable.Of([.. Table.Schema.Fields], [new("list", "1"), new("list", "2")], [[["Anna"], []], [["Bob"], []]]);
        Assert.Equal("termFrequencies.name", Assert.Throws<LinkageFormatException>(() => SplinkModel.Write(model, other)).Problem!.Path);
    }

    [Fact]
    public async Task WriteAsync_ThenReadAsync_GivesTheSameModel()
    {
        string path = Path.GetTempFileName();
        try
        {
            LinkageModel model = SplinkModel.Read(People, Table);
            await SplinkModel.WriteAsync(model, Table, path, SplinkVersion.Splink4);
            Assert.Equal(model.Hash, (await SplinkModel.ReadAsync(path, Table)).Hash);
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static void AssertWeight(LinkageModel model, int left, int right, double expected) =>
        Assert.Equal(expected, new Linker(model).ScorePair(Table.RecordOf(left), Table.RecordOf(right)).Weight.Bits, 9);

    private static LinkageModel Read(SplinkCase people, string name, string version) =>
        SplinkModel.Read(SplinkCase.ReadText(name, version, "model.json"), people.Table);

    private static void AssertScored(SplinkCase people, LinkageModel model, Dictionary<(int Left, int Right), ScoredPair> scored)
    {
        List<string> wrong = [];
        foreach (Dictionary<string, string> pair in people.Pairs)
        {
            if (!scored.Remove(people.RowsOf(pair), out ScoredPair own))
                wrong.Add($"{pair["unique_id_l"]} {pair["unique_id_r"]}: not scored");
            else if (Difference(model, own, pair) is string difference)
                wrong.Add($"{pair["unique_id_l"]} {pair["unique_id_r"]}: {difference}");
        }

        wrong.AddRange(scored.Values.Select(own => $"{people.Table.IdOf(own.Left)} {people.Table.IdOf(own.Right)}: only ours"));
        Assert.True(wrong.Count == 0, $"{wrong.Count} of {people.Pairs.Count}: {string.Join("; ", wrong.Take(10))}");
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Read_GoldenModel_ProposesAsManyPairsAsSplink(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);
        LinkageModel model = Read(people, name, version);
        using JsonDocument info = JsonDocument.Parse(SplinkCase.ReadText(name, version, "info.json"));

        int rule = 0;
        foreach (JsonElement expected in info.RootElement.GetProperty("blocking").EnumerateArray())
        {
            Assert.Equal(expected.GetProperty("alone").GetInt64(), CountPairs(model, people.Table, rule, 1));
            Assert.Equal(expected.GetProperty("cumulative").GetInt64(), CountPairs(model, people.Table, 0, rule + 1));
            rule++;
        }

        Assert.Equal(model.Settings.BlockingRules.Length, rule);
    }

    [SkippableTheory]
    [MemberData(nameof(Cases))]
    public void Read_GoldenModel_FormsTheClustersOfSplink(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);
        LinkageModel model = Read(people, name, version);

        foreach (string threshold in new[] { "0.5", "0.95" })
        {
            LinkerOptions options = new() { LinkProbability = double.Parse(threshold, CultureInfo.InvariantCulture), Clustering = ClusteringMethod.ConnectedComponents };
            int[] own = new Linker(model, options).Run(people.Table).Clusters;
            Assert.Equal(FirstOfEach(people.ReadClusters(name, version, threshold)), FirstOfEach(own));
        }
    }

    private static TheoryData<string, string> Of(IEnumerable<string> names)
    {
        TheoryData<string, string> cases = [];
        foreach (string name in names)
        {
            cases.Add(name, "v4");
            cases.Add(name, "v5");
        }

        return cases;
    }

    private static Dictionary<(int Left, int Right), ScoredPair> ScoreAll(LinkageModel model, RecordTable table, double minimum = -10)
    {
        Dictionary<(int, int), ScoredPair> scored = [];
        LinkerOptions options = new() { MinimumWeight = new MatchWeight(minimum), Threads = 1 };
        new Linker(model, options).ScoreAll(table, PairChunk.All, pairs =>
        {
            foreach (ScoredPair pair in pairs)
                scored.Add((pair.Left, pair.Right), pair);
        });
        return scored;
    }

    // Two clusterings are the same when each record has the same first companion.
    private static int[] FirstOfEach<T>(T[] clusters)
        where T : notnull
    {
        Dictionary<T, int> firsts = [];
        for (int row = 0; row < clusters.Length; row++)
            firsts.TryAdd(clusters[row], row);
        return [.. clusters.Select(cluster => firsts[cluster])];
    }

    private static string? Difference(LinkageModel model, ScoredPair own, Dictionary<string, string> pair)
    {
        for (int i = 0; i < model.Settings.Comparisons.Length; i++)
        {
            Comparison comparison = model.Settings.Comparisons[i];
            int gamma = comparison.Levels[own.Pattern[i]].IsNull ? -1 : comparison.Levels.Length - 1 - own.Pattern[i];
            if (gamma != int.Parse(pair["gamma_" + comparison.Name], CultureInfo.InvariantCulture))
                return $"{comparison.Name} {gamma}, Splink {pair["gamma_" + comparison.Name]}";
        }

        double weight = double.Parse(pair["match_weight"], CultureInfo.InvariantCulture);
        double probability = double.Parse(pair["match_probability"], CultureInfo.InvariantCulture);
        if (!(Math.Abs(own.Weight.Bits - weight) <= 1e-9 && Math.Abs(own.Probability - probability) <= 1e-9))
            return $"{own.Weight.Bits:R} bits, {own.Probability:R}; Splink {weight:R}, {probability:R}";
        return own.Rule.ToString(CultureInfo.InvariantCulture) == pair["match_key"] ? null : $"rule {own.Rule}, Splink {pair["match_key"]}";
    }

    private static long CountPairs(LinkageModel model, RecordTable table, int first, int count)
    {
        PairOptions options = new() { LinkType = model.Settings.LinkType, Threads = 1 };
        long pairs = 0;
        PairGenerator.Create(table, [.. model.Settings.BlockingRules.Skip(first).Take(count)], options, CancellationToken.None)
            .Run(PairChunk.All, (batch, _) => pairs += batch.Length, CancellationToken.None);
        return pairs;
    }
}
