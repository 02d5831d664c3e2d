using System.Collections.Immutable;
using System.Globalization;
using Linkage.Comparisons;

namespace Linkage.Models;

/// <summary>Turns the SQL conditions of Splink's levels into ours.</summary>
internal static class SplinkConditionReader
{
    private const int LongestLength = 64;

    /// <exception cref="FormatException">The text is no condition that a level of ours can have; the message says why.</exception>
    public static LevelCondition Read(string sql)
    {
        if (sql.Trim().Equals("ELSE", StringComparison.OrdinalIgnoreCase))
            return LevelCondition.Else;
        try
        {
            return Read(SqlParser.Parse(sql));
        }
        catch (ArgumentException error)
        {
            throw new FormatException(error.Message, error);
        }
    }

    private static LevelCondition Read(SqlNode node)
    {
        if (node.Type != SqlNodeType.Operation)
            throw new FormatException($"{node.Form} alone is not a condition");
        return node.Name switch
        {
            "and" => ReadAll(ConditionType.And, "and", node),
            "or" => ReadAll(ConditionType.Or, "or", node),
            "not" => LevelCondition.Combined(ConditionType.Not, [Read(node.Parts[0])]),
            "=" => ReadEqual(node.Parts[0], node.Parts[1]),
            "<=" or ">=" or "<" or ">" or "<>" => ReadMeasured(node.Name, node.Parts[0], node.Parts[1]),
            "is null" or "is not null" => throw new FormatException($"{node.Name.ToUpperInvariant()} is asked of one record alone; a level asks it of both"),
            _ => throw new FormatException($"Linkage has nothing for the condition '{node.Name}'"),
        };
    }

    // Some conditions of ours are two in SQL.
    private static LevelCondition ReadAll(ConditionType type, string word, SqlNode node)
    {
        List<SqlNode> open = [.. node.Flatten(word)];
        ImmutableArray<LevelCondition>.Builder parts = ImmutableArray.CreateBuilder<LevelCondition>();
        while (open.Count > 0)
        {
            SqlNode first = open[0];
            open.RemoveAt(0);
            LevelCondition? joined = null;
            for (int i = 0; i < open.Count && joined is null; i++)
            {
                joined = TryJoin(type, first, open[i]);
                if (joined is not null)
                    open.RemoveAt(i);
            }

            parts.Add(joined ?? Read(first));
        }

        return parts.Count == 1 ? parts[0] : LevelCondition.Combined(type, parts.ToImmutable());
    }

    private static LevelCondition? TryJoin(ConditionType type, SqlNode one, SqlNode other)
    {
        if (one.Type != SqlNodeType.Operation || other.Type != SqlNodeType.Operation)
            return null;
        if (type == ConditionType.Or)
            return one.Is("is null") && other.Is("is null") ? TryJoinNulls(one, other) : null;
        if (one.Is("is not null") && other.Is("is not null"))
            return TryJoinNulls(one, other) is LevelCondition missing ? LevelCondition.Combined(ConditionType.Not, [missing]) : null;
        if (one.Is("<>") && other.Is("="))
            return TryJoinSubset(one, other);
        return one.Is("=") && other.Is("=") ? TryJoinEquals(one, other) : null;
    }

    private static LevelCondition? TryJoinNulls(SqlNode one, SqlNode other) =>
        SplinkValueReader.TryRead(one.Parts[0], out SplinkValue first) && SplinkValueReader.TryRead(other.Parts[0], out SplinkValue second)
        && first.Field == second.Field && first.IsLeft != second.IsLeft
            ? LevelCondition.Null(first.Field)
            : null;

    private static LevelCondition? TryJoinSubset(SqlNode notEmpty, SqlNode equal) =>
        IsNumber(notEmpty.Parts[1], 0) && notEmpty.Parts[0].SameAs(equal.Parts[1]) && TryReadSubset(equal.Parts[0], equal.Parts[1]) is string field
            ? LevelCondition.Subset(field, emptyIsSubset: false)
            : null;

