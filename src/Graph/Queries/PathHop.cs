using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>One step of a path: the edge followed and what it rests on.</summary>
/// <param name="From">The id of the node it leaves.</param>
/// <param name="To">The id of the node it reaches.</param>
/// <param name="Edge">The edge.</param>
/// <param name="Direction">Whether the edge was followed from its start to its end (forward) or back.</param>
public sealed record PathHop(string From, string To, GraphEdge Edge, LinkDirection Direction)
{
    /// <summary>Gets the type of the edge, such as <c>took-part</c>.</summary>
    public string Type => Edge.Type;

    /// <summary>Gets the role in it of the node where the edge starts, or null.</summary>
    public string? Role => Edge.Role;

    /// <summary>Gets the probability of the edge by itself, from 0 to 1.</summary>
    public double Probability => Edge.Probability;

    /// <summary>Gets the probability of the edge times that of the decisions on identity it needs: how weak the hop is as a whole.</summary>
    public double Strength
    {
        get
        {
            double strength = Edge.Probability;
            foreach (IdentityEvidence decision in Edge.Identity)
                strength *= decision.Probability;
            return strength;
        }
    }

    /// <summary>Gets the first known moment of the edge, or null.</summary>
    public DateTimeOffset? First => Edge.First;

    /// <summary>Gets the last known moment of the edge; null when none is known or it still holds.</summary>
    public DateTimeOffset? Last => Edge.Last;

    /// <summary>Gets the records that the edge rests on, sorted.</summary>
    public ImmutableArray<RecordId> Records => Edge.Records;

    /// <summary>Gets the decisions on identity that the edge needs.</summary>
    public ImmutableArray<IdentityEvidence> Identity => Edge.Identity;
}
