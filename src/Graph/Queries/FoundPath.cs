namespace Linkage.Graph;

/// <summary>A path in numbers of nodes and arcs, with the value it was ranked by.</summary>
internal sealed record FoundPath(int[] Nodes, int[] Arcs, long Value);
