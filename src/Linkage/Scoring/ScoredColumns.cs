using Linkage.Blocking;

namespace Linkage;

// Scored pairs as they come, in columns: those of one unit of work, or of several units one after another.
internal sealed class ScoredColumns
{
    private readonly List<ScoredColumns> _parts = [];
    private readonly List<ulong> _pairs = [];
    private readonly List<double> _weights = [];
    private readonly List<UInt128> _patterns = [];
    private readonly List<byte> _rules = [];
    private int _partsCount;

    public int Count => _pairs.Count + _partsCount;

    // The chances to match of pairs that were too weak to be kept, in units of 2^-32: integers, so that their sum does not depend on its order.
    public long OtherMatches { get; set; }

    public long Compared { get; set; }

    public int LeftOf(int index) => (int)(_pairs[index] >> 32);

    public int RightOf(int index) => (int)_pairs[index];

    public double WeightOf(int index) => _weights[index];

    public UInt128 PatternOf(int index) => _patterns[index];

    public byte RuleOf(int index) => _rules[index];

    public void Add(CandidatePair pair, double weight, UInt128 pattern, byte rule)
    {
        _pairs.Add(((ulong)pair.Left << 32) | (uint)pair.Right);
        _weights.Add(weight);
        _patterns.Add(pattern);
        _rules.Add(rule);
    }

    // Takes the columns of a unit over as they are.
    public void AddPart(ScoredColumns part)
    {
        if (part._pairs.Count > 0)
            _parts.Add(part);
        _partsCount += part._pairs.Count;
        OtherMatches += part.OtherMatches;
        Compared += part.Compared;
    }

    // All pairs in the order of (left, right), each as its part and its index there.
    public IEnumerable<(ScoredColumns Part, int Index)> InOrder()
    {
        if (_pairs.Count > 0)
            throw new InvalidOperationException("Pairs are put in order for all parts together.");
        (ulong[] keys, int[] places) = Places();
        RadixSort.Sort(keys, places);
        int[] starts = new int[_parts.Count + 1];
        for (int part = 0; part < _parts.Count; part++)
            starts[part + 1] = starts[part] + _parts[part]._pairs.Count;
        return places.Select(place =>
        {
            int part = PartOf(starts, place);
            return (_parts[part], place - starts[part]);
        });
    }

    private static int PartOf(int[] starts, int place)
    {
        int part = Array.BinarySearch(starts, place);
        if (part < 0)
            return ~part - 1;
        return part;
    }

    private (ulong[] Keys, int[] Places) Places()
    {
        ulong[] keys = GC.AllocateUninitializedArray<ulong>(Count);
        int[] places = GC.AllocateUninitializedArray<int>(Count);
        int next = 0;
        foreach (ScoredColumns part in _parts)
        {
            foreach (ulong pair in part._pairs)
            {
                keys[next] = pair;
                places[next] = next++;
            }
        }

        return (keys, places);
    }
}
