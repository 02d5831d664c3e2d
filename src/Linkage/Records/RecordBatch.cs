using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Linkage;

/// <summary>A reusable batch of mapped records: their texts lie one behind the other in one buffer.</summary>
/// <remarks>Clearing keeps the buffers, so that reading a million rows allocates no object a row. Not thread-safe.</remarks>
public sealed class RecordBatch
{
    private readonly List<BatchRecord> _records = [];
    private readonly List<BatchValue> _values = [];
    private readonly List<BatchLink> _links = [];
    private readonly List<RowIssue> _issues = [];
    private char[] _text = new char[4096];
    private int _used;

    /// <summary>Gets the number of records.</summary>
    public int RecordCount => _records.Count;

    /// <summary>Gets the number of links.</summary>
    public int LinkCount => _links.Count;

    /// <summary>Gets or sets how many rows were read for this batch, the rejected ones included.</summary>
    public long Rows { get; set; }

    /// <summary>Gets or sets how many rows of this batch were rejected.</summary>
    public long BadRows { get; set; }

    internal ReadOnlySpan<BatchRecord> Records => CollectionsMarshal.AsSpan(_records);

    internal ReadOnlySpan<BatchLink> Links => CollectionsMarshal.AsSpan(_links);

    internal IReadOnlyList<RowIssue> Issues => _issues;

    /// <summary>Empties the batch and keeps its buffers.</summary>
    public void Clear()
    {
        _records.Clear();
        _values.Clear();
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
        return AddRecord(kind, source, key, name, item, place, default, DuplicateKeys.Number, ResolveMode.Model, []);
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
        _values.Add(new BatchValue(field, Append(value), value.Length, options));
        CollectionsMarshal.AsSpan(_records)[^1].ValueCount++;
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
            Basis = _records[from].Source,
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

    internal int AddRecord(EntityKind kind, string source, ReadOnlySpan<char> key, string? name, int item, SourceRow place, ValidTime valid, DuplicateKeys onDuplicate, ResolveMode resolve, ImmutableArray<string> labels)
    {
        _records.Add(new BatchRecord
        {
            Kind = kind,
            Source = source,
            KeyStart = Append(key),
            KeyLength = key.Length,
            Name = name,
            Item = item,
            Place = place,
            Valid = valid,
            OnDuplicate = onDuplicate,
            Resolve = resolve,
            Labels = labels,
            FirstValue = _values.Count,
        });
        return _records.Count - 1;
    }

    internal ReadOnlySpan<char> KeyOf(in BatchRecord record) => _text.AsSpan(record.KeyStart, record.KeyLength);

    internal ReadOnlySpan<BatchValue> ValuesOf(in BatchRecord record) => CollectionsMarshal.AsSpan(_values).Slice(record.FirstValue, record.ValueCount);

    internal ReadOnlySpan<char> TextOf(in BatchValue value) => _text.AsSpan(value.Start, value.Length);

    private int Append(ReadOnlySpan<char> text)
    {
        if (_used + text.Length > _text.Length)
            Array.Resize(ref _text, Math.Max(_text.Length * 2, _used + text.Length));
        text.CopyTo(_text.AsSpan(_used));
        _used += text.Length;
        return _used - text.Length;
    }
}
