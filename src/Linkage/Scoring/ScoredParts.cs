using System.Numerics;

namespace Linkage;

// The pairs that a run keeps, in the order in which its units are done. They lie in parts, so that no column grows past what an array can hold.
internal sealed class ScoredParts
{
    // The number of a pair within its part takes 20 bits, that of the part 11.
    private const int PartBits = 20;
    private const int PartSize = 1 << PartBits;
    private const int MaxParts = 1 << 11;
    private const int MaxBuckets = 1 << 9;

    private readonly List<ScoredColumns> _parts = [];

    public int Count => _parts.Sum(part => part.Count);

    // As in the units.
    public long OtherMatches { get; private set; }

    public long Compared { get; private set; }

    // Copies the pairs of a unit, whatever their number.
    public void Add(ScoredColumns unit)
    {
        for (int from = 0; from < unit.Count; from += PartSize)
        {
            int count = Math.Min(PartSize, unit.Count - from);
            PartFor(count).Append(unit, from, count);
        }

        OtherMatches += unit.OtherMatches;
        Compared += unit.Compared;
    }

    // Adds pairs that are to be kept whatever they weigh, where they are not among those that a rule proposed and that weigh enough.
    public void AddMissing(IEnumerable<CandidatePair> pairs, PairScorer scorer)
    {
        HashSet<ulong> missing = [.. pairs.Select(pair => ((ulong)pair.Left << 32) | (uint)pair.Right)];
        if (missing.Count == 0)
            return;
        foreach (ScoredColumns part in _parts)
        {
            foreach (ulong pair in part.Pairs)
                missing.Remove(pair);
        }

        ScoredColumns added = new(missing.Count);
        foreach (ulong pair in missing.Order())
            added.Add(scorer.Score((int)(pair >> 32), (int)pair));
        Add(added);
    }

    public (ScoredColumns Part, int Index) At(int place) => (_parts[place >> PartBits], place & (PartSize - 1));

    // Says that a place will be asked for soon.
    public void Expect(int place) => _parts[place >> PartBits].Expect(place & (PartSize - 1));

    // All pairs as (left, right) in one number, and the place of each; in buckets of successive left rows, and where these begin and the last ends.
    public (ulong[] Pairs, int[] Places, int[] Starts) Buckets()
    {
        int shift = BucketShift();
        int[] starts = new int[MaxBuckets + 1];
        foreach (ScoredColumns part in _parts)
        {
            foreach (ulong pair in part.Pairs)
                starts[(int)(pair >> shift) + 1]++;
        }

        for (int bucket = 0; bucket < MaxBuckets; bucket++)
            starts[bucket + 1] += starts[bucket];
        ulong[] pairs = GC.AllocateUninitializedArray<ulong>(Count);
        int[] places = GC.AllocateUninitializedArray<int>(pairs.Length);
        int[] next = [.. starts];
        for (int part = 0; part < _parts.Count; part++)
        {
            ReadOnlySpan<ulong> own = _parts[part].Pairs;
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
            foreach (ulong pair in part.Pairs)
                all |= pair;
        }

        return Math.Max(32, 64 - BitOperations.LeadingZeroCount(all) - BitOperations.Log2(MaxBuckets));
    }

    // The last part, or a new one where that is too full. Where one was filled, the next will be.
    private ScoredColumns PartFor(int count)
    {
        if (_parts.Count > 0 && _parts[^1].Count + count <= PartSize)
            return _parts[^1];
        if (_parts.Count == MaxParts)
            throw new InvalidOperationException($"More than {Count} pairs are to be kept; raise the minimum weight or take the pairs as they come (ScoreAll).");
        _parts.Add(new ScoredColumns(_parts.Count == 0 ? 0 : PartSize));
        return _parts[^1];
    }
}
