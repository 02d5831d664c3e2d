namespace Linkage.Graph;

/// <summary>A way on from a prefix to a destination.</summary>
/// <param name="Arcs">The arcs of the way.</param>
/// <param name="Rests">What it costs from before each arc on; one more entry than arcs. Empty when the search was cut short.</param>
internal sealed record Completion(int[] Arcs, PathCost[] Rests);
