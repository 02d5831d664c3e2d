using System.Collections.Immutable;

namespace Linkage;

/// <summary>An entity that a search found, by the record of it that fits best.</summary>
/// <remarks>Immutable and safe to share between threads. It keeps the index and the record that was searched for alive.</remarks>
public sealed record Found
{
    private readonly KindIndex _index;
    private readonly SourceRecord _probe;
    private readonly int _row;

    internal Found(KindIndex index, SourceRecord probe, int row, double bits)
    {
        (_index, _probe, _row) = (index, probe, row);
        Weight = new MatchWeight(bits);
        (Record, Entity) = (index.Resolution.Table.IdOf(row), index.Resolution.Partition.IdOfRow(row));
        (Probability, Decision) = index.Judge(Weight);
    }

    /// <summary>Gets the best record of the entity: the one of the greatest weight, among equals that of the smallest id.</summary>
    public RecordId Record { get; }

    /// <summary>Gets the entity.</summary>
    public EntityId Entity { get; }

    /// <summary>Gets the whole weight of the record that was searched for and the best record, in bits, prior included: what it would be if both were in one table.</summary>
    public MatchWeight Weight { get; }

    /// <summary>Gets the match probability, 0 to 1.</summary>
    public double Probability { get; }

    /// <summary>Gets what the thresholds of the resolution say of the pair by itself.</summary>
    public PairDecision Decision { get; }

    /// <summary>Gets the blocking rules by which the best record was found, as text, in the order of the model; at least one.</summary>
    public ImmutableArray<string> ProposedBy { get; internal init; } = [];

    /// <summary>Explains the weight, comparison by comparison: left the record that was searched for, right the best record.</summary>
    /// <returns>The explanation, made anew with each call. The record that was searched for is of no entity: <see cref="PairExplanation.LeftEntity"/> is the default value.</returns>
    public PairExplanation Why() => _index.Explain(_probe, _row, ProposedBy);

    /// <inheritdoc/>
    public override string ToString() => $"{Entity}: {Decision}, {Weight}";
}
