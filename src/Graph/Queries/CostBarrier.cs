using System.Runtime.InteropServices;

namespace Linkage.Graph;

/// <summary>Bounds in cost under a limit of hops: Dijkstra's algorithm from the destinations that keeps, for each node, every cost that fewer hops cannot buy.</summary>
/// <remarks>Time O(h m log m) for h hops and the m edges reached; memory O(h) for each node reached, in practice one or two entries.</remarks>
internal sealed class CostBarrier : Barrier
{
    private readonly PathPlan _plan;
    private readonly SearchBudget _budget;
    private readonly Dictionary<int, int> _newest = [];   // of each node, the entry settled last: the dearest with the fewest hops
    private readonly List<Entry> _entries = [];
    private readonly PriorityQueue<int, PathCost> _queue = new();
    private long _credit;

    public CostBarrier(PathPlan plan, SearchBudget budget)
        : this(plan, budget, plan.To.Select(node => (node, default(PathCost))))
    {
    }

    private CostBarrier(PathPlan plan, SearchBudget budget, IEnumerable<(int Node, PathCost Cost)> seeds)
    {
        (_plan, _budget) = (plan, budget);
        foreach ((int node, PathCost cost) in seeds)
            _queue.Enqueue(node, cost);
    }

    /// <summary>Gets whether this barrier knows all it will ever know.</summary>
    public bool IsExhausted => _queue.Count == 0;

    /// <summary>A barrier for ways that touch one of some nodes before they end. Searches this one and the new one to their ends.</summary>
    public CostBarrier Through(int[] wayPoints)
    {
        Advance(long.MaxValue / 2);
        List<(int, PathCost)> seeds = [];
        foreach (int node in wayPoints)
        {
            for (int entry = _newest.GetValueOrDefault(node, -1); entry >= 0; entry = _entries[entry].Older)
                seeds.Add((node, _entries[entry].Cost));
        }
        CostBarrier through = new(_plan, _budget, seeds);
        through.Advance(long.MaxValue / 2);
        return through;
    }

    public override bool TryBound(int node, int room, out PathCost cost, out bool exact)
    {
        int found = -1;
        for (int entry = _newest.GetValueOrDefault(node, -1); entry >= 0 && _entries[entry].Cost.Hops <= room; entry = _entries[entry].Older)
            found = entry;
        exact = found >= 0 || IsExhausted;
        if (found >= 0)
        {
            cost = _entries[found].Cost;
            cost = cost with { Hops = Math.Max(cost.Hops, 1) };
            return room >= 1;
        }
        return _queue.TryPeek(out _, out cost);
    }

    public override void Advance(long edges)
    {
        _credit += edges;
        while (_credit > 0 && _budget.Spent is null && _queue.TryDequeue(out int node, out PathCost cost))
            _credit -= Settle(node, cost);
    }

    private int Settle(int node, PathCost cost)
    {
        ref int newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_newest, node, out bool known);
        if (known && _entries[newest].Cost.Hops <= cost.Hops)
            return 1;
        _entries.Add(new Entry(cost, known ? newest : -1));
        newest = _entries.Count - 1;
        if (cost.Hops >= _plan.Query.MaxHops - 1)
            return 1;
        Expand(node, cost);
        return _plan.Topology.DegreeOf(node) + 1;
    }

    private void Expand(int node, PathCost cost)
    {
        ReadOnlySpan<int> arcs = _plan.Topology.ArcsOf(node);
        ReadOnlySpan<int> neighbors = _plan.Topology.NeighborsOf(node);
        _budget.Touch(arcs.Length);
        bool isEnd = cost.Hops == 0;
        for (int i = 0; i < arcs.Length; i++)
        {
            int arc = arcs[i] ^ 1;
            int neighbor = neighbors[i];
            int type = _plan.TypeOf(arc);
            if (neighbor == node || !_plan.CanFollow(arc) || !(isEnd || _plan.WithinCap(node, type)) || !_plan.CanPass(neighbor, type))
                continue;
            if (_newest.TryGetValue(neighbor, out int entry) && _entries[entry].Cost.Hops <= cost.Hops + 1)
                continue;   // cheaper by fewer hops already
            PathCost step = new(
                isEnd ? 0 : _plan.AvoidCost(node),
                _plan.EdgeCost(arc) + _plan.DecisionCost(_plan.ReachDecision(arc)) + _plan.HubCost(neighbor, type) + (isEnd ? 0 : _plan.HubCost(node, type)),
                1);
            _queue.Enqueue(neighbor, cost + step);
        }
    }

    private readonly record struct Entry(PathCost Cost, int Older);
}
