using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>m and u as Splink keeps them while it trains: a level that no pair showed has none, which is <see cref="double.NaN"/>.</summary>
internal sealed class SplinkParameters
{
    // Splink's own limit: what is smaller has no logarithm that it trusts.
    private const double LeastShare = 1e-300;

    private readonly ImmutableArray<Comparison> _comparisons;

    private SplinkParameters(ImmutableArray<Comparison> comparisons, double[][] m, double[][] u, bool[] used) =>
        (_comparisons, M, U, Used) = (comparisons, m, u, used);

    /// <summary>Gets m by comparison and level.</summary>
    public double[][] M { get; }

    /// <summary>Gets u by comparison and level.</summary>
    public double[][] U { get; }

    /// <summary>Gets whether each comparison takes part.</summary>
    public bool[] Used { get; }

    public int Count => M.Length;

    /// <summary>Takes the m and u of the settings, or those that Splink starts from.</summary>
    public static SplinkParameters Start(ImmutableArray<Comparison> comparisons)
    {
        bool[] used = new bool[comparisons.Length];
        Array.Fill(used, true);
        LevelParameters[][] start = [.. comparisons.Select(StartOf)];
        return new(comparisons, [.. start.Select(levels => levels.Select(level => level.M).ToArray())], [.. start.Select(levels => levels.Select(level => level.U).ToArray())], used);
    }

    /// <summary>Copies the parameters for the comparisons that a session trains.</summary>
    public SplinkParameters CopyFor(bool[] used) =>
        new(_comparisons, [.. M.Select(levels => (double[])levels.Clone())], [.. U.Select(levels => (double[])levels.Clone())], used);

    public bool IsNull(int comparison, int level) => _comparisons[comparison].Levels[level].IsNull;

    public bool IsFixedM(int comparison, int level) => _comparisons[comparison].Levels[level].FixM;

    public bool IsFixedU(int comparison, int level) => _comparisons[comparison].Levels[level].FixU;

    /// <summary>Gets the bits of each level; 0 for null levels and for comparisons that take no part.</summary>
    public double[][] Weights() =>
        [.. M.Select((levels, i) => levels.Select((m, level) => Used[i] && !IsNull(i, level) ? Math.Log2(Known(m) / Known(U[i][level])) : 0).ToArray())];

    /// <summary>Gets what a model has: where training showed nothing, what Splink predicts with.</summary>
    public ImmutableArray<ImmutableArray<LevelParameters>> ToParameters()
    {
        LevelParameters[][] start = [.. _comparisons.Select(StartOf)];
        return [.. M.Select((levels, i) => levels.Select((m, level) => Final(m, U[i][level], start[i][level])).ToImmutableArray())];
    }

    /// <summary>Whether matches agree more than non-matches do, on the levels that speak for a match by what Splink starts from; if not, the two classes have changed places.</summary>
    public bool IsPlausible()
    {
        double agreement = 0;
        for (int i = 0; i < Count; i++)
        {
            LevelParameters[] start = StartOf(_comparisons[i]);
            for (int level = 0; Used[i] && level < start.Length; level++)
            {
                if (!IsNull(i, level) && start[level].M > start[level].U)
                    agreement += Known(M[i][level]) - Known(U[i][level]);
            }
        }

        return agreement > 0;
    }

    private static LevelParameters Final(double m, double u, LevelParameters start) => new(
        double.IsNaN(m) ? start.M : Math.Max(m, LeastShare),
        double.IsNaN(u) ? start.U : Math.Max(u, LeastShare));

    private static double Known(double share) => double.IsNaN(share) ? SplinkDefaults.NotObserved : share;

    private static LevelParameters[] StartOf(Comparison comparison)
    {
        LevelParameters[] defaults = SplinkDefaults.For(comparison.Levels.Count(level => !level.IsNull));
        int place = 0;
        return
        [
            .. comparison.Levels.Select(level =>
            {
                if (level.IsNull)
                    return new LevelParameters(1, 1);
                LevelParameters own = defaults[place++];
                return new LevelParameters(level.M ?? own.M, level.U ?? own.U);
            }),
        ];
    }
}
