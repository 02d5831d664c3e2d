using System.Collections.Immutable;

namespace Linkage;

/// <summary>A strictly increasing curve from weight to probability through given points.</summary>
internal static class CalibrationCurve
{
    /// <summary>Interpolates the log-odds linearly; beyond the ends they go on by one bit a bit, so that the order of pairs never ties.</summary>
    public static double At(ImmutableArray<(double Weight, double Probability)> points, double weight)
    {
        if (weight <= points[0].Weight)
            return FromLogOdds(LogOdds(points[0]) + weight - points[0].Weight);
        if (weight >= points[^1].Weight)
            return FromLogOdds(LogOdds(points[^1]) + weight - points[^1].Weight);
        int next = 1;
        while (points[next].Weight < weight)
            next++;
        ((double Weight, double) low, (double Weight, double) high) = (points[next - 1], points[next]);
        double share = (weight - low.Weight) / (high.Weight - low.Weight);
        return FromLogOdds((LogOdds(points[next - 1]) * (1 - share)) + (LogOdds(points[next]) * share));
    }

    private static double LogOdds((double Weight, double Probability) point) =>
        MatchWeight.FromProbability(Math.Clamp(point.Probability, 1e-12, 1 - 1e-12)).Bits;

    private static double FromLogOdds(double bits) => new MatchWeight(bits).ToProbability();
}
