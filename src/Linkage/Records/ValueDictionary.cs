namespace Linkage;

/// <summary>Numbers the distinct values of a field while they stream in: open addressing over a text arena, no string a cell.</summary>
internal sealed class ValueDictionary
{
    private readonly TextArena _texts = new();
    private readonly List<ValueHints> _hints = [];
    private readonly Dictionary<ValueHints, int> _hintNumbers = [];
    private readonly Dictionary<ValueOptions, int> _optionNumbers = new(ReferenceEqualityComparer.Instance);
    private int[] _hintOf = new int[1024];
    private ulong[] _hashes = new ulong[1024];
    private int[] _slots = new int[4096];
    private int _plainHints = -1;

    public int Count => _texts.Count;

    /// <summary>Gets the number of a value, from 0, new or known.</summary>
    public int Add(ReadOnlySpan<char> text, ValueOptions? options)
    {
        int hints = HintsOf(options);
        ulong hash = TextHash.Of(text, (ulong)hints);
        int mask = _slots.Length - 1;
        int slot = (int)hash & mask;
        while (_slots[slot] != 0)
        {
            int candidate = _slots[slot] - 1;
            if (_hashes[candidate] == hash && _hintOf[candidate] == hints && _texts[candidate].SequenceEqual(text))
                return candidate;
            slot = (slot + 1) & mask;
        }
        return Insert(text, hints, hash, slot);
    }

    public string Raw(int value) => _texts[value].ToString();

    public ReadOnlySpan<char> Text(int value) => _texts[value];

    public ValueHints Hints(int value) => _hints[_hintOf[value]];

    private int Insert(ReadOnlySpan<char> text, int hints, ulong hash, int slot)
    {
        int value = _texts.Add(text);
        if (value == _hintOf.Length)
        {
            Array.Resize(ref _hintOf, value * 2);
            Array.Resize(ref _hashes, value * 2);
        }
        (_hintOf[value], _hashes[value]) = (hints, hash);
        _slots[slot] = value + 1;
        if (Count * 2 > _slots.Length)
            Rehash();
        return value;
    }

    private void Rehash()
    {
        int[] slots = new int[_slots.Length * 2];
        int mask = slots.Length - 1;
        for (int value = 0; value < Count; value++)
        {
            int slot = (int)_hashes[value] & mask;
            while (slots[slot] != 0)
                slot = (slot + 1) & mask;
            slots[slot] = value + 1;
        }
        _slots = slots;
    }

    private int HintsOf(ValueOptions? options)
    {
        if (options is null)
            return _plainHints >= 0 ? _plainHints : _plainHints = NumberOf(ValueHints.Of(null));
        if (!_optionNumbers.TryGetValue(options, out int number))
            _optionNumbers.Add(options, number = NumberOf(ValueHints.Of(options)));
        return number;
    }

    private int NumberOf(ValueHints hints)
    {
        if (_hintNumbers.TryGetValue(hints, out int number))
            return number;
        _hints.Add(hints);
        _hintNumbers.Add(hints, _hints.Count - 1);
        return _hints.Count - 1;
    }
}
