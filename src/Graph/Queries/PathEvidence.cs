using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>What a path rests on as a whole, as <see cref="EntityGraph.Explain"/> gives it.</summary>
/// <param name="Path">The path.</param>
/// <param name="Records">All records that some hop rests on, sorted, each once.</param>
/// <param name="Decisions">All decisions on identity that some hop needs, in the order of the path, each once.</param>
/// <param name="Breaking">The records without which some hop has nothing left to rest on, so that the path breaks; sorted.</param>
public sealed record PathEvidence(GraphPath Path, ImmutableArray<RecordId> Records, ImmutableArray<IdentityEvidence> Decisions, ImmutableArray<RecordId> Breaking)
{
    // In the order of the path, so that each prefix of a search has exactly the partial product.
    internal static double ProbabilityOf(ImmutableArray<PathHop> hops)
    {
        double probability = 1;
        HashSet<(string, RecordId)> seen = [];
        foreach (PathHop hop in hops)
        {
            probability *= hop.Edge.Probability;
            foreach (IdentityEvidence decision in InPathOrder(hop))
            {
                if (seen.Add((decision.Entity, decision.Record)))
                    probability *= decision.Probability;
            }
        }
        return probability;
    }

    internal static IEnumerable<IdentityEvidence> InPathOrder(PathHop hop) =>
        hop.Identity.OrderBy(decision => decision.Entity == hop.From ? 0 : 1);
}
