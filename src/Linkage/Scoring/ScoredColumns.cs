using System.Numerics;
using System.Runtime.InteropServices;

namespace Linkage;

// Scored pairs as they come, in columns: those of one unit of work, or of several units one after another.
internal sealed class ScoredColumns
{
    // The number of a pair within its part takes 20 bits, that of the part 11.
    private const int PartBits = 20;
    private const int PartSize = 1 << PartBits;
    private const int MaxParts = 1 << 11;
    private const int MaxBuckets = 1 << 9;

    private readonly List<ulong> _pairs = [];
    private readonly List<double> _weights = [];
    private readonly List<ulong> _patterns = [];
    private readonly List<ulong> _morePatterns = [];
    private readonly List<byte> _rules = [];
    private readonly List<ScoredColumns> _parts = [];

    public int Count => _pairs.Count + _parts.Sum(part => part._pairs.Count);

    // The chances to match of pairs that were too weak to be kept, in units of 2^-32: integers, so that their sum does not depend on its order.
    public long OtherMatches { get; set; }

    public long Compared { get; set; }

    public int LeftOf(int index) => (int)(_pairs[index] >> 32);

    public int RightOf(int index) => (int)_pairs[index];

    public double WeightOf(int index) => _weights[index];

    public ulong PatternOf(int index) => _patterns[index];

    // Nothing is kept of the upper half with 16 comparisons or fewer.
    public ulong MoreOfPattern(int index) => _morePatterns.Count == 0 ? 0 : _morePatterns[index];

    public byte RuleOf(int index) => _rules[index];

    public void Add(CandidatePair pair, double weight, UInt128 pattern, bool isLong, byte rule)
    {
        _pairs.Add(((ulong)pair.Left << 32) | (uint)pair.Right);
        _weights.Add(weight);
        _patterns.Add((ulong)pattern);
        if (isLong)
            _morePatterns.Add((ulong)(pattern >> 64));
        _rules.Add(rule);
    }

    // Adds the pairs of a unit, whatever their number.
    public void AddPart(ScoredColumns unit)
    {
        for (int from = 0; from < unit._pairs.Count; from += PartSize)
            Append(unit, from, Math.Min(PartSize, unit._pairs.Count - from));
        OtherMatches += unit.OtherMatches;
        Compared += unit.Compared;
    }

    // All pairs of all parts as (left, right) in one number, and the place of each; in buckets of successive left rows, and where these begin and the last ends.
    public (ulong[] Pairs, int[] Places, int[] Starts) Buckets()
    {
        int shift = BucketShift();
        int[] starts = new int[MaxBuckets + 1];
        foreach (ScoredColumns part in _parts)
        {
            foreach (ulong pair in CollectionsMarshal.AsSpan(part._pairs))
                starts[(int)(pair >> shift) + 1]++;
        }

        for (int bucket = 0; bucket < MaxBuckets; bucket++)
            starts[bucket + 1] += starts[bucket];
        ulong[] pairs = GC.AllocateUninitializedArray<ulong>(Count);
        int[] places = GC.AllocateUninitializedArray<int>(pairs.Length);
        int[] next = [.. starts];
        for (int part = 0; part < _parts.Count; part++)
        {
            ReadOnlySpan<ulong> own = CollectionsMarshal.AsSpan(_parts[part]._pairs);
            for (int i = 0; i < own.Length; i++)
            {
                int place = next[(int)(own[i] >> shift)]++;
                (pairs[place], places[place]) = (own[i], (part << PartBits) | i);
            }
        }

        return (pairs, places, starts);
    }

    // The largest left row, shifted, is a bucket.
    private int BucketShift()
    {
        ulong all = 0;
        foreach (ScoredColumns part in _parts)
        {
            foreach (ulong pair in CollectionsMarshal.AsSpan(part._pairs))
                all |= pair;
        }

        return Math.Max(32, 64 - BitOperations.LeadingZeroCount(all) - BitOperations.Log2(MaxBuckets));
    }

    public (ScoredColumns Part, int Index) At(int place) => (_parts[place >> PartBits], place & (PartSize - 1));

    private void Append(ScoredColumns unit, int from, int count)
    {
        if (_parts.Count == 0 || _parts[^1]._pairs.Count + count > PartSize)
        {
            if (_parts.Count == MaxParts)
                throw new InvalidOperationException($"More than {Count} pairs are to be kept; raise the minimum weight or take the pairs as they come (ScoreAll).");
            _parts.Add(new ScoredColumns());
        }

        ScoredColumns part = _parts[^1];
        part._pairs.AddRange(Slice(unit._pairs, from, count));
        part._weights.AddRange(Slice(unit._weights, from, count));
        part._patterns.AddRange(Slice(unit._patterns, from, count));
        if (unit._morePatterns.Count > 0)
            part._morePatterns.AddRange(Slice(unit._morePatterns, from, count));
        part._rules.AddRange(Slice(unit._rules, from, count));
    }

    private static ReadOnlySpan<T> Slice<T>(List<T> column, int from, int count) => CollectionsMarshal.AsSpan(column).Slice(from, count);
}
