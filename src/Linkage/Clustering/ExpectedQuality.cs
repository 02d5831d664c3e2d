namespace Linkage;

/// <summary>How good a resolution is expected to be by its own model, counted over all pairs of records in one cluster.</summary>
/// <param name="Precision">The share of the pairs in one cluster that are expected to match, 0 to 1; 1 without a pair.</param>
/// <param name="Recall">The share of the expected matches among all compared pairs that are in one cluster, 0 to 1. Pairs that blocking missed are not in it.</param>
/// <param name="F1">The harmonic mean of both.</param>
public readonly record struct ExpectedQuality(double Precision, double Recall, double F1)
{
    // pairs: in one cluster; matches: how many of them match; total: matches anywhere.
    internal static ExpectedQuality Of(double pairs, double matches, double total)
    {
        double precision = pairs > 0 ? Math.Min(1, matches / pairs) : 1;
        double recall = total > 0 ? Math.Min(1, matches / total) : 1;
        return new(precision, recall, precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0);
    }
}
