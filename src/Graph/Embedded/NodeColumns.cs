namespace Linkage.Graph;

/// <summary>The nodes of a graph, column by column, numbered in the ordinal order of their ids.</summary>
internal sealed class NodeColumns(string[] ids, byte[] layers, ushort[] kindIndexes, EntityKind[] kinds, NodeProperties properties)
{
    public int Count => ids.Length;

    public EntityKind[] Kinds => kinds;

    public string IdOf(int node) => ids[node];

    public GraphLayer LayerOf(int node) => (GraphLayer)layers[node];

    public int KindIndexOf(int node) => kindIndexes[node];

    public NodeProperties Properties => properties;

    /// <summary>Finds the number of a node, or -1.</summary>
    public int Find(string id)
    {
        int place = Array.BinarySearch(ids, id, StringComparer.Ordinal);
        return place < 0 ? -1 : place;
    }

    public GraphNode NodeAt(int node) => new(ids[node], kinds[kindIndexes[node]])
    {
        Name = properties.NameOf(node),
        Layer = LayerOf(node),
        Properties = properties.AllOf(node),
    };
}
