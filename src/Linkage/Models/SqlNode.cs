using System.Collections.Immutable;
using System.Globalization;

namespace Linkage.Models;

/// <summary>An expression in SQL.</summary>
/// <remarks>Operations are named in lower case: a function by its name, an operator by its sign or words (<c>and</c>, <c>is null</c>), a cast <c>cast</c>, a list
/// <c>[]</c>, an element of one <c>[i]</c>, a function without a name <c>-></c>. Parentheses are gone. Two expressions are the same when their
/// <see cref="Form"/> is.</remarks>
internal sealed class SqlNode
{
    private SqlNode(SqlNodeType type, string name, string qualifier, ImmutableArray<SqlNode> parts) =>
        (Type, Name, Qualifier, Parts) = (type, name, qualifier, parts);

    public SqlNodeType Type { get; }

    /// <summary>Gets the column, the text, the number as it was written, or the name of the operation.</summary>
    public string Name { get; }

    /// <summary>Gets what stands before the dot of a column, with the dot; or "".</summary>
    public string Qualifier { get; }

    public ImmutableArray<SqlNode> Parts { get; }

    /// <summary>Gets the expression in one way of writing.</summary>
    public string Form => Type switch
    {
        SqlNodeType.Column => $"{Qualifier}\"{Name}\"",
        SqlNodeType.Text => $"'{Name}'",
        SqlNodeType.Number => Number.ToString("R", CultureInfo.InvariantCulture),
        _ => $"{Name}({string.Join(",", Parts.Select(part => part.Form))})",
    };

    public double Number => double.Parse(Name, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static SqlNode Column(string name, string qualifier = "") => new(SqlNodeType.Column, name, qualifier, []);

    public static SqlNode OfText(string text) => new(SqlNodeType.Text, text, "", []);

    public static SqlNode OfNumber(string text) => new(SqlNodeType.Number, text, "", []);

    public static SqlNode Operation(string name, params ImmutableArray<SqlNode> parts) => new(SqlNodeType.Operation, name, "", parts);

    /// <summary>Whether this is an operation of a name with so many parts.</summary>
    public bool Is(string name, int count) => Type == SqlNodeType.Operation && Name == name && Parts.Length == count;

    public bool Is(string name) => Type == SqlNodeType.Operation && Name == name;

    public bool SameAs(SqlNode other) => string.Equals(Form, other.Form, StringComparison.Ordinal);

    /// <summary>The parts of nested operations of one name, such as all that an AND of ANDs joins.</summary>
    public IEnumerable<SqlNode> Flatten(string name) => Is(name) ? Parts.SelectMany(part => part.Flatten(name)) : [this];

    /// <summary>The first operation of a name, from the outside and from the left; or null.</summary>
    public SqlNode? Find(string name) => Is(name) ? this : Parts.Select(part => part.Find(name)).FirstOrDefault(found => found is not null);
}
