using System.Text.Json;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Writes the condition of a level as JSON.</summary>
internal static class ConditionWriter
{
    public static void Write(Utf8JsonWriter json, LevelCondition condition)
    {
        json.WriteStartObject();
        json.WriteString("type", ConditionTypes.NameOf(condition.Type));
        WriteText(json, "field", condition.Field);
        WriteText(json, "otherField", condition.OtherField);
        WriteOwn(json, condition);
        if (HasThreshold(condition.Type))
            json.WriteNumber("threshold", condition.Threshold);
        if (!condition.Parts.IsEmpty)
        {
            json.WriteStartArray("parts");
            foreach (LevelCondition part in condition.Parts)
                Write(json, part);
            json.WriteEndArray();
        }

        json.WriteEndObject();
    }

    public static bool HasThreshold(ConditionType type) => type
        is ConditionType.Levenshtein or ConditionType.DamerauLevenshtein or ConditionType.Jaro or ConditionType.JaroWinkler
        or ConditionType.Similarity or ConditionType.Distance or ConditionType.Function or ConditionType.TokenSet or ConditionType.Prefix
        or ConditionType.DateWithin or ConditionType.TimeWithin or ConditionType.NumberWithin or ConditionType.PercentageWithin
        or ConditionType.KilometersWithin or ConditionType.VectorCosine or ConditionType.ArrayIntersect;

    private static void WriteOwn(Utf8JsonWriter json, LevelCondition condition)
    {
        switch (condition.Type)
        {
            case ConditionType.Name:
                json.WriteString("agreement", KebabCase.Of(condition.Name));
                break;
            case ConditionType.Date:
                json.WriteString("agreement", KebabCase.Of(condition.Date));
                break;
            case ConditionType.Similarity:
                json.WriteString("measure", KebabCase.Of(condition.Similarity));
                break;
            case ConditionType.Distance:
                json.WriteString("measure", KebabCase.Of(condition.Distance));
                break;
            case ConditionType.TimeWithin:
                json.WriteString("unit", KebabCase.Of(condition.Unit));
                break;
            case ConditionType.Literal:
                json.WriteString("value", condition.Value);
                json.WriteString("side", KebabCase.Of(condition.Side));
                break;
            case ConditionType.ArraySubset:
                json.WriteBoolean("emptyIsSubset", condition.EmptyIsSubset);
                break;
            case ConditionType.Function:
                json.WriteString("label", condition.Label);
                json.WriteBoolean("higherIsMoreSimilar", condition.IsSimilarity);
                break;
            case ConditionType.Custom:
                json.WriteString("label", condition.Label);
                break;
        }
    }

    private static void WriteText(Utf8JsonWriter json, string name, string text)
    {
        if (text.Length > 0)
            json.WriteString(name, text);
    }
}
