using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Linkage;

/// <summary>A reusable batch of mapped records: their texts lie one behind the other in one buffer.</summary>
/// <remarks>Clearing keeps the buffers, so that reading a million rows allocates no object a row. Not thread-safe.</remarks>
public sealed class RecordBatch
{
    private const int MaxColumns = 1024;   // more are forgotten with the batch; only a caller with a field object a value has so many
    private readonly List<BatchRecord> _records = [];
    private readonly List<BatchColumn> _columns = [];
    private readonly Dictionary<BatchColumnKey, BatchColumn> _known = [];
    private readonly List<ulong> _hashes = [];
    private readonly List<ValidTime> _valid = [];
    private readonly List<BatchLink> _links = [];
    private readonly List<RowIssue> _issues = [];
    private char[] _text = new char[4096];
    private int _used;
    private int _nextColumn;
    private int _columnsBefore;
    private RecordOrigin? _origin;

    /// <summary>Gets the number of records.</summary>
    public int RecordCount => _records.Count;

    /// <summary>Gets the number of links.</summary>
    public int LinkCount => _links.Count;

    /// <summary>Gets or sets how many rows were read for this batch, the rejected ones included.</summary>
    public long Rows { get; set; }

    /// <summary>Gets or sets how many rows of this batch were rejected.</summary>
    public long BadRows { get; set; }

    internal ReadOnlySpan<BatchRecord> Records => CollectionsMarshal.AsSpan(_records);

    /// <summary>Gets the values by field, in the order in which fields were first stated.</summary>
    internal IReadOnlyList<BatchColumn> Columns => _columns;

    /// <summary>Gets all texts; a value is a piece of them.</summary>
    internal ReadOnlySpan<char> Text => _text.AsSpan(0, _used);

    internal ReadOnlySpan<BatchLink> Links => CollectionsMarshal.AsSpan(_links);

    internal IReadOnlyList<RowIssue> Issues => _issues;

    /// <summary>Empties the batch and keeps its buffers.</summary>
    public void Clear()
    {
        _records.Clear();
        _hashes.Clear();
        _valid.Clear();
        foreach (BatchColumn column in _columns)
            column.Clear();
        if (_columns.Count > MaxColumns)
            ForgetColumns(0);
        _links.Clear();
        _issues.Clear();
        _used = 0;
        Rows = 0;
        BadRows = 0;
    }

    /// <summary>Begins a record; the values added next are its own.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="source">The source's name, not empty.</param>
    /// <param name="key">The key, not empty.</param>
    /// <param name="name">The name within the row, or null for the main record.</param>
    /// <param name="item">The number among those of one row and name, from 1, or 0.</param>
    /// <param name="place">Where it stands.</param>
    /// <returns>The record's number in this batch.</returns>
    /// <exception cref="ArgumentException">The kind, the source or the key is missing, or the item is negative or stands without a name.</exception>
    public int AddRecord(EntityKind kind, string source, ReadOnlySpan<char> key, string? name = null, int item = 0, SourceRow place = default)
    {
        if (kind.IsNone)
            throw new ArgumentException("A record needs a kind.", nameof(kind));
        ArgumentException.ThrowIfNullOrEmpty(source);
        if (key.IsEmpty)
            throw new ArgumentException("A record needs a key.", nameof(key));
        ArgumentOutOfRangeException.ThrowIfNegative(item);
        if (item > 0 && string.IsNullOrEmpty(name))
            throw new ArgumentException("An item number needs the name of its record.", nameof(item));
        return AddRecord(OriginOf(kind, source, name ?? "", place.File), key, item, place.Row, default);
    }

    /// <summary>Adds a value to the record begun last. White space around it is trimmed; an empty value is not added.</summary>
    /// <exception cref="InvalidOperationException">No record was begun.</exception>
    public void AddValue(Field field, ReadOnlySpan<char> value, ValueOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(field);
        if (_records.Count == 0)
            throw new InvalidOperationException("A value needs a record: call AddRecord first.");
        value = value.Trim();
        if (value.IsEmpty)
            return;
        Add(field, value, options);
    }

