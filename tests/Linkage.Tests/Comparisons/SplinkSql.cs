using System.Globalization;
using System.Text.RegularExpressions;
using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

/// <summary>Conditions in the SQL that Splink writes for DuckDB, with blanks and long formulas made short.</summary>
internal static partial class SplinkSql
{
    /// <summary>Writes one of ours.</summary>
    public static string Of(LevelCondition condition)
    {
        (string field, string other, double threshold) = (condition.Field, condition.OtherField, condition.Threshold);
        return condition.Type switch
        {
            ConditionType.Null => $"{Side(field, "l")} IS NULL OR {Side(field, "r")} IS NULL",
            ConditionType.Else => "ELSE",
            ConditionType.Exact => $"{Side(field, "l")} = {Side(field, "r")}",
            ConditionType.Swapped => $"{Side(field, "l")} = {Side(other, "r")} AND {Side(field, "r")} = {Side(other, "l")}",
            ConditionType.Levenshtein => Call("levenshtein", field, "<=", threshold),
            ConditionType.DamerauLevenshtein => Call("damerau_levenshtein", field, "<=", threshold),
            ConditionType.Jaro => Call("jaro_similarity", field, ">=", threshold),
            ConditionType.JaroWinkler => Call("jaro_winkler_similarity", field, ">=", threshold),
            ConditionType.Similarity => Call(condition.Similarity.ToString().ToLowerInvariant(), field, ">=", threshold),
            ConditionType.Distance => Call(condition.Distance.ToString().ToLowerInvariant(), field, "<=", threshold),
            ConditionType.VectorCosine => Call("array_cosine_similarity", field, ">=", threshold),
            ConditionType.TimeWithin => $"ABS(EPOCH({Side(field, "l")}) - EPOCH({Side(field, "r")})) <= {Text(ValueTime.SecondsOf(threshold, condition.Unit))}",
            ConditionType.KilometersWithin => $"kilometers({field}, {other}) <= {Text(threshold)}",
            ConditionType.ArrayIntersect => $"array_length(list_intersect({Side(field, "l")}, {Side(field, "r")})) >= {Text(threshold)}",
            ConditionType.And => string.Join(" AND ", condition.Parts.Select(part => $"({Of(part)})")),
            ConditionType.Or => string.Join(" OR ", condition.Parts.Select(part => $"({Of(part)})")),
            _ => throw new InvalidOperationException($"There is no SQL for {condition.Type} here."),
        };
    }

    /// <summary>Makes Splink's short.</summary>
    public static string Shorten(string sql)
    {
        string line = Blanks().Replace(sql, " ").Trim();
        if (Kilometers().Match(line) is { Success: true } place)
            return $"kilometers({place.Groups["latitude"].Value}, {place.Groups["longitude"].Value}) <= {place.Groups["threshold"].Value}";
        if (Pairwise().Match(line) is { Success: true } pair)
            return $"{pair.Groups["function"].Value}(\"{pair.Groups["field"].Value}_l\", \"{pair.Groups["field"].Value}_r\") {pair.Groups["end"].Value}";
        return Cast().Replace(WholeNumber().Replace(line, "$1"), "$1");
    }

    private static string Call(string function, string field, string sign, double threshold) =>
        $"{function}({Side(field, "l")}, {Side(field, "r")}) {sign} {Text(threshold)}";

    private static string Side(string text, string side)
    {
        FieldExpression expression = FieldExpression.Parse(text);
        string sql = $"\"{expression.FieldName}_{side}\"";
        foreach (ExpressionStep step in expression.Steps)
        {
            sql = step.Function switch
            {
                "lower" => $"LOWER({sql})",
                "match" => $"NULLIF(regexp_extract({sql}, '{step.Arguments[0]}', 0), '')",
                "nullif" => $"NULLIF({sql}, '{step.Arguments[0]}')",
                "date" => $"try_strptime({sql}, '{step.Arguments.FirstOrDefault(TimePattern.DefaultDate)}')",
                "time" => $"try_strptime({sql}, '{step.Arguments.FirstOrDefault(TimePattern.DefaultTime)}')",
                _ => throw new InvalidOperationException($"There is no SQL for {step.Function} here."),
            };
        }

        return sql;
    }

    private static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blanks();

    [GeneratedRegex(@"(\d)\.0\b")]
    private static partial Regex WholeNumber();

    [GeneratedRegex(@"CAST\((""\w+"") AS TEXT\)")]
    private static partial Regex Cast();

    [GeneratedRegex(@"acos\(.*?sin\( radians\(""(?<latitude>\w+)_l""\).*?radians\(""(?<longitude>\w+)_r"" - .* <= (?<threshold>[\d.]+)$")]
    private static partial Regex Kilometers();

    [GeneratedRegex(@"^list_m.*?""(?<field>\w+)_l"".*pair -> (?<function>\w+)\(.*(?<end>[<>]= [\d.]+)$")]
    private static partial Regex Pairwise();
}