    private static LevelCondition? TryJoinEquals(SqlNode one, SqlNode other)
    {
        if (!SplinkValueReader.TryRead(one.Parts[0], out SplinkValue a) || !SplinkValueReader.TryRead(other.Parts[0], out SplinkValue c))
            return null;
        if (SplinkValueReader.TryReadLiteral(one.Parts[1], out string? first) && SplinkValueReader.TryReadLiteral(other.Parts[1], out string? second))
            return a.Field == c.Field && a.IsLeft != c.IsLeft && first == second ? LevelCondition.Literal(a.Field, first, RecordSide.Both) : null;
        if (!SplinkValueReader.TryRead(one.Parts[1], out SplinkValue b) || !SplinkValueReader.TryRead(other.Parts[1], out SplinkValue d))
            return null;
        (a, b) = a.IsLeft ? (a, b) : (b, a);
        (c, d) = c.IsLeft ? (c, d) : (d, c);
        bool isSwapped = a.IsLeft && !b.IsLeft && c.IsLeft && !d.IsLeft && a.Field == d.Field && b.Field == c.Field && a.Field != b.Field;
        return isSwapped ? LevelCondition.Swapped(a.Field, b.Field) : null;
    }

    private static LevelCondition ReadEqual(SqlNode left, SqlNode right)
    {
        if (TryReadSubset(left, right) is string list)
            return LevelCondition.Subset(list, emptyIsSubset: true);
        if (SplinkValueReader.TryReadLiteral(left, out _))
            (left, right) = (right, left);
        SplinkValue one = SplinkValueReader.Read(left);
        if (SplinkValueReader.TryReadLiteral(right, out string? text))
            return LevelCondition.Literal(one.Field, NotEmpty(text), SideOf(one));
        SplinkValue other = SplinkValueReader.Read(right);
        if (one.IsLeft == other.IsLeft)
            throw new FormatException("it compares two columns of one record");
        (one, other) = one.IsLeft ? (one, other) : (other, one);
        return one.Field == other.Field ? LevelCondition.Exact(one.Field) : LevelCondition.Reversed(one.Field, other.Field);
    }

    private static string? TryReadSubset(SqlNode common, SqlNode least)
    {
        if (!least.Is("least", 2) || !IsLength(common) || !IsLength(least.Parts[0]) || !IsLength(least.Parts[1]))
            return null;
        SqlNode both = common.Parts[0];
        return IsIntersection(both) && SplinkValueReader.TryReadPair(both.Parts[0], both.Parts[1], out string? field)
            && both.Parts[0].SameAs(least.Parts[0].Parts[0]) && both.Parts[1].SameAs(least.Parts[1].Parts[0])
                ? field
                : null;
    }

    private static LevelCondition ReadMeasured(string sign, SqlNode measured, SqlNode threshold)
    {
        if (threshold.Type != SqlNodeType.Number)
            throw new FormatException($"'{sign}' has to stand before a number");
        double number = threshold.Number;
        if (measured.Is("length", 1) && !measured.Parts[0].Is("list_intersect"))
            return ReadLength(sign, SplinkValueReader.Read(measured), number);
        if (sign == "<" && TryReadShare(measured) is string share)
            return ComparisonLevel.PercentageWithin(share, number).Condition;
        return sign switch
        {
            "<=" => ReadAtMost(measured, number),
            ">=" => ReadAtLeast(measured, number),
            "<" => ReadAtMost(measured, Before(measured, number)),
            ">" => ReadAtLeast(measured, IsLength(measured) ? Math.Floor(number) + 1 : Math.BitIncrement(number)),
            _ => throw new FormatException($"'{sign}' is not known after {Named(measured)}; distances have '<=', similarities '>='"),
        };
    }

    // The greatest number below: of edits a whole one.
    private static double Before(SqlNode measured, double number) =>
        measured.Is("abs", 1) || measured.Is("cast", 2) ? Math.BitDecrement(number) : Math.Ceiling(number) - 1;

