using System.Buffers;

namespace Linkage.Blocking;

// A rule of keys as an inverted index: the rows under the hash of each combination of key parts. A record that has one of these hashes meets them.
internal sealed class KeyRuleIndex : RuleIndex
{
    // A record to be found may have more keys than one of the table: those near its own count, too.
    private const int MaxKeysOfProbe = 16 * RuleKeys.MaxKeysPerRecord;

    private readonly BlockingRule _rule;
    private readonly GramRanks?[] _grams;
    private readonly NearTexts?[] _near;
    private readonly KeyPostings _postings;

    private KeyRuleIndex(BlockingRule rule, GramRanks?[] grams, NearTexts?[] near, KeyPostings postings) =>
        (_rule, _grams, _near, _postings) = (rule, grams, near, postings);

    public static new KeyRuleIndex Create(RecordTable table, BlockingRule rule, IndexedKeys keys, CancellationToken cancellationToken)
    {
        if (!rule.Keys.All(key => table.HasColumn(key.FieldName)))
            return new KeyRuleIndex(rule, [], [], KeyPostings.Empty);
        KeyPostings postings = Postings(table, [.. rule.Keys.Select(key => table.Column(key.FieldName))], [.. rule.Keys.Select(keys.HashesOf)], cancellationToken);
        return new KeyRuleIndex(rule, [.. rule.Keys.Select(keys.GramsOf)], [.. rule.Keys.Select(keys.NearOf)], postings);
    }

    public override void Meet(SourceRecord probe, int rule, List<PostingRun> runs)
    {
        if (_postings.KeyCount == 0)
            return;
        List<ulong> product = [0];
        List<ulong> parts = [];
        List<ulong> scratch = [];
        for (int place = 0; place < _rule.Keys.Length && product.Count > 0; place++)
        {
            parts.Clear();
            AddParts(probe, place, parts);
            Multiply(product, parts, scratch, MaxKeysOfProbe);
        }

        product.Sort();
        for (int i = 0; i < product.Count; i++)
        {
            (int start, int count) = i > 0 && product[i] == product[i - 1] ? (0, 0) : _postings.Find(product[i]);
            if (count > 0)
                runs.Add(new PostingRun(rule, _postings.Numbers, start, count));
        }
    }

    private static KeyPostings Postings(RecordTable table, ValueColumn[] columns, ValueHashes[] hashes, CancellationToken cancellationToken)
    {
        const int Step = 1 << 16;
        ulong[] keys = ArrayPool<ulong>.Shared.Rent(Math.Max(16, table.Count));
        int[] rows = new int[Math.Max(16, table.Count)];
        int used = 0;
        List<ulong> product = [];
        List<ulong> parts = [];
        List<ulong> scratch = [];
        bool single = Array.TrueForAll(hashes, column => column.IsSingle);
        for (int row = 0; row < table.Count; row++)
        {
            if (row % Step == 0)
                cancellationToken.ThrowIfCancellationRequested();
            product.Clear();
            if (single && TrySingle(columns, hashes, row, out ulong key))
            {
                if (key != 0)
                    product.Add(key);
            }
            else
            {
                AddProduct(columns, hashes, row, product, parts, scratch);
            }

            if (used + product.Count > Math.Min(keys.Length, rows.Length))
            {
                keys = Larger(keys, used + product.Count);
                Array.Resize(ref rows, checked(Math.Max(rows.Length, used + product.Count) * 2));
            }

            foreach (ulong own in product)
                (keys[used], rows[used++]) = (own, row);
        }

        Array.Resize(ref rows, used);
        KeyPostings postings = KeyPostings.Create(keys.AsSpan(0, used), rows);
        ArrayPool<ulong>.Shared.Return(keys);
        return postings;
    }

    // The usual row: one value of one hash in each field, or none in some field (0). False for a row with a field of several values.
    private static bool TrySingle(ValueColumn[] columns, ValueHashes[] hashes, int row, out ulong key)
    {
        key = 0;
        ulong sum = 0;
        for (int i = 0; i < columns.Length; i++)
        {
            ReadOnlySpan<int> values = columns[i].ValuesOf(row);
            if (values.Length > 1)
                return false;
            ulong part = values.Length == 0 ? 0 : hashes[i].Singles[values[0]];
            if (part == 0)
                return true;
            sum = KeyHash.Combine(sum, part);
        }

        key = sum;
        return true;
    }

    private static void AddProduct(ValueColumn[] columns, ValueHashes[] hashes, int row, List<ulong> product, List<ulong> parts, List<ulong> scratch)
    {
        product.Add(0);
        for (int i = 0; i < columns.Length && product.Count > 0; i++)
        {
            parts.Clear();
            foreach (int value in columns[i].ValuesOf(row))
                parts.AddRange(hashes[i].Of(value));
            Multiply(product, parts, scratch, RuleKeys.MaxKeysPerRecord);
        }

        product.Sort();
        int kept = 0;
        for (int i = 0; i < product.Count; i++)
        {
            if (i == 0 || product[i] != product[i - 1])
                product[kept++] = product[i];
        }

        product.RemoveRange(kept, product.Count - kept);
    }

    private static void Multiply(List<ulong> product, List<ulong> parts, List<ulong> scratch, int most)
    {
        scratch.Clear();
        foreach (ulong part in parts)
        {
            foreach (ulong key in product)
                scratch.Add(KeyHash.Combine(key, part));
        }

        product.Clear();
        product.AddRange(scratch);
        if (product.Count > most)
        {
            product.Sort();
            product.RemoveRange(most, product.Count - most);
        }
    }

    private void AddParts(SourceRecord probe, int place, List<ulong> parts)
    {
        BlockingKey key = _rule.Keys[place];
        string field = _rule.IsSwapped ? _rule.Keys[1 - place].FieldName : key.FieldName;
        if (!probe.Table.HasColumn(field))
            return;
        ValueColumn column = probe.Table.Column(field);
        ValueCoder coder = new(column.Values, key, _grams[place]);
        foreach (int value in column.ValuesOf(probe.Row))
        {
            if (column.Values.CanonicalIdOf(value) == 0)
                continue;
            if (_near[place] is NearTexts near)
                parts.AddRange(near.Of(column.Values.Canonical(value)).Select(text => KeyHash.OfText(text)));
            else
                coder.AddHashes(value, parts);
        }
    }

    private static ulong[] Larger(ulong[] array, int least)
    {
        ulong[] larger = ArrayPool<ulong>.Shared.Rent(checked(Math.Max(array.Length, least) * 2));
        array.CopyTo(larger, 0);
        ArrayPool<ulong>.Shared.Return(array);
        return larger;
    }
}
