namespace Linkage.Graph;

/// <summary>Finds the shortest path between two sets of nodes, and among equals the one with the smallest node ids, then edge ids.</summary>
/// <remarks>Breadth-first from both sides at once, always where the frontier has fewer edges. Time O(edges reached), memory O(nodes reached),
/// nothing allocated a hop. The sets must have no node in common.
/// Each filter is a condition on one arc and one of its ends, so the shortest walk that meets them visits no node twice.</remarks>
internal sealed class BidirectionalSearch
{
    private readonly PathPlan _plan;
    private readonly SearchBudget _budget;
    private readonly SearchScratch.DepthMap _forward;
    private readonly SearchScratch.DepthMap _backward;
    private readonly HashSet<int> _meetings = [];
    private int _meetingDepth;   // from the origins

    public BidirectionalSearch(PathPlan plan, SearchBudget budget)
    {
        (_plan, _budget) = (plan, budget);
        (_forward, _backward) = (plan.Scratch.Forward, plan.Scratch.Backward);
        Start(_forward, plan.From);
        Start(_backward, plan.To);
    }

    /// <summary>Gets the number of hops of the shortest path once <see cref="TryFind"/> has found it.</summary>
    public int Hops { get; private set; }

    /// <summary>Searches until the sides meet, both frontiers are empty, or the budget is spent.</summary>
    /// <returns>Whether there is a path of at most <see cref="PathQuery.MaxHops"/>.</returns>
    public bool TryFind()
    {
        int forwardDepth = 0;
        int backwardDepth = 0;
        long forwardEdges = FrontierEdges(_forward);
        long backwardEdges = FrontierEdges(_backward);
        while (forwardEdges > 0 && backwardEdges > 0 && forwardDepth + backwardDepth < _plan.Query.MaxHops && _budget.Spent is null)
        {
            if (forwardEdges <= backwardEdges)
            {
                ExpandLevel(_forward, _backward, forwardDepth++, PathPlan.ToMark, 0);
                forwardEdges = FrontierEdges(_forward);
            }
            else
            {
                ExpandLevel(_backward, _forward, backwardDepth++, PathPlan.FromMark, 1);
                backwardEdges = FrontierEdges(_backward);
            }
            if (_meetings.Count > 0)
            {
                Hops = forwardDepth + backwardDepth;
                _meetingDepth = forwardDepth;
                return true;
            }
        }
        return false;
    }

    /// <summary>Takes the first of the shortest paths in the total order.</summary>
    public (int[] Nodes, int[] Arcs) First()
    {
        MarkWays();
        int[] nodes = new int[Hops + 1];
        int[] arcs = new int[Hops];
        nodes[0] = _plan.From.First(node => IsOnWay(node, 0));
        for (int hop = 0; hop < Hops; hop++)
            (nodes[hop + 1], arcs[hop]) = Step(nodes[hop], hop);
        return (nodes, arcs);
    }

    private static void Start(SearchScratch.DepthMap side, int[] nodes)
    {
        side.StartLevel();
        foreach (int node in nodes)
            side.TryReach(node);
    }

    private long FrontierEdges(SearchScratch.DepthMap side)
    {
        (int first, int end) = side.Level(side.LevelCount - 1);
        long edges = 0;
        for (int i = first; i < end; i++)
            edges += _plan.Topology.DegreeOf(side.NodeAt(i));
        return edges;
    }

    private void ExpandLevel(SearchScratch.DepthMap side, SearchScratch.DepthMap other, int depth, byte goal, int flip)
    {
        (int first, int end) = side.Level(depth);
        side.StartLevel();
        for (int i = first; i < end; i++)
            Expand(side.NodeAt(i), depth == 0, side, other, goal, flip);
    }

    private void Expand(int node, bool isEnd, SearchScratch.DepthMap side, SearchScratch.DepthMap other, byte goal, int flip)
    {
        ReadOnlySpan<int> arcs = _plan.Topology.ArcsOf(node);
        ReadOnlySpan<int> neighbors = _plan.Topology.NeighborsOf(node);
        _budget.Touch(arcs.Length);
        for (int i = 0; i < arcs.Length; i++)
        {
            int neighbor = neighbors[i];
            int arc = arcs[i] ^ flip;
            if (side[neighbor] != SearchScratch.Unseen || !_plan.CanFollow(arc))
                continue;
            int type = _plan.TypeOf(arc);
            if (!isEnd && !_plan.WithinCap(node, type))
                continue;
            bool passes = _plan.CanPass(neighbor, type);
            if (_plan.HasMark(neighbor, goal) || (passes && other[neighbor] != SearchScratch.Unseen))
                _meetings.Add(neighbor);
            if (passes)
                side.TryReach(neighbor);
        }
    }

    // From where the sides met back to the origins: every node that is on some shortest path.
    private void MarkWays()
    {
        List<int> level = [.. _meetings];
        for (int depth = _meetingDepth - 1; depth >= 0; depth--)
        {
            List<int> before = [];
            foreach (int node in level)
            {
                ReadOnlySpan<int> neighbors = _plan.Topology.NeighborsOf(node);
                ReadOnlySpan<int> arcs = _plan.Topology.ArcsOf(node);
                for (int i = 0; i < arcs.Length; i++)
                {
                    if (_forward[neighbors[i]] != depth || _plan.HasMark(neighbors[i], PathPlan.WayMark) || !Joins(neighbors[i], depth, arcs[i] ^ 1, node))
                        continue;
                    _plan.Scratch.Mark(neighbors[i], PathPlan.WayMark);
                    before.Add(neighbors[i]);
                }
            }
            level = before;
        }
    }

    private (int Node, int Arc) Step(int node, int depth)
    {
        ReadOnlySpan<int> neighbors = _plan.Topology.NeighborsOf(node);
        ReadOnlySpan<int> arcs = _plan.Topology.ArcsOf(node);
        for (int i = 0; i < arcs.Length; i++)
        {
            if (IsOnWay(neighbors[i], depth + 1) && Joins(node, depth, arcs[i], neighbors[i]))
                return (neighbors[i], arcs[i]);
        }
        throw new InvalidOperationException("A shortest path ended before its destination.");
    }

    private bool IsOnWay(int node, int depth) =>
        depth == _meetingDepth ? _meetings.Contains(node)
        : depth < _meetingDepth ? _forward[node] == depth && _plan.HasMark(node, PathPlan.WayMark)
        : _backward[node] == Hops - depth;

    private bool Joins(int from, int depth, int arc, int to)
    {
        int type = _plan.TypeOf(arc);
        return _plan.CanFollow(arc)
            && (depth == 0 || _plan.WithinCap(from, type))
            && (depth + 1 == Hops ? _plan.HasMark(to, PathPlan.ToMark) : _plan.CanPass(to, type));
    }
}
