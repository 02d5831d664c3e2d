using System.Globalization;

namespace Linkage.Graph;

/// <summary>Finds all that is wrong with a query by itself.</summary>
internal static class PathQueryChecks
{
    private const int MostViaSets = 30;

    public static void Check(PathQuery query)
    {
        List<LinkageProblem> problems = [];
        void Require(bool fits, string name, object? found, string expected)
        {
            if (!fits)
            {
                string text = Convert.ToString(found, CultureInfo.InvariantCulture) ?? "nothing";
                problems.Add(new("query.bad-value", name, text, expected, $"found {text}, expected {expected}."));
            }
        }

        Require(!query.From.IsEmpty, "from", null, "at least one origin");
        Require(!query.To.IsEmpty, "to", null, "at least one destination");
        Require(query.MinHops >= 1, "minHops", query.MinHops, "1 or more");
        Require(query.MaxHops is >= 1 and <= PathQuery.MostHops, "maxHops", query.MaxHops, $"1 to {PathQuery.MostHops}");
        Require(query.MinHops <= query.MaxHops, "minHops", query.MinHops, "at most maxHops");
        Require(query.MinLinkProbability is >= 0 and <= 1, "minLinkProbability", query.MinLinkProbability, "0 to 1");
        Require(query.MinPathProbability is >= 0 and <= 1, "minPathProbability", query.MinPathProbability, "0 to 1");
        Require(query.HubCap is null or >= 1, "hubCap", query.HubCap, "1 or more, or none");
        Require(query.HubCaps.Values.All(cap => cap >= 0), "hubCaps", "a negative cap", "caps of 0 or more");
        Require(query.HubPenalty is >= 0 and <= 100, "hubPenalty", query.HubPenalty, "0 to 100");
        Require(query.MaxPaths >= 1, "maxPaths", query.MaxPaths, "1 or more");
        Require(query.ExpansionBudget >= 1, "expansionBudget", query.ExpansionBudget, "1 or more");
        Require(query.TimeBudget is null || query.TimeBudget > TimeSpan.Zero, "timeBudget", query.TimeBudget, "more than zero, or none");
        Require(query.Via.Length <= MostViaSets, "via", query.Via.Length, $"at most {MostViaSets} sets");
        Require(query.Via.All(set => !set.IsEmpty), "via", "an empty set", "sets of at least one node");
        Require(query.Transfer.MinWait >= TimeSpan.Zero, "transfer", query.Transfer.MinWait, "waits of zero or more");
        Require(query.Transfer.MaxWait is not { } max || max >= query.Transfer.MinWait, "transfer", query.Transfer.MaxWait, "a longest wait that is not below the least");
        Require(query.Links.All(link => !string.IsNullOrEmpty(link.Type)), "links", "an empty type", "types such as owns");
        Require(query.Kinds.All(kind => !kind.IsNone), "kinds", "no kind", "kinds such as person");
        Require(query.CostProperty is null || query.Ranking == PathRanking.Cost, "costProperty", query.CostProperty, "none, as the ranking is not by cost");
        Require(query.HubPenalty == 0 || query.Ranking == PathRanking.Cost, "hubPenalty", query.HubPenalty, "0, as the ranking is not by cost");
        if (problems.Count > 0)
            throw new LinkageSettingsException(problems);
    }
}
