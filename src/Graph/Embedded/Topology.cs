using System.Collections.Concurrent;

namespace Linkage.Graph;

/// <summary>Who is joined to whom, as compressed sparse rows in both directions, and how many edges of each type each node has.</summary>
/// <remarks>Nodes and edges are numbered in the order of their ids. An edge costs 16 bytes (two arcs), a node 8 and 6 for each type it has.
/// Immutable but for a pool of scratch memory; safe to share between threads.</remarks>
internal sealed class Topology
{
    private readonly ConcurrentBag<SearchScratch> _pool = [];
    private readonly int[] _offsets;
    private readonly int[] _neighbors;
    private readonly int[] _arcs;
    private readonly int[] _degreeOffsets;
    private readonly ushort[] _degreeTypes;
    private readonly int[] _degrees;

    private Topology(int[] offsets, int[] neighbors, int[] arcs, int[] degreeOffsets, ushort[] degreeTypes, int[] degrees)
    {
        (_offsets, _neighbors, _arcs) = (offsets, neighbors, arcs);
        (_degreeOffsets, _degreeTypes, _degrees) = (degreeOffsets, degreeTypes, degrees);
    }

    public int NodeCount => _offsets.Length - 1;

    /// <summary>Gets the neighbours of a node, ascending; one entry an edge, equal ones in the order of the edges.</summary>
    public ReadOnlySpan<int> NeighborsOf(int node) => _neighbors.AsSpan(_offsets[node].._offsets[node + 1]);

    /// <summary>Gets the arcs beside <see cref="NeighborsOf"/>: the edge times two, plus one where it ends at the node rather than starts.</summary>
    public ReadOnlySpan<int> ArcsOf(int node) => _arcs.AsSpan(_offsets[node].._offsets[node + 1]);

    public int DegreeOf(int node) => _offsets[node + 1] - _offsets[node];

    public int DegreeOf(int node, int type)
    {
        for (int i = _degreeOffsets[node]; i < _degreeOffsets[node + 1]; i++)
        {
            if (_degreeTypes[i] == type)
                return _degrees[i];
        }
        return 0;
    }

    public SearchScratch Rent() => _pool.TryTake(out SearchScratch? scratch) ? scratch : new SearchScratch(NodeCount);

    public void Return(SearchScratch scratch)
    {
        scratch.Reset();
        _pool.Add(scratch);
    }

    /// <summary>Builds the rows by sorting twice by counting: time and memory O(nodes + edges).</summary>
    public static Topology Build(int nodeCount, int[] from, int[] to, ushort[] types, int typeCount)
    {
        int[] degrees = new int[nodeCount + 1];
        for (int edge = 0; edge < from.Length; edge++)
        {
            degrees[from[edge]]++;
            if (from[edge] != to[edge])
                degrees[to[edge]]++;
        }
        int[] offsets = new int[nodeCount + 1];
        for (int node = 0; node < nodeCount; node++)
            offsets[node + 1] = checked(offsets[node] + degrees[node]);

        // First by node, in the order of edges; then dealt out by neighbour ascending, which leaves each row sorted by neighbour, then edge.
        int[] byNode = new int[offsets[nodeCount]];
        int[] next = offsets.AsSpan(0, nodeCount).ToArray();
        for (int edge = 0; edge < from.Length; edge++)
        {
            byNode[next[from[edge]]++] = edge << 1;
            if (from[edge] != to[edge])
                byNode[next[to[edge]]++] = (edge << 1) | 1;
        }
        int[] neighbors = new int[byNode.Length];
        int[] arcs = new int[byNode.Length];
        offsets.AsSpan(0, nodeCount).CopyTo(next);
        for (int neighbor = 0; neighbor < nodeCount; neighbor++)
        {
            foreach (int arc in byNode.AsSpan(offsets[neighbor]..offsets[neighbor + 1]))
            {
                int edge = arc >> 1;
                bool loop = from[edge] == to[edge];
                int node = (arc & 1) == 0 ? to[edge] : from[edge];
                int place = next[node]++;
                neighbors[place] = neighbor;
                arcs[place] = loop ? arc : arc ^ 1;
            }
        }
        (int[] degreeOffsets, ushort[] degreeTypes, int[] typeDegrees) = CountTypes(nodeCount, offsets, arcs, types, typeCount);
        return new Topology(offsets, neighbors, arcs, degreeOffsets, degreeTypes, typeDegrees);
    }

    private static (int[] Offsets, ushort[] Types, int[] Degrees) CountTypes(int nodeCount, int[] offsets, int[] arcs, ushort[] types, int typeCount)
    {
        int[] rowOffsets = new int[nodeCount + 1];
        List<ushort> rowTypes = new(nodeCount);
        List<int> rowDegrees = new(nodeCount);
        int[] counts = new int[typeCount];
        List<ushort> present = [];
        for (int node = 0; node < nodeCount; node++)
        {
            present.Clear();
            foreach (int arc in arcs.AsSpan(offsets[node]..offsets[node + 1]))
            {
                ushort type = types[arc >> 1];
                if (counts[type]++ == 0)
                    present.Add(type);
            }
            foreach (ushort type in present)
            {
                rowTypes.Add(type);
                rowDegrees.Add(counts[type]);
                counts[type] = 0;
            }
            rowOffsets[node + 1] = rowTypes.Count;
        }
        return (rowOffsets, [.. rowTypes], [.. rowDegrees]);
    }
}
