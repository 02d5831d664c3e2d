using System.Collections.Immutable;
using Linkage.Comparisons;
using MathNet.Numerics.Distributions;

namespace Linkage;

/// <summary>Makes intervals of standard errors.</summary>
internal static class ParameterIntervals
{
    // The two-sided 95 % point of the normal distribution.
    private static readonly double s_deviations = Normal.InvCDF(0, 1, 0.975);

    /// <summary>Makes the interval of a share on the scale of log-odds; null where the error is not known.</summary>
    public static (double Lower, double Upper)? OfShare(double share, double error)
    {
        if (!(error > 0 && double.IsFinite(error) && share is > 0 and < 1))
            return null;
        double center = Math.Log(share / (1 - share));
        double reach = s_deviations * error / (share * (1 - share));
        return (FromLogOdds(center - reach), FromLogOdds(center + reach));
    }

    /// <summary>Makes the intervals of the levels of all comparisons, those of m or those of u.</summary>
    public static IEnumerable<ParameterInterval> OfLevels(ModelParameter parameter, ImmutableArray<Comparison> comparisons, double[][] values, double[][] errors)
    {
        for (int i = 0; i < values.Length; i++)
        {
            for (int level = 0; level < values[i].Length; level++)
            {
                if (OfShare(values[i][level], errors[i][level]) is (double lower, double upper))
                    yield return new(parameter, comparisons[i].Name, comparisons[i].Levels[level].Label, values[i][level], errors[i][level], lower, upper);
            }
        }
    }

    /// <summary>Makes the interval of a number of matches that is above 0, on the scale of its logarithm.</summary>
    public static ParameterInterval? OfMatches(double matchesPerRecord, double error)
    {
        if (!(error > 0 && double.IsFinite(error) && matchesPerRecord > 0))
            return null;
        double factor = Math.Exp(s_deviations * error / matchesPerRecord);
        // So few matches that nothing is known of their number.
        if (!double.IsFinite(matchesPerRecord * factor))
            return null;
        return new(ModelParameter.MatchesPerRecord, "", "", matchesPerRecord, error, matchesPerRecord / factor, matchesPerRecord * factor);
    }

    private static double FromLogOdds(double logOdds) => 1 / (1 + Math.Exp(-logOdds));
}
