using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>A household class tied to a table: how many bits a pair loses because people under one roof would agree as well.</summary>
/// <remarks>
/// Non-matches are strangers or, with a small share η, of one household, so that the chance of what a pair agrees on is (1 − η) Πu + η Πh for a non-match. The weight counts Πu alone;
/// the correction is −log₂(1 − η + η 2^s), where s sums log₂ h/u over the traits of a household, with what the rarity of the values adds. All that a household shares
/// together can so weigh no more than it takes to tell a match from a household.
/// </remarks>
internal sealed class BoundHousehold
{
    // More are no households, whatever a table of another size than the one that was learnt from makes of them.
    private const double MostShare = 0.01;

    private readonly double _share;
    private readonly double[]?[] _ratios;
    private readonly BoundCorrelation _inner;

    private BoundHousehold(double share, double[]?[] ratios, BoundCorrelation inner) => (_share, _ratios, _inner) = (share, ratios, inner);

    /// <summary>Gets the most that the correction adds, a trifle: a pair that differs is no household.</summary>
    public double Most => -Math.Log2(1 - _share);

    /// <summary>Gets the most pairs that can be of households among so many.</summary>
    public static double MostPairs(double pairs) => MostShare * pairs;

    /// <summary>Gets log₂ h/u of each level of a comparison; null for one that is no trait of a household.</summary>
    public double[]? RatiosOf(int comparison) => _ratios[comparison];

    /// <param name="household">The class.</param>
    /// <param name="table">The table, of whose pairs the class has a share η.</param>
    /// <param name="linkType">Which pairs count.</param>
    /// <param name="comparisons">The comparisons of the model.</param>
    /// <param name="u">The chance of each level for a stranger, by comparison.</param>
    /// <param name="correlations">The corrections of the model, those between traits of a household among them.</param>
    public static BoundHousehold Create(
        Household household, RecordTable table, LinkType linkType, ImmutableArray<Comparison> comparisons, Func<int, int, double> u, ImmutableArray<Correlation> correlations)
    {
        double[]?[] ratios = new double[]?[comparisons.Length];
        foreach ((string name, ImmutableArray<double> chances) in household.Traits)
        {
            int comparison = BoundCorrelation.IndexOf(comparisons, name);
            ratios[comparison] = [.. chances.Select((chance, level) => comparisons[comparison].Levels[level].IsNull ? 0 : Math.Log2(chance / u(comparison, level)))];
        }

        double share = Math.Min(MostShare, TablePairs.MatchShare(table, linkType, household.PairsPerRecord));
        return new BoundHousehold(share, ratios, BoundCorrelation.Among(comparisons, correlations, [.. ratios.Select(levels => levels is not null)]));
    }

    /// <summary>Makes the class as a block of pairs shows it that agree on some comparisons: households are the more of its non-matches, the better these tell a household from strangers.</summary>
    /// <param name="agreed">The comparisons on which the pairs of the block agree, and the level of each.</param>
    /// <param name="used">Which comparisons count in the block.</param>
    /// <param name="among">Binds the corrections between some comparisons.</param>
    public BoundHousehold InBlock(IEnumerable<(int Comparison, int Level)> agreed, bool[] used, Func<bool[], BoundCorrelation> among)
    {
        double[]?[] ratios = [.. _ratios.Select((levels, i) => used[i] ? levels : null)];
        double odds = agreed.Sum(agreement => _ratios[agreement.Comparison]?[agreement.Level] ?? 0) + Math.Log2(_share / (1 - _share));
        return new BoundHousehold(1 / (1 + Math.Pow(2, -odds)), ratios, among([.. ratios.Select(levels => levels is not null)]));
    }

    /// <summary>Gets what the sum of a pair's ratios starts with: the corrections between traits.</summary>
    public double Start(ReadOnlySpan<byte> levels) => _inner.TakenBits(levels);

    /// <summary>Sums a pair's ratios, without the rarity of its values.</summary>
    public double Sum(ReadOnlySpan<byte> levels)
    {
        double sum = Start(levels);
        for (int i = 0; i < _ratios.Length; i++)
            sum += _ratios[i]?[levels[i]] ?? 0;
        return sum;
    }

    /// <summary>Gets the correction from the sum of a pair's ratios.</summary>
    public double Bits(double sum) => -Math.Log2(1 - _share + (_share * Math.Pow(2, sum)));
}
