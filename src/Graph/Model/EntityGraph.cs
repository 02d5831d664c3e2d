using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>The network of entities and events, held in memory as compressed sparse rows.</summary>
/// <remarks>Immutable; safe to share between threads. Topology takes 16 bytes an edge, 8 a node and 6 for each type of edge a node has.</remarks>
public sealed class EntityGraph : IPathFinder
{
    internal EntityGraph(NodeColumns nodes, EdgeColumns edges, RecordColumns records, GraphOptions options)
    {
        (NodeColumns, EdgeColumns, RecordColumns, Options) = (nodes, edges, records, options);
        Topology = Topology.Build(nodes.Count, edges.From, edges.To, edges.Types, edges.TypeNames.Length);
        Sets = new NodeSets(nodes, edges, records);
    }

    /// <summary>Makes the graph of a finished resolution.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <remarks>
    /// <para>Nodes are the entities of every kind, events among them, and the source records as a layer of their own. An edge joins two entities
    /// where links of one type and role join their records; it keeps their times, their records and their number. Its probability is
    /// 1 − ∏ (1 − p) over sources, each at its best; the decisions that its best records belong to its ends are kept apart, so that a path counts
    /// each once. A link with a beginning and no end holds at that moment, unless it began with the valid time of one of its records: then as long as
    /// the record. Links within one entity, and those that name records which were not loaded, are left out.
    /// Possible matches are edges of type <see cref="EdgeTypes.PossiblySame"/>.</para>
    /// <para>Time O(n log n) in records and links.</para>
    /// </remarks>
    public static EntityGraph From(Resolution resolution, GraphOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        return new ResolutionLifter(resolution, options ?? new GraphOptions()).Lift();
    }

    /// <summary>Gets the number of nodes, source records included where the graph has their layer.</summary>
    public int NodeCount => NodeColumns.Count;

    /// <summary>Gets the number of edges, possible matches and edges between source records included.</summary>
    public int EdgeCount => EdgeColumns.Count;

    /// <summary>Gets all nodes in the order of their ids, made as they are asked for.</summary>
    public IEnumerable<GraphNode> Nodes => Enumerable.Range(0, NodeCount).Select(NodeColumns.NodeAt);

    /// <summary>Gets all edges in order of start, type, end, role and key, made as they are asked for.</summary>
    public IEnumerable<GraphEdge> Edges => Enumerable.Range(0, EdgeCount).Select(EdgeAt);

    internal NodeColumns NodeColumns { get; }

    internal EdgeColumns EdgeColumns { get; }

    internal RecordColumns RecordColumns { get; }

    internal Topology Topology { get; }

    internal NodeSets Sets { get; }

    internal GraphOptions Options { get; }

    /// <summary>Finds a node by its id, or null.</summary>
    public GraphNode? FindNode(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int node = NodeColumns.Find(id);
        return node < 0 ? null : NodeColumns.NodeAt(node);
    }

    /// <summary>Finds the nodes that a set names, in the order of their ids.</summary>
    /// <param name="set">The set.</param>
    /// <param name="identity">Whether it is asked for among entities and events or, with <see cref="IdentityMode.RecordsOnly"/>, among source records.</param>
    /// <exception cref="ArgumentException">An id names no node.</exception>
    public ImmutableArray<GraphNode> NodesOf(NodeSet set, IdentityMode identity = default)
    {
        ArgumentNullException.ThrowIfNull(set);
        return [.. Sets.Find(set, identity.IsRecordsOnly, nameof(set)).Select(NodeColumns.NodeAt)];
    }

    /// <summary>Gets the edges that start or end at a node, ordered by the node at the other end; none for an unknown id.</summary>
    public ImmutableArray<GraphEdge> EdgesOf(string id)
    {
        ArgumentNullException.ThrowIfNull(id);
        int node = NodeColumns.Find(id);
        return node < 0 ? [] : [.. Topology.ArcsOf(node).ToArray().Select(arc => EdgeAt(arc >> 1))];
    }

