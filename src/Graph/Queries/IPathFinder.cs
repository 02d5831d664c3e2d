namespace Linkage.Graph;

/// <summary>What finds paths: a graph in this process, or a graph database. The same query gives the same answer wherever both are complete.</summary>
public interface IPathFinder
{
    /// <summary>Finds the best paths that a query describes.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="LinkageSettingsException">The query contradicts itself; all mistakes at once.</exception>
    /// <exception cref="ArgumentException">An id in the query names no node here.</exception>
    Task<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken = default);
}
