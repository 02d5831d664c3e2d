using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>Where the names and properties of nodes come from, so that a graph of entities need not hold them twice.</summary>
internal abstract class NodeProperties
{
    public abstract string NameOf(int node);

    public abstract ImmutableSortedDictionary<string, ImmutableArray<string>> AllOf(int node);

    public abstract bool Has(int node, string property, string value);
}
