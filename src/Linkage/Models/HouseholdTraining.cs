using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Learns how many pairs of a table share a roof without being one person, and on what they agree.</summary>
/// <remarks>
/// Expectation-maximization over two classes of non-matches, strangers and households, where u of strangers stays. Counted are candidate pairs that speak clearly against a match by
/// what is a person's own (names, birth, numbers), for those that no rule proposes agree on nothing. Matches that look so are taken off. O(patterns × comparisons) an iteration.
/// </remarks>
internal sealed class HouseholdTraining
{
    private const int MostIterations = 50;

    // Pairs that eight times as many non-matches as matches look like are clear.
    private static readonly double s_clear = -3 * Math.Log(2);

    // A household agrees on most of what it shares.
    private const double StartAgreement = 0.8;
    private const double PseudoPairs = 20;

    // Enough for a comparison to judge by: of fewer pairs it says nothing.
    private const double LeastJudged = 0.05;

    private readonly PatternCounts _random;
    private readonly (PatternCounts Counts, double Share) _candidates;
    private readonly ParameterTable _parameters;
    private readonly ImmutableArray<Comparison> _comparisons;
    private readonly ImmutableArray<Correlation> _correlations;
    private readonly double[][] _ratios;
    private readonly bool[] _traits;
    private readonly bool[] _judges;
    private readonly BoundCorrelation _strangers;

    /// <param name="random">The patterns of random pairs.</param>
    /// <param name="candidates">The patterns of candidate pairs, and the share of these that was counted.</param>
    /// <param name="parameters">m and u.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="correlations">How comparisons go together among strangers: what they explain is no household.</param>
    public HouseholdTraining(
        PatternCounts random,
        (PatternCounts Counts, double Share) candidates,
        ParameterTable parameters,
        ImmutableArray<Comparison> comparisons,
        ImmutableArray<Correlation> correlations)
    {
        (_random, _candidates, _parameters, _comparisons, _correlations) = (random, candidates, parameters, comparisons, correlations);
        _ratios = parameters.LogRatios();
        // Where something else tells people apart, what a family shares of their names is a trait, too.
        bool withNames = Enumerable.Range(0, comparisons.Length).Any(i => !FieldFamilies.IsFamilys(comparisons[i], withWholeNames: true) && ClearShare(i) >= LeastJudged);
        _traits = [.. comparisons.Select(comparison => FieldFamilies.IsFamilys(comparison, withNames) && !comparison.IsRelational)];
        _judges = [.. comparisons.Select(comparison => !FieldFamilies.IsFamilys(comparison, withNames))];
        _strangers = BoundCorrelation.Among(comparisons, correlations, _traits);
    }

    private double ClearShare(int comparison)
    {
        double clear = 0;
        for (int pattern = 0; pattern < _random.Count; pattern++)
            clear += _ratios[comparison][_random.LevelsOf(pattern)[comparison]] <= s_clear ? _random.CountOf(pattern) : 0;
        return clear / Math.Max(1, _random.Pairs);
    }

    /// <summary>Learns the class; null where there is none to be seen.</summary>
    /// <param name="allPairs">The number of pairs of the table.</param>
    /// <param name="matches">How many of them are expected to match.</param>
    /// <param name="records">The number of records.</param>
    public Household? Run(double allPairs, double matches, int records)
    {
        if (_traits.Count(trait => trait) < 2 || !_judges.Contains(true) || _random.Pairs == 0)
            return null;
        (double clear, double clearMatches) = CountClear(_random);
        (double clearShare, double matchShare) = (clear / _random.Pairs, clearMatches / _random.Pairs);
        if (clearShare < 0.01)
            return null;
        double strangers = clearShare * allPairs;
        (double households, double[][] chances) = Learn(strangers);
        double hidden = matches * Math.Min(1, matchShare);
        double pairs = (households - hidden) / clearShare;
        if (pairs <= 30)
            return null;
        pairs = Math.Min(pairs, BoundHousehold.MostPairs(allPairs));
        int birth = AddTwins(chances, matches, pairs, allPairs);
        return new Household(
            2 * pairs / records,
            [.. Enumerable.Range(0, chances.Length).Where(i => _traits[i] || i == birth).Select(i => (_comparisons[i].Name, chances[i].ToImmutableArray()))]);
    }

