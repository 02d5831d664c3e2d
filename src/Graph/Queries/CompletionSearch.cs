using System.Runtime.InteropServices;

namespace Linkage.Graph;

/// <summary>Finds the cheapest way on from a prefix that touches none of the prefix's own nodes: what Yen calls a spur.</summary>
/// <remarks>A* guided by the barrier, which knows the way but not what the prefix has used up. It mostly walks straight down; where the prefix is in
/// the way it goes around, or finds that there is no way. Cost as the barrier counts it, so the answer is a lower bound, too.
/// Time O(h m log m) at worst for h hops and m edges. (Yen 1971; Lawler's rule is the caller's: what lies on a way found is not searched again.)</remarks>
internal sealed class CompletionSearch(PathPlan plan, SearchBudget budget, Barrier barrier)
{
    private readonly PriorityQueue<int, Turn> _queue = new();
    private readonly List<State> _states = [];
    private readonly Dictionary<int, int> _settled = [];   // of each node, the state settled last
    private readonly HashSet<int> _used = [];

    /// <summary>Searches.</summary>
    /// <param name="used">The nodes of the prefix, the last one included.</param>
    /// <param name="node">The last node of the prefix.</param>
    /// <param name="room">The most hops left.</param>
    /// <returns>The way, or null when there is none; the default way when the budget ended the search.</returns>
    public Completion? Find(IEnumerable<int> used, int node, int room)
    {
        Reset(used);
        Push(new State(-1, node, -1, default), room);
        while (_queue.TryDequeue(out int index, out Turn turn))
        {
            State state = _states[index];
            if (state.IsEnd)
                return Trace(index);
            if (!IsTimely(state, index, turn, room) || !TrySettle(index, state))
                continue;
            if (budget.Spent is not null)
                return new Completion([], []);
            Expand(index, state, room);
        }
        return null;
    }

    private void Reset(IEnumerable<int> used)
    {
        _queue.Clear();
        _states.Clear();
        _settled.Clear();
        _used.Clear();
        _used.UnionWith(used);
    }

    private void Push(State state, int room)
    {
        PathCost bound = state.Cost;
        if (!state.IsEnd)
        {
            if (!barrier.TryBound(state.Node, room - state.Cost.Hops, out PathCost rest, out _))
                return;
            bound += rest;
        }
        _states.Add(state);
        _queue.Enqueue(_states.Count - 1, new Turn(bound, state.Cost.Hops));
    }

    private bool IsTimely(State state, int index, Turn turn, int room)
    {
        if (!barrier.TryBound(state.Node, room - state.Cost.Hops, out PathCost rest, out bool exact))
            return false;
        if (!exact)
        {
            barrier.Advance(plan.Topology.DegreeOf(state.Node));
            if (!barrier.TryBound(state.Node, room - state.Cost.Hops, out rest, out _))
                return false;
        }
        PathCost bound = state.Cost + rest;
        if (bound.CompareTo(turn.Bound) <= 0)
            return true;
        _queue.Enqueue(index, turn with { Bound = bound });
        return false;
    }

    // A state is of no use when another at its node is as cheap and as short.
    private bool TrySettle(int index, State state)
    {
        ref int newest = ref CollectionsMarshal.GetValueRefOrAddDefault(_settled, state.Node, out bool known);
        for (int other = known ? newest : -1; other >= 0; other = _states[other].Older)
        {
            if (_states[other].Cost.CompareTo(state.Cost) <= 0 && _states[other].Cost.Hops <= state.Cost.Hops)
                return false;
        }
        _states[index] = state with { Older = known ? newest : -1 };
        newest = index;
        return true;
    }

    private void Expand(int index, State state, int room)
    {
        if (state.Cost.Hops >= room)
            return;
        ReadOnlySpan<int> neighbors = plan.Topology.NeighborsOf(state.Node);
        ReadOnlySpan<int> arcs = plan.Topology.ArcsOf(state.Node);
        budget.Touch(arcs.Length);
        for (int i = 0; i < arcs.Length; i++)
        {
            int type = plan.TypeOf(arcs[i]);
            if (!plan.CanFollow(arcs[i]) || !plan.WithinCap(state.Node, type) || _used.Contains(neighbors[i]))
                continue;
            PathCost reached = state.Cost + new PathCost(
                0,
                plan.EdgeCost(arcs[i]) + plan.DecisionCost(plan.ReachDecision(arcs[i])) + plan.HubCost(state.Node, type),
                1);
            if (plan.HasMark(neighbors[i], PathPlan.ToMark))
                Push(new State(index, neighbors[i], arcs[i], reached) { IsEnd = true }, room);
            if (plan.CanPass(neighbors[i], type))
                Push(new State(index, neighbors[i], arcs[i], reached + new PathCost(plan.AvoidCost(neighbors[i]), plan.HubCost(neighbors[i], type), 0)), room);
        }
    }

    private Completion Trace(int end)
    {
        List<int> arcs = [];
        List<PathCost> rests = [];
        PathCost whole = _states[end].Cost;
        for (int state = end; state >= 0; state = _states[state].Parent)
        {
            PathCost cost = _states[state].Cost;
            rests.Add(new PathCost(whole.Avoided - cost.Avoided, whole.Value - cost.Value, whole.Hops - cost.Hops));
            if (_states[state].Arc >= 0)
                arcs.Add(_states[state].Arc);
        }
        arcs.Reverse();
        rests.Reverse();
        return new Completion([.. arcs], [.. rests]);
    }

    private readonly record struct State(int Parent, int Node, int Arc, PathCost Cost)
    {
        public bool IsEnd { get; init; }

        public int Older { get; init; }
    }

    /// <summary>By bound; among equals the way that is furthest along.</summary>
    private readonly record struct Turn(PathCost Bound, int Hops) : IComparable<Turn>
    {
        public int CompareTo(Turn other)
        {
            int order = Bound.CompareTo(other.Bound);
            return order == 0 ? other.Hops.CompareTo(Hops) : order;
        }
    }
}
