using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Numbers the distinct values of a field while they stream in: open addressing over a text arena, no string a cell.</summary>
/// <remarks>A slot holds 32 bits of the hash and the number of the value, so that a probe seldom leaves the table in vain. A batch is looked up in small groups whose
/// slots and texts are touched first: the processor fetches them side by side instead of waiting for one after the other.</remarks>
internal sealed class ValueDictionary
{
    private const int Group = 32;
    private const ulong HintsPrime = 0x9E3779B97F4A7C15;
    private readonly TextArena _texts = new();
    private readonly List<ValueHints> _hints = [];
    private readonly Dictionary<ValueHints, int> _hintNumbers = [];
    private readonly Dictionary<ValueOptions, int> _optionNumbers = new(ReferenceEqualityComparer.Instance);
    private readonly BlockList<int> _hintOf = new();   // empty while all values have the same hints
    private ulong[] _slots = new ulong[1024];
    private int _shift = 64 - 10;
    private int _plainHints = -1;

    public int Count => _texts.Count;

    /// <summary>Gets the texts of the values.</summary>
    public TextArena Texts => _texts;

    /// <summary>Gets whether all values were read with the same hints.</summary>
    public bool HasOneHint => _hints.Count <= 1;

    /// <summary>Gets the number of a value, from 0, new or known.</summary>
    public int Add(ReadOnlySpan<char> text, ValueOptions? options)
    {
        int number = 0;
        Add(text, [new BatchValue(0, 0, text.Length, TextHash.Of(text))], options, new Span<int>(ref number));
        return number;
    }

    /// <summary>Gets the numbers of many values, from 0, new or known.</summary>
    /// <param name="text">What the values are pieces of.</param>
    /// <param name="values">The values; equal texts have equal hashes in all calls.</param>
    /// <param name="options">The hints they are read with.</param>
    /// <param name="numbers">Receives the number of each.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public void Add(ReadOnlySpan<char> text, ReadOnlySpan<BatchValue> values, ValueOptions? options, Span<int> numbers)
    {
        int hints = HintsOf(options);
        while ((Count + values.Length) * 2L > _slots.Length)
            Double();
        for (int from = 0; from < values.Length; from += Group)
        {
            int to = Math.Min(from + Group, values.Length);
            Touch(values[from..to], hints);
            for (int i = from; i < to; i++)
                numbers[i] = Find(text.Slice(values[i].Start, values[i].Length), HashOf(values[i], hints), hints);
        }
    }

    /// <summary>Gets all hints that values were read with, by their number.</summary>
    public IReadOnlyList<ValueHints> AllHints => _hints;

    public string Raw(int value) => _texts[value].ToString();

    public ReadOnlySpan<char> Text(int value) => _texts[value];

    public ValueHints Hints(int value) => _hints[HintNumberOf(value)];

    public int HintNumberOf(int value) => value < _hintOf.Count ? _hintOf[value] : 0;

    /// <summary>Gets the order of two values with the same text: that of their hints.</summary>
    public int CompareHints(int a, int b) => HasOneHint ? 0 : Hints(a).CompareTo(Hints(b));

    private static ulong HashOf(in BatchValue value, int hints) => hints == 0 ? value.Hash : value.Hash ^ ((ulong)hints * HintsPrime);

    private static ulong SlotOf(ulong hash, int value) => (hash & 0xFFFFFFFF00000000) | (uint)(value + 1);

    // The sum keeps the loads alive. They do not depend on each other, so their cache misses overlap.
    private int Touch(ReadOnlySpan<BatchValue> values, int hints)
    {
        Span<int> candidates = stackalloc int[Group];
        int sum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            ulong hash = HashOf(values[i], hints);
            ulong slot = _slots[(int)(hash >> _shift)];
            candidates[i] = (slot ^ hash) >> 32 == 0 ? (int)(uint)slot - 1 : -1;
        }
        for (int i = 0; i < values.Length; i++)
            sum += candidates[i] >= 0 ? _texts.LengthOf(candidates[i]) : 0;
        for (int i = 0; i < values.Length; i++)
            sum += candidates[i] >= 0 ? _texts.FirstOf(candidates[i]) : 0;
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private int Find(ReadOnlySpan<char> text, ulong hash, int hints)
    {
        int mask = _slots.Length - 1;
        int slot = (int)(hash >> _shift);
        while (_slots[slot] != 0)
        {
            int candidate = (int)(uint)_slots[slot] - 1;
            if ((_slots[slot] ^ hash) >> 32 == 0 && _texts[candidate].SequenceEqual(text) && HintNumberOf(candidate) == hints)
                return candidate;
            slot = (slot + 1) & mask;
        }
        int value = _texts.Add(text);
        if (!HasOneHint)
            KeepHints(value, hints);
        _slots[slot] = SlotOf(hash, value);
        return value;
    }

    private void KeepHints(int value, int hints)
    {
        _hintOf.Extend(value + 1);   // values before the second kind of hints have those of number 0
        _hintOf[value] = hints;
    }

    private void Double()
    {
        ulong[] old = _slots;
        _slots = new ulong[old.Length * 2];
        _shift--;
        int mask = _slots.Length - 1;
        foreach (ulong entry in old)
        {
            if (entry == 0)
                continue;
            int slot = (int)(entry >> _shift);   // the upper half of the hash is all that places a value
            while (_slots[slot] != 0)
                slot = (slot + 1) & mask;
            _slots[slot] = entry;
        }
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
