namespace Linkage;

/// <summary>Collects the values of one field and turns them into a column.</summary>
internal sealed class FieldAccumulator(Field field)
{
    private readonly ValueDictionary _dictionary = new();
    private readonly List<int> _records = [];
    private readonly List<int> _values = [];

    public Field Field { get; } = field;

    public void Add(int record, ReadOnlySpan<char> text, ValueOptions? options)
    {
        _records.Add(record);
        _values.Add(_dictionary.Add(text, options));
    }

    /// <summary>Standardises the distinct values, in parallel, and lays the column out.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rowOf">The row of each record, or -1 for a rejected one.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="normalizer">Standardises a value.</param>
    /// <param name="parallel">The degree of parallelism, and cancellation.</param>
    public ValueColumn Build(EntityKind kind, int[] rowOf, int rowCount, IValueNormalizer normalizer, ParallelOptions parallel)
    {
        string[] raw = new string[_dictionary.Count];
        int[] order = new int[raw.Length];
        for (int value = 0; value < raw.Length; value++)
            (raw[value], order[value]) = (_dictionary.Raw(value), value);
        Array.Sort(raw, order, StringComparer.Ordinal);
        SortEqualTextsByHints(raw, order);

        ValueOptions?[] options = [.. order.Select(value => _dictionary.Hints(value).ToOptions())];
        NormalizedValue[] normalized = new NormalizedValue[raw.Length];
        Parallel.For(0, (raw.Length + 511) / 512, parallel, block =>
        {
            for (int i = block * 512; i < Math.Min(raw.Length, (block + 1) * 512); i++)
                normalized[i] = normalizer.Normalize(kind, Field, raw[i], options[i]);
        });

        int[] idOf = new int[order.Length];
        for (int i = 0; i < order.Length; i++)
            idOf[order[i]] = i + 1;
        return ColumnLayout.Create(Field, rowCount, Pairs(rowOf, idOf), ColumnValues.Create(raw, normalized, options));
    }

    private List<(int Row, int Id)> Pairs(int[] rowOf, int[] idOf)
    {
        List<(int Row, int Id)> pairs = new(_records.Count);
        for (int i = 0; i < _records.Count; i++)
        {
            if (rowOf[_records[i]] >= 0)
                pairs.Add((rowOf[_records[i]], idOf[_values[i]]));
        }
        return pairs;
    }

    private void SortEqualTextsByHints(string[] raw, int[] order)
    {
        for (int from = 0; from < raw.Length;)
        {
            int to = from + 1;
            while (to < raw.Length && raw[to] == raw[from])
                to++;
            if (to - from > 1)
                Array.Sort(order, from, to - from, Comparer<int>.Create((a, b) => _dictionary.Hints(a).CompareTo(_dictionary.Hints(b))));
            from = to;
        }
    }
}
