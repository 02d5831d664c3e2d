using System.Collections.Immutable;

namespace Linkage.Graph;

/// <summary>A path between two nodes that visits none twice, with what each hop rests on. Immutable; safe to share between threads.</summary>
public sealed class GraphPath
{
    internal GraphPath(int rank, ImmutableArray<GraphNode> nodes, ImmutableArray<PathHop> hops, double? cost, DateTimeOffset? departs, DateTimeOffset? arrives)
    {
        (Rank, Nodes, Hops, Cost, Departs, Arrives) = (rank, nodes, hops, cost, departs, arrives);
        Probability = PathEvidence.ProbabilityOf(hops);
        WeakestHop = WeakestOf(hops);
        First = hops.Min(hop => hop.First);
        Last = hops.Max(hop => hop.Last);
    }

    /// <summary>Gets the place of the path in its answer, from 1.</summary>
    public int Rank { get; }

    /// <summary>Gets the nodes from origin to destination: one more than hops.</summary>
    public ImmutableArray<GraphNode> Nodes { get; }

    /// <summary>Gets the hops from origin to destination.</summary>
    public ImmutableArray<PathHop> Hops { get; }

    /// <summary>Gets the product over the distinct edges and the distinct decisions on identity they need, each once; from 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>Gets the cost by which the path was ranked, or null under other rankings than by cost.</summary>
    public double? Cost { get; }

    /// <summary>Gets the number of the hop of least <see cref="PathHop.Strength"/>, from 1; the first of equals.</summary>
    public int WeakestHop { get; }

    /// <summary>Gets the first known moment of any hop, or null.</summary>
    public DateTimeOffset? First { get; }

    /// <summary>Gets the last known moment of any hop, or null.</summary>
    public DateTimeOffset? Last { get; }

    /// <summary>Gets when a time-respecting path leaves its origin, or null when it does not respect time or the moment is not known.</summary>
    public DateTimeOffset? Departs { get; }

    /// <summary>Gets when a time-respecting path reaches its destination, or null when it does not respect time or the moment is not known.</summary>
    public DateTimeOffset? Arrives { get; }

    /// <summary>Writes the path for people, in English: a line on the whole, then one for each hop with its dates, probability and records.</summary>
    public string ToText() => PathText.Write(this);

    /// <summary>Writes the ids of the nodes with arrows between.</summary>
    public override string ToString() => string.Join(" -> ", Nodes.Select(node => node.Id));

    private static int WeakestOf(ImmutableArray<PathHop> hops)
    {
        int weakest = 0;
        for (int hop = 1; hop < hops.Length; hop++)
        {
            if (hops[hop].Strength < hops[weakest].Strength)
                weakest = hop;
        }
        return weakest + 1;
    }
}
