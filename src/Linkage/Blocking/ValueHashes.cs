using System.Runtime.CompilerServices;

namespace Linkage.Blocking;

// The hashes of every distinct value of a column under a key. Where no value has two, they lie in one array by value id, 0 for none; else as compressed
// rows, value id -> hashes. What the hash of an unknown value would be is told by the same coder: unlike codes, hashes need no table.
internal sealed class ValueHashes
{
    private readonly int[] _offsets;
    private readonly ulong[] _hashes;

    private ValueHashes(int[] offsets, ulong[] hashes) => (_offsets, _hashes) = (offsets, hashes);

    public bool IsSingle => _offsets.Length == 0;

    // By value id. Only where IsSingle.
    public ReadOnlySpan<ulong> Singles => _hashes;

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public ReadOnlySpan<ulong> Of(int id)
    {
        if (!IsSingle)
            return _hashes.AsSpan(_offsets[id], _offsets[id + 1] - _offsets[id]);
        return _hashes.AsSpan(id, _hashes[id] == 0 ? 0 : 1);
    }

    public static ValueHashes Create(ColumnValues values, BlockingKey key, GramRanks? grams, int threads, CancellationToken cancellationToken)
    {
        (int[] offsets, ulong[] hashes) = ValueCoder.Hashes(values, key, grams, threads, cancellationToken);
        ulong[] singles = new ulong[offsets.Length - 1];
        for (int id = 0; id < singles.Length; id++)
        {
            int own = offsets[id + 1] - offsets[id];
            if (own > 1)
                return new ValueHashes(offsets, hashes);
            singles[id] = own == 0 ? 0 : hashes[offsets[id]];
        }

        return new ValueHashes([], singles);
    }
}
