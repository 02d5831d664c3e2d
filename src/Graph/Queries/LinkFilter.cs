namespace Linkage.Graph;

/// <summary>A type of edge that a path may follow, and which way.</summary>
/// <param name="Type">The type, such as <c>owns</c>; ordinal.</param>
/// <param name="Direction">The way, seen from the origins of the query to its destinations.</param>
public readonly record struct LinkFilter(string Type, LinkDirection Direction = LinkDirection.Both)
{
    /// <summary>Reads <c>owns</c>, <c>owns&gt;</c> (forward) or <c>owns&lt;</c> (backward).</summary>
    /// <exception cref="FormatException">The text names no type.</exception>
    public static LinkFilter Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        string trimmed = text.Trim();
        LinkDirection direction = trimmed.EndsWith('>') ? LinkDirection.Forward : trimmed.EndsWith('<') ? LinkDirection.Backward : LinkDirection.Both;
        string type = direction == LinkDirection.Both ? trimmed : trimmed[..^1];
        if (type.Length == 0)
            throw new FormatException("A link filter is a type, such as owns, with > behind it for forward or < for backward.");
        return new LinkFilter(type, direction);
    }

    /// <summary>Writes what <see cref="Parse"/> reads.</summary>
    public override string ToString() => Direction switch
    {
        LinkDirection.Forward => Type + ">",
        LinkDirection.Backward => Type + "<",
        _ => Type ?? "",
    };
}
