using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>Where the properties of nodes come from, so that a graph of entities need not hold them twice.</summary>
internal abstract class NodeProperties
{
    public abstract ImmutableSortedDictionary<string, ImmutableArray<string>> AllOf(int node);

    public abstract bool Has(int node, string property, string value);

    public static NodeProperties Of(ImmutableSortedDictionary<string, ImmutableArray<string>>[] properties) => new Given(properties);

    private sealed class Given(ImmutableSortedDictionary<string, ImmutableArray<string>>[] properties) : NodeProperties
    {
        public override ImmutableSortedDictionary<string, ImmutableArray<string>> AllOf(int node) => properties[node];

        public override bool Has(int node, string property, string value) =>
            properties[node].TryGetValue(property, out ImmutableArray<string> values) && values.Contains(value, StringComparer.Ordinal);
    }
}
