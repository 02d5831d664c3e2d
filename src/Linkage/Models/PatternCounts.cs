using System.Runtime.InteropServices;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>How often each agreement pattern occurs among some pairs. Immutable, in the order of the packed patterns.</summary>
internal sealed class PatternCounts
{
    private readonly byte[] _levels;
    private readonly double[] _counts;
    private readonly double[]? _bits;

    private PatternCounts(int comparisons, byte[] levels, double[] counts, long pairs, double[]? bits = null)
    {
        (Comparisons, _levels, _counts, Pairs, _bits) = (comparisons, levels, counts, pairs, bits);
    }

    public int Comparisons { get; }

    public int Count => _counts.Length;

    public long Pairs { get; }

    public ReadOnlySpan<byte> LevelsOf(int pattern) => _levels.AsSpan(pattern * Comparisons, Comparisons);

    public double CountOf(int pattern) => _counts[pattern];

    /// <summary>Gets what the rarity of the agreeing values adds to the weight of a pattern's pairs; 0 where it was not asked for.</summary>
    public double BitsOf(int pattern) => _bits is null ? 0 : _bits[pattern];

    /// <summary>Makes the histogram of hand-written patterns.</summary>
    public static PatternCounts Of(int comparisons, IEnumerable<(byte[] Levels, long Count)> patterns)
    {
        Builder builder = new(comparisons);
        foreach ((byte[] levels, long count) in patterns)
            builder.Add(levels, count);
        return builder.Build();
    }

    /// <summary>Makes the histogram of patterns that are told apart by their bits as well.</summary>
    public static PatternCounts OfTerms(int comparisons, IEnumerable<((UInt128 Packed, double Bits) Pattern, long Count)> patterns)
    {
        ((UInt128 Packed, double Bits) Pattern, long Count)[] sorted = [.. patterns.OrderBy(pattern => pattern.Pattern)];
        byte[] levels = new byte[sorted.Length * comparisons];
        for (int i = 0; i < sorted.Length; i++)
            AgreementPattern.Unpack(sorted[i].Pattern.Packed, levels.AsSpan(i * comparisons, comparisons));
        double[] counts = [.. sorted.Select(pattern => (double)pattern.Count)];
        double[] bits = [.. sorted.Select(pattern => pattern.Pattern.Bits)];
        return new PatternCounts(comparisons, levels, counts, sorted.Sum(pattern => pattern.Count), bits);
    }

    /// <summary>Collects patterns; one a worker, merged at the end. Sums of whole numbers do not depend on their order.</summary>
    internal sealed class Builder(int comparisons)
    {
        private readonly Dictionary<UInt128, long> _counts = [];

        public void Add(ReadOnlySpan<byte> levels, long count = 1) =>
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, AgreementPattern.Pack(levels), out _) += count;

        public void AddAll(Builder other)
        {
            foreach ((UInt128 key, long count) in other._counts)
                CollectionsMarshal.GetValueRefOrAddDefault(_counts, key, out _) += count;
        }

        public PatternCounts Build()
        {
            UInt128[] keys = [.. _counts.Keys.Order()];
            byte[] levels = new byte[keys.Length * comparisons];
            double[] counts = new double[keys.Length];
            long pairs = 0;
            for (int i = 0; i < keys.Length; i++)
            {
                AgreementPattern.Unpack(keys[i], levels.AsSpan(i * comparisons, comparisons));
                counts[i] = _counts[keys[i]];
                pairs += _counts[keys[i]];
            }

            return new PatternCounts(comparisons, levels, counts, pairs);
        }
    }
}
