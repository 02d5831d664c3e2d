namespace Linkage.Blocking;

// The (key, row) entries of one rule, in row order. A row's keys are distinct.
internal sealed class RuleKeys
{
    // A record whose fields explode into more keys than this is found by the smallest of them only.
    public const int MaxKeysPerRecord = 1024;

    private readonly ulong[] _keys;
    private readonly int[] _rows;
    private int _count;

    private RuleKeys(int capacity)
    {
        _keys = GC.AllocateUninitializedArray<ulong>(capacity);
        _rows = GC.AllocateUninitializedArray<int>(capacity);
    }

    public Span<ulong> Keys => _keys.AsSpan(0, _count);

    public Span<int> Rows => _rows.AsSpan(0, _count);

    public static RuleKeys Create(RecordTable table, BlockingRule rule, LinkType linkType, CodeTables tables, CancellationToken cancellationToken)
    {
        if (rule.Keys.Any(key => !table.HasColumn(key.FieldName)))
            return new RuleKeys(0);
        ValueColumn[] columns = [.. rule.Keys.Select(key => table.Column(key.FieldName))];
        CodeTable[] codes = [.. rule.Keys.Select(tables.Of)];
        RuleKeys result = new(CountAtMost(table.Count, columns, codes));
        List<ulong> product = [];
        List<ulong> scratch = [];
        for (int row = 0; row < table.Count; row++)
        {
            if (row % 65536 == 0)
                cancellationToken.ThrowIfCancellationRequested();

            // Within a source only: the source is part of the key.
            product.Clear();
            product.Add(linkType == LinkType.DedupeOnly ? KeyHash.Finish((ulong)table.SourceIndexOf(row) + 1) : 0);
            for (int i = 0; i < columns.Length && product.Count > 0; i++)
                Multiply(product, scratch, columns[i].ValuesOf(row), codes[i]);
            result.Add(row, product);
        }

        return result;
    }

    // The entries if no row had a key twice.
    private static int CountAtMost(int rowCount, ValueColumn[] columns, CodeTable[] codes)
    {
        long count = 0;
        for (int row = 0; row < rowCount; row++)
        {
            long product = 1;
            for (int i = 0; i < columns.Length; i++)
            {
                long sum = 0;
                foreach (int value in columns[i].ValuesOf(row))
                    sum += codes[i].Of(value).Length;
                product = Math.Min(product * sum, MaxKeysPerRecord);
            }

            count += product;
        }

        return checked((int)count);
    }

    // product × (all codes of the row's values)
    private static void Multiply(List<ulong> product, List<ulong> scratch, ReadOnlySpan<int> values, CodeTable codes)
    {
        scratch.Clear();
        foreach (int value in values)
        {
            foreach (ulong code in codes.Of(value))
            {
                foreach (ulong key in product)
                    scratch.Add(KeyHash.Combine(key, code));
            }
        }

        product.Clear();
        product.AddRange(scratch);
        if (product.Count > MaxKeysPerRecord)
        {
            product.Sort();
            product.RemoveRange(MaxKeysPerRecord, product.Count - MaxKeysPerRecord);
        }
    }

    private void Add(int row, List<ulong> keys)
    {
        if (keys.Count > 1)
            keys.Sort();
        for (int i = 0; i < keys.Count; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1])
                continue;
            _keys[_count] = keys[i];
            _rows[_count++] = row;
        }
    }
}
