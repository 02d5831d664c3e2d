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
        UndirectedGraph<int, SEquatableEdge<int>> graph = new(allowParallelEdges: true);
        graph.AddVertexRange(Enumerable.Range(0, records));
        foreach (ScoredPair pair in pairs)
            graph.AddEdge(new SEquatableEdge<int>(pair.Left, pair.Right));
        ConnectedComponentsAlgorithm<int, SEquatableEdge<int>> algorithm = new(graph);
        algorithm.Compute();
        return (Stopwatch.GetElapsedTime(begin).TotalMilliseconds, algorithm.ComponentCount);
    }
}
