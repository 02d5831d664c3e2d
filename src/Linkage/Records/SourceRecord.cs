using System.Collections.Immutable;

namespace Linkage;

/// <summary>One record as its source gave it: a view over a row of a <see cref="RecordTable"/>.</summary>
/// <remarks>Cheap to make; immutable; safe to share between threads.</remarks>
public sealed class SourceRecord
{
    private readonly RecordTable _table;
    private readonly int _row;

    internal SourceRecord(RecordTable table, int row) => (_table, _row) = (table, row);

    internal RecordTable Table => _table;

    internal int Row => _row;

    /// <summary>Gets the id.</summary>
    public RecordId Id => _table.IdOf(_row);

    /// <summary>Gets the kind.</summary>
    public EntityKind Kind => _table.Kind;

    /// <summary>Gets the place it came from.</summary>
    public SourceRow Place => _table.SourceRowOf(_row);

    /// <summary>Gets the time in which it held.</summary>
    public ValidTime Valid => _table.ValidOf(_row);

    /// <summary>Gets the raw values of a field, ordinal order; empty when it states none.</summary>
    /// <exception cref="KeyNotFoundException">The schema does not have the field.</exception>
    public ImmutableArray<string> Values(string field)
    {
        ValueColumn column = _table.Column(field);
        ImmutableArray<string>.Builder values = ImmutableArray.CreateBuilder<string>();
        foreach (int id in column.ValuesOf(_row))
        {
            if (!column.Values.IsDerived(id))
                values.Add(column.Values.Raw(id));
        }
        return values.ToImmutable();
    }

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} record";
}
