namespace Linkage.Graph;

/// <summary>A lower bound on what it takes to get from a node to the destinations, found by searching backwards from them, no further than needed.</summary>
/// <remarks>The bound may ignore that paths visit no node twice and that decisions can be shared; it never ignores filters.
/// It holds for nodes in the middle of a path, not for origins.</remarks>
internal abstract class Barrier
{
    /// <summary>Gives the least that any way on from a node costs.</summary>
    /// <param name="node">The node, which the path runs through.</param>
    /// <param name="room">The most hops left.</param>
    /// <param name="cost">The bound.</param>
    /// <param name="exact">Whether searching on cannot raise it.</param>
    /// <returns>Whether there is any way on.</returns>
    public abstract bool TryBound(int node, int room, out PathCost cost, out bool exact);

    /// <summary>Searches on, by about as many edges as the caller is about to touch on a doubtful bound.</summary>
    public abstract void Advance(long edges);
}
