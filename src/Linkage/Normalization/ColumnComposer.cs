namespace Linkage.Normalization;

/// <summary>Puts a column together anew: values that it had, and values that are made of other fields of the row.</summary>
/// <remarks>Used by one thread at a time. The result does not depend on the order in which rows are added.</remarks>
internal sealed class ColumnComposer(Field field, int rowCount)
{
    private readonly Dictionary<(string Raw, string Canonical, bool Derived, int Kept), int> _numbers = [];
    private readonly List<Entry> _entries = [];
    private readonly List<(int Row, int Id)> _pairs = [];

    /// <summary>Keeps a value that the column has.</summary>
    public void Keep(int row, ColumnValues values, int id) =>
        Add(row, new Entry(values.Raw(id), values.ValueOf(id), values.OptionsOf(id), values.IsDerived(id), id));

    /// <summary>Reads a value of the column in another way: with what other fields say.</summary>
    public void Change(int row, ColumnValues values, int id, NormalizedValue value) =>
        Add(row, new Entry(values.Raw(id), value, values.OptionsOf(id), values.IsDerived(id), id));

    /// <summary>Adds a value that is made of other fields.</summary>
    public void Derive(int row, string raw, NormalizedValue value) => Add(row, new Entry(raw, value, null, true, 0));

    /// <summary>The column.</summary>
    public ValueColumn Build()
    {
        int[] order = [.. Enumerable.Range(0, _entries.Count)];
        order.AsSpan().Sort((a, b) => Compare(_entries[a], _entries[b]));
        int[] idOf = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            idOf[order[i]] = i + 1;
        List<(int Row, int Id)> pairs = [.. _pairs.Select(pair => (pair.Row, idOf[pair.Id]))];
        ColumnValues values = ColumnValues.Create(
            [.. order.Select(i => _entries[i].Raw)], [.. order.Select(i => _entries[i].Value)], [.. order.Select(i => _entries[i].Options)], [.. order.Select(i => _entries[i].Derived)]);
        return ColumnLayout.Create(field, rowCount, pairs, values);
    }

    private void Add(int row, Entry entry)
    {
        (string, string, bool, int) key = (entry.Raw, entry.Value.Canonical ?? "", entry.Derived, entry.Kept);
        if (!_numbers.TryGetValue(key, out int number))
        {
            _numbers.Add(key, number = _entries.Count);
            _entries.Add(entry);
        }
        _pairs.Add((row, number));
    }

    private static int Compare(Entry left, Entry right)
    {
        int order = string.CompareOrdinal(left.Raw, right.Raw);
        if (order == 0)
            order = left.Kept.CompareTo(right.Kept);
        if (order == 0)
            order = string.CompareOrdinal(left.Value.Canonical, right.Value.Canonical);
        return order == 0 ? left.Derived.CompareTo(right.Derived) : order;
    }

    private readonly record struct Entry(string Raw, NormalizedValue Value, ValueOptions? Options, bool Derived, int Kept);
}
