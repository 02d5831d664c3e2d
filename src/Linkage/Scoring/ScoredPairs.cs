using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

// Scored pairs as columns, sorted by (left, right): 33 bytes a pair. Immutable.
internal sealed class ScoredPairs
{
    private readonly UInt128[] _patterns;
    private readonly byte[] _rules;
    private readonly int _comparisons;
    private readonly Func<double, double> _probability;

    public ScoredPairs(ScoredColumns columns, int comparisons, Func<double, double> probability)
    {
        (_comparisons, _probability) = (comparisons, probability);
        int[] order = columns.Order();
        Left = Array.ConvertAll(order, columns.LeftOf);
        Right = Array.ConvertAll(order, columns.RightOf);
        Weights = Array.ConvertAll(order, columns.WeightOf);
        _patterns = Array.ConvertAll(order, columns.PatternOf);
        _rules = Array.ConvertAll(order, columns.RuleOf);
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
        Unpack(_patterns[index], _comparisons),
        _rules[index]);

    public ImmutableArray<ScoredPair> ToImmutableArray()
    {
        ImmutableArray<ScoredPair>.Builder pairs = ImmutableArray.CreateBuilder<ScoredPair>(Count);
        for (int i = 0; i < Count; i++)
            pairs.Add(this[i]);
        return pairs.MoveToImmutable();
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
