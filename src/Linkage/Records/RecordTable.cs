using System.Collections.Immutable;

namespace Linkage;

/// <summary>All records of one kind as columns. Rows are numbers from 0 and follow the order of the record ids, whatever order they were loaded in.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed class RecordTable
{
    private readonly RecordIds _ids;
    private readonly RecordPlaces _places;
    private readonly ValidTime[]? _valid;
    private readonly ResolveMode[]? _resolve;
    private readonly ImmutableArray<string>[]? _labels;
    private readonly ImmutableDictionary<string, ValueColumn> _columns;

    internal RecordTable(RecordSchema schema, RecordId[] ids, SourceRow[] places, ValidTime[] valid, ImmutableDictionary<string, ValueColumn> columns)
        : this(schema, RecordIds.Of(ids), RecordPlaces.Of(places.Length, row => places[row]), valid, columns, null, null)
    {
    }

    /// <summary>Creates a table of columns.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="ids">The ids, in their order.</param>
    /// <param name="places">The place of each.</param>
    /// <param name="valid">The time of each, or null when none has one.</param>
    /// <param name="columns">The columns by field.</param>
    /// <param name="resolve">The mode of each, or null when all have the default.</param>
    /// <param name="labels">The labels of each, or null when none has any.</param>
    internal RecordTable(RecordSchema schema, RecordIds ids, RecordPlaces places, ValidTime[]? valid, ImmutableDictionary<string, ValueColumn> columns,
        ResolveMode[]? resolve, ImmutableArray<string>[]? labels)
    {
        Schema = schema;
        (_ids, _places, _valid, _columns) = (ids, places, valid, columns);
        (_resolve, _labels) = (resolve, labels);
    }

    private RecordTable(RecordTable other, RecordSchema schema, ImmutableDictionary<string, ValueColumn> columns)
        : this(schema, other._ids, other._places, other._valid, columns, other._resolve, other._labels)
    {
    }

    /// <summary>Gets the kind.</summary>
    public EntityKind Kind => Schema.Kind;

    /// <summary>Gets the schema.</summary>
    public RecordSchema Schema { get; }

    /// <summary>Gets the number of records.</summary>
    public int Count => _ids.Count;

    /// <summary>Gets the names of the sources that have records here, ordinal order.</summary>
    public ImmutableArray<string> Sources => _ids.Sources;

    /// <summary>Gets a table without records.</summary>
    public static RecordTable Empty(RecordSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        return new RecordTable(schema, [], [], [], ImmutableDictionary.Create<string, ValueColumn>(StringComparer.Ordinal));
    }

    /// <summary>Gets the id of a row's record, made anew with each call: compare rows, not ids, where rows do.</summary>
    public RecordId IdOf(int row) => _ids[row];

    /// <summary>Gets the row of a record, or -1 when the table does not have it. O(log n).</summary>
    public int RowOf(RecordId id) => _ids.RowOf(id);

    /// <summary>Counts the records whose ids come before one. O(log n).</summary>
    internal int CountBefore(RecordId id) => _ids.CountBefore(id);

    /// <summary>Gets the place a row's record came from.</summary>
    public SourceRow SourceRowOf(int row) => _places[row];

    /// <summary>Gets the time in which a row's record held.</summary>
    public ValidTime ValidOf(int row) => _valid is null ? default : _valid[row];

    /// <summary>Gets the name of a row's source.</summary>
    public string SourceOf(int row) => _ids.SourceOf(row);

    /// <summary>Gets the place of a row's source in <see cref="Sources"/>.</summary>
    public int SourceIndexOf(int row) => _ids.SourceIndexOf(row);

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

    /// <summary>Returns some rows as a table of their own, which shares the values of this one.</summary>
    /// <param name="rows">The rows, ascending.</param>
    internal RecordTable RowsOnly(int[] rows) => new(
        Schema,
        [.. rows.Select(IdOf)],
        [.. rows.Select(SourceRowOf)],
        [.. rows.Select(ValidOf)],
        _columns.ToImmutableDictionary(column => column.Key, column => column.Value.RowsOnly(rows), StringComparer.Ordinal));
}
