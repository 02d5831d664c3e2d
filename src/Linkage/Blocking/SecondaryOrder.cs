namespace Linkage.Blocking;

// The order of records inside a block that is too large: by their other values, names first, so that neighbours are worth comparing.
internal sealed class SecondaryOrder
{
    private readonly RecordTable _table;
    private readonly Lazy<List<Field>> _fields;
    private readonly Dictionary<string, int[]> _ranks = new(StringComparer.Ordinal);

    public SecondaryOrder(RecordTable table)
    {
        _table = table;
        _fields = new Lazy<List<Field>>(OrderFields);
    }

    // Rows of equal values ascend afterwards.
    public void Sort(Span<int> rows, BlockingRule rule)
    {
        Field[] fields = [.. _fields.Value.Where(field => !rule.Keys.Any(key => key.FieldName == field.Name)).Take(2)];
        int[] first = RanksOf(fields.ElementAtOrDefault(0));
        int[] second = RanksOf(fields.ElementAtOrDefault(1));
        ulong[] keys = new ulong[rows.Length];
        for (int i = 0; i < keys.Length; i++)
            keys[i] = ((ulong)first[rows[i]] << 32) | (uint)second[rows[i]];
        keys.AsSpan().Sort(rows);
        SortEquals(keys, rows);
    }

    // Sort does not keep the order of equals.
    private static void SortEquals(ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        int start = 0;
        for (int i = 1; i <= keys.Length; i++)
        {
            if (i < keys.Length && keys[i] == keys[start])
                continue;
            if (i - start > 1)
                rows[start..i].Sort();
            start = i;
        }
    }

    // A row's rank is the least canonical id of its values, which is in the order of the text; int.MaxValue without a value.
    public static int[] Ranks(ValueColumn column)
    {
        int[] ranks = new int[column.RowCount];
        for (int row = 0; row < ranks.Length; row++)
        {
            int rank = int.MaxValue;
            foreach (int value in column.ValuesOf(row))
            {
                int canonical = column.Values.CanonicalIdOf(value);
                if (canonical != 0)
                    rank = Math.Min(rank, canonical);
            }

            ranks[row] = rank;
        }

        return ranks;
    }

    public static void SortByRank(int[] ranks, int[] rows)
    {
        ulong[] keys = Array.ConvertAll(ranks, rank => (ulong)rank);
        RadixSort.Sort(keys, rows);
    }

    private int[] RanksOf(Field? field)
    {
        string name = field?.Name ?? "";
        lock (_ranks)
        {
            if (!_ranks.TryGetValue(name, out int[]? ranks))
                _ranks[name] = ranks = field is null ? new int[_table.Count] : Ranks(_table.Column(name));
            return ranks;
        }
    }

    private List<Field> OrderFields() =>
        [.. _table.Schema.Fields
            .Where(field => _table.HasColumn(field.Name))
            .OrderBy(field => field.Type switch { FieldType.Name => 0, FieldType.Date => 1, FieldType.Text => 2, _ => 3 })
            .ThenByDescending(field => _table.Column(field.Name).Values.CanonicalCount)
            .ThenBy(field => field.Name, StringComparer.Ordinal)];
}
