namespace Linkage.Graph;

/// <summary>When the hops of one path can be made, one after the other, under a <see cref="TransferRule"/>.</summary>
/// <remarks>The moments at which a prefix can end are a set of ranges; each hop narrows it. Cost O(times of the edge) a hop.</remarks>
internal sealed class PathSchedule
{
    private readonly PathPlan _plan;
    private readonly List<TickRange[]> _times = [];      // of each hop
    private readonly List<TickRange[]> _arrivals = [];   // of each hop: when it can be made
    private readonly List<TickRange[]> _leaving = [];    // of each hop: the moments its wait counts from
    private readonly List<(long Least, long Most)> _waits = [];   // after each hop

    private PathSchedule(PathPlan plan) => _plan = plan;

    /// <summary>The moments at which a first hop can be made.</summary>
    public static TickRange[] Start(PathPlan plan, int arc) => plan.TimesOf(arc);

    /// <summary>The moments at which a hop can be made after one made at some moment of an arrival.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="leaving">When the wait at the node can begin, see <see cref="Leaving"/>.</param>
    /// <param name="node">The node between the two.</param>
    /// <param name="arc">The next hop.</param>
    public static TickRange[] Next(PathPlan plan, TickRange[] leaving, int node, int arc)
    {
        (long least, long most) = WaitAt(plan, node);
        return TickSets.Reach(leaving, plan.TimesOf(arc), least, most);
    }

    /// <summary>The moments from which the wait at a node counts: the arrivals, and what renews them.</summary>
    public static TickRange[] Leaving(PathPlan plan, TickRange[] arrivals, int node, int arc) =>
        plan.Query.Transfer.Renews && !IsEvent(plan, node) ? TickSets.Renew(arrivals, plan.TimesOf(arc), plan.Query.Transfer.MostTicks) : arrivals;

    /// <summary>The schedule of a whole path.</summary>
    public static PathSchedule Of(PathPlan plan, ReadOnlySpan<int> nodes, ReadOnlySpan<int> arcs)
    {
        PathSchedule schedule = new(plan);
        for (int hop = 0; hop < arcs.Length; hop++)
        {
            schedule._times.Add(plan.TimesOf(arcs[hop]));
            schedule._waits.Add(WaitAt(plan, nodes[hop + 1]));
        }
        schedule.Renews = [.. Enumerable.Range(1, arcs.Length).Select(_ => plan.Query.Transfer.Renews)];
        for (int hop = 0; hop < arcs.Length; hop++)
            schedule.Renews[hop] &= !IsEvent(plan, nodes[hop + 1]);
        (List<TickRange[]> arrivals, List<TickRange[]> leaving) = schedule.Run(schedule._times[0]);
        schedule._arrivals.AddRange(arrivals);
        schedule._leaving.AddRange(leaving);
        return schedule;
    }

    private bool[] Renews { get; set; } = [];

    /// <summary>The value to rank by, lowest first: arrival, minus departure, or duration in ticks.</summary>
    public long Value(PathRanking ranking)
    {
        (long departs, long arrives) = Best(ranking);
        return ranking switch
        {
            PathRanking.EarliestArrival => arrives,
            PathRanking.LatestDeparture => departs == EdgeTimes.Ever ? EdgeTimes.Always : -departs,
            _ => Duration(departs, arrives),
        };
    }

    /// <summary>The best departure and arrival under a ranking; rankings that are not by time take the earliest arrival.</summary>
    public (long Departs, long Arrives) Best(PathRanking ranking)
    {
        switch (ranking)
        {
            case PathRanking.LatestDeparture:
                long latest = DeparturesFor(_arrivals[^1])[^1].To;
                return (latest, latest is EdgeTimes.Ever or EdgeTimes.Always ? _arrivals[^1][0].From : ArrivalFor(latest));
            case PathRanking.Fastest:
                return Fastest();
            default:
                long earliest = _arrivals[^1][0].From;
                return (DeparturesFor([new(earliest, earliest)])[^1].To, earliest);
        }
    }

    // Of the blocks of hops that follow each other without slack, the first can be moved later until one of its hops is at the end of a
    // stretch of time; so the best departure is such an end, less the least waits before it. (Starts serve stretches without end.)
    private (long Departs, long Arrives) Fastest()
    {
        TickRange[] feasible = DeparturesFor(_arrivals[^1]);
        (long Departs, long Arrives) best = (feasible[0].From, _arrivals[^1][^1].To);
        long offset = 0;
        bool found = false;
        for (int hop = 0; hop < _times.Count; hop++)
        {
            foreach (TickRange time in _times[hop])
            {
                foreach (long end in (ReadOnlySpan<long>)[time.To, time.From])
                {
                    long departs = end - offset;
                    if (end is EdgeTimes.Ever or EdgeTimes.Always || !Contains(feasible, departs))
                        continue;
                    long arrives = ArrivalFor(departs);
                    if (!found || arrives - departs < best.Arrives - best.Departs || (arrives - departs == best.Arrives - best.Departs && departs < best.Departs))
                        best = (departs, arrives);
                    found = true;
                }
            }
            offset += _waits[hop].Least;
        }
        return found ? best : (EdgeTimes.Ever, EdgeTimes.Ever);   // no edge has a time: any moment will do
    }

    private long Duration(long departs, long arrives) =>
        departs is EdgeTimes.Ever or EdgeTimes.Always || arrives is EdgeTimes.Ever or EdgeTimes.Always
            ? _waits.Take(_waits.Count - 1).Sum(wait => wait.Least)
            : arrives - departs;

    private long ArrivalFor(long departs) => Run([new(departs, departs)]).Arrivals[^1][0].From;

    private (List<TickRange[]> Arrivals, List<TickRange[]> Leaving) Run(TickRange[] first)
    {
        List<TickRange[]> arrivals = [first];
        List<TickRange[]> leaving = [];
        for (int hop = 0; hop < _times.Count; hop++)
        {
            leaving.Add(Renews[hop] ? TickSets.Renew(arrivals[hop], _times[hop], _plan.Query.Transfer.MostTicks) : arrivals[hop]);
            if (hop + 1 < _times.Count)
                arrivals.Add(TickSets.Reach(leaving[hop], _times[hop + 1], _waits[hop].Least, _waits[hop].Most));
        }
        return (arrivals, leaving);
    }

    /// <summary>The moments of the first hop from which the last can be made at some moment of <paramref name="last"/>.</summary>
    private TickRange[] DeparturesFor(TickRange[] last)
    {
        TickRange[] set = last;
        for (int hop = _times.Count - 2; hop >= 0; hop--)
        {
            set = TickSets.Reach(set, _leaving[hop], -_waits[hop].Most, -_waits[hop].Least);
            if (Renews[hop])
                set = TickSets.Renew(set, _times[hop], -_plan.Query.Transfer.MostTicks);
            set = TickSets.Intersect(set, _arrivals[hop]);
        }
        return set;
    }

    private static bool Contains(TickRange[] set, long tick) => Array.Exists(set, range => range.From <= tick && tick <= range.To);

    // An event is one happening: whoever took part in it can be reached from whoever else did.
    private static (long Least, long Most) WaitAt(PathPlan plan, int node) =>
        IsEvent(plan, node) ? (0, EdgeTimes.Always) : (plan.Query.Transfer.LeastTicks, plan.Query.Transfer.MostTicks);

    private static bool IsEvent(PathPlan plan, int node) => plan.Nodes.LayerOf(node) == GraphLayer.Event || plan.Nodes.Kinds[plan.Nodes.KindIndexOf(node)] == EntityKind.Event;
}
