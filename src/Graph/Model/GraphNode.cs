using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>An entity, an event or a source record in the network.</summary>
/// <param name="Id">The name of the node, unique in its graph: an entity id, or the text form of a record id. Ordinal.</param>
/// <param name="Kind">The kind of thing it is.</param>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record GraphNode(string Id, EntityKind Kind)
{
    /// <summary>Gets the name to show to people; empty when none is known.</summary>
    public string Name { get; init; } = "";

    /// <summary>Gets the layer: <see cref="GraphLayer.Event"/> for events and <see cref="GraphLayer.Entity"/> for all else, unless set.</summary>
    public GraphLayer Layer { get; init; } = Kind == EntityKind.Event ? GraphLayer.Event : GraphLayer.Entity;

    /// <summary>Gets the values that <see cref="NodeSet.Where"/> can ask for, by property name. Empty unless set.</summary>
    public ImmutableSortedDictionary<string, ImmutableArray<string>> Properties { get; init; } = NoProperties;

    internal static ImmutableSortedDictionary<string, ImmutableArray<string>> NoProperties { get; } =
        ImmutableSortedDictionary.Create<string, ImmutableArray<string>>(StringComparer.Ordinal);

    /// <summary>Copies the node with one more property, in place of one of the same name.</summary>
    public GraphNode WithProperty(string name, params ImmutableArray<string> values) =>
        this with { Properties = Properties.SetItem(name, values) };

    /// <inheritdoc/>
    public override string ToString() => Name.Length == 0 ? Id : $"{Name} ({Id})";
}
