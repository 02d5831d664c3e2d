using Linkage.Blocking;

namespace Linkage;

// Scored pairs as they come, in growing columns.
internal sealed class ScoredColumns
{
    private readonly List<ulong> _pairs = [];
    private readonly List<double> _weights = [];
    private readonly List<UInt128> _patterns = [];
    private readonly List<byte> _rules = [];

    public int Count => _pairs.Count;

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

    public void AddRange(ScoredColumns other)
    {
        _pairs.AddRange(other._pairs);
        _weights.AddRange(other._weights);
        _patterns.AddRange(other._patterns);
        _rules.AddRange(other._rules);
        OtherMatches += other.OtherMatches;
        Compared += other.Compared;
    }

    // Indexes in the order of (left, right).
    public int[] Order()
    {
        ulong[] keys = [.. _pairs];
        int[] order = [.. Enumerable.Range(0, Count)];
        RadixSort.Sort(keys, order);
        return order;
    }
}
