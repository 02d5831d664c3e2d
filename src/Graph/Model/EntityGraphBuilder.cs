namespace Linkage.Graph;

/// <summary>Gathers nodes and edges, in any order, and makes a graph of them. For networks that do not come from a resolution.</summary>
/// <remarks>Not safe to share between threads. Mistakes are reported by <see cref="Build()"/>, all at once.</remarks>
public sealed class EntityGraphBuilder
{
    private const int MostExamples = 20;
    private readonly Dictionary<string, GraphNode> _nodes = new(StringComparer.Ordinal);
    private readonly List<GraphEdge> _edges = [];
    private readonly Dictionary<RecordId, IdentityEvidence> _records = [];
    private readonly List<LinkageProblem> _problems = [];

    /// <summary>Adds a node. Its id must be new.</summary>
    /// <returns>This builder.</returns>
    public EntityGraphBuilder AddNode(GraphNode node)
    {
        ArgumentNullException.ThrowIfNull(node);
        if (string.IsNullOrEmpty(node.Id))
            Report("graph.bad-node", "nodes", "an empty id", "a node id");
        else if (node.Kind.IsNone)
            Report("graph.bad-node", "nodes", "a node without a kind", "a kind such as person");
        else if (node.Layer == GraphLayer.Identity)
            Report("graph.bad-node", "nodes", "a node in the identity layer", "the layer of records, entities or events");
        else if (!_nodes.TryAdd(node.Id, node))
            Report("graph.duplicate-node", "nodes", "a node id twice", "each id once");
        return this;
    }

    /// <summary>Adds an edge. Its nodes may come later. No two edges may be equal in ends, type, role and key.</summary>
    /// <returns>This builder.</returns>
    public EntityGraphBuilder AddEdge(GraphEdge edge)
    {
        ArgumentNullException.ThrowIfNull(edge);
        _edges.Add(edge);
        return this;
    }

    /// <summary>Says which node a source record belongs to, so that queries can name the record.</summary>
    /// <param name="record">The record.</param>
    /// <param name="node">The id of the entity's or event's node.</param>
    /// <param name="probability">The chance that it belongs there, from 0 to 1.</param>
    /// <param name="by">What decided it.</param>
    /// <returns>This builder.</returns>
    /// <remarks>If a node has the text form of the record as its id, it is taken for the record's own node.</remarks>
    public EntityGraphBuilder AddRecord(RecordId record, string node, double probability = 1, string by = "")
    {
        AddOwner(new IdentityEvidence(node, record, probability, by));
        return this;
    }

    /// <summary>Makes the graph.</summary>
    /// <exception cref="LinkageSettingsException">Edges name unknown nodes, something is there twice, or a value is out of range; all mistakes at once, of each sort a few.</exception>
    public EntityGraph Build() => Build(new GraphOptions());

    /// <summary>Makes the graph with a clock and a log of your own.</summary>
    /// <param name="options">What the graph works with.</param>
    /// <exception cref="LinkageSettingsException">Edges name unknown nodes, something is there twice, or a value is out of range; all mistakes at once, of each sort a few.</exception>
    public EntityGraph Build(GraphOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] ids = [.. _nodes.Keys];
        Array.Sort(ids, StringComparer.Ordinal);
        GraphNode[] nodes = Array.ConvertAll(ids, id => _nodes[id]);
        EntityKind[] kinds = [.. nodes.Select(node => node.Kind).Distinct().Order()];
        NodeColumns nodeColumns = new(
            ids,
            Array.ConvertAll(nodes, node => (byte)node.Layer),
            Array.ConvertAll(nodes, node => (ushort)Array.BinarySearch(kinds, node.Kind)),
            kinds,
            new GivenProperties(nodes));

