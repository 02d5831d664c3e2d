namespace Linkage;

/// <summary>Adds derived values to a column: each distinct one is standardised once.</summary>
internal sealed class DerivedValues(ValueColumn column)
{
    private readonly Dictionary<string, int> _known = new(StringComparer.Ordinal);
    private readonly List<(string Raw, string Key, NormalizedValue Value)> _added = [];
    private readonly List<(int Row, int Added)> _pairs = [];

    /// <summary>Adds a value to a row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="raw">The text to show.</param>
    /// <param name="normalize">Standardises it; called once for each distinct key.</param>
    /// <param name="key">What makes it distinct; null means the text.</param>
    public void Add(int row, string raw, Func<NormalizedValue> normalize, string? key = null)
    {
        ArgumentException.ThrowIfNullOrEmpty(raw);
        key ??= raw;
        if (!_known.TryGetValue(key, out int added))
        {
            _known.Add(key, added = _added.Count);
            _added.Add((raw, key, normalize()));
        }
        _pairs.Add((row, added));
    }

    /// <summary>Lays out the column with its own and the added values, numbered in the order of their texts.</summary>
    public ValueColumn ToColumn()
    {
        ColumnValues own = column.Values;
        (string Raw, bool Derived, string Key, int Old)[] all =
        [
            .. Enumerable.Range(1, own.Count).Select(id => (own.Raw(id), own.IsDerived(id), "", id)),
            .. _added.Select((value, index) => (value.Raw, true, value.Key, -index)),
        ];
        // Old numbers break ties among values of the column; keys among derived ones.
        Array.Sort(all, (a, b) =>
        {
            int order = string.CompareOrdinal(a.Raw, b.Raw);
            order = order == 0 ? a.Derived.CompareTo(b.Derived) : order;
            order = order == 0 ? string.CompareOrdinal(a.Key, b.Key) : order;
            return order == 0 ? a.Old.CompareTo(b.Old) : order;
        });

        int[] ofOwn = new int[own.Count + 1];
        int[] ofAdded = new int[_added.Count];
        NormalizedValue[] values = new NormalizedValue[all.Length];
        ValueOptions?[] options = new ValueOptions?[all.Length];
        for (int i = 0; i < all.Length; i++)
        {
            bool isAdded = all[i].Derived && all[i].Key.Length > 0;
            if (isAdded)
                ofAdded[-all[i].Old] = i + 1;
            else
                ofOwn[all[i].Old] = i + 1;
            values[i] = isAdded ? _added[-all[i].Old].Value : own.ValueOf(all[i].Old);
            options[i] = isAdded ? null : own.OptionsOf(all[i].Old);
        }
        List<(int Row, int Id)> pairs = new(column.ValueCount + _pairs.Count);
        for (int row = 0; row < column.RowCount; row++)
        {
            foreach (int id in column.ValuesOf(row))
                pairs.Add((row, ofOwn[id]));
        }
        pairs.AddRange(_pairs.Select(pair => (pair.Row, ofAdded[pair.Added])));
        return ColumnLayout.Create(column.Field, column.RowCount, pairs, ColumnValues.Create([.. all.Select(value => value.Raw)], values, options, [.. all.Select(value => value.Derived)]));
    }
}
