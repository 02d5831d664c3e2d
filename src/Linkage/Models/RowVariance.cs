namespace Linkage;

/// <summary>How much records differ in how often they agree with others: why a million pairs of a thousand records tell less than a million independent pairs.</summary>
/// <remarks>
/// u is a mean over pairs of records, a U-statistic: its variance is 4 / n of the variance between records of their own mean, beside that of the pairs drawn (Hoeffding 1948, eq.
/// 5.13). The variance between records is estimated as in an analysis of variance from some records, each compared with some others.
/// </remarks>
internal static class RowVariance
{
    /// <summary>How many records are looked at, and with how many others each is compared.</summary>
    public const int Records = 1000;

    public const int Others = 250;

    /// <summary>Estimates the variance between records by comparison and level; a pair without evidence says nothing.</summary>
    /// <param name="rows">By record, comparison and level: the pairs.</param>
    /// <param name="shares">The mean over all pairs by comparison and level.</param>
    public static double[][] Between(double[][][] rows, double[][] shares)
    {
        double[][] between = [.. shares.Select(levels => new double[levels.Length])];
        for (int i = 0; i < shares.Length; i++)
        {
            for (int level = 0; level < shares[i].Length; level++)
                between[i][level] = Between(rows, i, level);
        }

        return between;
    }

    // The unbalanced analysis of variance of one way: records without evidence take no part.
    private static double Between(double[][][] rows, int comparison, int level)
    {
        double total = 0;
        double squares = 0;
        double agreements = 0;
        int groups = 0;
        foreach (double[][] row in rows)
        {
            double pairs = row[comparison].Sum();
            if (pairs == 0)
                continue;
            groups++;
            total += pairs;
            squares += pairs * pairs;
            agreements += row[comparison][level];
        }

        if (groups < 2 || total <= groups)
            return 0;
        double mean = agreements / total;
        double withinSum = 0;
        double betweenSum = 0;
        foreach (double[][] row in rows)
        {
            double pairs = row[comparison].Sum();
            if (pairs == 0)
                continue;
            double own = row[comparison][level] / pairs;
            withinSum += pairs * own * (1 - own);
            betweenSum += pairs * (own - mean) * (own - mean);
        }

        double size = (total - (squares / total)) / (groups - 1);
        return Math.Max(0, ((betweenSum / (groups - 1)) - (withinSum / (total - groups))) / size);
    }
}