    // Sets the chances of the days of birth of two people of a household: those of strangers, but for twins. Returns the comparison, or -1 where there is none.
    private int AddTwins(double[][] chances, double matches, double households, double strangers)
    {
        int birth = _comparisons.ToList().FindIndex(comparison => comparison.Fields is ["birthDate"]);
        if (birth < 0 || _candidates.Counts.Pairs == 0)
            return -1;
        double[]?[] ratios = [.. chances.Select((levels, i) => _traits[i] ? Ratios(i, levels) : null)];
        double stated = StatedShare(birth);
        double same = new TwinTraining(_candidates, _parameters, _comparisons, _correlations, birth, ratios).Run(matches, households * stated, strangers * stated);
        int day = _parameters.LikeliestLevel(birth);
        double[] u = _parameters.U[birth];
        same = Math.Max(same, u[day]);
        // Where the settings have it that any two were born on one day, there is no other.
        double others = u[day] < 1 ? (1 - same) / (1 - u[day]) : 1;
        for (int level = 0; level < u.Length; level++)
        {
            if (!_parameters.IsNull(birth, level))
                chances[birth][level] = level == day ? same : u[level] * others;
        }

        return birth;
    }

    private double StatedShare(int comparison)
    {
        double stated = 0;
        for (int pattern = 0; pattern < _random.Count; pattern++)
            stated += _parameters.IsNull(comparison, _random.LevelsOf(pattern)[comparison]) ? 0 : _random.CountOf(pattern);
        return stated / _random.Pairs;
    }

    private double[] Ratios(int comparison, double[] chances) =>
        [.. chances.Select((chance, level) => _parameters.IsNull(comparison, level) ? 0 : Math.Log(chance / _parameters.U[comparison][level]))];

    private (double Households, double[][] Chances) Learn(double strangers)
    {
        double[][] chances = [.. _comparisons.Select((_, i) => Start(i))];
        double[][] start = [.. chances.Select(levels => (double[])levels.Clone())];
        double households = strangers * 1e-4;
        PatternCounts counts = _candidates.Counts;
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double[][] seen = [.. chances.Select(levels => new double[levels.Length])];
            double found = Expect(counts, chances, Math.Min(0.5, households / strangers), seen) / _candidates.Share;
            for (int i = 0; i < chances.Length; i++)
            {
                if (_traits[i])
                    SetChances(i, chances[i], start[i], seen[i]);
            }

            bool steady = Math.Abs(found - households) <= 1e-4 * Math.Max(households, 1);
            households = found;
            if (steady)
                break;
        }

        return (households, chances);
    }

    private double Expect(PatternCounts counts, double[][] chances, double share, double[][] seen)
    {
        double found = 0;
        double prior = Math.Log(share / (1 - share));
        double[][] ratios = [.. chances.Select((levels, i) => Ratios(i, levels))];
        for (int pattern = 0; pattern < counts.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
            if (Against(levels) > s_clear)
                continue;
            double odds = prior + (_strangers.TakenBits(levels) * Math.Log(2));
            for (int i = 0; i < levels.Length; i++)
                odds += _traits[i] ? ratios[i][levels[i]] : 0;
            double weight = counts.CountOf(pattern) / (1 + Math.Exp(-odds));
            found += weight;
            for (int i = 0; i < levels.Length; i++)
            {
                if (_traits[i])
                    seen[i][levels[i]] += weight;
            }
        }

        return found;
    }

    private double[] Start(int comparison)
    {
        double[] u = _parameters.U[comparison];
        double[] m = _parameters.M[comparison];
        return [.. u.Select((chance, level) => _parameters.IsNull(comparison, level) ? 1 : (StartAgreement * m[level]) + ((1 - StartAgreement) * chance))];
    }

    private void SetChances(int comparison, double[] chances, double[] start, double[] seen)
    {
        double total = 0;
        for (int level = 0; level < chances.Length; level++)
            total += _parameters.IsNull(comparison, level) ? 0 : seen[level] + (PseudoPairs * start[level]);
        for (int level = 0; level < chances.Length; level++)
        {
            if (!_parameters.IsNull(comparison, level))
                chances[level] = Math.Max((seen[level] + (PseudoPairs * start[level])) / total, 1e-6);
        }
    }

    // Clear non-matches, and how many of the pairs would be counted as such if all were matches.
    private (double Clear, double Matches) CountClear(PatternCounts counts)
    {
        (double clear, double matches) = (0, 0);
        for (int pattern = 0; pattern < counts.Count; pattern++)
        {
            double against = Against(counts.LevelsOf(pattern));
            if (against > s_clear)
                continue;
            clear += counts.CountOf(pattern);
            matches += counts.CountOf(pattern) * Math.Exp(against);
        }

        return (clear, matches);
    }

    private double Against(ReadOnlySpan<byte> levels)
    {
        double sum = 0;
        for (int i = 0; i < levels.Length; i++)
            sum += _judges[i] ? _ratios[i][levels[i]] : 0;
        return sum;
    }
}
