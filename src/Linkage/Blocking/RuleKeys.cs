using System.Buffers;

namespace Linkage.Blocking;

// The (key, row) entries of one rule, in row order. A row's keys are distinct. Keys of at most 32 bits are packed with their row into one number, key in
// the upper half; longer ones have their rows beside them. Lives in rented memory, which Dispose gives back.
internal sealed class RuleKeys : IDisposable
{
    // A record whose fields explode into more keys than this is found by the smallest of them only.
    public const int MaxKeysPerRecord = 1024;

    private readonly RecordTable _table;
    private readonly ValueColumn[] _columns;
    private readonly CodeTable[] _codes;
    private readonly ulong[] _weights;
    private readonly bool _withSource;
    private readonly List<ulong> _product = [];
    private readonly List<ulong> _scratch = [];
    private ulong[] _keys;
    private int[] _rows;

    private RuleKeys(RecordTable table, BlockingRule rule, ValueColumn[] columns, CodeTable[] codes, bool withSource)
    {
        (_table, _columns, _codes, _withSource) = (table, columns, codes, withSource);

        // Within a source only: the source is a part of the key.
        Space = KeySpace.Create(
            [withSource ? table.Sources.Length : 0, .. codes.Select(code => code.Count)],
            [false, .. rule.Keys.Select(key => rule.IsSwapped || key.Kind == BlockingKeyKind.Within)]);
        _weights = Space.Weights[1..].ToArray();
        _keys = ArrayPool<ulong>.Shared.Rent(Math.Max(16, table.Count));
        _rows = IsPacked ? [] : ArrayPool<int>.Shared.Rent(Math.Max(16, table.Count));
    }

    public int Count { get; private set; }

    public KeySpace Space { get; }

    public bool IsPacked => Space.Bits <= 32;

    // No row has two keys.
    public bool IsSingleValued { get; private set; } = true;

    // Keys, or keys and rows where these are packed.
    public Span<ulong> Keys => _keys.AsSpan(0, Count);

    // Only where they are not packed.
    public Span<int> Rows => _rows.AsSpan(0, Count);

    public static RuleKeys Create(RecordTable table, BlockingRule rule, LinkType linkType, CodeTables tables, CancellationToken cancellationToken)
    {
        bool hasAll = rule.Keys.All(key => table.HasColumn(key.FieldName));
        RuleKeys keys = new(
            table,
            rule,
            hasAll ? [.. rule.Keys.Select(key => table.Column(key.FieldName))] : [],
            hasAll ? [.. rule.Keys.Select(tables.Of)] : [],
            linkType == LinkType.DedupeOnly);
        if (hasAll)
            keys.AddAll(cancellationToken);
        return keys;
    }

    public void Dispose()
    {
        ArrayPool<ulong>.Shared.Return(_keys);
        if (!IsPacked)
            ArrayPool<int>.Shared.Return(_rows);
        (_keys, _rows, Count) = ([], [], 0);
    }

    private void AddAll(CancellationToken cancellationToken)
    {
        const int Step = 1 << 16;
        bool single = Array.TrueForAll(_codes, codes => codes.IsSingle);
        for (int from = 0; from < _table.Count; from += Step)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int to = Math.Min(from + Step, _table.Count);
            for (int row = from; row < to; row++)
            {
                if (single && row + Prefetch.Distance < to)
                    ExpectSingle(row + Prefetch.Distance);
                if (!single || !TryAddSingle(row))
                    AddProduct(row);
            }
        }
    }

    // The usual row: one value of one code in each field, or none in some field. False for a row with a field of several values.
    private bool TryAddSingle(int row)
    {
        ulong key = StartOf(row);
        for (int i = 0; i < _columns.Length; i++)
        {
            ReadOnlySpan<int> values = _columns[i].ValuesOf(row);
            if (values.Length > 1)
                return false;
            int code = values.Length == 0 ? 0 : _codes[i].Singles[values[0]];
            if (code == 0)
                return true;
            key += (ulong)code * _weights[i];
        }

        Add(key, row);
        return true;
    }

    private void ExpectSingle(int row)
    {
        for (int i = 0; i < _columns.Length; i++)
        {
            ReadOnlySpan<int> values = _columns[i].ValuesOf(row);
            if (values.Length > 0)
                _codes[i].Expect(values[0]);
        }
    }

    private ulong StartOf(int row) => _withSource ? ((ulong)_table.SourceIndexOf(row) + 1) * Space.Weights[0] : 0;

    private void AddProduct(int row)
    {
        _product.Clear();
        _product.Add(StartOf(row));
        for (int i = 0; i < _columns.Length && _product.Count > 0; i++)
            Multiply(i, _columns[i].ValuesOf(row));
        if (_product.Count > 1)
            _product.Sort();
        for (int i = 0; i < _product.Count; i++)
        {
            if (i > 0 && _product[i] == _product[i - 1])
                continue;
            IsSingleValued &= i == 0;
            Add(_product[i], row);
        }
    }

    // product × (all codes of the row's values)
    private void Multiply(int place, ReadOnlySpan<int> values)
    {
        _scratch.Clear();
        foreach (int value in values)
        {
            foreach (int code in _codes[place].Of(value))
            {
                foreach (ulong key in _product)
                    _scratch.Add(key + ((ulong)code * _weights[place]));
            }
        }

        _product.Clear();
        _product.AddRange(_scratch);
        if (_product.Count > MaxKeysPerRecord)
        {
            _product.Sort();
            _product.RemoveRange(MaxKeysPerRecord, _product.Count - MaxKeysPerRecord);
        }
    }

    private void Add(ulong key, int row)
    {
        if (Count == _keys.Length)
            _keys = Larger(_keys);
        if (IsPacked)
        {
            _keys[Count++] = (key << 32) | (uint)row;
            return;
        }

        if (Count == _rows.Length)
            _rows = Larger(_rows);
        _keys[Count] = key;
        _rows[Count++] = row;
    }

    private static T[] Larger<T>(T[] array)
    {
        T[] larger = ArrayPool<T>.Shared.Rent(checked(array.Length * 2));
        array.CopyTo(larger, 0);
        ArrayPool<T>.Shared.Return(array);
        return larger;
    }
}
