using System.Collections.Immutable;
using System.Text.Json;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Reads what <see cref="ModelWriter"/> writes. Unknown properties are passed over.</summary>
internal static class ModelReader
{
    public static LinkageModel Read(ReadOnlyMemory<byte> bytes, IEnumerable<ComparisonLevel>? customLevels = null)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(bytes);
            return Read(document.RootElement, new ConditionReader(customLevels));
        }
        catch (JsonException error)
        {
            throw new LinkageFormatException($"The model is not JSON: line {error.LineNumber + 1}, byte {error.BytePositionInLine}.", error);
        }
        catch (Exception error) when (error is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new LinkageFormatException($"The model cannot be read: {error.Message}", error);
        }
        catch (LinkageSettingsException error)
        {
            throw new LinkageFormatException($"The parts of the model do not fit: {error.Message}", error);
        }
    }

    private static LinkageModel Read(JsonElement root, ConditionReader conditions)
    {
        int version = root.GetProperty("linkage").GetInt32();
        if (version != ModelWriter.Version)
            throw new LinkageFormatException($"The model has version {version}; expected {ModelWriter.Version}. Save it again with this version of Linkage.");
        if (root.TryGetProperty("hash", out JsonElement hash) && hash.GetString() != ModelWriter.HashOf(root))
            throw new LinkageFormatException("The model was changed after it was saved: its hash does not fit. Take the property 'hash' out to use it as it is.");
        LinkageSettingsBuilder builder = new(ReadSchema(root));
        double prior = root.GetProperty("prior").GetDouble();
        builder.WithLinkType(JsonEnum.Read<LinkType>(root, "linkType")).WithMatchesPerRecord(prior);
        ForEach(root, "blockingRules", rule => builder.Add(ReadRule(rule)));
        ForEach(root, "trainingRules", rule => builder.AddTrainingRule(ReadRule(rule)));
        ForEach(root, "deterministicRules", rule => builder.AddDeterministicRule(ReadRule(rule)));
        ForEach(root, "comparisons", comparison => builder.Add(ReadComparison(comparison, conditions)));
        LinkageModel start = LinkageModel.FromSettings(builder.Build());
        ImmutableArray<Correlation> correlations = [.. root.GetProperty("correlation").EnumerateArray().Select(ReadCorrelation)];
        LinkageModel model = new(start.Settings, [.. root.GetProperty("comparisons").EnumerateArray().Select(ReadParameters)], prior)
        {
            Report = ReadReport(root.GetProperty("training")) with { Correlated = [.. correlations.Select(CorrelatedComparisons.Of)] },
            TermFrequencies = ReadTerms(root),
            Correlations = correlations,
            Household = root.TryGetProperty("household", out JsonElement household) ? ReadHousehold(household) : null,
            Calibration = [.. root.GetProperty("calibration").EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))],
        };
        ModelFileCheck.Check(model);
        return model;
    }

    private static RecordSchema ReadSchema(JsonElement root)
    {
        EntityKind kind = EntityKind.Create(root.GetProperty("kind").GetString() ?? "");
        return RecordSchema.Create(kind, root.GetProperty("schema").EnumerateArray().Select(ReadField));
    }

    private static Field ReadField(JsonElement field) =>
        new(Text(field, "name"), JsonEnum.Read<FieldType>(field, "type"), field.GetProperty("multiple").GetBoolean());

    private static BlockingRule ReadRule(JsonElement rule)
    {
        string text = string.Join(" & ", rule.GetProperty("keys").EnumerateArray().Select(key => key.GetString() ?? ""));
        return BlockingRule.Parse(text).WithMaxBlock(rule.GetProperty("maxBlock").GetInt32());
    }

    private static Comparison ReadComparison(JsonElement comparison, ConditionReader conditions) => Comparison.Of(
        Text(comparison, "name"),
        [.. comparison.GetProperty("levels").EnumerateArray().Select(level => ReadLevel(level, conditions))]);

    private static ComparisonLevel ReadLevel(JsonElement level, ConditionReader conditions)
    {
        ComparisonLevel plain = new(Text(level, "label"), conditions.Read(level.GetProperty("condition")));
        double? m = level.TryGetProperty("m", out JsonElement value) ? value.GetDouble() : null;
        double? u = level.TryGetProperty("u", out value) ? value.GetDouble() : null;
        TermFrequency? frequency = level.TryGetProperty("termFrequency", out value) ? ReadTermFrequency(value) : null;
        return plain.Restore(m, u, level.GetProperty("fixM").GetBoolean(), level.GetProperty("fixU").GetBoolean(), frequency);
    }

    private static TermFrequency ReadTermFrequency(JsonElement frequency)
    {
        TermFrequency plain = new()
        {
            Field = Text(frequency, "field"),
            Weight = frequency.GetProperty("weight").GetDouble(),
            MinimumU = frequency.GetProperty("minimumU").GetDouble(),
            UsesOwnU = frequency.TryGetProperty("usesOwnU", out JsonElement ownU) && ownU.GetBoolean(),
            ByWords = frequency.TryGetProperty("byWords", out JsonElement byWords) && byWords.GetBoolean(),
            CountsHolders = frequency.TryGetProperty("countsHolders", out JsonElement holders) && holders.GetBoolean(),
        };
        return frequency.TryGetProperty("reuseRate", out JsonElement rate) ? plain with { ReuseRate = rate.GetDouble() } : plain;
    }

    private static ImmutableArray<LevelParameters> ReadParameters(JsonElement comparison) =>
    [
        .. comparison.GetProperty("levels").EnumerateArray().Select(level => level.GetProperty("isNull").GetBoolean()
            ? new LevelParameters(1, 1)
            : new LevelParameters(level.GetProperty("m").GetDouble(), level.GetProperty("u").GetDouble())),
    ];

    private static ImmutableSortedDictionary<string, TermShares> ReadTerms(JsonElement root)
    {
        JsonElement rare = root.GetProperty("training").GetProperty("rareTerms");
        ImmutableSortedDictionary<string, TermShares>.Builder terms = ImmutableSortedDictionary.CreateBuilder<string, TermShares>(StringComparer.Ordinal);
        foreach (JsonProperty field in root.GetProperty("termFrequencies").EnumerateObject())
        {
            IEnumerable<(string Text, double Share)> shares = field.Value.EnumerateObject().Select(term => (term.Name, term.Value.GetDouble()));
            terms.Add(field.Name, new TermShares([.. shares.OrderBy(term => term.Text, StringComparer.Ordinal)], rare.GetProperty(field.Name).GetDouble()));
        }

        return terms.ToImmutable();
    }

    private static Correlation ReadCorrelation(JsonElement correlation) => new(
        Text(correlation, "left"),
        Text(correlation, "right"),
        [.. correlation.GetProperty("bits").EnumerateArray().Select(bits => bits.GetDouble())]);

    private static Household ReadHousehold(JsonElement household) => new(
        household.GetProperty("pairsPerRecord").GetDouble(),
        [
            .. household.GetProperty("traits").EnumerateArray().Select(trait =>
                (Text(trait, "comparison"), trait.GetProperty("chances").EnumerateArray().Select(chance => chance.GetDouble()).ToImmutableArray())),
        ]);

    private static TrainingReport ReadReport(JsonElement training) => new()
    {
        Records = training.GetProperty("records").GetInt32(),
        Pairs = training.GetProperty("pairs").GetInt64(),
        Labels = training.TryGetProperty("labels", out JsonElement labels) ? labels.GetInt64() : 0,
        Seed = training.GetProperty("seed").GetInt32(),
        DeterministicPairs = training.TryGetProperty("deterministicPairs", out JsonElement pairs) ? pairs.GetInt64() : 0,
        Sessions = [.. training.GetProperty("sessions").EnumerateArray().Select(ReadSession)],
        Intervals = training.TryGetProperty("intervals", out JsonElement intervals) ? [.. intervals.EnumerateArray().Select(ReadInterval)] : [],
        Problems = [.. training.GetProperty("problems").EnumerateArray().Select(ReadProblem)],
    };

    private static TrainingSession ReadSession(JsonElement session) => new(
        Text(session, "rule"),
        session.GetProperty("pairs").GetInt64(),
        session.TryGetProperty("matches", out JsonElement matches) ? matches.GetDouble() : 0,
        session.GetProperty("iterations").GetInt32(),
        session.GetProperty("converged").GetBoolean());

    private static ParameterInterval ReadInterval(JsonElement interval) => new(
        JsonEnum.Read<ModelParameter>(interval, "parameter"),
        Text(interval, "comparison"),
        Text(interval, "level"),
        interval.GetProperty("value").GetDouble(),
        interval.GetProperty("standardError").GetDouble(),
        interval.GetProperty("lower").GetDouble(),
        interval.GetProperty("upper").GetDouble());

    private static LinkageProblem ReadProblem(JsonElement problem) => new(
        Text(problem, "code"),
        Text(problem, "path"),
        problem.TryGetProperty("found", out JsonElement found) ? found.GetString() : null,
        problem.TryGetProperty("expected", out JsonElement expected) ? expected.GetString() : null,
        Text(problem, "message"));

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    private static void ForEach(JsonElement root, string name, Action<JsonElement> action)
    {
        foreach (JsonElement element in root.GetProperty(name).EnumerateArray())
            action(element);
    }
}
