using Linkage.Blocking;

namespace Linkage;

/// <summary>What is doubtful about the expectation-maximization of one training rule, and how much it counts.</summary>
internal static class SessionCheck
{
    // What the candidate pairs say of the number of matches is no closer than this.
    private const double Slack = 3;
    private const double FewPairs = 100;

    // How far, in relative terms squared, the levels of a block's non-matches are off those of random pairs.
    private const double Misfit = 0.002;

    /// <summary>Gets the most matches that the pairs of one rule can have, by those expected of the table.</summary>
    public static double MostMatches(double matches) => (Slack * matches) + FewPairs;

    /// <summary>Gets with how many matches a session counts: with its own, the less the more of its pairs are none. There, small differences between its pairs and random ones pass for
    /// matches.</summary>
    /// <param name="matches">The matches that it found.</param>
    /// <param name="share">Their share among its pairs.</param>
    public static double Worth(double matches, double share)
    {
        double others = (1 - share) / Math.Max(share, 1e-12);
        return 1 / ((1 / Math.Max(matches, 1e-12)) + (Misfit * others * others));
    }

    /// <summary>Says what is doubtful about a session.</summary>
    /// <param name="rule">The rule.</param>
    /// <param name="proposed">Its pairs.</param>
    /// <param name="learnt">What was learnt from them.</param>
    /// <param name="used">Which comparisons took part.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="most">The most matches that can be.</param>
    /// <param name="problems">Receives the doubts.</param>
    /// <returns>Whether the session can be used.</returns>
    public static bool IsUsable(BlockingRule rule, ProposedPatterns proposed, ParameterTable learnt, bool[] used, EmResult result, double most, List<LinkageProblem> problems)
    {
        if (TrainingProblems.IsDominated(proposed))
            problems.Add(TrainingProblems.RuleDominated(rule, proposed.LargestShare));
        if (!double.IsFinite(result.Matches) || !learnt.IsFinite())
        {
            problems.Add(TrainingProblems.NotFinite(rule));
            return false;
        }

        if (result.Matches > most)
        {
            problems.Add(TrainingProblems.TooManyMatches(rule, result.Matches, most));
            return false;
        }

        if (TrainingProblems.IsDegenerate(result.Matches, proposed.Counts.Pairs))
            problems.Add(TrainingProblems.Degenerate(rule, result.Matches, proposed.Counts.Pairs));
        if (IsPlausible(learnt, used))
            return true;
        problems.Add(TrainingProblems.Switched(rule, isLeftOut: true));
        return false;
    }

    /// <summary>Whether matches still agree more than non-matches do; if not, the two classes have changed places.</summary>
    private static bool IsPlausible(ParameterTable parameters, bool[] used)
    {
        double agreement = 0;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!used[i])
                continue;
            for (int level = 0; level < parameters.LevelCount(i); level++)
            {
                if (!parameters.IsNull(i, level) && parameters.StartM[i][level] > parameters.StartU[i][level])
                    agreement += parameters.M[i][level] - parameters.U[i][level];
            }
        }

        return agreement > 0;
    }
}