    private static LevelCondition ReadAtMost(SqlNode measured, double number)
    {
        if (measured.Is("abs", 1) && measured.Parts[0].Is("-", 2))
            return ReadDifference(measured.Parts[0].Parts[0], measured.Parts[0].Parts[1], number);
        if (measured.Is("cast", 2) && TryReadPlaces(measured) is (string latitude, string longitude))
            return ComparisonLevel.KilometersWithin(latitude, longitude, number).Condition;
        (string function, string field) = ReadCall(measured, "list_min");
        StringDistance measure = function switch
        {
            "levenshtein" => StringDistance.Levenshtein,
            "damerau_levenshtein" => StringDistance.DamerauLevenshtein,
            "hamming" => StringDistance.Hamming,
            _ => throw new FormatException($"Linkage has no distance '{function}' (levenshtein, damerau_levenshtein and hamming are known)"),
        };
        return ComparisonLevel.Distance(field, measure, WholeNumber(number)).Condition;
    }

    private static LevelCondition ReadAtLeast(SqlNode measured, double number)
    {
        if (IsLength(measured) && IsIntersection(measured.Parts[0]))
        {
            SqlNode both = measured.Parts[0];
            if (SplinkValueReader.TryReadPair(both.Parts[0], both.Parts[1], out string? list))
                return ComparisonLevel.ArrayIntersect(list, WholeNumber(number)).Condition;
        }

        (string function, string field) = ReadCall(measured, "list_max");
        return function switch
        {
            "jaro_winkler_similarity" => ComparisonLevel.JaroWinkler(field, number).Condition,
            "jaro_similarity" => ComparisonLevel.Jaro(field, number).Condition,
            "jaccard" => ComparisonLevel.Jaccard(field, number).Condition,
            "array_cosine_similarity" or "list_cosine_similarity" => ComparisonLevel.VectorCosine(field, number).Condition,
            _ => throw new FormatException(
                $"Linkage has no similarity '{function}' (jaro_winkler_similarity, jaro_similarity, jaccard and array_cosine_similarity are known)"),
        };
    }

    // A function of the two values, or its best value over two lists.
    private static (string Function, string Field) ReadCall(SqlNode measured, string list)
    {
        if (measured.Is(list) && measured.Find("flatten") is SqlNode pairs && pairs.Find("list_transform") is { Parts.Length: 2 } outer
            && outer.Parts[1].Find("list_transform") is { Parts.Length: 2 } inner && SplinkValueReader.TryReadPair(outer.Parts[0], inner.Parts[0], out string? field))
        {
            SqlNode lambda = measured.Parts[0].Parts[^1];
            string function = lambda.Is("->", 2) ? lambda.Parts[1].Name : "";
            string expected = SplinkSql.Pairwise(function, SplinkSql.Value(field, SplinkSql.Left), SplinkSql.Value(field, SplinkSql.Right), list == "list_max");
            if (function.Length > 0 && SqlParser.Parse(expected).SameAs(measured))
                return (function, field);
        }

        if (measured.Type != SqlNodeType.Operation || measured.Parts.Length != 2)
            throw new FormatException($"{Named(measured)} is not a measure of two values");
        (SplinkValue left, SplinkValue right) = (SplinkValueReader.Read(measured.Parts[0]), SplinkValueReader.Read(measured.Parts[1]));
        (left, right) = left.IsLeft ? (left, right) : (right, left);
        if (!left.IsLeft || right.IsLeft || left.Field != right.Field)
            throw new FormatException($"{measured.Name}() does not compare a value of the left record with the same of the right one");
        return (measured.Name, left.Field);
    }

    private static LevelCondition ReadDifference(SqlNode left, SqlNode right, double number)
    {
        bool isTime = left.Is("epoch", 1) && right.Is("epoch", 1);
        (left, right) = isTime ? (left.Parts[0], right.Parts[0]) : (left, right);
        if (!SplinkValueReader.TryReadPair(left, right, out string? field))
        {
            _ = (SplinkValueReader.Read(left), SplinkValueReader.Read(right));
            throw new FormatException("the difference is not of one value of the left and the right record");
        }

        return isTime ? ReadTime(field, number) : ComparisonLevel.NumberWithin(field, number).Condition;
    }

