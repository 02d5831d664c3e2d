using System.Collections.Immutable;

namespace Linkage.Graph.Tests.Queries;

/// <summary>The slow twin of the path search: every simple path, one by one, every condition as the documentation says it.</summary>
internal sealed class ReferencePaths(IReadOnlyList<GraphNode> nodes, IReadOnlyList<GraphEdge> edges, PathQuery query)
{
    private const int FirstTick = -8;
    private const int LastTick = 30;
    private static readonly DateTimeOffset Epoch = new(2024, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private readonly Dictionary<string, GraphNode> _nodes = nodes.ToDictionary(node => node.Id);
    private readonly List<Found> _found = [];
    private Dictionary<string, string> _places = [];
    private readonly Dictionary<NodeSet, HashSet<string>> _sets = [];

    public static DateTimeOffset Tick(int tick) => Epoch.AddTicks(tick);

    public List<(string Nodes, string Edges)> Find()
    {
        _places = Places();
        foreach (string origin in Set(query.From).Where(id => !Set(query.Exclude).Contains(id)))
            Extend([origin], []);
        return [.. _found
            .OrderBy(path => path.Avoided).ThenBy(path => path.Value).ThenBy(path => path.Edges.Length)
            .ThenBy(path => path.Nodes, Sequences.Instance).ThenBy(path => path.Edges.Select(Index).ToArray(), Sequences.Instance)
            .Take(query.MaxPaths)
            .Select(path => (string.Join(' ', path.Nodes), string.Join(" | ", path.Edges.Select(edge => edge.Id))))];
    }

    private string Index(GraphEdge edge) => _places[edge.Id];

    private Dictionary<string, string> Places() => edges
        .OrderBy(other => other.From, StringComparer.Ordinal).ThenBy(other => other.Type, StringComparer.Ordinal).ThenBy(other => other.To, StringComparer.Ordinal)
        .ThenBy(other => other.Role ?? "", StringComparer.Ordinal).ThenBy(other => other.Key ?? "", StringComparer.Ordinal)
        .Select((edge, index) => (edge.Id, Place: index.ToString("D5", null)))
        .ToDictionary(pair => pair.Id, pair => pair.Place);

    private void Extend(ImmutableArray<string> path, ImmutableArray<GraphEdge> used)
    {
        if (used.Length >= query.MinHops && Fits(path, used))
            Add(path, used);
        if (used.Length == query.MaxHops)
            return;
        foreach (GraphEdge edge in edges)
        {
            if (edge.From == path[^1] && !path.Contains(edge.To))
                Extend(path.Add(edge.To), used.Add(edge));
            else if (edge.To == path[^1] && !path.Contains(edge.From))
                Extend(path.Add(edge.From), used.Add(edge));
        }
    }

    private bool Fits(ImmutableArray<string> path, ImmutableArray<GraphEdge> used)
    {
        if (!Set(query.To).Contains(path[^1]) || path.Any(Set(query.Exclude).Contains) || query.Via.Any(set => !path.Any(Set(set).Contains)))
            return false;
        for (int hop = 0; hop < used.Length; hop++)
        {
            if (!CanFollow(used[hop], path[hop]))
                return false;
        }
        for (int i = 1; i < path.Length - 1; i++)
        {
            if (!query.Kinds.IsEmpty && !query.Kinds.Contains(_nodes[path[i]].Kind))
                return false;
            if (IsHub(path[i], used[i - 1].Type) || IsHub(path[i], used[i].Type))
                return false;
        }
        return Probability(path, used) >= query.MinPathProbability;
    }

    private bool CanFollow(GraphEdge edge, string from)
    {
        if (edge.Type == EdgeTypes.PossiblySame)
        {
            if (query.Identity.MinPossible is not { } least || edge.Probability < least)
                return false;
        }
        else if (!query.Links.IsEmpty && !query.Links.Any(link => link.Type == edge.Type
            && (link.Direction == LinkDirection.Both || (link.Direction == LinkDirection.Forward) == (edge.From == from))))
        {
            return false;
        }
        double strength = edge.Probability;
        foreach (string end in new[] { edge.From, edge.To })
            strength *= edge.Identity.FirstOrDefault(decision => decision.Entity == end)?.Probability ?? 1;
        return strength >= query.MinLinkProbability
            && (query.Window is null || edge.Times.IsEmpty || Enumerable.Range(FirstTick, LastTick - FirstTick).Any(tick => Holds(edge, tick)))
            && (query.CostProperty is null || edge.Costs.ContainsKey(query.CostProperty));
    }

    private bool Holds(GraphEdge edge, int tick)
    {
        DateTimeOffset moment = Tick(tick);
        bool within = query.Window is not { } window || ((window.From is null || window.From <= moment) && (window.To is null || moment < window.To));
        return within && (edge.Times.IsEmpty || edge.Times.Any(time => time.From == time.To ? time.From == moment
            : (time.From is null || time.From <= moment) && (time.To is null || moment < time.To)));
    }

    private bool IsHub(string node, string type)
    {
        List<int> caps = [];
        if (query.HubCaps.TryGetValue(_nodes[node].Kind.Name, out int byKind))
            caps.Add(byKind);
        if (query.HubCaps.TryGetValue(type, out int byType))
            caps.Add(byType);
        int cap = caps.Count > 0 ? caps.Min() : query.HubCap ?? int.MaxValue;
        return Degree(node, type) > cap;
    }

    private int Degree(string node, string type) => edges.Count(edge => edge.Type == type && (edge.From == node || edge.To == node));

    private static double Probability(ImmutableArray<string> path, ImmutableArray<GraphEdge> used)
    {
        double probability = 1;
        HashSet<RecordId> seen = [];
        for (int hop = 0; hop < used.Length; hop++)
        {
            probability *= used[hop].Probability;
            foreach (string end in new[] { path[hop], path[hop + 1] })
            {
                if (used[hop].Identity.FirstOrDefault(decision => decision.Entity == end) is { } decision && seen.Add(decision.Record))
                    probability *= decision.Probability;
            }
        }
        return probability;
    }

    private long Improbability(ImmutableArray<GraphEdge> used)
    {
        long cost = used.Sum(edge => Nats(edge.Probability));
        return cost + used.SelectMany(edge => edge.Identity).DistinctBy(decision => decision.Record).Sum(decision => Nats(decision.Probability));
    }

    private static long Nats(double probability) => (long)Math.Round(Math.Min(700, -Math.Log(Math.Max(probability, double.Epsilon))) * (1L << 32));

    private void Add(ImmutableArray<string> path, ImmutableArray<GraphEdge> used)
    {
        long value = 0;
        if (query.RespectsTime)
        {
            List<(int Departs, int Arrives)> runs = Runs(path, used);
            if (runs.Count == 0)
                return;
            value = query.Ranking switch
            {
                PathRanking.EarliestArrival => runs.Min(run => run.Arrives),
                PathRanking.LatestDeparture => -runs.Max(run => run.Departs),
                PathRanking.Fastest => runs.Min(run => run.Arrives - run.Departs),
                _ => 0,
            };
        }
        if (query.Ranking == PathRanking.Probability || (query.Ranking == PathRanking.Cost && query.CostProperty is null))
            value = Improbability(used);
        else if (query.Ranking == PathRanking.Cost)
            value = used.Sum(edge => (long)Math.Round(edge.Costs[query.CostProperty!] * (1 << 24)));
        if (query.Ranking == PathRanking.Cost && query.HubPenalty > 0)
        {
            for (int i = 1; i < path.Length - 1; i++)
            {
                foreach (GraphEdge edge in new[] { used[i - 1], used[i] })
                    value += (long)Math.Round(query.HubPenalty * Math.Log(Degree(path[i], edge.Type)) * (query.CostProperty is null ? 1L << 32 : 1 << 24));
            }
        }
        _found.Add(new Found([.. path], [.. used], path.Skip(1).SkipLast(1).Count(Set(query.Avoid).Contains), value));
    }

    // Every choice of ticks, hop by hop, as departure and arrival.
    private List<(int Departs, int Arrives)> Runs(ImmutableArray<string> path, ImmutableArray<GraphEdge> used)
    {
        HashSet<(int Departs, int At)> states = [.. Enumerable.Range(FirstTick, LastTick - FirstTick).Where(tick => Holds(used[0], tick)).Select(tick => (tick, tick))];
        for (int hop = 1; hop < used.Length; hop++)
        {
            bool isEvent = _nodes[path[hop]].Kind == EntityKind.Event;
            if (query.Transfer.Renews && !isEvent)
                states = Renewed(states, used[hop - 1]);
            long least = isEvent ? 0 : Math.Max(query.Transfer.MinWait.Ticks, query.Transfer.IsStrict ? 1 : 0);
            long most = isEvent ? long.MaxValue : query.Transfer.MaxWait?.Ticks ?? long.MaxValue;
            states = [.. from state in states
                         from tick in Enumerable.Range(FirstTick, LastTick - FirstTick)
                         where Holds(used[hop], tick) && tick - state.At >= least && tick - state.At <= most
                         select (state.Departs, tick)];
        }
        return [.. states];
    }

    private HashSet<(int Departs, int At)> Renewed(HashSet<(int Departs, int At)> states, GraphEdge edge)
    {
        HashSet<(int Departs, int At)> all = [.. states];
        Queue<(int Departs, int At)> queue = new(states);
        while (queue.TryDequeue(out (int Departs, int At) state))
        {
            for (int tick = state.At + 1; tick < LastTick; tick++)
            {
                bool lasts = Enumerable.Range(state.At, tick - state.At + 1).All(between => Holds(edge, between));
                if ((lasts || (Holds(edge, tick) && tick - state.At <= (query.Transfer.MaxWait?.Ticks ?? long.MaxValue))) && all.Add((state.Departs, tick)))
                    queue.Enqueue((state.Departs, tick));
            }
        }
        return all;
    }

    private HashSet<string> Set(NodeSet set)
    {
        if (!_sets.TryGetValue(set, out HashSet<string>? ids))
            _sets.Add(set, ids = [.. set.ToString().Split(',', StringSplitOptions.RemoveEmptyEntries)]);
        return ids;
    }

    private sealed record Found(string[] Nodes, GraphEdge[] Edges, int Avoided, long Value);

    private sealed class Sequences : IComparer<string[]>
    {
        public static readonly Sequences Instance = new();

        public int Compare(string[]? left, string[]? right)
        {
            for (int i = 0; i < Math.Min(left!.Length, right!.Length); i++)
            {
                int order = string.CompareOrdinal(left[i], right[i]);
                if (order != 0)
                    return order;
            }
            return left.Length.CompareTo(right!.Length);
        }
    }
}
