using System.Runtime.InteropServices;

namespace Linkage.Graph;

/// <summary>Finds the best paths of a query one after the other, in the total order: best first over prefixes of paths, each judged by
/// what it costs so far and the least that any way on must cost.</summary>
/// <remarks>
/// <para>A prefix and every path that grows from it are never better than the prefix's bound, and among equal bounds prefixes come in the order
/// of their ids; so when a whole path comes up, all better paths have come up before (Hart, Nilsson, Raphael 1968; ids as last criterion).
/// This is what lets one search serve every ranking and filter.</para>
/// <para>The bounds come from a search backwards that goes on only while the forward side would otherwise work on doubtful bounds. Before a prefix
/// grows, its way on is checked against the nodes that it has used up; so each prefix that grows leads to a path, as in Yen's algorithm.
/// Time and memory O(prefixes whose bound is within the last path's cost); <see cref="PathQuery.ExpansionBudget"/> limits both.</para>
/// </remarks>
internal sealed class RankedSearch
{
    private readonly PathPlan _plan;
    private readonly SearchBudget _budget;
    private readonly Barrier _barrier;
    private readonly CostBarrier[] _viaBarriers = [];
    private readonly List<Prefix> _prefixes = [];
    private readonly List<TickRange[]> _arrivals = [];
    private readonly CompletionSearch _completions;
    private readonly PriorityQueue<Item, Item> _queue;
    private readonly uint _allVia;
    private readonly bool _byTime;
    private readonly bool _respectsTime;

    public RankedSearch(PathPlan plan, SearchBudget budget)
    {
        (_plan, _budget) = (plan, budget);
        _queue = new(new ItemOrder(_prefixes));
        PathQuery query = plan.Query;
        _respectsTime = query.RespectsTime;
        _byTime = query.Ranking is PathRanking.EarliestArrival or PathRanking.LatestDeparture or PathRanking.Fastest;
        if (plan.RanksByCost || !query.Avoid.IsEmpty || plan.Via.Length > 0)
        {
            CostBarrier costs = new(plan, budget);
            _barrier = costs;
            _viaBarriers = Array.ConvertAll(plan.Via, costs.Through);
        }
        else
        {
            _barrier = new HopBarrier(plan, budget);
        }
        _completions = new CompletionSearch(plan, budget, _barrier);
        _allVia = (uint)((1UL << plan.Via.Length) - 1);
        foreach (int node in plan.From)
            AddOrigin(node);
    }

    /// <summary>Finds at most <see cref="PathQuery.MaxPaths"/> paths; on a spent budget the best of those met so far.</summary>
    public (List<FoundPath> Paths, WhyStopped Why) Find()
    {
        List<FoundPath> found = [];
        while (_queue.TryDequeue(out Item item, out _))
        {
            if (item.IsWhole)
            {
                found.Add(Take(item));
                if (found.Count == _plan.Query.MaxPaths)
                    return (found, WhyStopped.MaxPaths);
            }
            else if (_budget.Spent is null && IsTimely(ref item))
            {
                Expand(item.Prefix);
            }
        }
        return (found, _budget.Spent ?? WhyStopped.AllFound);
    }

    // A bound may have risen since the prefix was queued; if it has, the prefix goes back and waits for its turn.
    private bool IsTimely(ref Item item)
    {
        if (_prefixes[item.Prefix].Depth == 0)
            return true;
        if (!TryBound(_prefixes[item.Prefix], out PathCost bound, out bool exact))
            return false;
        if (!exact)
        {
            _barrier.Advance(_plan.Topology.DegreeOf(_prefixes[item.Prefix].Node));
            if (!TryBound(_prefixes[item.Prefix], out bound, out _))
                return false;
        }
        if (bound.CompareTo(item.Bound) <= 0)
        {
            if (!TryComplete(item.Prefix) || !TryBound(_prefixes[item.Prefix], out bound, out _))
                return false;
            if (bound.CompareTo(item.Bound) <= 0)
                return true;
        }
        Item later = new(bound, item.Prefix, false);
        _queue.Enqueue(later, later);
        return false;
    }

    // Makes sure that the prefix has a way on that it does not block itself.
    private bool TryComplete(int index)
    {
        Prefix prefix = _prefixes[index];
        if (prefix.Way is not null)
            return true;
        List<int> used = [];
        for (int i = index; i >= 0; i = _prefixes[i].Parent)
            used.Add(_prefixes[i].Node);
        prefix.Way = _completions.Find(used, prefix.Node, _plan.Query.MaxHops - prefix.Depth);
        _prefixes[index] = prefix;
        return prefix.Way is not null;
    }

