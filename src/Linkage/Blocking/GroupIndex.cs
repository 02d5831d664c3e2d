using System.Numerics;

namespace Linkage.Blocking;

// Finds the group that has a key: open addressing over the keys' own array.
internal sealed class GroupIndex
{
    private readonly ulong[] _keys;
    private readonly int[] _slots;
    private readonly int _shift;

    public GroupIndex(ulong[] keys)
    {
        _keys = keys;
        int bits = Math.Max(4, BitOperations.Log2((uint)Math.Max(1, keys.Length)) + 2);
        _slots = new int[1 << bits];
        _shift = 64 - bits;
        for (int group = 0; group < keys.Length; group++)
        {
            int slot = SlotOf(keys[group]);
            while (_slots[slot] != 0)
                slot = (slot + 1) & (_slots.Length - 1);
            _slots[slot] = group + 1;
        }
    }

    // -1: none.
    public int Find(ulong key)
    {
        int slot = SlotOf(key);
        while (_slots[slot] != 0 && _keys[_slots[slot] - 1] != key)
            slot = (slot + 1) & (_slots.Length - 1);
        return _slots[slot] - 1;
    }

    private int SlotOf(ulong key) => (int)(key * 0x9E3779B97F4A7C15 >> _shift);
}
