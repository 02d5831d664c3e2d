namespace Linkage;

/// <summary>Expectation-maximization as Splink runs it on the pairs of one training rule: u stays, m and the share of matches are learnt.</summary>
/// <remarks>
/// Fellegi and Sunter's two classes (Winkler 1988), with the weight of each pair's terms beside its levels. Nothing is smoothed: a level that no pair has is not known, which is
/// <see cref="double.NaN"/> here and counts as 1e-6. The cost of an iteration is patterns × comparisons.
/// </remarks>
internal sealed class SplinkExpectationMaximization
{
    // Odds of all to nothing have no weight.
    private const double MostShare = 1 - 1e-12;

    private readonly PatternCounts _counts;
    private readonly SplinkParameters _parameters;

    /// <param name="counts">The patterns, with the bits of their terms.</param>
    /// <param name="parameters">Where to start: m, and u, which stays. Receives the new m.</param>
    /// <param name="share">The share of matches to start from.</param>
    public SplinkExpectationMaximization(PatternCounts counts, SplinkParameters parameters, double share) =>
        (_counts, _parameters, Share) = (counts, parameters, share);

    /// <summary>Gets the share of matches.</summary>
    public double Share { get; private set; }

    /// <summary>Gets the expected matches among the pairs by the share before the last iteration.</summary>
    public double Matches { get; private set; }

    /// <summary>Iterates until no m and no share changes by as much as the tolerance, or so often at most.</summary>
    public (int Iterations, bool Converged) Run(int most, double tolerance)
    {
        for (int iteration = 1; iteration <= most; iteration++)
        {
            if (Iterate() < tolerance)
                return (iteration, true);
        }

        return (most, false);
    }

    /// <summary>Runs one iteration.</summary>
    /// <returns>The largest change of an m that was known before and after, or of the share.</returns>
    public double Iterate()
    {
        double[] probabilities = Expect();
        double share = _counts.Pairs > 0 ? Math.Min(Matches / _counts.Pairs, MostShare) : Share;
        double change = Math.Abs(share - Share);
        Share = share;
        for (int i = 0; i < _parameters.Count; i++)
        {
            if (_parameters.Used[i])
                change = Math.Max(change, Maximize(i, probabilities));
        }

        return change;
    }

    private double[] Expect()
    {
        double prior = MatchWeight.FromProbability(Share).Bits;
        double[][] weights = _parameters.Weights();
        double[] probabilities = new double[_counts.Count];
        Matches = 0;
        for (int pattern = 0; pattern < probabilities.Length; pattern++)
        {
            ReadOnlySpan<byte> levels = _counts.LevelsOf(pattern);
            double bits = prior + _counts.BitsOf(pattern);
            for (int i = 0; i < levels.Length; i++)
                bits += weights[i][levels[i]];
            probabilities[pattern] = new MatchWeight(bits).ToProbability();
            Matches += probabilities[pattern] * _counts.CountOf(pattern);
        }

        return probabilities;
    }

    private double Maximize(int comparison, double[] probabilities)
    {
        double[] m = _parameters.M[comparison];
        double[] matches = new double[m.Length];
        bool[] isSeen = new bool[m.Length];
        double total = 0;
        for (int pattern = 0; pattern < probabilities.Length; pattern++)
        {
            int level = _counts.LevelsOf(pattern)[comparison];
            if (_parameters.IsNull(comparison, level))
                continue;
            double weight = probabilities[pattern] * _counts.CountOf(pattern);
            (matches[level], isSeen[level]) = (matches[level] + weight, true);
            total += weight;
        }

        double change = 0;
        for (int level = 0; level < m.Length; level++)
        {
            if (_parameters.IsNull(comparison, level) || _parameters.IsFixedM(comparison, level))
                continue;
            double learnt = isSeen[level] && total > 0 ? matches[level] / total : double.NaN;
            change = Math.Max(change, double.IsNaN(learnt - m[level]) ? 0 : Math.Abs(learnt - m[level]));
            m[level] = learnt;
        }

        return change;
    }
}
