using System.Runtime.InteropServices;

namespace Linkage;

/// <summary>The values of one field, read with the same hints, in a <see cref="RecordBatch"/>.</summary>
internal sealed class BatchColumn(EntityKind kind, Field field, ValueOptions? options)
{
    private readonly List<BatchValue> _values = [];

    public EntityKind Kind { get; } = kind;

    public Field Field { get; } = field;

    public ValueOptions? Options { get; } = options;

    /// <summary>Gets the hash of the field's name, which seeds those of its values.</summary>
    public ulong FieldHash { get; } = TextHash.Of(field.Name);

    public ReadOnlySpan<BatchValue> Values => CollectionsMarshal.AsSpan(_values);

    public bool IsFor(EntityKind kind, Field field, ValueOptions? options) =>
        ReferenceEquals(Field, field) && ReferenceEquals(Options, options) && ReferenceEquals(Kind.Name, kind.Name);

    public void Add(BatchValue value) => _values.Add(value);

    /// <summary>Takes the values of a record and those after it back.</summary>
    public void RemoveFrom(int record)
    {
        int kept = _values.Count;
        while (kept > 0 && _values[kept - 1].Record >= record)
            kept--;
        _values.RemoveRange(kept, _values.Count - kept);
    }

    public void Clear() => _values.Clear();
}
