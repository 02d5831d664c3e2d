namespace Linkage.Graph;

/// <summary>Bounds in hops: breadth-first from the destinations, level by level. Time O(edges reached), memory O(nodes reached).</summary>
internal sealed class HopBarrier : Barrier
{
    private readonly PathPlan _plan;
    private readonly SearchBudget _budget;
    private readonly SearchScratch.DepthMap _depths;
    private long _credit;
    private long _frontierEdges;

    public HopBarrier(PathPlan plan, SearchBudget budget)
    {
        (_plan, _budget, _depths) = (plan, budget, plan.Scratch.Backward);
        if (_depths.LevelCount == 0)
        {
            _depths.StartLevel();
            foreach (int node in plan.To)
                _depths.TryReach(node);
        }
        MeasureFrontier();
    }

    private int Depth => _depths.LevelCount - 1;

    private bool IsExhausted { get; set; }

    public override bool TryBound(int node, int room, out PathCost cost, out bool exact)
    {
        int depth = _depths[node];
        exact = depth != SearchScratch.Unseen || IsExhausted;
        int hops = depth != SearchScratch.Unseen ? Math.Max(depth, 1) : Depth + 1;
        cost = new PathCost(0, 0, hops);
        return hops <= room && (depth != SearchScratch.Unseen || !IsExhausted);
    }

    public override void Advance(long edges)
    {
        _credit += edges;
        while (!IsExhausted && _frontierEdges <= _credit && _budget.Spent is null)
        {
            _credit -= _frontierEdges;
            ExpandLevel();
        }
    }

    private void ExpandLevel()
    {
        (int first, int end) = _depths.Level(Depth);
        bool atDestinations = Depth == 0;
        _depths.StartLevel();
        for (int i = first; i < end; i++)
            Expand(_depths.NodeAt(i), atDestinations);
        MeasureFrontier();
    }

    private void Expand(int node, bool isEnd)
    {
        ReadOnlySpan<int> arcs = _plan.Topology.ArcsOf(node);
        ReadOnlySpan<int> neighbors = _plan.Topology.NeighborsOf(node);
        _budget.Touch(arcs.Length);
        for (int i = 0; i < arcs.Length; i++)
        {
            int arc = arcs[i] ^ 1;
            int neighbor = neighbors[i];
            if (_depths[neighbor] != SearchScratch.Unseen || !_plan.CanFollow(arc))
                continue;
            int type = _plan.TypeOf(arc);
            if ((isEnd || _plan.WithinCap(node, type)) && _plan.CanPass(neighbor, type))
                _depths.TryReach(neighbor);
        }
    }

    private void MeasureFrontier()
    {
        (int first, int end) = _depths.Level(Depth);
        _frontierEdges = 0;
        for (int i = first; i < end; i++)
            _frontierEdges += _plan.Topology.DegreeOf(_depths.NodeAt(i));
        IsExhausted = first == end || Depth >= _plan.Query.MaxHops - 1;
    }
}
