using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>The answer to a <see cref="PathQuery"/>.</summary>
/// <param name="Query">The query.</param>
/// <param name="Paths">The paths found, best first.</param>
/// <param name="Complete">Whether these are exactly the paths asked for: all, or the best <see cref="PathQuery.MaxPaths"/> in the total order.
/// When false, a budget ended the search and better paths may exist.</param>
/// <param name="WhyStopped">Why the search ended.</param>
/// <param name="Explored">How many edges the search touched, counted once for each time; the same for equal graphs and queries.</param>
public sealed record PathResult(PathQuery Query, ImmutableArray<GraphPath> Paths, bool Complete, WhyStopped WhyStopped, long Explored);
