using System.Collections.Immutable;

namespace Linkage;

/// <summary>All records of one kind as columns. Rows are numbers from 0 and follow the order of the record ids, whatever order they were loaded in.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RecordTable
{
    private readonly RecordId[] _ids;
    private readonly SourceRow[] _places;
    private readonly ValidTime[] _valid;
    private readonly int[] _sources;
    private readonly ResolveMode[]? _resolve;
    private readonly ImmutableArray<string>[]? _labels;
    private readonly ImmutableDictionary<string, ValueColumn> _columns;

    internal RecordTable(RecordSchema schema, RecordId[] ids, SourceRow[] places, ValidTime[] valid, ImmutableDictionary<string, ValueColumn> columns,
        ResolveMode[]? resolve = null, ImmutableArray<string>[]? labels = null)
    {
        Schema = schema;
        (_ids, _places, _valid, _columns) = (ids, places, valid, columns);
        (_resolve, _labels) = (resolve, labels);
        (Sources, _sources) = NumberSources(ids);
    }

    private RecordTable(RecordTable other, RecordSchema schema, ImmutableDictionary<string, ValueColumn> columns)
    {
        Schema = schema;
        (_ids, _places, _valid, _columns) = (other._ids, other._places, other._valid, columns);
        (_resolve, _labels) = (other._resolve, other._labels);
        (Sources, _sources) = (other.Sources, other._sources);
    }

    /// <summary>Gets the kind.</summary>
    public EntityKind Kind => Schema.Kind;

    /// <summary>Gets the schema.</summary>
    public RecordSchema Schema { get; }

    /// <summary>Gets the number of records.</summary>
    public int Count => _ids.Length;

    /// <summary>Gets the names of the sources that have records here, ordinal order.</summary>
    public ImmutableArray<string> Sources { get; }

    /// <summary>Gets a table without records.</summary>
    public static RecordTable Empty(RecordSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new RecordTable(schema, [], [], [], ImmutableDictionary.Create<string, ValueColumn>(StringComparer.Ordinal));
    }

    /// <summary>Gets the id of a row's record.</summary>
    public RecordId IdOf(int row) => _ids[row];

    /// <summary>Gets the row of a record, or -1 when the table does not have it. O(log n).</summary>
    public int RowOf(RecordId id)
    {
        int row = Array.BinarySearch(_ids, id);
        return row < 0 ? -1 : row;
    }

    /// <summary>Gets the place a row's record came from.</summary>
    public SourceRow SourceRowOf(int row) => _places[row];

    /// <summary>Gets the time in which a row's record held.</summary>
    public ValidTime ValidOf(int row) => _valid[row];

    /// <summary>Gets the name of a row's source.</summary>
    public string SourceOf(int row) => _ids[row].Source;

    /// <summary>Gets the place of a row's source in <see cref="Sources"/>.</summary>
    public int SourceIndexOf(int row) => _sources[row];

    /// <summary>Gets the access labels of a row's record, ordinal order; a reader needs all of them.</summary>
    public ImmutableArray<string> LabelsOf(int row) => _labels is null ? [] : _labels[row];

    /// <summary>Gets how a row's record becomes an entity.</summary>
    public ResolveMode ResolveModeOf(int row) => _resolve is null ? ResolveMode.Model : _resolve[row];

    /// <summary>Gets a view of one record.</summary>
    public SourceRecord RecordOf(int row)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(row);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(row, Count);
        return new SourceRecord(this, row);
    }

    /// <summary>Whether at least one record states the field.</summary>
    public bool HasColumn(string field) => _columns.TryGetValue(field, out ValueColumn? column) && column.ValueCount > 0;

    /// <summary>Gets the column of a field; one without values when the schema has the field but no record states it.</summary>
    /// <exception cref="KeyNotFoundException">The schema does not have the field.</exception>
    public ValueColumn Column(string field)
    {
        if (_columns.TryGetValue(field, out ValueColumn? column))
            return column;
        if (Schema.TryGet(field, out Field? known))
            return ValueColumn.Empty(known, Count);
        throw new KeyNotFoundException($"The records of kind {Kind} have no field '{field}'. They have: {string.Join(", ", Schema.Fields.Select(f => f.Name))}.");
    }

    /// <summary>Returns this table with a column added or replaced; its field joins the schema.</summary>
    /// <exception cref="ArgumentException">The column has another number of rows.</exception>
    public RecordTable WithColumn(ValueColumn column)
    {
        ArgumentNullException.ThrowIfNull(column);
        if (column.RowCount != Count)
            throw new ArgumentException($"The column '{column.Field.Name}' has {column.RowCount} rows; the table has {Count}.", nameof(column));
        return new RecordTable(this, Schema.With(column.Field), _columns.SetItem(column.Field.Name, column));
    }

    private static (ImmutableArray<string> Names, int[] Indexes) NumberSources(RecordId[] ids)
    {
        // Ids are sorted by source first, so a new source begins where the name changes.
        ImmutableArray<string>.Builder names = ImmutableArray.CreateBuilder<string>();
        int[] indexes = new int[ids.Length];
        for (int row = 0; row < ids.Length; row++)
        {
            if (names.Count == 0 || names[^1] != ids[row].Source)
                names.Add(ids[row].Source);
            indexes[row] = names.Count - 1;
        }
        return (names.ToImmutable(), indexes);
    }
}
