namespace Linkage;

/// <summary>Learns m, the share of matches, or u from a histogram of agreement patterns.</summary>
/// <remarks>
/// Dempster, Laird and Rubin 1977 for the two-class model of Fellegi and Sunter (Winkler 1988; Jaro 1989, eq. 7-9). The cost of an iteration is
/// patterns × comparisons, whatever the number of pairs. A missing value has a likelihood ratio of 1.
/// </remarks>
internal static class ExpectationMaximization
{
    private const int MostIterations = 300;
    private const double Tolerance = 1e-5;

    /// <summary>Learns m of the comparisons that are used, and the share of matches; u stays.</summary>
    /// <param name="counts">The patterns.</param>
    /// <param name="parameters">Where to start; receives the new m.</param>
    /// <param name="used">Which comparisons count.</param>
    /// <param name="share">The share of matches to start from.</param>
    /// <param name="pseudoPairs">How many pairs the starting m is worth.</param>
    /// <param name="corrections">The bits to add to a pattern, or to take from it where below 0, as it is no chance that its comparisons agree together; null for none.</param>
    public static EmResult LearnM(PatternCounts counts, ParameterTable parameters, bool[] used, double share, double pseudoPairs, Func<PatternCounts, int, double>? corrections = null)
    {
        double[]? offsets = corrections is null ? null : Offsets(counts, corrections);
        double matches = share * counts.Pairs;
        double[][] seen = NewCounts(parameters);
        for (int iteration = 1; iteration <= MostIterations; iteration++)
        {
            double[][] before = [.. parameters.M.Select(levels => (double[])levels.Clone())];
            double shareBefore = share;
            matches = Expect(counts, parameters, used, share, seen, nonMatches: false, offsets);
            share = Math.Clamp(matches / Math.Max(1, counts.Pairs), 1e-12, 1 - 1e-9);
            for (int i = 0; i < parameters.Count; i++)
            {
                if (used[i])
                    parameters.SetM(i, seen[i], pseudoPairs);
            }

            if (Math.Abs(share - shareBefore) < Tolerance && LargestChange(before, parameters.M) < Tolerance)
                return new EmResult(share, matches, seen, iteration, Converged: true);
        }

        return new EmResult(share, matches, seen, MostIterations, Converged: false);
    }

    /// <summary>Learns u from random pairs; the few matches among them are weighed out by what m says of them.</summary>
    /// <param name="counts">The patterns.</param>
    /// <param name="parameters">m, and u to start from; receives the new u.</param>
    /// <param name="used">Which comparisons say what matches.</param>
    /// <param name="share">The share of matches.</param>
    /// <param name="pseudoPairs">How many pairs the starting u is worth.</param>
    /// <param name="iterations">How often to weigh.</param>
    /// <param name="mostOfShare">How many times the share of matches may be weighed out.</param>
    public static void LearnU(PatternCounts counts, ParameterTable parameters, bool[] used, double share, double pseudoPairs, int iterations, double mostOfShare = 1)
    {
        double[][] seen = NewCounts(parameters);
        for (int iteration = 0; iteration < iterations; iteration++)
        {
            Expect(counts, parameters, used, share, seen, nonMatches: true, mostOfShare: mostOfShare);
            for (int i = 0; i < parameters.Count; i++)
                parameters.SetU(i, seen[i], pseudoPairs);
        }
    }

    /// <summary>Learns the share of matches when m and u stay.</summary>
    /// <param name="counts">The patterns.</param>
    /// <param name="parameters">m and u.</param>
    /// <param name="used">Which comparisons count.</param>
    /// <param name="corrections">The bits that a pattern counts too much.</param>
    public static double LearnShare(PatternCounts counts, ParameterTable parameters, bool[] used, Func<PatternCounts, int, double> corrections)
    {
        double[] offsets = Offsets(counts, corrections);
        double share = 0.5;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double before = share;
            Probabilities(counts, parameters, used, share, offsets, out double matches);
            share = Math.Clamp(matches / Math.Max(1, counts.Pairs), 1e-12, 1 - 1e-9);
            if (Math.Abs(share - before) < Tolerance)
                break;
        }

