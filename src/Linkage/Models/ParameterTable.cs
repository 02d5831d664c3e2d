using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>m, u and the logarithm of their ratio for all comparisons, mutable while training runs.</summary>
internal sealed class ParameterTable
{
    private const double LeastM = 1e-5;
    private readonly ImmutableArray<Comparison> _comparisons;

    public ParameterTable(ImmutableArray<Comparison> comparisons)
    {
        _comparisons = comparisons;
        ImmutableArray<LevelParameters>[] start = [.. comparisons.Select(StartParameters.Of)];
        M = [.. start.Select(levels => levels.Select(level => level.M).ToArray())];
        U = [.. start.Select(levels => levels.Select(level => level.U).ToArray())];
        StartM = [.. M.Select(levels => (double[])levels.Clone())];
        StartU = [.. U.Select(levels => (double[])levels.Clone())];
    }

    private ParameterTable(ParameterTable other)
    {
        _comparisons = other._comparisons;
        (StartM, StartU) = (other.StartM, other.StartU);
        M = [.. other.M.Select(levels => (double[])levels.Clone())];
        U = [.. other.U.Select(levels => (double[])levels.Clone())];
    }

    public double[][] M { get; }

    public double[][] U { get; }

    public double[][] StartM { get; }

    public double[][] StartU { get; }

    public int Count => _comparisons.Length;

    public int LevelCount(int comparison) => M[comparison].Length;

    public bool IsNull(int comparison, int level) => _comparisons[comparison].Levels[level].IsNull;

    /// <summary>Whether training moves the m of a level.</summary>
    public bool IsFreeM(int comparison, int level) => _comparisons[comparison].Levels[level] is { IsNull: false, FixM: false };

    /// <summary>Whether training moves the u of a level.</summary>
    public bool IsFreeU(int comparison, int level) => _comparisons[comparison].Levels[level] is { IsNull: false, FixU: false };

    /// <summary>Whether the settings state m of every level of a comparison, so that the start is more than a convention.</summary>
    public bool StatesM(int comparison) => _comparisons[comparison].Levels.All(level => level.IsNull || level.M is not null);

    /// <summary>Gets the level of a comparison on which most matches are; 0 where every level is null.</summary>
    public int LikeliestLevel(int comparison)
    {
        int best = 0;
        for (int level = 1; level < LevelCount(comparison); level++)
        {
            if (!IsNull(comparison, level) && (IsNull(comparison, best) || M[comparison][level] > M[comparison][best]))
                best = level;
        }

        return best;
    }

    public ParameterTable Clone() => new(this);

    public bool IsFinite() => M.Concat(U).All(levels => levels.All(double.IsFinite));

    /// <summary>Lets u start no higher than a chance that follows from the table's size.</summary>
    public void CapStartU(int comparison, int level, double most)
    {
        StartU[comparison][level] = Math.Min(StartU[comparison][level], Math.Max(most, 1e-9));
        U[comparison][level] = StartU[comparison][level];
    }

    /// <summary>Takes the parameters of a comparison from elsewhere, as they are and to start from.</summary>
    public void StartFrom(int comparison, ImmutableArray<LevelParameters> parameters)
    {
        for (int level = 0; level < parameters.Length; level++)
        {
            (M[comparison][level], U[comparison][level]) = (parameters[level].M, parameters[level].U);
            (StartM[comparison][level], StartU[comparison][level]) = (parameters[level].M, parameters[level].U);
        }
    }

    /// <summary>Sets m from expected counts of matches, the starting m counting as so many pairs beside them.</summary>
    public void SetM(int comparison, ReadOnlySpan<double> counts, double pseudoPairs) =>
        Set(comparison, M[comparison], StartM[comparison], counts, pseudoPairs, level => level.FixM, _ => LeastM);

    /// <summary>Sets u from expected counts of non-matches.</summary>
    public void SetU(int comparison, ReadOnlySpan<double> counts, double pseudoPairs)
    {
        double total = 0;
        foreach (double count in counts)
            total += count;
        // A level that nobody saw in n pairs may still have a share of a third of a pair: no rule of three, no infinite weight.
        double floor = 0.3 / Math.Max(1, total + pseudoPairs);
        double[] start = StartU[comparison];
        Set(comparison, U[comparison], start, counts, pseudoPairs, level => level.FixU, i => Math.Min(start[i], floor));
    }

    public double[][] LogRatios() =>
        [.. M.Select((levels, i) => levels.Select((m, level) => IsNull(i, level) ? 0 : Math.Log(m / U[i][level])).ToArray())];

    public ImmutableArray<ImmutableArray<LevelParameters>> ToParameters() =>
        [.. M.Select((levels, i) => levels.Select((m, level) => new LevelParameters(m, U[i][level])).ToImmutableArray())];

    private void Set(
        int comparison,
        double[] values,
        double[] start,
        ReadOnlySpan<double> counts,
        double pseudoPairs,
        Func<ComparisonLevel, bool> isFixed,
        Func<int, double> least)
    {
        ImmutableArray<ComparisonLevel> levels = _comparisons[comparison].Levels;
        double total = 0;
        double fixedSum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (levels[i].IsNull)
                continue;
            if (isFixed(levels[i]))
                fixedSum += values[i];
            else
                total += counts[i] + (pseudoPairs * start[i]);
        }

        if (total <= 0)
            return;
        double sum = 0;
        double[] next = new double[values.Length];
        for (int i = 0; i < values.Length; i++)
        {
            if (levels[i].IsNull || isFixed(levels[i]))
                continue;
            next[i] = Math.Max((counts[i] + (pseudoPairs * start[i])) / total, least(i));
            sum += next[i];
        }

        for (int i = 0; i < values.Length; i++)
        {
            if (!levels[i].IsNull && !isFixed(levels[i]))
                values[i] = next[i] / sum * Math.Max(1 - fixedSum, 1e-9);
        }
    }
}
