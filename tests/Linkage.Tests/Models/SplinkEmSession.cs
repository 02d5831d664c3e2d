using System.Collections.Immutable;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Linkage.Comparisons;
using Linkage.Tests.Normalization;

namespace Linkage.Tests.Models;

/// <summary>One session of expectation-maximization that Splink ran: its pairs, and m, u and the share of matches after each iteration.</summary>
internal sealed class SplinkEmSession
{
    private readonly string _folder;
    private readonly JsonElement _session;

    private SplinkEmSession(string folder, JsonElement session) => (_folder, _session) = (folder, session);

    public string Rule => _session.GetProperty("blocking_rule").GetString()!;

    public bool WeighsTerms => !_session.GetProperty("estimate_without_term_frequencies").GetBoolean();

    public double Tolerance => _session.GetProperty("em_convergence").GetDouble();

    public JsonElement[] History => [.. _session.GetProperty("history").EnumerateArray()];

    /// <summary>Reads the sessions of a case; skips the test where the shared data is not there.</summary>
    public static SplinkEmSession[] ReadAll(string name, string version)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(data is null, "LINKAGE_DATA is not set");
        string folder = Path.Combine("splink", name, version);
        using GZipStream stream = new(File.OpenRead(Path.Combine(data!, folder, "em.json.gz")), CompressionMode.Decompress);
        using JsonDocument document = JsonDocument.Parse(stream);
        return [.. document.RootElement.EnumerateArray().Select(session => new SplinkEmSession(folder, session.Clone()))];
    }

    /// <summary>Gets the comparisons that were trained, of those of the model.</summary>
    public ImmutableArray<Comparison> Trained(LinkageModel model) =>
        [.. _session.GetProperty("comparisons_trained").EnumerateArray().Select(name => model.Settings.Comparisons.Single(comparison => comparison.Name == name.GetString()))];

    /// <summary>Gets m and u of a comparison after an iteration by level; NaN where Splink says that no pair showed the level.</summary>
    public (double M, double U)[] ParametersAfter(int iteration, Comparison comparison)
    {
        (double M, double U)[] parameters = new (double, double)[comparison.Levels.Length];
        JsonElement levels = History[iteration].GetProperty("comparisons").GetProperty(comparison.Name);
        for (int level = 0; level < parameters.Length; level++)
        {
            if (comparison.Levels[level].IsNull)
                continue;
            JsonElement own = levels.GetProperty((parameters.Length - 1 - level).ToString(CultureInfo.InvariantCulture));
            parameters[level] = (Number(own.GetProperty("m")), Number(own.GetProperty("u")));
        }

        return parameters;
    }

    /// <summary>Reads the pairs: their patterns and, where Splink weighed them, what their terms add by its formula.</summary>
    public PatternCounts ReadPatterns(ImmutableArray<Comparison> comparisons)
    {
        string file = _session.GetProperty(WeighsTerms ? "patterns_with_tf_file" : "patterns_file").GetString()!;
        List<((UInt128, double), long)> patterns = [];
        foreach (Dictionary<string, string> row in NormalizationGoldens.ReadShared(Path.Combine(_folder, file)))
        {
            byte[] levels = [.. comparisons.Select(comparison => LevelOf(comparison, row["gamma_" + comparison.Name]))];
            double bits = WeighsTerms ? comparisons.Select((comparison, i) => TermBits(comparison, levels[i], row)).Sum() : 0;
            patterns.Add(((AgreementPattern.Pack(levels), bits), long.Parse(row["count"], CultureInfo.InvariantCulture)));
        }

        return PatternCounts.OfTerms(comparisons.Length, patterns.GroupBy(pattern => pattern.Item1).Select(group => (group.Key, group.Sum(pattern => pattern.Item2))));
    }

    private static byte LevelOf(Comparison comparison, string gamma)
    {
        int number = int.Parse(gamma, CultureInfo.InvariantCulture);
        return (byte)(number >= 0 ? comparison.Levels.Length - 1 - number : comparison.Levels.ToList().FindIndex(level => level.IsNull));
    }

    // weight × (log2 u of the exact level − log2 of the greater share), a missing share replaced by the other.
    private double TermBits(Comparison comparison, int level, Dictionary<string, string> row)
    {
        if (comparison.Levels[level].TermFrequency is not TermFrequency frequency)
            return 0;
        double share = Math.Max(Share(row[$"tf_{frequency.Field}_l"]), Share(row[$"tf_{frequency.Field}_r"]));
        if (share == 0)
            return 0;
        int exact = comparison.Levels.ToList().FindIndex(other => other.Condition.Type == ConditionType.Exact && other.Condition.Field == frequency.Field);
        double u = ParametersAfter(0, comparison)[frequency.UsesOwnU || exact < 0 ? level : exact].U;
        return frequency.Weight * (Math.Log2(u) - Math.Log2(Math.Max(share, frequency.MinimumU)));
    }

    private static double Share(string text) => text.Length == 0 ? 0 : double.Parse(text, CultureInfo.InvariantCulture);

    private static double Number(JsonElement value) => value.ValueKind == JsonValueKind.String ? double.NaN : value.GetDouble();
}
