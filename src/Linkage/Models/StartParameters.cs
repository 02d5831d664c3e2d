using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>The parameters that training starts from: those of the levels, completed where a level has none.</summary>
internal static class StartParameters
{
    private const double BestM = 0.95;
    private const double Least = 1e-9;

    public static ImmutableArray<LevelParameters> Of(Comparison comparison)
    {
        ImmutableArray<ComparisonLevel> levels = comparison.Levels;
        int[] places = [.. Enumerable.Range(0, levels.Length).Where(i => !levels[i].IsNull)];
        double[] m = new double[levels.Length];
        double[] u = new double[levels.Length];
        for (int place = 0; place < places.Length; place++)
        {
            ComparisonLevel level = levels[places[place]];
            m[places[place]] = level.M ?? (place == 0 ? BestM : (1 - BestM) / (places.Length - 1));
            u[places[place]] = level.U ?? m[places[place]] / Math.Pow(2, DefaultWeight(place, places.Length));
        }

        return Normalize(comparison, m, u);
    }

    /// <summary>Scales so that the levels other than the null level sum to 1; fixed ones stay as they are.</summary>
    public static ImmutableArray<LevelParameters> Normalize(Comparison comparison, double[] m, double[] u)
    {
        ImmutableArray<ComparisonLevel> levels = comparison.Levels;
        Scale(m, [.. levels.Select(level => level.FixM)], [.. levels.Select(level => level.IsNull)]);
        Scale(u, [.. levels.Select(level => level.FixU)], [.. levels.Select(level => level.IsNull)]);
        return [.. levels.Select((level, i) => level.IsNull ? new LevelParameters(1, 1) : new LevelParameters(m[i], u[i]))];
    }

    // The weights that an untrained level has by Splink's convention: 10 bits for the best, then evenly from 3 down to -5.
    private static double DefaultWeight(int place, int count)
    {
        if (place == 0)
            return 10;
        return count <= 2 ? -5 : 3 - (8.0 * (place - 1) / (count - 2));
    }

    private static void Scale(double[] values, bool[] isFixed, bool[] isNull)
    {
        double fixedSum = 0;
        double freeSum = 0;
        for (int i = 0; i < values.Length; i++)
        {
            if (isNull[i])
                continue;
            values[i] = double.IsFinite(values[i]) ? Math.Max(values[i], Least) : Least;
            if (isFixed[i])
                fixedSum += values[i];
            else
                freeSum += values[i];
        }

        double factor = freeSum > 0 ? Math.Max(1 - fixedSum, Least) / freeSum : 1;
        for (int i = 0; i < values.Length; i++)
        {
            if (!isNull[i] && !isFixed[i])
                values[i] *= factor;
        }
    }
}
