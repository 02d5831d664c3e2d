using System.Globalization;

namespace Linkage.Clustering;

// Chooses the link threshold on the data: the highest expected F1 over the pairs in clusters, among thresholds with enough expected precision.
internal static class ThresholdChooser
{
    // input.Threshold is the review threshold, the lowest that comes into question. otherMatches: expected among compared pairs that are weaker than that.
    public static LinkThreshold Choose(
        ClusterInput input,
        Func<double, double> probability,
        double otherMatches,
        double minimumPrecision,
        CancellationToken cancellationToken)
    {
        IReadOnlyList<ThresholdCurve.Point> points = ThresholdCurve.Create(input, probability, cancellationToken);
        if (points.Count == 0)
            return Made(input.Threshold, probability, ExpectedQuality.Of(0, 0, otherMatches), "No pair reaches the review threshold, so the link threshold is the review threshold.");

        double total = points[^1].Matches + otherMatches;
        (int best, int safe) = (0, -1);
        for (int i = 0; i < points.Count; i++)
        {
            ExpectedQuality quality = QualityAt(points[i], total);
            if (quality.F1 > QualityAt(points[best], total).F1)
                best = i;
            if (quality.Precision >= minimumPrecision && (safe < 0 || quality.F1 > QualityAt(points[safe], total).F1))
                safe = i;
        }

        int chosen = safe < 0 ? 0 : safe;
        return Made(points[chosen].Weight, probability, QualityAt(points[chosen], total), ReasonOf(best, safe, minimumPrecision));
    }

    // The quality to expect of a threshold that was given.
    public static ExpectedQuality ExpectedAt(ClusterInput input, double weight, Func<double, double> probability, double otherMatches, CancellationToken cancellationToken)
    {
        IReadOnlyList<ThresholdCurve.Point> points = ThresholdCurve.Create(input, probability, cancellationToken);
        if (points.Count == 0)
            return ExpectedQuality.Of(0, 0, otherMatches);
        ThresholdCurve.Point point = points.LastOrDefault(candidate => candidate.Weight >= weight);
        return QualityAt(point, points[^1].Matches + otherMatches);
    }

    private static ExpectedQuality QualityAt(ThresholdCurve.Point point, double total) => ExpectedQuality.Of(point.Pairs, point.Matches, total);

    private static LinkThreshold Made(double weight, Func<double, double> probability, ExpectedQuality expected, string reason) => new()
    {
        LinkWeight = new MatchWeight(weight),
        LinkProbability = probability(weight),
        IsChosen = true,
        Reason = reason,
        Expected = expected,
    };

    private static string ReasonOf(int best, int safe, double minimumPrecision)
    {
        string minimum = minimumPrecision.ToString("0.###", CultureInfo.InvariantCulture);
        if (safe < 0)
            return $"No threshold reaches the expected precision {minimum}, so only the strongest links are taken.";
        return safe == best
            ? $"The highest expected F1 over the pairs in clusters; its expected precision is at least {minimum}."
            : $"The highest expected F1 over the pairs in clusters among thresholds with an expected precision of at least {minimum}; lower ones would find more.";
    }
}