    /// <summary>Gets how many distinct edges of a type a node has in the whole graph: what <see cref="PathQuery.HubCap"/> looks at.</summary>
    public int DegreeOf(string id, string type)
    {
        ArgumentNullException.ThrowIfNull(id);
        int node = NodeColumns.Find(id);
        int typeIndex = EdgeColumns.FindType(type);
        return node < 0 || typeIndex < 0 ? 0 : Topology.DegreeOf(node, typeIndex);
    }

    /// <summary>Finds the best paths that a query describes.</summary>
    /// <param name="query">The query.</param>
    /// <param name="cancellationToken">Ends the search with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="LinkageSettingsException">The query contradicts itself; all mistakes at once.</exception>
    /// <exception cref="ArgumentException">An id in the query names no node here.</exception>
    /// <remarks>A query for one path by hops searches breadth-first from both ends: time O(edges reached). Others search best first over prefixes,
    /// within <see cref="PathQuery.ExpansionBudget"/>. Equal graphs and queries give equal answers on any machine, unless there is a time budget.</remarks>
    public PathResult FindPaths(PathQuery query, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(query);
        cancellationToken.ThrowIfCancellationRequested();
        return PathSearch.Run(this, query, cancellationToken);
    }

    /// <inheritdoc/>
    /// <remarks>Runs on the thread pool; the work is the processor's.</remarks>
    public Task<PathResult> FindPathsAsync(PathQuery query, CancellationToken cancellationToken = default) =>
        Task.Run(() => FindPaths(query, cancellationToken), cancellationToken);

    /// <summary>Gathers what a path of this graph rests on as a whole, and which records it cannot do without.</summary>
    /// <exception cref="ArgumentException">An edge of the path is not in this graph.</exception>
    public PathEvidence Explain(GraphPath path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return PathExplainer.Explain(this, path);
    }

    internal GraphEdge EdgeAt(int edge)
    {
        EdgeColumns edges = EdgeColumns;
        return new GraphEdge(NodeColumns.IdOf(edges.From[edge]), edges.TypeNames[edges.Types[edge]], NodeColumns.IdOf(edges.To[edge]))
        {
            Role = edges.Roles[edge] < 0 ? null : edges.RoleNames[edges.Roles[edge]],
            Key = edges.Keys?[edge],
            Probability = edges.Probabilities[edge],
            Count = edges.Counts[edge],
            Times = [.. edges.TimesOf(edge).ToArray().Select(EdgeTimes.ToTime)],
            Records = RecordsOf(edge),
            Identity = [.. DecisionOf(edges.From[edge], edges.FromDecisions[edge]), .. DecisionOf(edges.To[edge], edges.ToDecisions[edge])],
            Costs = CostsOf(edge),
            Basis = edges.BasisNames[edges.Basis[edge]],
        };
    }

    /// <summary>Finds the number of an edge by its ends, type, role and key, or -1.</summary>
    internal int FindEdge(GraphEdge edge)
    {
        int from = NodeColumns.Find(edge.From);
        int to = NodeColumns.Find(edge.To);
        return from < 0 || to < 0 ? -1 : EdgeColumns.Find(from, edge.Type, to, edge.Role, edge.Key);
    }

    private ImmutableArray<RecordId> RecordsOf(int edge)
    {
        SortedSet<RecordId> records = [];
        foreach (RecordPair support in EdgeColumns.SupportsOf(edge))
        {
            if (support.From >= 0)
                records.Add(RecordColumns.IdOf(support.From));
            if (support.To >= 0)
                records.Add(RecordColumns.IdOf(support.To));
        }
        return [.. records];
    }

    private IEnumerable<IdentityEvidence> DecisionOf(int node, int record) => record < 0
        ? []
        : [new IdentityEvidence(NodeColumns.IdOf(node), RecordColumns.IdOf(record), RecordColumns.ProbabilityOf(record), RecordColumns.ByOf(record))];

    private ImmutableSortedDictionary<string, double> CostsOf(int edge)
    {
        ImmutableSortedDictionary<string, double> costs = GraphEdge.NoCosts;
        foreach ((string name, double[] column) in EdgeColumns.Costs)
            costs = double.IsNaN(column[edge]) ? costs : costs.Add(name, column[edge]);
        return costs;
    }
}
