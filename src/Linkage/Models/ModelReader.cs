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
            return Read(document.RootElement, CustomTests(customLevels));
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

    private static LinkageModel Read(JsonElement root, Dictionary<string, LevelCondition> custom)
    {
        int version = root.GetProperty("linkage").GetInt32();
        if (version != ModelWriter.Version)
            throw new LinkageFormatException($"The model has version {version}; expected {ModelWriter.Version}. Save it again with this version of Linkage.");
        if (root.TryGetProperty("hash", out JsonElement hash) && hash.GetString() != ModelWriter.HashOf(root))
            throw new LinkageFormatException("The model was changed after it was saved: its hash does not fit. Take the property 'hash' out to use it as it is.");
        LinkageSettingsBuilder builder = new(ReadSchema(root));
        double prior = root.GetProperty("prior").GetDouble();
        builder.WithLinkType(ReadEnum<LinkType>(root, "linkType")).WithMatchesPerRecord(prior);
        ForEach(root, "blockingRules", rule => builder.Add(ReadRule(rule)));
        ForEach(root, "trainingRules", rule => builder.AddTrainingRule(ReadRule(rule)));
        ForEach(root, "deterministicRules", rule => builder.AddDeterministicRule(ReadRule(rule)));
        ForEach(root, "comparisons", comparison => builder.Add(ReadComparison(comparison, custom)));
        LinkageModel start = LinkageModel.FromSettings(builder.Build());
        return new LinkageModel(start.Settings, [.. root.GetProperty("comparisons").EnumerateArray().Select(ReadParameters)], prior)
        {
            Report = ReadReport(root.GetProperty("training")),
            TermFrequencies = ReadTerms(root),
            Correlations = [.. root.GetProperty("correlation").EnumerateArray().Select(ReadCorrelation)],
            Calibration = [.. root.GetProperty("calibration").EnumerateArray().Select(point => (point[0].GetDouble(), point[1].GetDouble()))],
        };
    }

    private static RecordSchema ReadSchema(JsonElement root)
    {
        EntityKind kind = EntityKind.Create(root.GetProperty("kind").GetString() ?? "");
        return RecordSchema.Create(kind, root.GetProperty("schema").EnumerateArray().Select(ReadField));
    }

    private static Field ReadField(JsonElement field) =>
        new(Text(field, "name"), ReadEnum<FieldType>(field, "type"), field.GetProperty("multiple").GetBoolean());

    private static BlockingRule ReadRule(JsonElement rule)
    {
        BlockingKey[] keys = [.. rule.GetProperty("keys").EnumerateArray().Select(key => BlockingKey.Parse(key.GetString() ?? ""))];
        return BlockingRule.On(keys).WithMaxBlock(rule.GetProperty("maxBlock").GetInt32());
    }

    private static Comparison ReadComparison(JsonElement comparison, Dictionary<string, LevelCondition> custom) => Comparison.Of(
        Text(comparison, "name"),
        [.. comparison.GetProperty("levels").EnumerateArray().Select(level => ReadLevel(level, custom))]);

    private static ComparisonLevel ReadLevel(JsonElement level, Dictionary<string, LevelCondition> custom)
    {
        ComparisonLevel plain = new(Text(level, "label"), ReadCondition(level.GetProperty("condition"), custom));
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
            CountsHolders = frequency.TryGetProperty("countsHolders", out JsonElement holders) && holders.GetBoolean(),
        };
        return frequency.TryGetProperty("reuseRate", out JsonElement rate) ? plain with { ReuseRate = rate.GetDouble() } : plain;
    }

    private static LevelCondition ReadCondition(JsonElement condition, Dictionary<string, LevelCondition> custom)
    {
        string name = Text(condition, "type");
        if (!ConditionTypes.TryParse(name, out ConditionType type))
            throw new LinkageFormatException($"The model has a condition of type '{name}', which this version of Linkage does not know.");
        string field = condition.TryGetProperty("field", out JsonElement value) ? value.GetString() ?? "" : "";
        string other = condition.TryGetProperty("otherField", out value) ? value.GetString() ?? "" : "";
        return type switch
        {
            ConditionType.Null => LevelCondition.Null(field),
            ConditionType.Else => LevelCondition.Else,
            ConditionType.Exact => LevelCondition.Exact(field, other),
            ConditionType.Begins => LevelCondition.Begins(field),
            ConditionType.Swapped => LevelCondition.Swapped(field, other),
            ConditionType.ExactValid => LevelCondition.ExactValid(field),
            ConditionType.Name => LevelCondition.OfName(field, ReadEnum<NameAgreement>(condition, "agreement")),
            ConditionType.Date => LevelCondition.OfDate(field, ReadEnum<DateAgreement>(condition, "agreement")),
            ConditionType.And or ConditionType.Or or ConditionType.Not => LevelCondition.Combined(
                type, [.. condition.GetProperty("parts").EnumerateArray().Select(part => ReadCondition(part, custom))]),
            ConditionType.Custom => FindCustom(Text(condition, "label"), custom),
            _ => LevelCondition.Measure(type, field, condition.GetProperty("threshold").GetDouble(), other),
        };
    }

    private static LevelCondition FindCustom(string label, Dictionary<string, LevelCondition> custom) =>
        custom.TryGetValue(label, out LevelCondition? condition)
            ? condition
            : throw new LinkageFormatException($"The model has the custom level '{label}', which is code; give that level when loading the model.");

    private static Dictionary<string, LevelCondition> CustomTests(IEnumerable<ComparisonLevel>? levels)
    {
        Dictionary<string, LevelCondition> custom = new(StringComparer.Ordinal);
        foreach (ComparisonLevel level in levels ?? [])
            Collect(level.Condition, custom);
        return custom;
    }

    private static void Collect(LevelCondition condition, Dictionary<string, LevelCondition> custom)
    {
        if (condition.Type == ConditionType.Custom)
            custom[condition.Label] = condition;
        foreach (LevelCondition part in condition.Parts)
            Collect(part, custom);
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

    private static TrainingReport ReadReport(JsonElement training) => new()
    {
        Records = training.GetProperty("records").GetInt32(),
        Pairs = training.GetProperty("pairs").GetInt64(),
        Seed = training.GetProperty("seed").GetInt32(),
        DeterministicPairs = training.TryGetProperty("deterministicPairs", out JsonElement pairs) ? pairs.GetInt64() : 0,
        Sessions = [.. training.GetProperty("sessions").EnumerateArray().Select(ReadSession)],
        Problems = [.. training.GetProperty("problems").EnumerateArray().Select(ReadProblem)],
    };

    private static TrainingSession ReadSession(JsonElement session) => new(
        Text(session, "rule"),
        session.GetProperty("pairs").GetInt64(),
        session.TryGetProperty("matches", out JsonElement matches) ? matches.GetDouble() : 0,
        session.GetProperty("iterations").GetInt32(),
        session.GetProperty("converged").GetBoolean());

    private static LinkageProblem ReadProblem(JsonElement problem) => new(
        Text(problem, "code"),
        Text(problem, "path"),
        problem.TryGetProperty("found", out JsonElement found) ? found.GetString() : null,
        problem.TryGetProperty("expected", out JsonElement expected) ? expected.GetString() : null,
        Text(problem, "message"));

    private static T ReadEnum<T>(JsonElement parent, string name)
        where T : struct, Enum
    {
        string text = Text(parent, name);
        return KebabCase.TryParse(text, out T value)
            ? value
            : throw new LinkageFormatException($"'{text}' is no {name}; expected one of: {string.Join(", ", Enum.GetValues<T>().Select(KebabCase.Of))}.");
    }

    private static string Text(JsonElement parent, string name) => parent.GetProperty(name).GetString() ?? "";

    private static void ForEach(JsonElement root, string name, Action<JsonElement> action)
    {
        foreach (JsonElement element in root.GetProperty(name).EnumerateArray())
            action(element);
    }
}
