namespace Linkage.Graph;

/// <summary>A query made ready for one graph: its sets as marks on nodes, its filters as tables, its costs as whole numbers.</summary>
/// <remarks>An arc is an edge times two, plus one where the path follows it against its direction.</remarks>
internal sealed class PathPlan : IDisposable
{
    public const byte FromMark = 1;
    public const byte ToMark = 2;
    public const byte ExcludeMark = 4;
    public const byte AvoidMark = 8;
    public const byte WayMark = 16;   // of the shortest-path search
    public const byte ViaMark = 32;

    private readonly NodeColumns _nodes;
    private readonly EdgeColumns _edges;
    private readonly RecordColumns _records;
    private readonly byte[] _typeRules;      // bit 0: forward, bit 1: backward
    private readonly bool[] _kindsAllowed;
    private readonly int[] _caps;            // kind × type
    private readonly int _lowestCap;
    private readonly bool _checksEdges;
    private readonly int _possibleType;
    private readonly TickRange? _window;
    private readonly double[]? _costs;
    private readonly bool _ranksByProbability;

    public PathPlan(EntityGraph graph, PathQuery query)
    {
        query.Validate();
        (Query, Topology) = (query, graph.Topology);
        (_nodes, _edges, _records) = (graph.NodeColumns, graph.EdgeColumns, graph.RecordColumns);
        _possibleType = _edges.FindType(EdgeTypes.PossiblySame);
        _window = query.Window is { } window ? EdgeTimes.ToTicks(window) : null;
        _ranksByProbability = query.Ranking == PathRanking.Probability || (query.Ranking == PathRanking.Cost && query.CostProperty is null);
        RanksByCost = _ranksByProbability || query.Ranking == PathRanking.Cost;
        _costs = query.CostProperty is { } property ? _edges.Costs.GetValueOrDefault(property) ?? NoCosts(_edges.Count) : null;
        _typeRules = TypeRules(query);
        _kindsAllowed = Array.ConvertAll(_nodes.Kinds, kind => query.Kinds.IsEmpty || query.Kinds.Contains(kind));
        _caps = Caps(query, out _lowestCap);
        _checksEdges = query.MinLinkProbability > 0 || _window is not null || _costs is not null || query.Identity.MinPossible > 0;
        Scratch = Topology.Rent();
        try
        {
            (From, To, Via) = MarkSets(graph.Sets, query);
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    public PathQuery Query { get; }

    public Topology Topology { get; }

    public SearchScratch Scratch { get; private set; }

    public int[] From { get; }

    public int[] To { get; }

    public int[][] Via { get; }

    public EdgeColumns Edges => _edges;

    public NodeColumns Nodes => _nodes;

    /// <summary>Gets whether the value of a path is a sum over its arcs and nodes.</summary>
    public bool RanksByCost { get; }

    /// <summary>Gets how many units make a cost of 1.</summary>
    public double CostScale => _costs is null ? PathCost.ProbabilityScale : PathCost.PropertyScale;

    public void Dispose() => Topology.Return(Scratch);

    public int TypeOf(int arc) => _edges.Types[arc >> 1];

    public bool HasMark(int node, byte mark) => (Scratch.Marks[node] & mark) != 0;

    /// <summary>Whether the path may follow the arc at all, whatever its ends.</summary>
    public bool CanFollow(int arc)
    {
        int edge = arc >> 1;
        return (_typeRules[_edges.Types[edge]] & (1 << (arc & 1))) != 0 && (!_checksEdges || Passes(edge));
    }

    /// <summary>Whether a node may be in the middle of a path, but for hubs.</summary>
    public bool CanRunThrough(int node) => !HasMark(node, ExcludeMark) && _kindsAllowed[_nodes.KindIndexOf(node)];

    /// <summary>Whether a path may use edges of a type at a node in its middle.</summary>
    public bool WithinCap(int node, int type) => Topology.DegreeOf(node) <= _lowestCap
        || Topology.DegreeOf(node, type) <= _caps[(_nodes.KindIndexOf(node) * _typeRules.Length) + type];

    /// <summary>Whether a path may come to, or leave, a node in its middle by edges of a type.</summary>
    public bool CanPass(int node, int type) => CanRunThrough(node) && WithinCap(node, type);

    /// <summary>The probability of an edge by itself.</summary>
    public double ProbabilityOf(int arc) => _edges.Probabilities[arc >> 1];

    public double DecisionProbability(int record) => record < 0 ? 1 : _records.ProbabilityOf(record);

    /// <summary>The record whose belonging to the node that the arc leaves is needed, or -1.</summary>
    public int LeaveDecision(int arc) => (arc & 1) == 0 ? _edges.FromDecisions[arc >> 1] : _edges.ToDecisions[arc >> 1];

    /// <summary>The record whose belonging to the node that the arc reaches is needed, or -1.</summary>
    public int ReachDecision(int arc) => (arc & 1) == 0 ? _edges.ToDecisions[arc >> 1] : _edges.FromDecisions[arc >> 1];

    public long EdgeCost(int arc) => _costs is not null ? (long)Math.Round(_costs[arc >> 1] * PathCost.PropertyScale)
        : _ranksByProbability ? PathCost.OfProbability(ProbabilityOf(arc)) : 0;

    public long DecisionCost(int record) => record < 0 || !_ranksByProbability ? 0 : PathCost.OfProbability(_records.ProbabilityOf(record));

    /// <summary>What using edges of a type costs at a node in the middle of a path.</summary>
    public long HubCost(int node, int type) => Query.HubPenalty == 0 ? 0
        : (long)Math.Round(Query.HubPenalty * Math.Log(Topology.DegreeOf(node, type)) * CostScale);

    public int AvoidCost(int node) => HasMark(node, AvoidMark) ? 1 : 0;

    /// <summary>The moments within the window at which an edge holds, as ranges apart from one another, ascending.</summary>
    public TickRange[] TimesOf(int arc)
    {
        ReadOnlySpan<TickRange> times = _edges.TimesOf(arc >> 1);
        TickRange[] merged = times.IsEmpty ? [new(EdgeTimes.Ever, EdgeTimes.Always)] : TickSets.Merge(times.ToArray());
        return _window is { } window ? TickSets.Intersect(merged, [window]) : merged;
    }

    private bool Passes(int edge)
    {
        double strength = _edges.Probabilities[edge];
        if (_edges.Types[edge] == _possibleType && strength < Query.Identity.MinPossible)
            return false;
        if (Query.MinLinkProbability > 0)
        {
            strength *= DecisionProbability(_edges.FromDecisions[edge]);
            strength *= DecisionProbability(_edges.ToDecisions[edge]);
            if (strength < Query.MinLinkProbability)
                return false;
        }
        return (_window is not { } window || IsWithin(window, edge)) && (_costs is null || !double.IsNaN(_costs[edge]));
    }

    private bool IsWithin(TickRange window, int edge)
    {
        ReadOnlySpan<TickRange> times = _edges.TimesOf(edge);
        foreach (TickRange time in times)
        {
            if (time.Overlaps(window))
                return true;
        }
        return times.IsEmpty;
    }

    private byte[] TypeRules(PathQuery query)
    {
        byte[] rules = new byte[_edges.TypeNames.Length];
        if (query.Links.IsEmpty)
            Array.Fill(rules, (byte)3);
        foreach (LinkFilter link in query.Links)
        {
            int type = _edges.FindType(link.Type);
            if (type >= 0)
                rules[type] |= (byte)(link.Direction == LinkDirection.Forward ? 1 : link.Direction == LinkDirection.Backward ? 2 : 3);
        }
        if (_possibleType >= 0)
            rules[_possibleType] = (byte)(query.Identity.MinPossible is null ? 0 : 3);
        return rules;
    }

    private int[] Caps(PathQuery query, out int lowest)
    {
        int[] caps = new int[_nodes.Kinds.Length * _typeRules.Length];
        lowest = query.HubCap ?? int.MaxValue;
        for (int kind = 0; kind < _nodes.Kinds.Length; kind++)
        {
            for (int type = 0; type < _typeRules.Length; type++)
            {
                bool hasKind = query.HubCaps.TryGetValue(_nodes.Kinds[kind].Name, out int byKind);
                bool hasType = query.HubCaps.TryGetValue(_edges.TypeNames[type], out int byType);
                int cap = hasKind && hasType ? Math.Min(byKind, byType) : hasKind ? byKind : hasType ? byType : query.HubCap ?? int.MaxValue;
                caps[(kind * _typeRules.Length) + type] = cap;
                lowest = Math.Min(lowest, cap);
            }
        }
        return caps;
    }

    private (int[] From, int[] To, int[][] Via) MarkSets(NodeSets sets, PathQuery query)
    {
        bool recordsOnly = query.Identity.IsRecordsOnly;
        Mark(sets.Find(query.Exclude, recordsOnly, "exclude"), ExcludeMark);
        int[] from = [.. sets.Find(query.From, recordsOnly, "from").Where(node => !HasMark(node, ExcludeMark))];
        int[] to = [.. sets.Find(query.To, recordsOnly, "to").Where(node => !HasMark(node, ExcludeMark))];
        Mark(from, FromMark);
        Mark(to, ToMark);
        Mark(sets.Find(query.Avoid, recordsOnly, "avoid"), AvoidMark);
        int[][] via = [.. query.Via.Select(set => sets.Find(set, recordsOnly, "via"))];
        foreach (int[] set in via)
            Mark(set, ViaMark);
        return (from, to, via);
    }

    private void Mark(int[] nodes, byte mark)
    {
        foreach (int node in nodes)
            Scratch.Mark(node, mark);
    }

    private static double[] NoCosts(int count)
    {
        double[] costs = new double[count];
        Array.Fill(costs, double.NaN);
        return costs;
    }
}
