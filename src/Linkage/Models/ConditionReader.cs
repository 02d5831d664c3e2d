using System.Text.Json;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Reads the conditions that <see cref="ConditionWriter"/> writes, with the code of those that are code.</summary>
internal sealed class ConditionReader
{
    private readonly Dictionary<string, LevelCondition> _tests = new(StringComparer.Ordinal);
    private readonly Dictionary<string, LevelCondition> _functions = new(StringComparer.Ordinal);

    /// <param name="levels">The levels that are code, or nothing.</param>
    public ConditionReader(IEnumerable<ComparisonLevel>? levels)
    {
        foreach (ComparisonLevel level in levels ?? [])
            Collect(level.Condition);
    }

    public LevelCondition Read(JsonElement condition)
    {
        string name = Text(condition, "type");
        if (!ConditionTypes.TryParse(name, out ConditionType type))
            throw new LinkageFormatException($"The model has a condition of type '{name}', which this version of Linkage does not know.");
        string field = TextOrNone(condition, "field");
        string other = TextOrNone(condition, "otherField");
        return type switch
        {
            ConditionType.Null => LevelCondition.Null(field),
            ConditionType.Else => LevelCondition.Else,
            ConditionType.Exact => LevelCondition.Exact(field, other),
            ConditionType.Begins => LevelCondition.Begins(field),
            ConditionType.Reversed => LevelCondition.Reversed(field, other),
            ConditionType.Swapped => LevelCondition.Swapped(field, other),
            ConditionType.ExactValid => LevelCondition.ExactValid(field),
            ConditionType.Literal => LevelCondition.Literal(field, Text(condition, "value"), JsonEnum.Read<RecordSide>(condition, "side")),
            ConditionType.Name => LevelCondition.OfName(field, JsonEnum.Read<NameAgreement>(condition, "agreement")),
            ConditionType.Date => LevelCondition.OfDate(field, JsonEnum.Read<DateAgreement>(condition, "agreement")),
            ConditionType.Similarity => LevelCondition.OfSimilarity(field, JsonEnum.Read<StringSimilarity>(condition, "measure"), Threshold(condition)),
            ConditionType.Distance => LevelCondition.OfDistance(field, JsonEnum.Read<StringDistance>(condition, "measure"), Threshold(condition)),
            ConditionType.TimeWithin => LevelCondition.OfTime(field, Threshold(condition), JsonEnum.Read<TimeUnit>(condition, "unit")),
            ConditionType.ArraySubset => LevelCondition.Subset(field, condition.GetProperty("emptyIsSubset").GetBoolean()),
            ConditionType.And or ConditionType.Or or ConditionType.Not => LevelCondition.Combined(
                type, [.. condition.GetProperty("parts").EnumerateArray().Select(Read)]),
            ConditionType.Custom => Find(_tests, "custom level", Text(condition, "label")),
            ConditionType.Function => ReadFunction(condition, field),
            _ => LevelCondition.Measure(type, field, Threshold(condition), other),
        };
    }

    private LevelCondition ReadFunction(JsonElement condition, string field)
    {
        string label = Text(condition, "label");
        Func<string, string, double>? function = Find(_functions, "distance function", label).Measurement;
        return LevelCondition.OfFunction(label, field, Threshold(condition), condition.GetProperty("higherIsMoreSimilar").GetBoolean(), function);
    }

    private static LevelCondition Find(Dictionary<string, LevelCondition> known, string what, string label) =>
        known.TryGetValue(label, out LevelCondition? condition)
            ? condition
            : throw new LinkageFormatException($"The model has the {what} '{label}', which is code; give that level when loading the model.");

    private void Collect(LevelCondition condition)
    {
        if (condition.Type == ConditionType.Custom)
            _tests[condition.Label] = condition;
        if (condition.Type == ConditionType.Function)
            _functions[condition.Label] = condition;
        foreach (LevelCondition part in condition.Parts)
            Collect(part);
    }

    private static double Threshold(JsonElement condition) => condition.GetProperty("threshold").GetDouble();

    private static string Text(JsonElement condition, string name) => condition.GetProperty(name).GetString() ?? "";

    private static string TextOrNone(JsonElement condition, string name) =>
        condition.TryGetProperty(name, out JsonElement value) ? value.GetString() ?? "" : "";
}
