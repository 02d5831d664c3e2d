using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Linkage.Blocking;
using Linkage.Clustering;
using Linkage.Models;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class SplinkModelTests
{
    private static readonly string[] s_cases =
        ["fake_1000_demo", "fake_1000_strings", "fake_1000_derived", "fake_1000_pairwise", "febrl3_demo", "febrl3_noid", "febrl4_link"];

    // A rule that compares one column with another is none of ours; what it proposes is scored by itself.
    private const string CrossedRule = "l.surname = r.first_name and l.first_name = r.surname";

    public static TheoryData<string, string> Cases => Of(s_cases);

    public static TheoryData<string, string> CasesOfOurRules => Of(s_cases.Where(name => name != "fake_1000_derived"));

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

    [SkippableTheory]
    [InlineData("v4")]
    [InlineData("v5")]
    public void Read_RuleThatComparesTwoColumns_IsAnErrorThatNamesIt(string version)
    {
        SplinkCase people = SplinkCase.Read("fake_1000_derived", version);
        string json = SplinkCase.ReadText("fake_1000_derived", version, "model.json");
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => SplinkModel.Read(json, people.Table));
        Assert.Equal(("splink.unknown-rule", "blocking_rules_to_generate_predictions[3]", CrossedRule), (error.Problem!.Code, error.Problem.Path, error.Problem.Found));
    }

    private static LinkageModel Read(SplinkCase people, string name, string version)
    {
        JsonNode json = JsonNode.Parse(SplinkCase.ReadText(name, version, "model.json"))!;
        JsonArray rules = json["blocking_rules_to_generate_predictions"]!.AsArray();
        if (name == "fake_1000_derived")
        {
            Assert.Equal(CrossedRule, (string?)rules[^1]!["blocking_rule"]);
            rules.RemoveAt(rules.Count - 1);
        }

        return SplinkModel.Read(json.ToJsonString(), people.Table);
    }

    private static void AssertScored(SplinkCase people, LinkageModel model, Dictionary<(int Left, int Right), ScoredPair> scored)
    {
        List<string> wrong = [];
        Linker linker = new(model);
        foreach (Dictionary<string, string> pair in people.Pairs)
        {
            if (int.Parse(pair["match_key"], CultureInfo.InvariantCulture) == model.Settings.BlockingRules.Length)
            {
                (int left, int right) = people.RowsOf(pair);
                scored.Add((left, right), linker.ScorePair(people.Table.RecordOf(left), people.Table.RecordOf(right)) with { Rule = model.Settings.BlockingRules.Length });
            }

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
            if (expected.GetProperty("sql").GetString() == CrossedRule)
                continue;
            Assert.Equal(expected.GetProperty("alone").GetInt64(), CountPairs(model, people.Table, rule, 1));
            Assert.Equal(expected.GetProperty("cumulative").GetInt64(), CountPairs(model, people.Table, 0, rule + 1));
            rule++;
        }

        Assert.Equal(model.Settings.BlockingRules.Length, rule);
    }

    [SkippableTheory]
    [MemberData(nameof(CasesOfOurRules))]
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
            Linkage.Comparisons.Comparison comparison = model.Settings.Comparisons[i];
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
