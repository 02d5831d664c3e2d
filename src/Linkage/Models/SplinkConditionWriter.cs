using System.Globalization;
using Linkage.Comparisons;

namespace Linkage.Models;

/// <summary>Writes conditions of levels in the SQL that Splink has for DuckDB.</summary>
internal sealed class SplinkConditionWriter(RecordSchema schema)
{
    /// <exception cref="FormatException">Splink's SQL cannot say the condition; the message says why.</exception>
    public string Write(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Else => "ELSE",
        ConditionType.And or ConditionType.Or => WriteCombined(condition),
        ConditionType.Not => $"NOT ({Write(condition.Parts[0])})",
        ConditionType.Null => $"{Left(condition.Field)} IS NULL OR {Right(condition.Field)} IS NULL",
        ConditionType.ArrayIntersect => WriteShared(condition.Field, condition.Threshold),
        ConditionType.ArraySubset => SplinkSql.Subset(Left(ListOf(condition.Field)), Right(condition.Field), condition.EmptyIsSubset),
        ConditionType.Exact when HasSeveral(condition.Field) && condition.OtherField.Length == 0 => WriteShared(condition.Field, 1),
        ConditionType.Levenshtein => WriteMeasure("levenshtein", condition, isSimilarity: false),
        ConditionType.DamerauLevenshtein => WriteMeasure("damerau_levenshtein", condition, isSimilarity: false),
        ConditionType.Distance when condition.Distance == StringDistance.Hamming => WriteMeasure("hamming", condition, isSimilarity: false),
        ConditionType.Jaro => WriteMeasure("jaro_similarity", condition, isSimilarity: true),
        ConditionType.JaroWinkler => WriteMeasure("jaro_winkler_similarity", condition, isSimilarity: true),
        ConditionType.Similarity when condition.Similarity == StringSimilarity.Jaccard => WriteMeasure("jaccard", condition, isSimilarity: true),
        _ => WriteSingle(condition),
    };

    // Conditions that Splink has for one value of each record only.
    private string WriteSingle(LevelCondition condition)
    {
        string field = SingleOf(condition.Field);
        string other = condition.OtherField.Length > 0 ? SingleOf(condition.OtherField) : "";
        string number = SplinkSql.Number(condition.Threshold);
        return condition.Type switch
        {
            ConditionType.Exact when other.Length > 0 => $"({Left(field)} = {Right(other)}) OR ({Left(other)} = {Right(field)})",
            ConditionType.Exact => $"{Left(field)} = {Right(field)}",
            ConditionType.Reversed => $"{Left(field)} = {Right(other)}",
            ConditionType.Swapped => $"{Left(field)} = {Right(other)} AND {Right(field)} = {Left(other)}",
            ConditionType.Prefix => $"SUBSTRING({Left(field)}, 1, {number}) = SUBSTRING({Right(field)}, 1, {number})",
            ConditionType.Literal => WriteLiteral(condition, field),
            ConditionType.NumberWithin => $"ABS({Left(field)} - {Right(field)}) <= {number}",
            ConditionType.PercentageWithin => $"{SplinkSql.Share(Left(field), Right(field))} < {number}",
            ConditionType.DateWithin => WriteTime(field, ValueTime.SecondsOf(condition.Threshold, TimeUnit.Day)),
            ConditionType.TimeWithin => WriteTime(field, ValueTime.SecondsOf(condition.Threshold, condition.Unit)),
            ConditionType.KilometersWithin => $"{SplinkSql.Kilometers(field, other)} <= {number}",
            ConditionType.VectorCosine => $"array_cosine_similarity({Left(field)}, {Right(field)}) >= {number}",
            _ => throw new FormatException($"Splink's SQL has nothing for the condition '{ConditionTypes.NameOf(condition.Type)}'"),
        };
    }

    private string WriteCombined(LevelCondition condition)
    {
        // One pair of values satisfies all parts here; in SQL each part looks for a pair of its own.
        if (condition.Type == ConditionType.And && condition.IsOfOneValuePair && HasSeveral(condition.Fields.First()))
            throw new FormatException($"the field '{condition.Fields.First()}' has several values, of which the same two satisfy all parts, which SQL cannot say");
        return string.Join(condition.Type == ConditionType.And ? " AND " : " OR ", condition.Parts.Select(part => $"({Write(part)})"));
    }

    private string WriteMeasure(string function, LevelCondition condition, bool isSimilarity)
    {
        string field = condition.Field;
        string end = $"{(isSimilarity ? ">=" : "<=")} {SplinkSql.Number(condition.Threshold)}";
        if (FieldExpression.TryParse(field, out FieldExpression? expression) && expression.Steps is [.., { Function: "date" or "time" }])
            throw new FormatException($"'{field}' is a time in SQL, of which {function} is no measure");
        return HasSeveral(field)
            ? $"{SplinkSql.Pairwise(function, Left(ListOf(field)), Right(field), isSimilarity)} {end}"
            : $"{function}({Left(field)}, {Right(field)}) {end}";
    }

    private string WriteLiteral(LevelCondition condition, string field)
    {
        bool isNumber = schema.TryGet(field, out Field? own) && own.Type == FieldType.Number;
        bool isLength = field.StartsWith("length(", StringComparison.Ordinal);
        string value = (isNumber || isLength) && double.TryParse(condition.Value, NumberStyles.Float, CultureInfo.InvariantCulture, out _)
            ? condition.Value
            : SplinkSql.Text(condition.Value);
        return condition.Side switch
        {
            RecordSide.Left => $"{Left(field)} = {value}",
            RecordSide.Right => $"{Right(field)} = {value}",
            _ => $"{Left(field)} = {value} AND {Right(field)} = {value}",
        };
    }

    private static string WriteTime(string field, double seconds) => $"ABS(EPOCH({Left(field)}) - EPOCH({Right(field)})) <= {SplinkSql.Number(seconds)}";

    private string WriteShared(string field, double count) =>
        $"array_length(list_intersect({Left(ListOf(field))}, {Right(field)})) >= {SplinkSql.Number(count)}";

    private bool HasSeveral(string text) => schema.TryGet(FieldOf(text), out Field? field) && field.Multiple;

    private string SingleOf(string text) => HasSeveral(text)
        ? throw new FormatException($"the field '{text}' has several values, for which Splink has no such condition")
        : text;

    // DuckDB has no functions on the elements of a list here.
    private string ListOf(string text) => HasSeveral(text) && FieldOf(text) == text
        ? text
        : throw new FormatException($"'{text}' is not a field of several values, which Splink's condition on lists asks for");

    private string FieldOf(string text) => schema.Contains(text) ? text : FieldExpression.FieldOf(text);

    private static string Left(string field) => SplinkSql.Value(field, SplinkSql.Left);

    private static string Right(string field) => SplinkSql.Value(field, SplinkSql.Right);
}
