using System.Collections.Immutable;
using MathNet.Numerics;

namespace Linkage;

/// <summary>Fits the curve from weight to probability to pairs of which it is known whether they match.</summary>
/// <remarks>
/// <para>Few labels move a straight line in log-odds (Platt 1999): log-odds = shift + slope × weight, with normal priors around what the model says, shift 0 (±2 bits) and slope 1 (±30 %),
/// so that a handful of labels cannot bend it.</para>
/// <para>From 500 labels on, with 50 of each sort, the curve may bend: shares of about 40 bins of at least 25 labels, finer where the line is in doubt, each drawn to the line by 4 labels, made increasing by pooling
/// adjacent violators (Ayer and others 1955; Zadrozny and Elkan 2002). Between points log-odds are interpolated, beyond them they go on as the model's.</para>
/// <para>Costs n log n.</para>
/// </remarks>
internal static class CalibrationTraining
{
    /// <summary>The least labels of each sort, and of both.</summary>
    public const int LeastOfEach = 5;

    public const int Least = 20;

    private const int ManyOfEach = 50;
    private const int Many = 500;
    private const double ShiftDeviation = 2;
    private const double SlopeDeviation = 0.3;
    private const int MostBins = 40;
    private const int LeastInBin = 25;
    private const double LabelsOfLine = 4;

    // A probability holds no more bits at its upper end.
    private const double MostBits = 30;

    /// <summary>Fits the curve.</summary>
    /// <param name="labels">The labels, in whatever order.</param>
    /// <returns>Points that strictly increase in both; empty when there are too few labels.</returns>
    public static ImmutableArray<(double Weight, double Probability)> Fit(IEnumerable<ScoredLabel> labels)
    {
        ScoredLabel[] sorted = [.. labels.OrderBy(label => label.Bits).ThenBy(label => label.IsMatch).ThenBy(label => label.Count)];
        int matches = sorted.Count(label => label.IsMatch);
        int rarer = Math.Min(matches, sorted.Length - matches);
        if (rarer < LeastOfEach || sorted.Length < Least)
            return [];
        ScoredLabel[] even = Effective(sorted);
        (double shift, double slope) = FitLine(even);
        return rarer >= ManyOfEach && sorted.Length >= Many ? Isotonic(even, shift, slope) : Line(even, shift, slope);
    }

    /// <summary>Gets how many independent labels so many unequal ones are worth: (Σ count)² / Σ count² (Kish 1965).</summary>
    public static double EffectiveCount(IEnumerable<double> counts)
    {
        double sum = 0;
        double squares = 0;
        foreach (double count in counts)
            (sum, squares) = (sum + count, squares + (count * count));
        return squares > 0 ? sum * sum / squares : 0;
    }

    private static ScoredLabel[] Effective(ScoredLabel[] labels)
    {
        double scale = EffectiveCount(labels.Select(label => label.Count)) / labels.Sum(label => label.Count);
        return [.. labels.Select(label => label with { Count = label.Count * scale })];
    }

    private static (double Shift, double Slope) FitLine(ScoredLabel[] labels)
    {
        (double shift, double logSlope) = FindMinimum.OfFunction((a, b) => Loss(labels, a, Math.Exp(b)) + Penalty(a, b), 0, 0, 1e-9, 10_000);
        return (shift, Math.Exp(logSlope));
    }

    private static double Penalty(double shift, double logSlope) =>
        ((shift * shift / (ShiftDeviation * ShiftDeviation)) + (logSlope * logSlope / (SlopeDeviation * SlopeDeviation))) / 2;

    // Minus the log-likelihood; log(1 + e^x) is taken so that nothing overflows.
    private static double Loss(ScoredLabel[] labels, double shift, double slope)
    {
        double sum = 0;
        foreach (ScoredLabel label in labels)
        {
            double against = (label.IsMatch ? -1 : 1) * (shift + (slope * label.Bits)) * Math.Log(2);
            sum += label.Count * (Math.Max(against, 0) + Math.Log(1 + Math.Exp(-Math.Abs(against))));
        }

        return sum;
    }

    private static ImmutableArray<(double Weight, double Probability)> Line(ScoredLabel[] labels, double shift, double slope)
    {
        double low = Math.Max(labels[0].Bits, (-MostBits - shift) / slope);
        double high = Math.Min(labels[^1].Bits, (MostBits - shift) / slope);
        double[] ends = high > low ? [low, high] : [(low + high) / 2];
        return [.. ends.Select(bits => (bits, new MatchWeight(shift + (slope * bits)).ToProbability()))];
    }

    private static ImmutableArray<(double Weight, double Probability)> Isotonic(ScoredLabel[] labels, double shift, double slope)
    {
        List<(double Weight, double Probability, double Count)> pools = [];
        foreach (ArraySegment<ScoredLabel> bin in Bins(labels, shift, slope))
        {
            double count = bin.Sum(label => label.Count);
            double bits = bin.Sum(label => label.Count * label.Bits) / count;
            double line = new MatchWeight(Math.Clamp(shift + (slope * bits), -MostBits, MostBits)).ToProbability();
            double matches = bin.Sum(label => label.IsMatch ? label.Count : 0);
            pools.Add((bits, (matches + (LabelsOfLine * line)) / (count + LabelsOfLine), count + LabelsOfLine));
            while (pools.Count > 1 && pools[^2].Probability >= pools[^1].Probability)
                Pool(pools);
        }

        return [.. pools.Select(pool => (pool.Weight, pool.Probability))];
    }

    private static void Pool(List<(double Weight, double Probability, double Count)> pools)
    {
        ((double Weight, double Probability, double Count) left, (double Weight, double Probability, double Count) right) = (pools[^2], pools[^1]);
        double count = left.Count + right.Count;
        double Mean(double one, double other) => ((one * left.Count) + (other * right.Count)) / count;
        pools.RemoveAt(pools.Count - 1);
        pools[^1] = (Mean(left.Weight, right.Weight), Mean(left.Probability, right.Probability), count);
    }

    // A bin ends when it has enough labels and enough doubt. Labels of one weight stay together.
    private static IEnumerable<ArraySegment<ScoredLabel>> Bins(ScoredLabel[] labels, double shift, double slope)
    {
        double doubtOfBin = labels.Sum(label => Doubt(label, shift, slope)) / MostBins;
        double doubt = 0;
        int start = 0;
        for (int end = 1; end <= labels.Length; end++)
        {
            doubt += Doubt(labels[end - 1], shift, slope);
            bool isFull = end - start >= LeastInBin && doubt >= doubtOfBin && labels.Length - end >= LeastInBin && !labels[end].Bits.Equals(labels[end - 1].Bits);
            if (!isFull && end < labels.Length)
                continue;
            yield return new ArraySegment<ScoredLabel>(labels, start, end - start);
            (start, doubt) = (end, 0);
        }
    }

    // Sure pairs tell something too: where the model is wrong about them.
    private static double Doubt(ScoredLabel label, double shift, double slope)
    {
        double probability = new MatchWeight(shift + (slope * label.Bits)).ToProbability();
        return (probability * (1 - probability)) + 0.001;
    }
}