    private bool TryBound(in Prefix prefix, out PathCost bound, out bool exact)
    {
        int room = _plan.Query.MaxHops - prefix.Depth;
        bool any = _barrier.TryBound(prefix.Node, room, out PathCost rest, out exact);
        for (int set = 0; any && set < _viaBarriers.Length; set++)
        {
            if ((prefix.Via & (1u << set)) != 0)
                continue;
            any = _viaBarriers[set].TryBound(prefix.Node, room, out PathCost through, out _);
            if (through.CompareTo(rest) > 0)
                rest = through;
        }
        if (prefix.Way is { Rests.Length: > 0 } way && way.Rests[prefix.WayHop].CompareTo(rest) > 0)
            rest = way.Rests[prefix.WayHop];
        int type = _plan.TypeOf(prefix.Arc);
        bound = rest + new PathCost(prefix.Avoided + _plan.AvoidCost(prefix.Node), prefix.Value + _plan.HubCost(prefix.Node, type), prefix.Depth);
        return any && room > 0;
    }

    private void AddOrigin(int node)
    {
        _prefixes.Add(new Prefix { Parent = -1, Node = node, Arc = -1, Probability = 1, Value = _byTime ? long.MinValue : 0, Via = ViaOf(node) });
        if (_respectsTime)
            _arrivals.Add([]);
        Item item = new(new PathCost(0, _byTime ? long.MinValue : 0, 0), _prefixes.Count - 1, false);
        _queue.Enqueue(item, item);
    }

    private void Expand(int index)
    {
        Prefix prefix = _prefixes[index];
        ReadOnlySpan<int> neighbors = _plan.Topology.NeighborsOf(prefix.Node);
        ReadOnlySpan<int> arcs = _plan.Topology.ArcsOf(prefix.Node);
        _budget.Touch(arcs.Length);
        TickRange[] leaving = _respectsTime && prefix.Depth > 0 ? PathSchedule.Leaving(_plan, _arrivals[index], prefix.Node, prefix.Arc) : [];
        for (int i = 0; i < arcs.Length; i++)
        {
            if (_plan.CanFollow(arcs[i]) && (prefix.Depth == 0 || _plan.WithinCap(prefix.Node, _plan.TypeOf(arcs[i]))) && !Visits(index, neighbors[i]))
                TryStep(index, prefix, arcs[i], neighbors[i], leaving);
        }
    }

    private void TryStep(int index, in Prefix prefix, int arc, int node, TickRange[] leaving)
    {
        Prefix next = Step(index, prefix, arc, node);
        PathQuery query = _plan.Query;
        if (next.Probability < query.MinPathProbability)
            return;
        bool ends = _plan.HasMark(node, PathPlan.ToMark) && next.Depth >= query.MinHops && next.Via == _allVia;
        bool goesOn = next.Depth < query.MaxHops
            && (_plan.To.Length > 1 || !_plan.HasMark(node, PathPlan.ToMark))
            && _plan.CanPass(node, _plan.TypeOf(arc));
        PathCost bound = default;
        goesOn = goesOn && TryBound(next, out bound, out _);
        if (!ends && !goesOn)
            return;
        if (_respectsTime && !TryArrive(ref next, ref bound, leaving, prefix, arc))
            return;
        _prefixes.Add(next);
        if (ends)
            Enqueue(new PathCost(next.Avoided, next.Value, next.Depth), true);
        if (goesOn)
            Enqueue(bound, false);
    }

    private void Enqueue(PathCost bound, bool whole)
    {
        Item item = new(bound, _prefixes.Count - 1, whole);
        _queue.Enqueue(item, item);
    }

    private Prefix Step(int index, in Prefix prefix, int arc, int node)
    {
        bool isEnd = prefix.Depth == 0;
        int leaves = _plan.LeaveDecision(arc);
        if (!isEnd && leaves == _plan.ReachDecision(prefix.Arc))
            leaves = -1;   // the hop that led here needs the same decision: it counts once
        int reaches = _plan.ReachDecision(arc);
        Prefix next = new()
        {
            Parent = index,
            Node = node,
            Arc = arc,
            Depth = prefix.Depth + 1,
            Via = prefix.Via | ViaOf(node),
            Avoided = prefix.Avoided + (isEnd ? 0 : _plan.AvoidCost(prefix.Node)),
            Probability = prefix.Probability * _plan.ProbabilityOf(arc) * _plan.DecisionProbability(leaves) * _plan.DecisionProbability(reaches),
        };
        if (prefix.Way is { Arcs.Length: > 0 } way && prefix.WayHop + 1 < way.Arcs.Length && way.Arcs[prefix.WayHop] == arc)
            (next.Way, next.WayHop) = (way, prefix.WayHop + 1);   // Lawler's rule: the way of the prefix is the way of this one
        if (_plan.RanksByCost)
        {
            next.Value = prefix.Value + _plan.EdgeCost(arc) + _plan.DecisionCost(leaves) + _plan.DecisionCost(reaches)
                + (isEnd ? 0 : _plan.HubCost(prefix.Node, _plan.TypeOf(prefix.Arc)) + _plan.HubCost(prefix.Node, _plan.TypeOf(arc)));
        }
        return next;
    }

