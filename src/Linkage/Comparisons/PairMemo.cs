namespace Linkage.Comparisons;

/// <summary>Remembers the level of value pairs that were compared lately. Any number of threads may use it without a lock.</summary>
/// <remarks>
/// Direct-mapped: an entry is one 64-bit word that holds both value numbers and the level, so that it is read and written whole. What
/// comes out does not depend on what was remembered, only the time does.
/// </remarks>
internal sealed class PairMemo
{
    private const int IdBits = 28;
    private const int MaxId = (1 << IdBits) - 1;
    private readonly ulong[] _entries;
    private readonly int _shift;

    public PairMemo(int bits)
    {
        _entries = new ulong[1 << bits];
        _shift = 64 - bits;
    }

    public bool TryGet(int left, int right, out byte level)
    {
        level = 0;
        if ((left | right) > MaxId)
            return false;
        ulong key = Key(left, right);
        ulong entry = Volatile.Read(ref _entries[Slot(key)]);
        level = (byte)(entry & 0xFF);
        return entry >> 8 == key;
    }

    public void Set(int left, int right, byte level)
    {
        if ((left | right) > MaxId)
            return;
        ulong key = Key(left, right);
        Volatile.Write(ref _entries[Slot(key)], (key << 8) | level);
    }

    // Value numbers begin at 1, so no key is 0, which an unused entry holds.
    private static ulong Key(int left, int right) => ((ulong)(uint)Math.Min(left, right) << IdBits) | (uint)Math.Max(left, right);

    private int Slot(ulong key) => (int)((key * 0x9E3779B97F4A7C15) >> _shift);
}
