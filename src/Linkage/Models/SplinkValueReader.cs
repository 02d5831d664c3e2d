using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Linkage.Comparisons;

namespace Linkage.Models;

/// <summary>Reads the values in conditions: columns, which end in <c>_l</c> or <c>_r</c>, and functions of one.</summary>
internal static class SplinkValueReader
{
    private static readonly string[] s_textTypes = ["text", "varchar", "string", "char"];

    /// <exception cref="FormatException">The expression is no value of one record that Linkage can work out.</exception>
    public static SplinkValue Read(SqlNode node)
    {
        (FieldExpression expression, bool isLeft) = ReadExpression(node);
        return new SplinkValue(expression, isLeft);
    }

    public static bool TryRead(SqlNode node, out SplinkValue value)
    {
        try
        {
            value = Read(node);
            return true;
        }
        catch (FormatException)
        {
            value = default;
            return false;
        }
    }

    /// <summary>Reads the same value of the left and of the right record.</summary>
    public static bool TryReadPair(SqlNode left, SqlNode right, [NotNullWhen(true)] out string? field)
    {
        bool isPair = TryRead(left, out SplinkValue one) && TryRead(right, out SplinkValue other) && one.Field == other.Field && one.IsLeft && !other.IsLeft;
        field = isPair ? one.Field : null;
        return isPair;
    }

    /// <summary>Reads a text or number that stands in the SQL, as the text of a field's value.</summary>
    public static bool TryReadLiteral(SqlNode node, [NotNullWhen(true)] out string? text)
    {
        SqlNode value = node.Is("cast", 2) ? node.Parts[0] : node;
        text = value.Type is SqlNodeType.Text or SqlNodeType.Number ? value.Name : null;
        return text is not null;
    }

    private static (FieldExpression Expression, bool IsLeft) ReadExpression(SqlNode node)
    {
        if (node.Type == SqlNodeType.Column)
            return ReadColumn(node);
        if (node.Is("nullif", 2) && node.Parts[0].Is("regexp_extract") && IsEmptyText(node.Parts[1]))
            return ReadMatch(node.Parts[0]);
        if (node.Type != SqlNodeType.Operation || node.Parts.IsEmpty)
            throw new FormatException($"{Named(node)} is not a value of a record");
        if (!IsKnown(node))
            throw Unknown(node);
        (FieldExpression inner, bool isLeft) = ReadExpression(node.Parts[0]);
        return (Apply(node, inner), isLeft);
    }

    private static bool IsKnown(SqlNode node) => (node.Name, node.Parts.Length) switch
    {
        ("lower" or "upper" or "length", 1) => true,
        ("nullif" or "try_strptime", 2) => node.Parts[1].Type == SqlNodeType.Text,
        ("cast", 2) => s_textTypes.Contains(node.Parts[1].Name),
        ("substring" or "substr", 3) => true,
        ("left" or "right", 2) => true,
        _ => false,
    };

    private static FieldExpression Apply(SqlNode node, FieldExpression inner) => node.Name switch
    {
        "lower" => inner.Lower(),
        "upper" => inner.Upper(),
        "length" => inner.Length(),
        "nullif" => inner.NullIf(node.Parts[1].Name),
        "try_strptime" => SplinkSql.HasTime(node.Parts[1].Name) ? inner.Time(node.Parts[1].Name) : inner.Date(node.Parts[1].Name),
        "cast" => inner,
        "left" => inner.Prefix(WholeNumber(node.Parts[1])),
        "right" => inner.Suffix(WholeNumber(node.Parts[1])),
        _ => inner.Substring(WholeNumber(node.Parts[1]), WholeNumber(node.Parts[2])),
    };

    private static (FieldExpression Expression, bool IsLeft) ReadColumn(SqlNode column)
    {
        string name = column.Name;
        bool isLeft = name.EndsWith(SplinkSql.Left, StringComparison.OrdinalIgnoreCase);
        if (column.Qualifier.Length > 0 || name.Length < 3 || !(isLeft || name.EndsWith(SplinkSql.Right, StringComparison.OrdinalIgnoreCase)))
            throw new FormatException($"the column {column.Form} does not end in _l or _r, which says whose value it is");
        return (OfField(name[..^2]), isLeft);
    }

    private static FieldExpression OfField(string name)
    {
        try
        {
            return FieldExpression.Of(name);
        }
        catch (ArgumentException error)
        {
            throw new FormatException($"the column \"{name}\" cannot be a field: {error.Message}", error);
        }
    }

    // '' where nothing is found, which NULLIF makes a missing value.
    private static (FieldExpression Expression, bool IsLeft) ReadMatch(SqlNode call)
    {
        if (call.Parts.Length is not (2 or 3) || call.Parts[1].Type != SqlNodeType.Text)
            throw Unknown(call);
        (FieldExpression inner, bool isLeft) = ReadExpression(call.Parts[0]);
        string pattern = call.Parts[1].Name;
        int group = call.Parts.Length > 2 ? WholeNumber(call.Parts[2]) : 0;
        return (group == 0 && !pattern.Contains('(', StringComparison.Ordinal) ? inner.Match(pattern) : inner.Match(pattern, group), isLeft);
    }

    private static bool IsEmptyText(SqlNode node) => node.Type == SqlNodeType.Text && node.Name.Length == 0;

    private static int WholeNumber(SqlNode node) =>
        node.Type == SqlNodeType.Number && int.TryParse(node.Name, NumberStyles.None, CultureInfo.InvariantCulture, out int number)
            ? number
            : throw new FormatException($"{Named(node)} stands where a whole number was expected");

    private static FormatException Unknown(SqlNode node) => node.Name switch
    {
        "[i]" => new("an element of a list or structure is read by its place, and a record keeps the values of a field as a set without order or parts; make it a column of its own"),
        "regexp_extract" => new("regexp_extract() has to stand in NULLIF(…, ''), so that nothing found is a missing value"),
        "coalesce" => new("coalesce() reads several columns, and a level reads one; make it a column of its own"),
        _ => new($"Linkage has nothing for {Named(node)} with {node.Parts.Length} argument(s)"),
    };

    private static string Named(SqlNode node) => node.Type == SqlNodeType.Operation ? $"{node.Name}()" : node.Form;
}