        return share;
    }

    /// <summary>Learns how many of the pairs match when m and u stay and the pairs are a part of so many.</summary>
    /// <param name="counts">The patterns of the pairs that may match.</param>
    /// <param name="parameters">m and u.</param>
    /// <param name="corrections">The bits to add to a pattern, or to take from it where below 0, as it is no chance that its comparisons agree together.</param>
    /// <param name="scale">How many pairs each counted pair stands for.</param>
    /// <param name="all">All pairs of the table; those not counted do not match.</param>
    /// <param name="share">The share of matches among all pairs to start from.</param>
    public static double LearnMatches(PatternCounts counts, ParameterTable parameters, Func<PatternCounts, int, double> corrections, double scale, double all, double share)
    {
        bool[] used = new bool[parameters.Count];
        Array.Fill(used, true);
        double[][] seen = NewCounts(parameters);
        double[] offsets = Offsets(counts, corrections);
        double matches = share * all;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double before = matches;
            matches = Expect(counts, parameters, used, Math.Clamp(matches / all, 1e-15, 0.5), seen, nonMatches: false, offsets) * scale;
            if (Math.Abs(matches - before) <= 1e-4 * before)
                break;
        }

        return matches;
    }

    /// <summary>Sums the squared chances of the pairs to match: how many sure matches tell as much of the number of matches.</summary>
    public static double SquaredMatches(PatternCounts counts, ParameterTable parameters, double share)
    {
        bool[] used = new bool[parameters.Count];
        Array.Fill(used, true);
        double[] probabilities = Probabilities(counts, parameters, used, share, null, out _);
        double sum = 0;
        for (int pattern = 0; pattern < probabilities.Length; pattern++)
            sum += counts.CountOf(pattern) * probabilities[pattern] * probabilities[pattern];
        return sum;
    }

    /// <summary>Counts levels over the pairs, each weighed with its chance to match (or not), and returns the expected matches.</summary>
    private static double Expect(PatternCounts counts, ParameterTable parameters, bool[] used, double share, double[][] seen, bool nonMatches, double[]? offsets = null, double mostOfShare = 1)
    {
        foreach (double[] levels in seen)
            Array.Clear(levels);
        double[] probabilities = Probabilities(counts, parameters, used, share, offsets, out double matches);
        // Random pairs hold few more matches than the share says: else a u that is too small would feed on itself.
        if (nonMatches && matches > mostOfShare * share * counts.Pairs)
            LowerTo(mostOfShare * share * counts.Pairs, counts, probabilities);
        for (int pattern = 0; pattern < counts.Count; pattern++)
        {
            double probability = probabilities[pattern];
            double weight = counts.CountOf(pattern) * (nonMatches ? 1 - probability : probability);
            ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
            for (int i = 0; i < levels.Length; i++)
                seen[i][levels[i]] += weight;
        }

        return matches;
    }

    // Lowers the odds of all patterns alike until so many matches are left: of sure ones hardly any goes, unless they alone are more. What is so sure that it is 1 has the largest odds that a
    // double tells from it, so that it can be lowered too.
    private static void LowerTo(double matches, PatternCounts counts, double[] probabilities)
    {
        double[] odds = [.. probabilities.Select(probability => probability / Math.Max(1 - probability, 1e-16))];
        (double low, double high) = (-200, 0);
        for (int step = 0; step < 60; step++)
        {
            double factor = Math.Exp((low + high) / 2);
            double sum = 0;
            for (int pattern = 0; pattern < odds.Length; pattern++)
                sum += counts.CountOf(pattern) * factor * odds[pattern] / (1 + (factor * odds[pattern]));
            if (sum > matches)
                high = (low + high) / 2;
            else
                low = (low + high) / 2;
        }

        double lowered = Math.Exp(low);
        for (int pattern = 0; pattern < odds.Length; pattern++)
            probabilities[pattern] = lowered * odds[pattern] / (1 + (lowered * odds[pattern]));
    }

    /// <summary>Gets the chance of each pattern's pairs to match.</summary>
    /// <param name="counts">The patterns.</param>
    /// <param name="parameters">m and u.</param>
    /// <param name="used">Which comparisons count.</param>
    /// <param name="share">The share of matches.</param>
    /// <param name="corrections">The bits to add to a pattern.</param>
    public static double[] Probabilities(PatternCounts counts, ParameterTable parameters, bool[] used, double share, Func<PatternCounts, int, double> corrections) =>
        Probabilities(counts, parameters, used, share, Offsets(counts, corrections), out _);

    private static double[] Probabilities(PatternCounts counts, ParameterTable parameters, bool[] used, double share, double[]? offsets, out double matches)
    {
        double[][] ratios = parameters.LogRatios();
        double prior = Math.Log(share) - Math.Log(1 - share);
        double[] probabilities = new double[counts.Count];
        matches = 0;
        for (int pattern = 0; pattern < probabilities.Length; pattern++)
        {
            ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
            double odds = prior + (offsets?[pattern] ?? 0);
            for (int i = 0; i < levels.Length; i++)
                odds += used[i] ? ratios[i][levels[i]] : 0;
            probabilities[pattern] = 1 / (1 + Math.Exp(-odds));
            matches += counts.CountOf(pattern) * probabilities[pattern];
        }

        return probabilities;
    }

    private static double[] Offsets(PatternCounts counts, Func<PatternCounts, int, double> corrections)
    {
        double[] offsets = new double[counts.Count];
        for (int pattern = 0; pattern < offsets.Length; pattern++)
            offsets[pattern] = corrections(counts, pattern) * Math.Log(2);
        return offsets;
    }

    private static double[][] NewCounts(ParameterTable parameters) =>
        [.. Enumerable.Range(0, parameters.Count).Select(i => new double[parameters.LevelCount(i)])];

    private static double LargestChange(double[][] before, double[][] after)
    {
        double largest = 0;
        for (int i = 0; i < before.Length; i++)
        {
            for (int level = 0; level < before[i].Length; level++)
                largest = Math.Max(largest, Math.Abs(before[i][level] - after[i][level]));
        }

        return largest;
    }
}
