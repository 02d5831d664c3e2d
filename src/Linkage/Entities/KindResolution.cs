using System.Collections.Immutable;

namespace Linkage;

/// <summary>The resolution of one kind: its records, the entities they form, the pairs that were kept.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class KindResolution
{
    private readonly double[] _probabilities;

    public KindResolution(RecordTable table, EntityPartition partition, ImmutableArray<ScoredPair> pairs, KindReport report)
    {
        (Table, Partition, Pairs, Report) = (table, partition, pairs, report);
        _probabilities = Membership(table, partition, pairs);
    }

    public EntityKind Kind => Table.Kind;

    public RecordTable Table { get; }

    public EntityPartition Partition { get; }

    /// <summary>Gets the pairs at or above the review threshold, by left and right row.</summary>
    public ImmutableArray<ScoredPair> Pairs { get; }

    public KindReport Report { get; }

    /// <summary>Gets the texts of the blocking rules that <see cref="ScoredPair"/> numbers.</summary>
    public ImmutableArray<string> Rules { get; init; } = [];

    /// <summary>Gets the chance that a record belongs to its entity: that of its best pair inside it; 1 for a record alone or joined by its key.</summary>
    public double ProbabilityOf(int row) => _probabilities[row];

    private static double[] Membership(RecordTable table, EntityPartition partition, ImmutableArray<ScoredPair> pairs)
    {
        double[] best = new double[table.Count];
        foreach (ScoredPair pair in pairs)
        {
            if (partition.EntityOfRow(pair.Left) != partition.EntityOfRow(pair.Right))
                continue;
            best[pair.Left] = Math.Max(best[pair.Left], pair.Probability);
            best[pair.Right] = Math.Max(best[pair.Right], pair.Probability);
        }
        for (int row = 0; row < best.Length; row++)
        {
            if (best[row] == 0)
                best[row] = 1;
        }
        return best;
    }
}
