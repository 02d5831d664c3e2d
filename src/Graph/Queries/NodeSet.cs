using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>A set of nodes, named one by one or by what they have in common. Immutable; safe to share between threads.</summary>
public sealed class NodeSet : IEquatable<NodeSet>
{
    private readonly string _text;

    private NodeSet(ImmutableArray<NodeTerm> terms)
    {
        Terms = terms;
        _text = string.Join(',', terms.Select(term => term.ToString()));
    }

    /// <summary>Gets the set of no nodes.</summary>
    public static NodeSet Empty { get; } = new([]);

    /// <summary>Gets whether the set names nothing at all.</summary>
    public bool IsEmpty => Terms.IsEmpty;

    internal ImmutableArray<NodeTerm> Terms { get; }

    /// <summary>The nodes of these entities; among source records, all records of each.</summary>
    public static NodeSet Of(params ReadOnlySpan<EntityId> entities)
    {
        ImmutableArray<NodeTerm>.Builder terms = ImmutableArray.CreateBuilder<NodeTerm>(entities.Length);
        foreach (EntityId entity in entities)
            terms.Add(NodeTerm.Node(entity.Value));
        return new NodeSet(terms.MoveToImmutable());
    }

    /// <summary>The nodes of these source records: the entities they resolved to or, under <see cref="IdentityMode.RecordsOnly"/>, the records.</summary>
    public static NodeSet Of(params ReadOnlySpan<RecordId> records)
    {
        ImmutableArray<NodeTerm>.Builder terms = ImmutableArray.CreateBuilder<NodeTerm>(records.Length);
        foreach (RecordId record in records)
            terms.Add(NodeTerm.OfRecord(record));
        return new NodeSet(terms.MoveToImmutable());
    }

    /// <summary>The nodes with these ids.</summary>
    public static NodeSet OfNodes(params IEnumerable<string> ids)
    {
        ArgumentNullException.ThrowIfNull(ids);
        return new NodeSet([.. ids.Select(NodeTerm.Node)]);
    }

    /// <summary>The nodes of a kind of which a property has a value, or the role in some link if the property is <c>role</c>.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="property">A property of nodes, or <c>role</c>: then nodes that start a link with this role count, too.</param>
    /// <param name="value">The value; ordinal.</param>
    public static NodeSet Where(EntityKind kind, string property, string value)
    {
        ArgumentException.ThrowIfNullOrEmpty(property);
        ArgumentNullException.ThrowIfNull(value);
        return new NodeSet([NodeTerm.Where(kind, property, value)]);
    }

    /// <summary>The nodes that are in either set.</summary>
    public NodeSet Or(NodeSet other)
    {
        ArgumentNullException.ThrowIfNull(other);
        return new NodeSet(Terms.AddRange(other.Terms));
    }

    /// <summary>Reads what the command line calls NODES: node ids, record ids (<c>source:key</c>) and <c>kind[property=value]</c>, with commas between.</summary>
    /// <exception cref="FormatException">A part has another form.</exception>
    public static NodeSet Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return new NodeSet([.. SplitOutsideBrackets(text).Where(part => part.Length > 0).Select(NodeTerm.Parse)]);
    }

    /// <inheritdoc/>
    public bool Equals(NodeSet? other) => other is not null && _text == other._text;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as NodeSet);

    /// <inheritdoc/>
    public override int GetHashCode() => _text.GetHashCode(StringComparison.Ordinal);

    /// <summary>Writes what <see cref="Parse"/> reads.</summary>
    public override string ToString() => _text;

    private static List<string> SplitOutsideBrackets(string text)
    {
        List<string> parts = [];
        int start = 0;
        int depth = 0;
        for (int i = 0; i < text.Length; i++)
        {
            depth += text[i] == '[' ? 1 : text[i] == ']' ? -1 : 0;
            if (text[i] == ',' && depth == 0)
            {
                parts.Add(text[start..i].Trim());
                start = i + 1;
            }
        }
        parts.Add(text[start..].Trim());
        return parts;
    }
}
