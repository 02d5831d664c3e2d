using System.Runtime.InteropServices;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Compares pairs in tiles and counts their patterns together with what the terms of each pair add. Used by one thread.</summary>
internal sealed class TermPatternWorker : IPairSink
{
    private readonly BoundComparison[] _comparisons;
    private readonly BoundTerms?[][] _terms;
    private readonly PairTile _tile;
    private readonly double[] _bits = new double[PairTile.Capacity];
    private readonly Dictionary<(UInt128 Packed, double Bits), long> _counts = [];

    /// <param name="comparisons">The comparisons.</param>
    /// <param name="terms">By comparison and level, what terms add; empty for comparisons whose terms do not count.</param>
    /// <param name="ids">The columns.</param>
    /// <param name="generator">The pairs.</param>
    public TermPatternWorker(BoundComparison[] comparisons, BoundTerms?[][] terms, IdColumns ids, PairGenerator generator)
    {
        (_comparisons, _terms) = (comparisons, terms);
        _tile = new PairTile(ids, comparisons.Length);
        Walker = new PairWalker(generator);
    }

    /// <summary>Gets the walker of this thread.</summary>
    public PairWalker Walker { get; }

    public void SetRows(ReadOnlySpan<int> rows) => _tile.SetRows(rows);

    public void AddPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte rule)
    {
        left.CopyTo(_tile.Left);
        right.CopyTo(_tile.Right);
        _tile.Count = left.Length;
        Span<double> bits = _bits.AsSpan(0, left.Length);
        bits.Clear();
        for (int i = 0; i < _comparisons.Length; i++)
        {
            _comparisons[i].Compare(_tile, _tile.Levels[i]);
            for (int level = 0; level < _terms[i].Length; level++)
            {
                if (_terms[i][level] is BoundTerms terms)
                    _comparisons[i].AddTerms(_tile, _tile.Levels[i].AsSpan(0, left.Length), level, terms.BitsByTerm, bits);
            }
        }

        Count(bits);
    }

    /// <summary>Adds all that was counted to a dictionary.</summary>
    public void AddTo(Dictionary<(UInt128 Packed, double Bits), long> counts)
    {
        foreach (((UInt128, double) key, long count) in _counts)
            CollectionsMarshal.GetValueRefOrAddDefault(counts, key, out _) += count;
    }

    private void Count(ReadOnlySpan<double> bits)
    {
        Span<byte> levels = stackalloc byte[AgreementPattern.MaxComparisons];
        levels = levels[.._comparisons.Length];
        for (int pair = 0; pair < bits.Length; pair++)
        {
            _tile.LevelsOf(pair, levels);
            CollectionsMarshal.GetValueRefOrAddDefault(_counts, (AgreementPattern.Pack(levels), bits[pair]), out _)++;
        }
    }
}
