namespace Linkage.Evaluation;

/// <summary>Works out intervals of shares by drawing what they were measured on anew.</summary>
internal static class ScoreSampling
{
    private const int Resamples = 1000;

    // The quantile of the normal distribution at .975.
    private const double Z = 1.959963984540054;

    /// <summary>Of pairwise scores, by drawing groups of true entities.</summary>
    public static ScoreIntervals Of(Dictionary<GroupCounts, int> counts)
    {
        (GroupCounts Counts, int Groups)[] groups = [.. counts.Select(entry => (entry.Key, entry.Value)).OrderBy(entry => entry.Key.True).ThenBy(entry => entry.Key.Predicted).ThenBy(entry => entry.Key.Correct)];
        double[] precisions = new double[Resamples];
        double[] recalls = new double[Resamples];
        double[] scores = new double[Resamples];
        Parallel.For(0, Resamples, draw =>
        {
            (double all, double predicted, double correct) = (0, 0, 0);
            for (int group = 0; group < groups.Length; group++)
            {
                double weight = HashedDraws.Gamma(groups[group].Groups, 0, draw, group);
                all += weight * groups[group].Counts.True;
                predicted += weight * groups[group].Counts.Predicted;
                correct += weight * groups[group].Counts.Correct;
            }

            (precisions[draw], recalls[draw], scores[draw]) = (Share(correct, predicted), Share(correct, all), Share(2 * correct, predicted + all));
        });
        double Sum(Func<GroupCounts, double> of) => groups.Sum(group => group.Groups * of(group.Counts));
        double Groups(Func<GroupCounts, bool> has) => groups.Where(group => has(group.Counts)).Sum(group => group.Groups);
        return new ScoreIntervals(
            Interval(precisions, Sum(own => own.Correct), Sum(own => own.Predicted), Groups(own => own.Predicted > 0)),
            Interval(recalls, Sum(own => own.Correct), Sum(own => own.True), Groups(own => own.True > 0)),
            Interval(scores, Sum(own => 2 * own.Correct), Sum(own => own.Predicted + own.True), Groups(own => own.Predicted + own.True > 0)));
    }

    /// <summary>Of a share of which draws are given: their percentiles, or, if all is right or nothing, Wilson's interval with so many trials.</summary>
    public static ConfidenceInterval Interval(double[] draws, double correct, double all, double trials)
    {
        if (correct <= 0 || correct >= all)
            return Wilson(Share(correct, all), trials);
        double[] sorted = [.. draws.Order()];
        return new ConfidenceInterval(sorted[(int)(0.025 * sorted.Length)], sorted[(int)(0.975 * sorted.Length)]);
    }

    /// <summary>The share, 1 if there is nothing to have a share of.</summary>
    public static double Share(double part, double all) => all <= 0 ? 1 : part / all;

    /// <summary>Wilson, "Probable inference, the law of succession, and statistical inference", 1927; without a trial everything is possible.</summary>
    public static ConfidenceInterval Wilson(double share, double trials)
    {
        if (trials <= 0)
            return new ConfidenceInterval(0, 1);
        double square = Z * Z / trials;
        double middle = (share + (square / 2)) / (1 + square);
        double half = Z / (1 + square) * Math.Sqrt((share * (1 - share) / trials) + (square / (4 * trials)));
        return new ConfidenceInterval(Math.Max(0, middle - half), Math.Min(1, middle + half));
    }
}
