using System.Runtime.CompilerServices;

namespace Linkage.Blocking;

// The codes of every distinct value of a column under a key: numbers from 1 to Count, equal exactly where the key is shared. Where no value has two
// codes, they lie in one array by value id, 0 for none; else as compressed rows, value id -> codes.
internal sealed class CodeTable
{
    private readonly int[] _offsets;
    private readonly int[] _codes;

    private CodeTable(int count, int[] offsets, int[] codes) => (Count, _offsets, _codes) = (count, offsets, codes);

    // The largest code.
    public int Count { get; }

    public bool IsSingle => _offsets.Length == 0;

    // By value id. Only where IsSingle.
    public ReadOnlySpan<int> Singles => _codes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<int> Of(int id)
    {
        if (!IsSingle)
            return _codes.AsSpan(_offsets[id], _offsets[id + 1] - _offsets[id]);
        return _codes.AsSpan(id, _codes[id] == 0 ? 0 : 1);
    }

    // Says that the codes of a value will be asked for soon. Only where IsSingle.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public void Expect(int id) => Prefetch.Of(ref _codes[id]);

    public static CodeTable Create(ColumnValues values, BlockingKey key, int threads, CancellationToken cancellationToken) => key.Kind switch
    {
        BlockingKeyKind.Value or BlockingKeyKind.Sorted or BlockingKeyKind.Within => OfCanonical(values),
        BlockingKeyKind.Prefix => OfPrefixes(values, key.Number),
        BlockingKeyKind.Year => OfDates(values, 9999, text => DateText.TryYear(text, out int year) ? year + 1 : 0),
        BlockingKeyKind.MonthDay => OfDates(values, 9999, text => DateText.TryMonthDay(text, out int monthDay) ? monthDay : 0),
        _ => OfHashes(values, key, threads, cancellationToken),
    };

    private static CodeTable OfCanonical(ColumnValues values)
    {
        int[] codes = new int[values.Count + 1];
        for (int id = 1; id < codes.Length; id++)
            codes[id] = values.CanonicalIdOf(id);
        return new CodeTable(values.CanonicalCount, [], codes);
    }

    // Canonical numbers follow the order of the texts, so that texts of one prefix stand together.
    private static CodeTable OfPrefixes(ColumnValues values, int length)
    {
        int[] codeOf = new int[values.CanonicalCount + 1];
        string before = "";
        int count = 0;
        for (int canonical = 1; canonical < codeOf.Length; canonical++)
        {
            string text = values.CanonicalText(canonical);
            if (count == 0 || !Start(before, length).SequenceEqual(Start(text, length)))
                count++;
            codeOf[canonical] = count;
            before = text;
        }

        return OfCanonicalCodes(values, codeOf, count);
    }

    private static CodeTable OfDates(ColumnValues values, int most, Func<string, int> read)
    {
        int[] codeOf = new int[values.CanonicalCount + 1];
        for (int canonical = 1; canonical < codeOf.Length; canonical++)
            codeOf[canonical] = read(values.CanonicalText(canonical));
        return OfCanonicalCodes(values, codeOf, most + 1);
    }

    private static CodeTable OfCanonicalCodes(ColumnValues values, int[] codeOf, int count)
    {
        int[] codes = new int[values.Count + 1];
        for (int id = 1; id < codes.Length; id++)
            codes[id] = codeOf[values.CanonicalIdOf(id)];
        return new CodeTable(count, [], codes);
    }

    private static CodeTable OfHashes(ColumnValues values, BlockingKey key, int threads, CancellationToken cancellationToken)
    {
        (int[] offsets, ulong[] hashes) = ValueCoder.Hashes(values, key, threads, cancellationToken);
        int[] order = new int[hashes.Length];
        for (int i = 0; i < order.Length; i++)
            order[i] = i;
        RadixSort.Sort(hashes, order);

        int[] codes = new int[hashes.Length];
        int count = 0;
        for (int i = 0; i < order.Length; i++)
        {
            if (i == 0 || hashes[i] != hashes[i - 1])
                count++;
            codes[order[i]] = count;
        }

        return Compact(count, offsets, codes);
    }

    private static CodeTable Compact(int count, int[] offsets, int[] codes)
    {
        int[] singles = new int[offsets.Length - 1];
        for (int id = 0; id < singles.Length; id++)
        {
            int own = offsets[id + 1] - offsets[id];
            if (own > 1)
                return new CodeTable(count, offsets, codes);
            singles[id] = own == 0 ? 0 : codes[offsets[id]];
        }

        return new CodeTable(count, [], singles);
    }

    private static ReadOnlySpan<char> Start(string text, int length) => text.AsSpan(0, Math.Min(text.Length, length));
}
