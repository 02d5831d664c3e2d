using System.Text.Json;
using Linkage.Blocking;

namespace Linkage.Models;

/// <summary>Turns Splink's blocking rules into ours: equal values of both records, joined by AND.</summary>
internal static class SplinkRuleReader
{
    private const string Expected = "equal values of both records joined by AND, each a column or its first or last characters; or two columns exchanged";

    public static BlockingRule Read(JsonElement rule, int index, RecordSchema schema)
    {
        string path = $"blocking_rules_to_generate_predictions[{index}]";
        string[] exploded = [];
        string? sql;
        if (rule.ValueKind == JsonValueKind.String)
            sql = rule.GetString();
        else
        {
            // Salting only spreads the work.
            SplinkObject own = SplinkObject.Of(rule, path, "blocking_rule", "sql_dialect", "salting_partitions", "arrays_to_explode");
            SplinkModelReader.CheckDialect(own);
            sql = own.Text("blocking_rule");
            exploded = [.. own.List("arrays_to_explode").Select(name => name.ToString())];
        }

        try
        {
            SqlNode[] parts = [.. SqlParser.Parse(sql!).Flatten("and")];
            BlockingRule read = TryReadSwapped(parts, schema) ?? BlockingRule.On([.. parts.Select(part => ReadKey(part, schema, exploded))]);
            // Splink compares blocks of any size whole.
            return read.WithMaxBlock(int.MaxValue);
        }
        catch (Exception error) when (error is FormatException or ArgumentException)
        {
            throw SplinkProblem.Error(
                SplinkProblem.UnknownRule,
                path,
                sql,
                Expected,
                $"The blocking rule '{sql}' cannot be a rule of Linkage: {error.Message}. Expected {Expected}. Write it so, or take it out and add a BlockingRule to the settings.",
                error);
        }
    }

    // l.a = r.b AND l.b = r.a
    private static BlockingRule? TryReadSwapped(SqlNode[] parts, RecordSchema schema)
    {
        if (parts is not [SqlNode one, SqlNode other] || !IsAcross(one) || !IsAcross(other))
            return null;
        (SqlNode left, SqlNode right) = InOrder(one);
        (SqlNode otherLeft, SqlNode otherRight) = InOrder(other);
        bool isSwapped = left.Name == otherRight.Name && right.Name == otherLeft.Name && SideOf(left) != SideOf(right) && SideOf(otherLeft) != SideOf(otherRight);
        bool hasSeveral = new[] { left, right }.Any(column => schema.TryGet(column.Name, out Field? field) && field.Multiple);
        return isSwapped && !hasSeveral ? BlockingRule.Swapped(left.Name, right.Name) : null;
    }

    private static bool IsAcross(SqlNode part) =>
        part.Is("=", 2) && part.Parts.All(side => side.Type == SqlNodeType.Column) && part.Parts[0].Name != part.Parts[1].Name;

    private static (SqlNode Left, SqlNode Right) InOrder(SqlNode equal) =>
        SideOf(equal.Parts[0]) == "l." ? (equal.Parts[0], equal.Parts[1]) : (equal.Parts[1], equal.Parts[0]);

    private static BlockingKey ReadKey(SqlNode part, RecordSchema schema, string[] exploded)
    {
        if (!part.Is("=", 2))
            throw new FormatException($"'{part.Form}' is not an equality");
        (BlockingKey left, string leftSide) = ReadSide(part.Parts[0]);
        (BlockingKey right, string rightSide) = ReadSide(part.Parts[1]);
        if (leftSide == rightSide || !left.Equals(right))
            throw new FormatException("it does not compare a value of one record with the same of the other");
        bool hasSeveral = schema.TryGet(left.FieldName, out Field? field) && field.Multiple;
        if (hasSeveral && !exploded.Contains(left.FieldName))
            throw new FormatException($"the field '{left.FieldName}' has several values, of which a rule takes one at a time; name it in arrays_to_explode");
        return left;
    }

    private static (BlockingKey Key, string Side) ReadSide(SqlNode node)
    {
        if (node.Type == SqlNodeType.Column)
            return (BlockingKey.Value(node.Name), SideOf(node));
        SqlNode column = node.Parts.IsEmpty ? node : node.Parts[0];
        if (column.Type != SqlNodeType.Column)
            throw new FormatException($"Linkage has no key like {node.Form}");
        return (node.Name, node.Parts) switch
        {
            ("substring" or "substr", [_, { Type: SqlNodeType.Number, Name: "1" }, { Type: SqlNodeType.Number } length]) => (BlockingKey.Prefix(column.Name, Length(length)), SideOf(column)),
            ("left", [_, { Type: SqlNodeType.Number } length]) => (BlockingKey.Prefix(column.Name, Length(length)), SideOf(column)),
            ("right", [_, { Type: SqlNodeType.Number } length]) => (BlockingKey.Suffix(column.Name, Length(length)), SideOf(column)),
            _ => throw new FormatException($"Linkage has no key like {node.Form}"),
        };
    }

    private static int Length(SqlNode node) => double.IsInteger(node.Number) && node.Number is >= 1 and <= 64 ? (int)node.Number : throw new FormatException($"{node.Name} is not a length from 1 to 64");

    private static string SideOf(SqlNode column) =>
        column.Qualifier.ToLowerInvariant() is "l." or "r." ? column.Qualifier.ToLowerInvariant() : throw new FormatException($"the column {column.Form} does not begin with l. or r., which says whose value it is");
}
