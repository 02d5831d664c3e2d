using System.Buffers;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Encodings.Web;
using System.Text.Json;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Writes a model as JSON. The same model gives the same bytes on every machine.</summary>
internal static class ModelWriter
{
    public const int Version = 1;

    /// <summary>The file: indented, with the hash at its end.</summary>
    public static byte[] ToBytes(LinkageModel model) => Write(model, indented: true, model.Hash);

    /// <summary>What the hash is taken of: no spaces, no hash.</summary>
    public static byte[] ToCanonicalBytes(LinkageModel model) => Write(model, indented: false, hash: null);

    /// <summary>The hash of a file as it was read: of all its properties but the hash, without spaces.</summary>
    public static string HashOf(JsonElement root)
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter json = new(buffer, new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            foreach (JsonProperty property in root.EnumerateObject().Where(property => property.Name != "hash"))
                property.WriteTo(json);
            json.WriteEndObject();
        }

        return HashOf(buffer.WrittenSpan);
    }

    public static string HashOf(ReadOnlySpan<byte> canonical) => Convert.ToHexStringLower(SHA256.HashData(canonical));

    private static byte[] Write(LinkageModel model, bool indented, string? hash)
    {
        ArrayBufferWriter<byte> buffer = new();
        JsonWriterOptions options = new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
        using (Utf8JsonWriter json = new(buffer, options))
        {
            json.WriteStartObject();
            json.WriteNumber("linkage", Version);
            WriteSettings(json, model.Settings, model.MatchesPerRecord);
            WriteComparisons(json, model);
            WriteTerms(json, model.TermFrequencies);
            WriteCorrelations(json, model.Correlations);
            WriteHousehold(json, model.Household);
            WriteCalibration(json, model.Calibration);
            WriteTraining(json, model);
            if (hash is not null)
                json.WriteString("hash", hash);
            json.WriteEndObject();
        }

        if (indented)
            buffer.Write("\n"u8);
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteSettings(Utf8JsonWriter json, LinkageSettings settings, double prior)
    {
        json.WriteString("kind", settings.Kind.Name);
        json.WriteString("linkType", KebabCase.Of(settings.LinkType));
        json.WriteStartArray("schema");
        foreach (Field field in settings.Schema.Fields)
        {
            json.WriteStartObject();
            json.WriteString("name", field.Name);
            json.WriteString("type", KebabCase.Of(field.Type));
            json.WriteBoolean("multiple", field.Multiple);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("prior", prior);
        WriteRules(json, "blockingRules", settings.BlockingRules);
        WriteRules(json, "trainingRules", settings.TrainingRules);
        WriteRules(json, "deterministicRules", settings.DeterministicRules);
    }

    private static void WriteRules(Utf8JsonWriter json, string name, ImmutableArray<BlockingRule> rules)
    {
        json.WriteStartArray(name);
        foreach (BlockingRule rule in rules)
        {
            json.WriteStartObject();
            json.WriteStartArray("keys");
            foreach (string key in rule.IsSwapped ? [rule.ToString()] : rule.Keys.Select(key => key.ToString()))
                json.WriteStringValue(key);
            json.WriteEndArray();
            json.WriteNumber("maxBlock", rule.MaxBlock);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteComparisons(Utf8JsonWriter json, LinkageModel model)
    {
        json.WriteStartArray("comparisons");
        for (int i = 0; i < model.Settings.Comparisons.Length; i++)
        {
            Comparison comparison = model.Settings.Comparisons[i];
            json.WriteStartObject();
            json.WriteString("name", comparison.Name);
            json.WriteStartArray("levels");
            for (int level = 0; level < comparison.Levels.Length; level++)
                WriteLevel(json, comparison.Levels[level], model.Parameters[i][level]);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteLevel(Utf8JsonWriter json, ComparisonLevel level, LevelParameters parameters)
    {
        json.WriteStartObject();
        json.WriteString("label", level.Label);
        json.WritePropertyName("condition");
        ConditionWriter.Write(json, level.Condition);
        if (!level.IsNull)
        {
            json.WriteNumber("m", parameters.M);
            json.WriteNumber("u", parameters.U);
        }

        json.WriteBoolean("fixM", level.FixM);
        json.WriteBoolean("fixU", level.FixU);
        json.WriteBoolean("isNull", level.IsNull);
        if (level.TermFrequency is TermFrequency frequency)
            WriteTermFrequency(json, frequency);
        json.WriteEndObject();
    }

    private static void WriteTermFrequency(Utf8JsonWriter json, TermFrequency frequency)
    {
        json.WriteStartObject("termFrequency");
        json.WriteString("field", frequency.Field);
        json.WriteNumber("weight", frequency.Weight);
        json.WriteNumber("minimumU", frequency.MinimumU);
        if (frequency.UsesOwnU)
            json.WriteBoolean("usesOwnU", true);
        if (frequency.ByWords)
            json.WriteBoolean("byWords", true);
        json.WriteBoolean("countsHolders", frequency.CountsHolders);
        if (frequency.CountsHolders)
            json.WriteNumber("reuseRate", frequency.ReuseRate);
        json.WriteEndObject();
    }

    private static void WriteTerms(Utf8JsonWriter json, ImmutableSortedDictionary<string, TermShares> terms)
    {
        json.WriteStartObject("termFrequencies");
        foreach ((string field, TermShares shares) in terms)
        {
            json.WriteStartObject(field);
            foreach ((string value, double share) in shares.Shares)
                json.WriteNumber(value, share);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteCorrelations(Utf8JsonWriter json, ImmutableArray<Correlation> correlations)
    {
        json.WriteStartArray("correlation");
        foreach (Correlation correlation in correlations)
        {
            json.WriteStartObject();
            json.WriteString("left", correlation.Left);
            json.WriteString("right", correlation.Right);
            json.WriteStartArray("bits");
            foreach (double bits in correlation.Bits)
                json.WriteNumberValue(bits);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void WriteHousehold(Utf8JsonWriter json, Household? household)
    {
        if (household is null)
            return;
        json.WriteStartObject("household");
        json.WriteNumber("pairsPerRecord", household.PairsPerRecord);
        json.WriteStartArray("traits");
        foreach ((string comparison, ImmutableArray<double> chances) in household.Traits)
        {
            json.WriteStartObject();
            json.WriteString("comparison", comparison);
            json.WriteStartArray("chances");
            foreach (double chance in chances)
                json.WriteNumberValue(chance);
            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteCalibration(Utf8JsonWriter json, ImmutableArray<(double Weight, double Probability)> points)
    {
        json.WriteStartArray("calibration");
        foreach ((double weight, double probability) in points)
        {
            json.WriteStartArray();
            json.WriteNumberValue(weight);
            json.WriteNumberValue(probability);
            json.WriteEndArray();
        }

        json.WriteEndArray();
    }

    private static void WriteTraining(Utf8JsonWriter json, LinkageModel model)
    {
        TrainingReport report = model.Report;
        json.WriteStartObject("training");
        json.WriteNumber("records", report.Records);
        json.WriteNumber("pairs", report.Pairs);
        if (report.Labels > 0)
            json.WriteNumber("labels", report.Labels);
        json.WriteNumber("seed", report.Seed);
        json.WriteNumber("deterministicPairs", report.DeterministicPairs);
        json.WriteStartObject("rareTerms");
        foreach ((string field, TermShares shares) in model.TermFrequencies)
            json.WriteNumber(field, shares.RareShare);
        json.WriteEndObject();
        json.WriteStartArray("sessions");
        foreach (TrainingSession session in report.Sessions)
            WriteSession(json, session);
        json.WriteEndArray();
        json.WriteStartArray("intervals");
        foreach (ParameterInterval interval in report.Intervals)
            WriteInterval(json, interval);
        json.WriteEndArray();
        json.WriteStartArray("problems");
        foreach (LinkageProblem problem in report.Problems)
            WriteProblem(json, problem);
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteSession(Utf8JsonWriter json, TrainingSession session)
    {
        json.WriteStartObject();
        json.WriteString("rule", session.Rule);
        json.WriteNumber("pairs", session.Pairs);
        json.WriteNumber("matches", session.Matches);
        json.WriteNumber("iterations", session.Iterations);
        json.WriteBoolean("converged", session.Converged);
        json.WriteEndObject();
    }

    private static void WriteInterval(Utf8JsonWriter json, ParameterInterval interval)
    {
        json.WriteStartObject();
        json.WriteString("parameter", KebabCase.Of(interval.Parameter));
        json.WriteString("comparison", interval.Comparison);
        json.WriteString("level", interval.Level);
        json.WriteNumber("value", interval.Value);
        json.WriteNumber("standardError", interval.StandardError);
        json.WriteNumber("lower", interval.Lower);
        json.WriteNumber("upper", interval.Upper);
        json.WriteEndObject();
    }

    private static void WriteProblem(Utf8JsonWriter json, LinkageProblem problem)
    {
        json.WriteStartObject();
        json.WriteString("code", problem.Code);
        json.WriteString("path", problem.Path);
        json.WriteString("found", problem.Found);
        json.WriteString("expected", problem.Expected);
        json.WriteString("message", problem.Message);
        json.WriteEndObject();
    }
}
