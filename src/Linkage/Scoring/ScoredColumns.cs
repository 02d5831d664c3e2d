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

    // The columns of all parts, one part after another.
    public (ulong[] Pairs, double[] Weights, UInt128[] Patterns, byte[] Rules) Join() =>
        (Joined(part => part._pairs), Joined(part => part._weights), Joined(part => part._patterns), Joined(part => part._rules));

    private T[] Joined<T>(Func<ScoredColumns, List<T>> column)
    {
        T[] joined = GC.AllocateUninitializedArray<T>(Count);
        int used = 0;
        foreach (ScoredColumns part in _parts.Append(this))
        {
            column(part).CopyTo(joined, used);
            used += column(part).Count;
        }

        return joined;
    }
}