    /// <summary>Adds a link between two records of this batch.</summary>
    public void AddLink(int from, string type, int to, string? role = null, DateTimeOffset? at = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(type);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)from, (uint)_records.Count, nameof(from));
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)to, (uint)_records.Count, nameof(to));
        AddLink(new BatchLink
        {
            From = new BatchEnd(from),
            Type = type,
            To = new BatchEnd(to),
            Role = role,
            At = at,
            Probability = 1,
            Basis = _records[from].Origin.Source,
            Labels = [],
            Place = _records[from].Place,
        });
    }

    /// <summary>Adds something that is wrong with a row.</summary>
    public void AddIssue(RowIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        _issues.Add(issue);
    }

    internal void AddLink(BatchLink link) => _links.Add(link);

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal int AddRecord(RecordOrigin origin, ReadOnlySpan<char> key, int item, int row, in ValidTime valid)
    {
        _columnsBefore = _columns.Count;
        _records.Add(new BatchRecord
        {
            Origin = origin,
            KeyStart = Append(key),
            KeyLength = key.Length,
            Item = item,
            Row = row,
            FirstValue = _hashes.Count,
            Valid = valid.IsUnknown ? -1 : _valid.Count,
        });
        if (!valid.IsUnknown)
            _valid.Add(valid);
        return _records.Count - 1;
    }

    /// <summary>Adds a value, trimmed and not empty, to the record begun last.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    internal void Add(Field field, ReadOnlySpan<char> value, ValueOptions? options)
    {
        ref BatchRecord record = ref CollectionsMarshal.AsSpan(_records)[^1];
        BatchColumn column = ColumnOf(record.Origin.Kind, field, options);
        ulong hash = TextHash.Of(value, column.FieldHash);
        column.Add(new BatchValue(_records.Count - 1, Append(value), value.Length, hash));
        _hashes.Add(hash);
        record.ValueCount++;
    }

    /// <summary>Takes the record begun last, and its values, back.</summary>
    internal void UndoRecord()
    {
        int last = _records.Count - 1;
        BatchRecord record = _records[last];
        ForgetColumns(_columnsBefore);
        foreach (BatchColumn column in _columns)
            column.RemoveFrom(last);
        _hashes.RemoveRange(record.FirstValue, record.ValueCount);
        if (record.Valid >= 0)
            _valid.RemoveAt(record.Valid);
        _records.RemoveAt(last);
        _used = record.KeyStart;
    }

    internal ReadOnlySpan<char> KeyOf(in BatchRecord record) => _text.AsSpan(record.KeyStart, record.KeyLength);

    /// <summary>Gets the hashes of a record's values, in the order in which they were added.</summary>
    internal ReadOnlySpan<ulong> HashesOf(in BatchRecord record) => CollectionsMarshal.AsSpan(_hashes).Slice(record.FirstValue, record.ValueCount);

    internal ValidTime ValidOf(in BatchRecord record) => record.Valid < 0 ? default : _valid[record.Valid];

    private RecordOrigin OriginOf(EntityKind kind, string source, string name, string? file)
    {
        if (_origin is null || _origin.Kind != kind || _origin.Source != source || _origin.Name != name || _origin.File != file)
            _origin = new RecordOrigin(kind, source, name, file, DuplicateKeys.Number, ResolveMode.Model, []);
        return _origin;
    }

    // Rows state the same fields in the same order, so the next column is nearly always the one after the last.
    private BatchColumn ColumnOf(EntityKind kind, Field field, ValueOptions? options)
    {
        for (int tries = 0; tries < 4 && _columns.Count > 0; tries++)
        {
            if (_nextColumn >= _columns.Count)
                _nextColumn = 0;
            BatchColumn next = _columns[_nextColumn++];
            if (next.IsFor(kind, field, options))
                return next;
        }
        return FindColumn(kind, field, options);
    }

    private BatchColumn FindColumn(EntityKind kind, Field field, ValueOptions? options)
    {
        if (!_known.TryGetValue(new BatchColumnKey(kind, field, options), out BatchColumn? column))
        {
            column = new BatchColumn(kind, field, options);
            _known.Add(new BatchColumnKey(kind, field, options), column);
            _columns.Add(column);
        }
        _nextColumn = _columns.IndexOf(column) + 1;
        return column;
    }

    private void ForgetColumns(int from)
    {
        foreach (BatchColumn column in _columns[from..])
            _known.Remove(new BatchColumnKey(column.Kind, column.Field, column.Options));
        _columns.RemoveRange(from, _columns.Count - from);
        _nextColumn = 0;
    }

    private int Append(ReadOnlySpan<char> text)
    {
        if (_used + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + text.Length));
        text.CopyTo(_text.AsSpan(_used));
        _used += text.Length;
        return _used - text.Length;
    }
}
