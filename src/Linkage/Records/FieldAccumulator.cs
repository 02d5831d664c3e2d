using System.Runtime.CompilerServices;
using Linkage.Normalization;

namespace Linkage;

/// <summary>Collects the values of one field and turns them into a column.</summary>
internal sealed class FieldAccumulator(Field field)
{
    private const int BlockSize = 512;
    private readonly BlockList<int> _firsts = new();                  // the first value of each record, from 1; shorter when the last ones have none
    private readonly List<(int Record, int Value)> _others = [];
    private ValueDictionary _dictionary = new();
    private int[] _numbers = [];

    public Field Field { get; } = field;

    public int DistinctCount => _dictionary.Count;

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(RecordBatch batch, BatchColumn column, ReadOnlySpan<int> records)
    {
        ReadOnlySpan<BatchValue> values = column.Values;
        if (_numbers.Length < values.Length)
            _numbers = new int[Math.Max(values.Length, 4096)];
        _dictionary.Add(batch.Text, values, column.Options, _numbers.AsSpan(0, values.Length));
        for (int i = 0; i < values.Length; i++)
            Add(records[values[i].Record], _numbers[i]);
    }

    /// <summary>Standardises the distinct values, in parallel, and lays the column out.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="rowOf">The row of each record, or -1 for a rejected one.</param>
    /// <param name="rowCount">The number of rows.</param>
    /// <param name="normalizer">Standardises a value.</param>
    /// <param name="parallel">The degree of parallelism, and cancellation.</param>
    public ValueColumn Build(EntityKind kind, int[] rowOf, int rowCount, IValueNormalizer normalizer, ParallelOptions parallel)
    {
        int[] order = [.. Enumerable.Range(0, _dictionary.Count)];
        TextOrder.Sort(order, new ArenaTexts(_dictionary.Texts), _dictionary.CompareHints);
        ColumnValues values = Standardise(kind, order, normalizer, parallel);
        int[] idOf = new int[order.Length + 1];
        for (int i = 0; i < order.Length; i++)
            idOf[order[i] + 1] = i + 1;
        _dictionary = new ValueDictionary();   // its texts are packed now, and the next column needs the room
        return Singles(rowOf, rowCount, idOf, values) ?? ColumnLayout.Create(Field, rowCount, Pairs(rowOf, idOf), values);
    }

    private void Add(int record, int value)
    {
        int count = _firsts.Count;
        _firsts.Extend(record + 1);
        ref int first = ref _firsts[record];
        if (record >= count || first == 0)
            first = value + 1;
        else
            _others.Add((record, value));
    }

    private ColumnValues Standardise(EntityKind kind, int[] order, IValueNormalizer normalizer, ParallelOptions parallel)
    {
        ColumnValuesBuilder builder = new(order.Length);
        ValueOptions?[] hints = [.. _dictionary.AllHints.Select(hint => hint.ToOptions())];
        if (Array.Exists(hints, hint => hint is not null))
        {
            Span<ValueOptions?> options = builder.Options;
            for (int i = 0; i < order.Length; i++)
                options[i] = hints[_dictionary.HintNumberOf(order[i])];
        }
        foreach (int value in order)
            builder.AddRaw(_dictionary.Text(value));
        IFieldNormalizer reader = normalizer.For(kind, Field);
        Parallel.For(0, (order.Length + BlockSize - 1) / BlockSize, parallel, block =>
        {
            for (int i = block * BlockSize; i < Math.Min(order.Length, (block + 1) * BlockSize); i++)
            {
                ReadOnlySpan<char> raw = _dictionary.Text(order[i]);
                ValueOptions? options = hints[_dictionary.HintNumberOf(order[i])];
                if (reader.IsPlain(raw, options, out ValueStatus status))
                    builder.SetPlain(i, status);
                else
                    builder.SetValue(i, raw, reader.Normalize(raw.ToString(), options));
            }
        });
        return builder.Build();
    }

    // Most columns state one value a row, so the column is laid out at once.
    private ValueColumn? Singles(int[] rowOf, int rowCount, int[] idOf, ColumnValues values)
    {
        if (_others.Count > 0)
            return null;
        int[] ids = new int[rowCount];
        int count = 0;
        for (int record = 0; record < _firsts.Count; record++)
        {
            int row = rowOf[record];
            int id = idOf[_firsts[record]];
            if (row < 0 || id == 0 || ids[row] == id)
                continue;
            if (ids[row] != 0)
                return null;   // merged records state different values
            ids[row] = id;
            count++;
        }
        return ValueColumn.OfSingles(Field, ids, count, values);
    }

    private List<(int Row, int Id)> Pairs(int[] rowOf, int[] idOf)
    {
        List<(int Row, int Id)> pairs = new(_firsts.Count + _others.Count);
        for (int record = 0; record < _firsts.Count; record++)
        {
            if (rowOf[record] >= 0 && _firsts[record] != 0)
                pairs.Add((rowOf[record], idOf[_firsts[record]]));
        }
        foreach ((int record, int value) in _others)
        {
            if (rowOf[record] >= 0)
                pairs.Add((rowOf[record], idOf[value + 1]));
        }
        return pairs;
    }
}
