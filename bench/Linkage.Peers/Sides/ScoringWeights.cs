using System.Text.Json;

namespace Linkage.Peers.Sides;

/// <summary>The weights that both sides score with: those of the model that Linkage trained.</summary>
internal sealed record ScoringWeights
{
    /// <summary>Gets the prior in bits.</summary>
    public double Prior { get; init; }

    /// <summary>Gets m and u by comparison and level.</summary>
    public required Dictionary<string, double[][]> Levels { get; init; }

    public static ScoringWeights Of(LinkageModel model, RecordTable table) => new()
    {
        Prior = model.Prior(table).Bits,
        Levels = model.Settings.Comparisons.ToDictionary(
            comparison => comparison.Name,
            comparison => model.ParametersOf(comparison.Name).Select(level => new[] { level.M, level.U }).ToArray()),
    };

    /// <summary>Takes the prior and parameters of a model that Splink saved, comparison by comparison.</summary>
    public static LinkageModel Apply(string splinkFile, LinkageModel model, int records)
    {
        using JsonDocument json = JsonDocument.Parse(File.ReadAllBytes(splinkFile));
        double prior = json.RootElement.GetProperty("probability_two_random_records_match").GetDouble();
        model = model.WithPrior(prior * (records - 1));
        foreach (JsonElement comparison in json.RootElement.GetProperty("comparisons").EnumerateArray())
        {
            IEnumerable<LevelParameters> levels = comparison.GetProperty("comparison_levels").EnumerateArray().Select(level =>
                level.TryGetProperty("is_null_level", out JsonElement isNull) && isNull.GetBoolean()
                    ? new LevelParameters(1, 1)
                    : new LevelParameters(level.GetProperty("m_probability").GetDouble(), level.GetProperty("u_probability").GetDouble()));
            model = model.WithParameters(comparison.GetProperty("output_column_name").GetString()!, levels);
        }

        return model;
    }
}