        foreach (IdentityEvidence decision in _edges.SelectMany(edge => edge.Identity))
            AddOwner(decision);
        RecordColumns records = BuildRecords(nodeColumns);
        EdgeColumnsBuilder edges = new();
        foreach (GraphEdge edge in _edges)
            AddDraft(edges, edge, nodeColumns, records);
        EdgeColumns edgeColumns = edges.Build();
        if (edges.HasDuplicates)
            Report("graph.duplicate-edge", "edges", "an edge twice", "each once, or with keys that tell them apart");
        if (_problems.Count > 0)
            throw new LinkageSettingsException(_problems.Distinct().Take(MostExamples));
        return new EntityGraph(nodeColumns, edgeColumns, records, options);
    }

    private void AddOwner(IdentityEvidence decision)
    {
        if (decision.Record.IsNone)
            Report("graph.bad-record", "records", "no record", "a record id");
        else if (decision.Probability is not (>= 0 and <= 1))
            Report("graph.bad-probability", "records", "a probability out of range", "0 to 1");
        else if (!_records.TryAdd(decision.Record, decision) && _records[decision.Record] != decision)
            Report("graph.duplicate-record", "records", "a record with two decisions on where it belongs", "one");
    }

    private RecordColumns BuildRecords(NodeColumns nodes)
    {
        SortedSet<RecordId> ids = [.. _records.Keys, .. _edges.SelectMany(edge => edge.Records)];
        RecordId[] all = [.. ids];
        int[] owners = Array.ConvertAll(all, id => _records.TryGetValue(id, out IdentityEvidence? decision) ? nodes.Find(decision.Entity) : -1);
        if (all.Where((id, record) => _records.ContainsKey(id) && owners[record] < 0).Any())
            Report("graph.unknown-node", "records", "a record of a node that is not there", "ids of nodes that were added");
        return new RecordColumns(
            all,
            Array.ConvertAll(all, id => nodes.Find(id.ToString())),
            owners,
            Array.ConvertAll(all, id => _records.TryGetValue(id, out IdentityEvidence? decision) ? decision.Probability : 1),
            Array.ConvertAll(all, id => _records.TryGetValue(id, out IdentityEvidence? decision) ? decision.By : ""));
    }

    private void AddDraft(EdgeColumnsBuilder edges, GraphEdge edge, NodeColumns nodes, RecordColumns records)
    {
        int from = nodes.Find(edge.From);
        int to = nodes.Find(edge.To);
        if (!Check(edge, nodes, from, to))
            return;
        EdgeDraft draft = new()
        {
            From = from,
            To = to,
            Type = edges.TypeOf(edge.Type),
            Role = edges.RoleOf(edge.Role),
            Basis = edges.BasisOf(edge.Basis),
            Count = edge.Count,
            Probability = edge.Probability,
            Key = edge.Key,
            FromDecision = DecisionAt(edge, edge.From, records),
            ToDecision = DecisionAt(edge, edge.To, records),
            Costs = edge.Costs.IsEmpty ? null : edge,
        };
        edges.Add(
            draft,
            edge.Times.IsEmpty ? [] : [.. edge.Times.Select(EdgeTimes.ToTicks).OrderBy(time => time.From).ThenBy(time => time.To)],
            edge.Records.IsEmpty ? [] : [.. edge.Records.Order().Distinct().Select(record => new RecordPair(records.Find(record), -1))]);
    }

    private bool Check(GraphEdge edge, NodeColumns nodes, int from, int to)
    {
        int before = _problems.Count;
        if (from < 0 || to < 0)
            Report("graph.unknown-node", "edges", "an end that is not there", "ids of nodes that were added");
        else if ((nodes.LayerOf(from) == GraphLayer.Record) != (nodes.LayerOf(to) == GraphLayer.Record))
            Report("graph.mixed-layers", "edges", "an edge between a source record and an entity", "AddRecord to say which entity a record belongs to");
        if (string.IsNullOrEmpty(edge.Type))
            Report("graph.bad-edge", "edges", "an edge without a type", "a type such as owns");
        if (edge.Probability is not (>= 0 and <= 1))
            Report("graph.bad-probability", "edges", "a probability out of range", "0 to 1");
        if (edge.Count < 1)
            Report("graph.bad-edge", "edges", "a count below 1", "how often the edge was stated, 1 or more");
        if (!edge.Times.IsEmpty && edge.Times.Any(time => time.From > time.To))
            Report("graph.bad-time", "edges", "a time that ends before it begins", "half-open times; both ends equal for a moment");
        if (!edge.Costs.IsEmpty && edge.Costs.Values.Any(cost => !(cost >= 0 && cost <= PathCost.MostCost)))
            Report("graph.bad-cost", "edges", "a cost out of range", "0 to 2^30");
        if (edge.Identity.Any(decision => decision.Entity != edge.From && decision.Entity != edge.To)
            || edge.Identity.Length > 1 && edge.Identity.Select(decision => decision.Entity).Distinct().Count() != edge.Identity.Length)
            Report("graph.bad-edge", "edges", "decisions on identity that are not one for each end at most", "for each end at most one");
        return _problems.Count == before;
    }

    private static int DecisionAt(GraphEdge edge, string node, RecordColumns records)
    {
        foreach (IdentityEvidence decision in edge.Identity)
        {
            if (decision.Entity == node)
                return records.Find(decision.Record);
        }
        return -1;
    }

    private void Report(string code, string path, string found, string expected) =>
        _problems.Add(new LinkageProblem(code, path, found, expected, $"found {found}, expected {expected}."));
}
