using Linkage.Blocking;

namespace Linkage;

/// <summary>What is doubtful about the expectation-maximization of one training rule.</summary>
internal static class SessionCheck
{
    // What the candidate pairs say of the number of matches is no closer than this.
    private const double Slack = 3;
    private const double FewPairs = 100;

    /// <summary>Gets the most matches that the pairs of one rule can have, by those expected of the table.</summary>
    public static double MostMatches(double matches) => (Slack * matches) + FewPairs;

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
