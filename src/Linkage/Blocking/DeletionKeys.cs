namespace Linkage.Blocking;

// The hashes of what is left of a text after deleting up to two characters. Two texts within the distance share one. Each hash costs constant time: that
// of the part before a deletion, of the part between and of the part behind are taken from the polynomial hashes of the prefixes.
//
// At distance 2 a text of n characters has n(n-1)/2 variants, so that long ones take another way: cut in two halves, one half has at most one edit. The
// longer text of a pair gives the one-deletion variants of its halves, the shorter one those of its beginnings and ends of every length that can match.
internal sealed class DeletionKeys
{
    // Up to this length at distance 2 all variants are made.
    public const int MostForPairs = 32;

    private const ulong Base = 0x9E3779B97F4A7C15;
    private const ulong Beginning = 0xA0761D6478BD642F;
    private const ulong End = 0xE7037ED1A0B428DB;

    private readonly int _distance;
    private ulong[] _prefixes = new ulong[64];
    private ulong[] _powers = [1];

    public DeletionKeys(int distance) => _distance = distance;

    // What a key is for: keys of Both meet each other, keys of Longer meet those of Shorter.
    public enum Role
    {
        Both = 0,
        Longer = 1,
        Shorter = 2,
    }

    // About how many keys a text has.
    public static long CountOf(int length, int distance) => distance == 1
        ? length + 1
        : length <= MostForPairs ? 1 + length + (length * (length - 1) / 2) : 5L * (length + 4);

    public void Collect(ReadOnlySpan<char> text, List<(ulong Hash, Role Role)> keys)
    {
        Prepare(text);
        if (_distance == 1 || text.Length <= MostForPairs)
            AddVariants(0, text.Length, _distance, 0, Role.Both, keys);
        if (_distance == 1 || text.Length <= MostForPairs - 2)
            return;
        int half = (text.Length + 1) / 2;
        if (text.Length > MostForPairs)
        {
            AddVariants(0, half, 1, Beginning, Role.Longer, keys);
            AddVariants(half, text.Length, 1, End, Role.Longer, keys);
        }

        for (int length = half - 1; length <= Math.Min(half + 2, text.Length); length++)
            AddVariants(0, length, 1, Beginning, Role.Shorter, keys);
        for (int length = (text.Length / 2) - 1; length <= Math.Min((text.Length / 2) + 2, text.Length); length++)
            AddVariants(text.Length - length, text.Length, 1, End, Role.Shorter, keys);
    }

    private void Prepare(ReadOnlySpan<char> text)
    {
        if (_prefixes.Length <= text.Length)
            _prefixes = new ulong[text.Length * 2];
        if (_powers.Length <= text.Length)
            ExtendPowers(text.Length * 2);
        for (int i = 0; i < text.Length; i++)
            _prefixes[i + 1] = (_prefixes[i] * Base) + text[i] + 1;
    }

    private void ExtendPowers(int count)
    {
        _powers = new ulong[count + 1];
        _powers[0] = 1;
        for (int i = 1; i <= count; i++)
            _powers[i] = _powers[i - 1] * Base;
    }

    // The part [from, to) with at most so many characters deleted.
    private void AddVariants(int from, int to, int deletions, ulong seed, Role role, List<(ulong Hash, Role Role)> keys)
    {
        keys.Add((Finish(Slice(from, to), seed), role));
        for (int i = from; i < to; i++)
        {
            ulong before = Slice(from, i);
            keys.Add((Finish(Append(before, i + 1, to), seed), role));
            for (int j = i + 1; deletions > 1 && j < to; j++)
                keys.Add((Finish(Append(Append(before, i + 1, j), j + 1, to), seed), role));
        }
    }

    private ulong Slice(int from, int to) => _prefixes[to] - (_prefixes[from] * _powers[to - from]);

    private ulong Append(ulong hash, int from, int to) => (hash * _powers[to - from]) + Slice(from, to);

    private static ulong Finish(ulong hash, ulong seed) => KeyHash.Finish(hash ^ seed);
}
