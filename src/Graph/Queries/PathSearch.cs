using System.Collections.Immutable;
using System.Diagnostics;

namespace Linkage.Graph;

/// <summary>Answers a query on one graph: chooses the search, runs it, dresses the paths it finds.</summary>
internal static class PathSearch
{
    public static PathResult Run(EntityGraph graph, PathQuery query, CancellationToken cancellationToken)
    {
        using Activity? activity = LinkageDiagnostics.Source.StartActivity("linkage.path");
        using PathPlan plan = new(graph, query);
        SearchBudget budget = new(query.ExpansionBudget, query.TimeBudget, graph.Options.Clock, cancellationToken);
        (List<FoundPath> found, WhyStopped why) = Search(plan, budget);
        activity?.SetTag("linkage.explored", budget.Explored).SetTag("linkage.paths", found.Count);
        if (budget.Spent is { } spent)
            GraphLog.PathBudgetReached(graph.Options.Logger, spent, budget.Explored, found.Count);
        ImmutableArray<GraphPath> paths = [.. found.Select((path, index) => Dress(graph, plan, path, index + 1))];
        return new PathResult(query, paths, why is WhyStopped.AllFound or WhyStopped.MaxPaths, why, budget.Explored);
    }

    private static (List<FoundPath> Found, WhyStopped Why) Search(PathPlan plan, SearchBudget budget)
    {
        if (plan.From.Length == 0 || plan.To.Length == 0)
            return ([], WhyStopped.AllFound);
        if (!Array.Exists(plan.From, node => plan.HasMark(node, PathPlan.ToMark)))
        {
            // Cheap whatever the filters, and it spares the search for paths where there are none.
            BidirectionalSearch shortest = new(plan, budget);
            if (!shortest.TryFind())
                return ([], budget.Spent ?? WhyStopped.AllFound);
            if (WantsShortestOnly(plan.Query))
            {
                (int[] nodes, int[] arcs) = shortest.First();
                return ([new FoundPath(nodes, arcs, 0)], WhyStopped.MaxPaths);
            }
        }
        return new RankedSearch(plan, budget).Find();
    }

    private static bool WantsShortestOnly(PathQuery query) =>
        query.MaxPaths == 1 && query.Ranking == PathRanking.Hops && !query.RespectsTime && query.MinHops == 1
        && query.MinPathProbability == 0 && query.Avoid.IsEmpty && query.Via.IsEmpty;

    private static GraphPath Dress(EntityGraph graph, PathPlan plan, FoundPath path, int rank)
    {
        ImmutableArray<GraphNode> nodes = [.. path.Nodes.Select(graph.NodeColumns.NodeAt)];
        ImmutableArray<PathHop> hops = [.. path.Arcs.Select((arc, hop) => new PathHop(
            nodes[hop].Id,
            nodes[hop + 1].Id,
            graph.EdgeAt(arc >> 1),
            (arc & 1) == 0 ? LinkDirection.Forward : LinkDirection.Backward))];
        double? cost = plan.Query.Ranking == PathRanking.Cost ? path.Value / plan.CostScale : null;
        (long departs, long arrives) = plan.Query.RespectsTime
            ? PathSchedule.Of(plan, path.Nodes, path.Arcs).Best(plan.Query.Ranking)
            : (EdgeTimes.Ever, EdgeTimes.Ever);
        return new GraphPath(rank, nodes, hops, cost, EdgeTimes.ToMoment(departs), EdgeTimes.ToMoment(arrives));
    }
}
