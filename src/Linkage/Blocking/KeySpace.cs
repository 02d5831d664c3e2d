using System.Numerics;

namespace Linkage.Blocking;

// Packs the codes of one record under all keys of a rule into 64 bits, as the sum of code times weight. Where the product of the code counts fits, the
// weights are those of a number's digits, so that equal numbers are equal keys. Else they are odd constants, and the sum is a hash: two unlike keys of a
// million records then meet with a chance of about 1 in 40 million, and the only effect would be a candidate pair too many. Places that are read back
// stay digits, in the lowest bits.
internal sealed class KeySpace
{
    private readonly ulong[] _weights;
    private readonly ulong[] _radices;

    private KeySpace(ulong[] weights, ulong[] radices, ulong size) => (_weights, _radices, Size) = (weights, radices, size);

    // All keys are below this number; 0: any 64 bits.
    public ulong Size { get; }

    public int Bits => Size == 0 ? 64 : 64 - BitOperations.LeadingZeroCount(Size - 1);

    // For each place what one step of its code adds to the key.
    public ReadOnlySpan<ulong> Weights => _weights;

    // counts: the largest code of each place. isRead: which places CodeAt is asked for.
    public static KeySpace Create(ReadOnlySpan<int> counts, ReadOnlySpan<bool> isRead)
    {
        ulong[] weights = new ulong[counts.Length];
        ulong[] radices = new ulong[counts.Length];
        UInt128 size = 1;
        for (int place = counts.Length - 1; place >= 0; place--)
        {
            radices[place] = (ulong)counts[place] + 1;
            weights[place] = (ulong)size;
            size *= radices[place];
            if (size > ulong.MaxValue)
                return Hashed(counts, isRead);
        }

        return new KeySpace(weights, radices, (ulong)size);
    }

    public int CodeAt(ulong key, int place) => (int)(key / _weights[place] % _radices[place]);

    private static KeySpace Hashed(ReadOnlySpan<int> counts, ReadOnlySpan<bool> isRead)
    {
        ulong[] weights = new ulong[counts.Length];
        ulong[] radices = new ulong[counts.Length];
        int used = 0;
        for (int place = 0; place < counts.Length; place++)
        {
            if (!isRead[place])
                continue;
            int bits = 64 - BitOperations.LeadingZeroCount((ulong)counts[place]);
            weights[place] = 1UL << used;
            radices[place] = 1UL << bits;
            used += bits;
        }

        for (int place = 0; place < counts.Length; place++)
        {
            if (!isRead[place])
                weights[place] = (KeyHash.Finish((ulong)place + 1) | 1) << used;
        }

        return new KeySpace(weights, radices, 0);
    }
}