    private bool TryArrive(ref Prefix next, ref PathCost bound, TickRange[] leaving, in Prefix prefix, int arc)
    {
        TickRange[] arrivals = prefix.Depth == 0 ? PathSchedule.Start(_plan, arc) : PathSchedule.Next(_plan, leaving, prefix.Node, arc);
        if (arrivals.Length == 0)
            return false;
        _arrivals.Add(arrivals);
        if (_byTime)
        {
            next.Value = _plan.Query.Ranking == PathRanking.EarliestArrival
                ? arrivals[0].From
                : Schedule(next).Value(_plan.Query.Ranking);
            bound = bound with { Value = next.Value };   // by time, the rest counts no value
        }
        return true;
    }

    private PathSchedule Schedule(in Prefix last)
    {
        int[] nodes = new int[last.Depth + 1];
        int[] arcs = new int[last.Depth];
        Trace(last, nodes, arcs);
        return PathSchedule.Of(_plan, nodes, arcs);
    }

    private FoundPath Take(in Item item)
    {
        Prefix last = _prefixes[item.Prefix];
        int[] nodes = new int[last.Depth + 1];
        int[] arcs = new int[last.Depth];
        Trace(last, nodes, arcs);
        return new FoundPath(nodes, arcs, last.Value);
    }

    private void Trace(Prefix last, int[] nodes, int[] arcs)
    {
        for (Prefix prefix = last; ; prefix = _prefixes[prefix.Parent])
        {
            nodes[prefix.Depth] = prefix.Node;
            if (prefix.Depth == 0)
                return;
            arcs[prefix.Depth - 1] = prefix.Arc;
        }
    }

    private bool Visits(int index, int node)
    {
        ReadOnlySpan<Prefix> prefixes = CollectionsMarshal.AsSpan(_prefixes);
        for (; index >= 0; index = prefixes[index].Parent)
        {
            if (prefixes[index].Node == node)
                return true;
        }
        return false;
    }

    private uint ViaOf(int node)
    {
        if (_allVia == 0 || !_plan.HasMark(node, PathPlan.ViaMark))
            return 0;
        uint sets = 0;
        for (int set = 0; set < _plan.Via.Length; set++)
            sets |= Array.BinarySearch(_plan.Via[set], node) >= 0 ? 1u << set : 0;
        return sets;
    }

    /// <summary>A path from an origin that may yet grow.</summary>
    private struct Prefix
    {
        public int Parent;
        public int Node;
        public int Arc;
        public int Depth;
        public int Avoided;
        public uint Via;
        public long Value;
        public double Probability;
        public Completion? Way;   // null until searched for
        public int WayHop;        // where on the way the prefix ends
    }

    /// <summary>A prefix in the queue, with the least that a path grown from it can cost; or a whole path with its cost.</summary>
    private readonly record struct Item(PathCost Bound, int Prefix, bool IsWhole);

    /// <summary>By bound, then node ids from the origin on, then edge ids; a prefix before what grows from it.</summary>
    private sealed class ItemOrder(List<Prefix> prefixes) : IComparer<Item>
    {
        public int Compare(Item left, Item right)
        {
            int order = left.Bound.CompareTo(right.Bound);
            if (order == 0)
                order = ComparePaths(left.Prefix, right.Prefix);
            return order == 0 ? left.IsWhole.CompareTo(right.IsWhole) : order;
        }

        private int ComparePaths(int left, int right)
        {
            ReadOnlySpan<Prefix> all = CollectionsMarshal.AsSpan(prefixes);
            int longer = all[left].Depth.CompareTo(all[right].Depth);
            while (all[left].Depth > all[right].Depth)
                left = all[left].Parent;
            while (all[right].Depth > all[left].Depth)
                right = all[right].Parent;
            int nodes = 0;
            int arcs = 0;
            while (left != right)
            {
                // The last difference met on the way back is the first on the way out.
                nodes = all[left].Node != all[right].Node ? all[left].Node.CompareTo(all[right].Node) : nodes;
                arcs = all[left].Arc != all[right].Arc ? (all[left].Arc >> 1).CompareTo(all[right].Arc >> 1) : arcs;
                if (all[left].Depth == 0)
                    break;
                left = all[left].Parent;
                right = all[right].Parent;
            }
            return nodes != 0 ? nodes : longer != 0 ? longer : arcs;
        }
    }
}
