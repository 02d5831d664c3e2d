using System.Collections;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

// Scored pairs as columns, sorted by (left, right): 25 bytes a pair, 33 with more than 16 comparisons. Immutable.
internal sealed class ScoredPairs : IReadOnlyList<ScoredPair>
{
    public const int ComparisonsPerWord = 16;

    // There are at most 255 rules.
    public const byte NoRule = byte.MaxValue;

    private readonly ulong[] _patterns;
    private readonly ulong[]? _morePatterns;
    private readonly byte[] _rules;
    private readonly int _comparisons;
    private readonly Func<double, double> _probability;

    public ScoredPairs(ScoredParts parts, int comparisons, Func<double, double> probability)
    {
        (_comparisons, _probability) = (comparisons, probability);
        int count = parts.Count;
        Left = GC.AllocateUninitializedArray<int>(count);
        Right = GC.AllocateUninitializedArray<int>(count);
        Weights = GC.AllocateUninitializedArray<double>(count);
        _patterns = GC.AllocateUninitializedArray<ulong>(count);
        _morePatterns = comparisons > ComparisonsPerWord ? GC.AllocateUninitializedArray<ulong>(count) : null;
        _rules = GC.AllocateUninitializedArray<byte>(count);
        Fill(parts);
    }

    public int Count => Left.Length;

    public int[] Left { get; }

    public int[] Right { get; }

    // In bits, the prior included.
    public double[] Weights { get; }

    public ScoredPair this[int index] => new(
        Left[index],
        Right[index],
        new MatchWeight(Weights[index]),
        _probability(Weights[index]),
        Unpack(new UInt128(_morePatterns?[index] ?? 0, _patterns[index]), _comparisons),
        _rules[index] == NoRule ? -1 : _rules[index]);

    public IEnumerator<ScoredPair> GetEnumerator()
    {
        for (int i = 0; i < Count; i++)
            yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // The pairs are dealt to buckets of successive left rows first; each bucket is then sorted by itself, within the cache.
    private void Fill(ScoredParts parts)
    {
        (ulong[] pairs, int[] places, int[] starts) = parts.Buckets();
        Parallel.For(0, starts.Length - 1, bucket =>
        {
            (int from, int to) = (starts[bucket], starts[bucket + 1]);
            RadixSort.Sort(pairs.AsSpan(from, to - from), places.AsSpan(from, to - from));
            for (int i = from; i < to; i++)
            {
                if (i + Prefetch.Distance < to)
                    parts.Expect(places[i + Prefetch.Distance]);
                (ScoredColumns own, int index) = parts.At(places[i]);
                (Left[i], Right[i]) = ((int)(pairs[i] >> 32), (int)pairs[i]);
                (Weights[i], _patterns[i]) = own.ScoreOf(index);
                _rules[i] = own.RuleOf(index);
                if (_morePatterns is not null)
                    _morePatterns[i] = own.MoreOfPattern(index);
            }
        });
    }

    // The number of the pair, or -1 if it is not stored.
    public int IndexOf(int left, int right)
    {
        (left, right) = (Math.Min(left, right), Math.Max(left, right));
        (int low, int high) = (0, Count - 1);
        while (low <= high)
        {
            int middle = (low + high) >>> 1;
            int order = Left[middle] != left ? Left[middle].CompareTo(left) : Right[middle].CompareTo(right);
            if (order == 0)
                return middle;
            if (order < 0)
                low = middle + 1;
            else
                high = middle - 1;
        }

        return -1;
    }

    internal static AgreementPattern Unpack(UInt128 pattern, int comparisons)
    {
        Span<byte> levels = stackalloc byte[comparisons];
        for (int i = 0; i < comparisons; i++)
            levels[i] = (byte)((byte)(pattern >> (4 * i)) & 15);
        return new AgreementPattern(levels);
    }
}
