namespace Linkage.Clustering;

/// <summary>How links become clusters.</summary>
/// <remarks>
/// Every method honours judgments: records judged to be the same are in one cluster, records judged to be different never are (this wins where judgments
/// contradict each other). The result depends on the links only, not on their order or the number of threads. Immutable and safe to share between threads.
/// </remarks>
public sealed class ClusteringMethod
{
    private readonly Func<ClusterInput, CancellationToken, int[]> _cluster;

    private ClusteringMethod(string name, Func<ClusterInput, CancellationToken, int[]> cluster) => (Name, _cluster) = (name, cluster);

    /// <summary>Gets the method that joins whatever is linked, directly or through others. The default of <see cref="Linker"/>.</summary>
    /// <remarks>Union-find. Time nearly linear in the links.</remarks>
    public static ClusteringMethod ConnectedComponents { get; } = new("connected-components", Clustering.ConnectedComponents.Cluster);

    /// <summary>Gets the method that joins what is linked and then divides groups that a few weak links hold together against the evidence of their other pairs.
    /// The default of <see cref="EntityResolver"/>.</summary>
    /// <remarks>Each group of linked records whose pairs do not all agree is built up anew: the two parts with the highest mean evidence between them are joined
    /// as long as that mean is positive (average-linkage agglomeration on signed weights). Time O(n²) comparisons a group, up to 256 records; larger groups in parts.</remarks>
    public static ClusteringMethod BridgeRepair { get; } = new("bridge-repair", (input, token) => new GroupRepair(input, byMean: true).Cluster(token));

    /// <summary>Gets the method that gives each record at most one partner in each source: the strongest links first.</summary>
    /// <remarks>Greedy one-to-one matching; right for two sources without duplicates. Time O(L log L).</remarks>
    public static ClusteringMethod BestLink { get; } = new("best-link", Clustering.BestLink.Cluster);

    /// <summary>Gets the method that joins along the strongest links first and never brings two records of one source together.</summary>
    /// <remarks>Right for any number of sources without duplicates. Time O(L log L).</remarks>
    public static ClusteringMethod SourceConsistent { get; } = new("source-consistent", Clustering.SourceConsistent.Cluster);

    /// <summary>Gets the method that makes stars: a record joins the first record, in the order of link weights, that became a centre.</summary>
    /// <remarks>CENTER of Haveliwala, Gionis and Indyk (2000), as measured by Hassanzadeh et al., "Framework for evaluating clustering algorithms in duplicate detection", VLDB 2009.
    /// Small, pure clusters. Time O(L log L).</remarks>
    public static ClusteringMethod Center { get; } = new("center", CenterStars.Cluster);

    /// <summary>Gets the method that looks, within each group of linked records, for the division with the highest total evidence.</summary>
    /// <remarks>Correlation clustering (Bansal, Blum and Chawla 2004): greedy joining by total evidence, then moves of single records while they gain.
    /// A heuristic: the problem is NP-hard. Time O(n²) comparisons a group, up to 256 records; larger groups in parts.</remarks>
    public static ClusteringMethod Correlation { get; } = new("correlation", (input, token) => new GroupRepair(input, byMean: false).Cluster(token));

    /// <summary>Gets all methods.</summary>
    public static IReadOnlyList<ClusteringMethod> All { get; } = [ConnectedComponents, BridgeRepair, BestLink, SourceConsistent, Center, Correlation];

    /// <summary>Gets the name that files and the command line use, such as <c>bridge-repair</c>.</summary>
    public string Name { get; }

    /// <summary>Finds a method by its name.</summary>
    /// <param name="name">Such as <c>bridge-repair</c>; null is no name.</param>
    /// <param name="method">The method, or null.</param>
    /// <returns>Whether there is one.</returns>
    public static bool TryParse(string? name, [System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out ClusteringMethod? method)
    {
        method = All.FirstOrDefault(known => string.Equals(known.Name, name, StringComparison.Ordinal));
        return method is not null;
    }

    /// <summary>Gets the name.</summary>
    /// <returns>The same as <see cref="Name"/>.</returns>
    public override string ToString() => Name;

    internal bool DividesConflicts => this == BridgeRepair || this == Correlation;

    // For each row the smallest row of its cluster.
    internal int[] Cluster(ClusterInput input, CancellationToken cancellationToken) => _cluster(input, cancellationToken);
}
