namespace Linkage.Peers.Sides;

/// <summary>Expectation-maximization over pattern counts, as Splink does it: u stays, m and the share of matches are learnt.</summary>
internal sealed class PatternLearning
{
    private const int Levels = 16;
    private const int MaxIterations = 25;
    private const double Tolerance = 0.0001;
    private readonly double[][] _u;

    public PatternLearning(PatternTable random) => _u = Shares(random, static _ => 1);

    /// <summary>Learns m from the pairs of one rule, without the comparisons that the rule decides.</summary>
    public double[][] Session(PatternTable patterns, string[] decided)
    {
        bool[] used = [.. patterns.Comparisons.Select(name => !decided.Contains(name))];
        double[][] m = Start();
        double share = 0.1;
        for (int iteration = 0; iteration < MaxIterations; iteration++)
        {
            double[] chances = [.. patterns.Rows.Select(row => Chance(row.Levels, m, share, used))];
            int next = 0;
            double[][] learnt = Shares(patterns, _ => chances[next++]);
            share = patterns.Rows.Select((row, i) => row.Pairs * chances[i]).Sum() / patterns.Rows.Sum(row => row.Pairs);
            double change = m.Zip(learnt).Max(pair => pair.First.Zip(pair.Second).Max(level => Math.Abs(level.First - level.Second)));
            m = learnt;
            if (change < Tolerance)
                break;
        }

        return m;
    }

    private double[][] Start() => [.. _u.Select(levels => levels.Select((_, level) => level == 1 ? 0.8 : 0.05).ToArray())];

    private double Chance(int[] levels, double[][] m, double share, bool[] used)
    {
        (double match, double other) = (share, 1 - share);
        for (int i = 0; i < levels.Length; i++)
        {
            if (!used[i] || levels[i] == 0)
                continue;
            match *= Math.Max(m[i][levels[i]], 1e-12);
            other *= Math.Max(_u[i][levels[i]], 1e-12);
        }

        return match / (match + other);
    }

    // The shares of the levels, missing values (level 0) left out.
    private static double[][] Shares(PatternTable patterns, Func<int[], double> weight)
    {
        double[][] shares = [.. patterns.Comparisons.Select(_ => new double[Levels])];
        foreach ((int[] levels, double pairs) in patterns.Rows)
        {
            double weighed = pairs * weight(levels);
            for (int i = 0; i < levels.Length; i++)
                shares[i][levels[i]] += levels[i] == 0 ? 0 : weighed;
        }

        foreach (double[] levels in shares)
        {
            double sum = Math.Max(levels.Sum(), 1e-300);
            for (int level = 0; level < levels.Length; level++)
                levels[level] /= sum;
        }

        return shares;
    }
}
