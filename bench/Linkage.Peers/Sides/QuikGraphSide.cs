using System.Diagnostics;
using QuikGraph;
using QuikGraph.Algorithms.ConnectedComponents;

namespace Linkage.Peers.Sides;

/// <summary>The clusters of the same pairs by QuikGraph: its graph built, its connected components found.</summary>
internal static class QuikGraphSide
{
    /// <summary>Gives the milliseconds and how many components there are.</summary>
    public static (double Milliseconds, int Components) Run(int records, IReadOnlyList<ScoredPair> pairs)
    {
        long begin = Stopwatch.GetTimestamp();
        // Its weak components of a directed graph mark vertices alone. Those of its undirected graph look edges up by hash, and at two million edges do not end.
        AdjacencyGraph<int, SEdge<int>> graph = new(allowParallelEdges: true);
        graph.AddVertexRange(Enumerable.Range(0, records));
        foreach (ScoredPair pair in pairs)
            graph.AddEdge(new SEdge<int>(pair.Left, pair.Right));
        WeaklyConnectedComponentsAlgorithm<int, SEdge<int>> algorithm = new(graph);
        algorithm.Compute();
        return (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, algorithm.ComponentCount);
    }
}
