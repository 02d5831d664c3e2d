using System.Collections.Immutable;

namespace Linkage;

/// <summary>The ids of a table's records in their order, as columns: key texts packed, sources and names by number. A <see cref="RecordId"/> is made on demand.</summary>
/// <remarks>Costs the key's characters and 4 bytes a record; 4 more each where sources differ, where names differ and where a row has several items. Immutable.</remarks>
internal sealed class RecordIds
{
    private readonly PackedTexts _keys;
    private readonly int[]? _sources;   // null: all of the first
    private readonly string[] _nameTexts;
    private readonly int[]? _names;     // null: all of the first
    private readonly int[]? _items;     // null: all 0

    public RecordIds(ImmutableArray<string> sources, int[]? sourceOf, PackedTexts keys, string[] names, int[]? nameOf, int[]? items)
    {
        (Sources, _sources, _keys) = (sources, sourceOf, keys);
        (_nameTexts, _names, _items) = (names, nameOf, items);
    }

    public int Count => _keys.Count;

    /// <summary>Gets the names of the sources, ordinal order.</summary>
    public ImmutableArray<string> Sources { get; }

    public RecordId this[int row] => _keys.LengthOf(row) == 0 ? default : new(SourceOf(row), _keys[row], NameOf(row), ItemOf(row));

    public static RecordIds Of(ReadOnlySpan<RecordId> ids)
    {
        RecordIdsBuilder builder = new();
        foreach (RecordId id in ids)
            builder.Add(id.Source, id.Key, id.Name ?? "", id.Item);
        return builder.Build();
    }

    public string SourceOf(int row) => Sources[SourceIndexOf(row)];

    public int SourceIndexOf(int row) => _sources is null ? 0 : _sources[row];

    /// <summary>Finds the row of an id by binary search, or returns -1.</summary>
    public int RowOf(RecordId id)
    {
        int low = 0, high = Count - 1;
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Compare(middle, id);
            if (order == 0)
                return middle;
            (low, high) = order < 0 ? (middle + 1, high) : (low, middle - 1);
        }
        return -1;
    }

    /// <summary>Counts the ids that come before one, by binary search.</summary>
    public int CountBefore(RecordId id)
    {
        (int low, int high) = (0, Count);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            (low, high) = Compare(middle, id) < 0 ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private string NameOf(int row) => _nameTexts[_names is null ? 0 : _names[row]];

    private int ItemOf(int row) => _items is null ? 0 : _items[row];

    private int Compare(int row, RecordId id)
    {
        int order = string.CompareOrdinal(SourceOf(row), id.Source);
        if (order == 0)
            order = _keys.Compare(row, id.Key);
        if (order == 0)
            order = string.CompareOrdinal(NameOf(row), id.Name ?? "");
        return order == 0 ? ItemOf(row).CompareTo(id.Item) : order;
    }
}
