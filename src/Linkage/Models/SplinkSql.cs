using System.Globalization;
using Linkage.Comparisons;

namespace Linkage.Models;

/// <summary>The SQL that Splink writes for DuckDB, as far as it is the same for every condition.</summary>
internal static class SplinkSql
{
    /// <summary>The side of the left record in the name of a column.</summary>
    public const string Left = "_l";

    /// <summary>The side of the right record.</summary>
    public const string Right = "_r";

    public static string Quote(string name) => $"\"{name.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";

    public static string Text(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    public static string Number(double number) => number.ToString("R", CultureInfo.InvariantCulture);

    /// <summary>Writes a field, or an expression on one, of one record.</summary>
    /// <exception cref="FormatException">The expression has a function that Splink's SQL does not have.</exception>
    public static string Value(string field, string side)
    {
        FieldExpression expression = FieldExpression.Parse(field);
        if (expression.IsRaw || expression.Choice != ValueChoice.All || expression.FieldName.StartsWith('@'))
            throw new FormatException($"there is no SQL for '{field}'");
        string sql = Quote(expression.FieldName + side);
        foreach (ExpressionStep step in expression.Steps)
            sql = Apply(step, sql);
        return sql;
    }

    /// <summary>The best value of a measure among the pairs of values of two lists.</summary>
    public static string Pairwise(string function, string left, string right, bool isSimilarity) =>
        $"{(isSimilarity ? "list_max" : "list_min")}(list_transform(flatten(list_transform({left}, x -> list_transform({right}, y -> [x, y]))), "
        + $"pair -> {function}(pair[1], pair[2])))";

    public static string Kilometers(string latitude, string longitude)
    {
        (string latL, string latR) = (Value(latitude, Left), Value(latitude, Right));
        string cosine = $"(sin( radians({latL}) ) * sin( radians({latR}) ) + cos( radians({latL}) ) * cos( radians({latR}) ) "
            + $"* cos( radians({Value(longitude, Right)} - {Value(longitude, Left)}) ))";
        return $"cast(acos(case when {cosine} > 1 then 1 when {cosine} < -1 then -1 else {cosine} end) * 6371 as float)";
    }

    public static string Share(string left, string right) =>
        $"(ABS({left} - {right}) / (CASE WHEN {right} > {left} THEN {right} ELSE {left} END))";

    public static string Subset(string left, string right, bool emptyIsSubset)
    {
        string least = $"LEAST(ARRAY_LENGTH({left}), ARRAY_LENGTH({right}))";
        string isSubset = $"ARRAY_LENGTH(ARRAY_INTERSECT({left}, {right})) = {least}";
        return emptyIsSubset ? isSubset : $"{least} <> 0 AND {isSubset}";
    }

    /// <summary>Whether a format of times writes more than a date.</summary>
    public static bool HasTime(string format) => "HIMSfpzZ".Any(letter => format.Contains($"%{letter}", StringComparison.Ordinal));

    private static string Apply(ExpressionStep step, string sql)
    {
        return step.Function switch
        {
            "lower" => $"LOWER({sql})",
            "upper" => $"UPPER({sql})",
            "prefix" => $"SUBSTRING({sql}, 1, {step.Arguments[0]})",
            "substring" => $"SUBSTRING({sql}, {step.Arguments[0]}, {step.Arguments[1]})",
            "length" => $"length({sql})",
            "nullif" => $"NULLIF({sql}, {Text(step.Arguments[0])})",
            "match" => $"NULLIF(regexp_extract({sql}, {Text(step.Arguments[0])}, {GroupOf(step)}), '')",
            "date" => $"try_strptime({sql}, {Text(step.Arguments.FirstOrDefault(TimePattern.DefaultDate))})",
            "time" => $"try_strptime({sql}, {Text(step.Arguments.FirstOrDefault(TimePattern.DefaultTime))})",
            _ => throw new FormatException($"Splink's SQL has nothing for the function '{step.Function}'"),
        };
    }

    // Without a number, match() gives the first group where there is one.
    private static string GroupOf(ExpressionStep step)
    {
        if (step.Arguments.Length > 1)
            return step.Arguments[1];
        string pattern = step.Arguments[0].Replace(@"\(", "", StringComparison.Ordinal).Replace("(?:", "", StringComparison.Ordinal);
        return pattern.Contains('(', StringComparison.Ordinal) ? "1" : "0";
    }
}
