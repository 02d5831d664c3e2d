using System.Numerics;

namespace Linkage.Blocking;

// The numbers (rows, say) that stand under each 64-bit key, for looking up one key among millions: an inverted index. Keys lie in their order; the
// directory says for each value of their highest bits where they begin, so that a look-up reads one place of the directory, one key or two, and the
// numbers. Of a key only the 32 bits below those of the directory are kept: a key that is not there is taken for one that is with a chance of about 1 in
// 4 billion, and the only effect would be a candidate too many.
// Takes 4 bytes a number, and 12 to 16 a key. Immutable.
internal sealed class KeyPostings
{
    private readonly int[] _directory;
    private readonly uint[] _tags;
    private readonly int[] _starts;
    private readonly int[] _numbers;
    private readonly int _shift;

    private KeyPostings(int[] directory, uint[] tags, int[] starts, int[] numbers, int shift) =>
        (_directory, _tags, _starts, _numbers, _shift) = (directory, tags, starts, numbers, shift);

    public static KeyPostings Empty { get; } = new([0, 0, 0], [], [0], [], 63);

    // All numbers, in the order of their keys.
    public int[] Numbers => _numbers;

    public int KeyCount => _tags.Length;

    // Sorts both; the numbers of equal keys keep their order. The array of numbers is taken over.
    public static KeyPostings Create(Span<ulong> keys, int[] numbers)
    {
        if (keys.IsEmpty)
            return Empty;
        int most = DirectoryBits(keys.Length);
        Shorten(keys, 32 - most);
        RadixSort.Sort(keys, numbers, most + 32);
        int bits = DirectoryBits(CountOf(keys));
        Shorten(keys, most - bits);
        return Lay(keys, numbers, bits);
    }

    // Where the numbers of a key begin, and how many there are.
    public (int Start, int Count) Find(ulong key)
    {
        int bucket = (int)(key >> _shift);
        uint tag = (uint)(key >> (_shift - 32));
        for (int place = _directory[bucket]; place < _directory[bucket + 1]; place++)
        {
            if (_tags[place] == tag)
                return (_starts[place], _starts[place + 1] - _starts[place]);
        }

        return (0, 0);
    }

    private static int DirectoryBits(int keys) => Math.Clamp(BitOperations.Log2((uint)keys) + 1, 1, 30);

    private static void Shorten(Span<ulong> keys, int bits)
    {
        foreach (ref ulong key in keys)
            key >>= bits;
    }

    private static int CountOf(ReadOnlySpan<ulong> keys)
    {
        int count = 1;
        for (int i = 1; i < keys.Length; i++)
            count += keys[i] != keys[i - 1] ? 1 : 0;
        return count;
    }

    // Keys have 32 bits below those of the directory.
    private static KeyPostings Lay(ReadOnlySpan<ulong> keys, int[] numbers, int bits)
    {
        int count = CountOf(keys);
        int[] directory = new int[(1 << bits) + 1];
        uint[] tags = new uint[count];
        int[] starts = new int[count + 1];
        int next = 0;
        for (int i = 0; i < keys.Length; i++)
        {
            if (i > 0 && keys[i] == keys[i - 1])
                continue;
            directory[(int)(keys[i] >> 32) + 1]++;
            tags[next] = (uint)keys[i];
            starts[next++] = i;
        }

        starts[count] = keys.Length;
        for (int bucket = 0; bucket < 1 << bits; bucket++)
            directory[bucket + 1] += directory[bucket];
        return new KeyPostings(directory, tags, starts, numbers, 64 - bits);
    }
}