    // The largest unit of which the seconds are a whole number.
    private static LevelCondition ReadTime(string field, double seconds)
    {
        for (TimeUnit unit = TimeUnit.Year; unit > TimeUnit.Second; unit--)
        {
            double amount = seconds / ValueTime.SecondsOf(1, unit);
            if (amount >= 1 && double.IsInteger(amount) && ValueTime.SecondsOf(amount, unit).Equals(seconds))
                return ComparisonLevel.TimeWithin(field, amount, unit).Condition;
        }

        return ComparisonLevel.TimeWithin(field, seconds, TimeUnit.Second).Condition;
    }

    private static string? TryReadShare(SqlNode measured) =>
        measured.Is("/", 2) && measured.Find("-") is { Parts.Length: 2 } difference
        && SplinkValueReader.TryReadPair(difference.Parts[0], difference.Parts[1], out string? field)
        && SqlParser.Parse(SplinkSql.Share(SplinkSql.Value(field, SplinkSql.Left), SplinkSql.Value(field, SplinkSql.Right))).SameAs(measured)
            ? field
            : null;

    private static (string Latitude, string Longitude)? TryReadPlaces(SqlNode measured)
    {
        if (measured.Find("sin") is not { Parts: [{ Parts: [SqlNode latitude] }] } || measured.Find("-") is not { Parts: [SqlNode right, SqlNode left] })
            return null;
        string field = SplinkValueReader.Read(latitude).Field;
        return SplinkValueReader.TryReadPair(left, right, out string? longitude) && SqlParser.Parse(SplinkSql.Kilometers(field, longitude)).SameAs(measured)
            ? (field, longitude)
            : null;
    }

    // Few lengths are short enough, or too short, so that they can be named one by one.
    private static LevelCondition ReadLength(string sign, SplinkValue length, double number)
    {
        int limit = WholeNumber(number);
        if (limit > LongestLength)
            throw new FormatException($"lengths above {LongestLength} cannot be asked for");
        (int first, int last) = sign switch
        {
            "<>" => (limit, limit),
            ">" or "<=" => (0, limit),
            _ => (0, limit - 1),
        };
        if (last < first)
            throw new FormatException("every length satisfies it, or none");
        ImmutableArray<LevelCondition> lengths =
        [
            .. Enumerable.Range(first, last - first + 1).Select(own => LevelCondition.Literal(length.Field, own.ToString(CultureInfo.InvariantCulture), SideOf(length))),
        ];
        LevelCondition any = lengths.Length == 1 ? lengths[0] : LevelCondition.Combined(ConditionType.Or, lengths);
        return sign is "<=" or "<" ? any : LevelCondition.Combined(ConditionType.Not, [any]);
    }

    private static bool IsLength(SqlNode node) => node.Is("array_length", 1) || node.Is("len", 1) || node.Is("length", 1);

    private static bool IsIntersection(SqlNode node) => node.Is("list_intersect", 2) || node.Is("array_intersect", 2);

    private static bool IsNumber(SqlNode node, double number) => node.Type == SqlNodeType.Number && node.Number.Equals(number);

    private static RecordSide SideOf(SplinkValue value) => value.IsLeft ? RecordSide.Left : RecordSide.Right;

    private static string NotEmpty(string text) => text.Length > 0 ? text : throw new FormatException("it asks for an empty text, which is a missing value");

    private static int WholeNumber(double number) =>
        double.IsInteger(number) && Math.Abs(number) < int.MaxValue ? (int)number : throw new FormatException($"{SplinkSql.Number(number)} stands where a whole number was expected");

    private static string Named(SqlNode node) => node.Type == SqlNodeType.Operation ? $"{node.Name}()" : node.Form;
}
