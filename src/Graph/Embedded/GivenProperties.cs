using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>Names and properties as the nodes were given.</summary>
internal sealed class GivenProperties(GraphNode[] nodes) : NodeProperties
{
    public override string NameOf(int node) => nodes[node].Name;

    public override ImmutableSortedDictionary<string, ImmutableArray<string>> AllOf(int node) => nodes[node].Properties;

    public override bool Has(int node, string property, string value) =>
        nodes[node].Properties.TryGetValue(property, out ImmutableArray<string> values) && values.Contains(value, StringComparer.Ordinal);
}
