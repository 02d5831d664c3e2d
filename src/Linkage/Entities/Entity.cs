using System.Collections.Immutable;

namespace Linkage;

/// <summary>A person or thing that records were resolved to: a view over a <see cref="Resolution"/>.</summary>
/// <remarks>Cheap to make; two views of one entity are equal. Immutable; safe to share between threads.</remarks>
public sealed class Entity : IEquatable<Entity>
{
    private readonly KindResolution _kind;
    private readonly Resolution _resolution;
    private readonly int _index;

    internal Entity(Resolution resolution, KindResolution kind, int index) => (_resolution, _kind, _index) = (resolution, kind, index);

    /// <summary>Gets the id.</summary>
    public EntityId Id => _kind.Partition.IdOf(_index);

    /// <summary>Gets the kind.</summary>
    public EntityKind Kind => _kind.Kind;

    /// <summary>Gets the ids of its records, in their order; never empty.</summary>
    public ImmutableArray<RecordId> Records
    {
        get
        {
            ReadOnlySpan<int> rows = _kind.Partition.RowsOf(_index);
            ImmutableArray<RecordId>.Builder ids = ImmutableArray.CreateBuilder<RecordId>(rows.Length);
            foreach (int row in rows)
                ids.Add(_kind.Table.IdOf(row));
            return ids.MoveToImmutable();
        }
    }

    /// <summary>Gets the sources that speak of it, ordinal order.</summary>
    public ImmutableArray<string> Sources
    {
        get
        {
            SortedSet<string> sources = new(StringComparer.Ordinal);
            foreach (int row in _kind.Partition.RowsOf(_index))
                sources.Add(_kind.Table.SourceOf(row));
            return [.. sources];
        }
    }

    /// <summary>Gets the text that names it for a person: the best name, plate, number, reference; its id when it states none of them.</summary>
    public string Name => EntityNames.Of(this);

    /// <summary>Gets the smallest of the chances that its records belong to it, 0 to 1; 1 for an entity of one record.</summary>
    public double WeakestProbability
    {
        get
        {
            double weakest = 1;
            foreach (int row in _kind.Partition.RowsOf(_index))
                weakest = Math.Min(weakest, _kind.ProbabilityOf(row));
            return weakest;
        }
    }

    internal ReadOnlySpan<int> Rows => _kind.Partition.RowsOf(_index);

    internal RecordTable Table => _kind.Table;

    /// <summary>Gets the chance that a record belongs to this entity, 0 to 1.</summary>
    /// <exception cref="ArgumentException">The record is not one of its own.</exception>
    public double ProbabilityOf(RecordId record)
    {
        int row = _kind.Table.RowOf(record);
        if (row < 0 || _kind.Partition.EntityOfRow(row) != _index)
            throw new ArgumentException("The record is not one of this entity's.", nameof(record));
        return _kind.ProbabilityOf(row);
    }

    /// <summary>Gets every value of every field, fields in the order of the schema.</summary>
    public ImmutableArray<EntityValue> Values() => [.. _kind.Table.Schema.Fields.SelectMany(field => Values(field.Name))];

    /// <summary>Gets the distinct values of a field with the records that state them: the best one first, then by number of records; empty when none states it.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such field.</exception>
    public ImmutableArray<EntityValue> Values(string field) => EntityValues.Of(_kind.Table, Rows, field, _resolution.Survivorship);

    /// <summary>Gets the value of a field that the survivorship rule chose, or null.</summary>
    /// <exception cref="KeyNotFoundException">The kind has no such field.</exception>
    public EntityValue? Best(string field) => Values(field).FirstOrDefault(value => value.Best);

    /// <inheritdoc/>
    public bool Equals(Entity? other) => other is not null && Id == other.Id;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Entity);

    /// <inheritdoc/>
    public override int GetHashCode() => Id.GetHashCode();

    /// <inheritdoc/>
    public override string ToString() => Id.ToString();
}
