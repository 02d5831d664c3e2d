using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Learns how often two people of one household were born on one day: twins, and children registered together.</summary>
/// <remarks>
/// Expectation-maximization over the candidate pairs of one day of birth and three classes: matches, households, strangers. What tells twins from a person whose given name
/// was written in two ways is that twins share a roof, while people change theirs whatever their name. How matches agree on what is a person's own is learnt beside it, from these pairs
/// alone, because an m that was learnt where twins passed for matches would hide them. O(patterns × comparisons) an iteration.
/// </remarks>
internal sealed class TwinTraining
{
    private const int MostIterations = 100;

    // Of 200 pairs of a household about one are twins, as of 80 births one is of two children; what is seen soon outweighs it.
    private const double Start = 0.005;
    private const double PseudoPairs = 20;

    // More would be a household in which one day stands for every day, such as the first of January.
    private const double Most = 0.05;

    private readonly (PatternCounts Counts, double Share) _candidates;
    private readonly ParameterTable _parameters;
    private readonly int _birth;
    private readonly int _day;
    private readonly double[][] _own;
    private readonly bool[] _learns;
    private readonly double[]?[] _householdRatios;
    private readonly BoundCorrelation _corrections;
    private readonly BoundCorrelation _withinHouseholds;

    /// <param name="candidates">The patterns of candidate pairs, and the share of these that was counted.</param>
    /// <param name="parameters">m and u.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="correlations">How comparisons go together among strangers.</param>
    /// <param name="birth">The index of the comparison of days of birth.</param>
    /// <param name="householdRatios">log h/u of each level of each trait of a household; null for what is a person's own.</param>
    public TwinTraining(
        (PatternCounts Counts, double Share) candidates,
        ParameterTable parameters,
        ImmutableArray<Comparison> comparisons,
        ImmutableArray<Correlation> correlations,
        int birth,
        double[]?[] householdRatios)
    {
        (_candidates, _parameters, _birth, _householdRatios) = (candidates, parameters, birth, householdRatios);
        _day = parameters.LikeliestLevel(birth);
        _learns = [.. householdRatios.Select((levels, i) => levels is null && i != birth)];
        _own = [.. parameters.M.Select(levels => (double[])levels.Clone())];
        _corrections = BoundCorrelation.Of(comparisons, correlations);
        _withinHouseholds = BoundCorrelation.Among(comparisons, correlations, [.. householdRatios.Select(levels => levels is not null)]);
    }

    /// <summary>Learns the chance that two people of a household who both state a day of birth state the same.</summary>
    /// <param name="matches">How many pairs match.</param>
    /// <param name="households">How many pairs are of one household and state both days.</param>
    /// <param name="strangers">How many pairs are of strangers and state both days.</param>
    public double Run(double matches, double households, double strangers)
    {
        double chance = Start;
        double same = matches * _parameters.M[_birth][_day];
        for (int iteration = 0; iteration < MostIterations; iteration++)
        {
            double before = chance;
            double[][] seen = [.. _own.Select(levels => new double[levels.Length])];
            (double twins, double found) = Expect(seen, same / strangers, households * chance / strangers);
            same = Math.Max(found / _candidates.Share, 1e-6);
            chance = Math.Min(Most, ((twins / _candidates.Share) + (PseudoPairs * Start)) / (households + PseudoPairs));
            for (int i = 0; i < _own.Length; i++)
            {
                if (_learns[i])
                    SetOwn(i, seen[i]);
            }

            if (Math.Abs(chance - before) <= 1e-4 * before)
                break;
        }

        return chance;
    }

    private (double Twins, double Matches) Expect(double[][] seen, double matches, double households)
    {
        PatternCounts counts = _candidates.Counts;
        (double twins, double found) = (0, 0);
        double day = _parameters.U[_birth][_day];
        double[][] ratios = [.. _own.Select((levels, i) => levels.Select((chance, level) => _parameters.IsNull(i, level) ? 0 : Math.Log(chance / _parameters.U[i][level])).ToArray())];
        for (int pattern = 0; pattern < counts.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = counts.LevelsOf(pattern);
            if (levels[_birth] != _day)
                continue;
            double match = Math.Log(matches / day) + (_corrections.Bits(levels) * Math.Log(2));
            double twin = Math.Log(households / day) + (_withinHouseholds.TakenBits(levels) * Math.Log(2));
            for (int i = 0; i < levels.Length; i++)
            {
                match += i == _birth ? 0 : ratios[i][levels[i]];
                twin += _householdRatios[i]?[levels[i]] ?? 0;
            }

            double others = 1 + Math.Exp(twin);
            double isMatch = 1 / (1 + (others * Math.Exp(-match)));
            double weight = counts.CountOf(pattern) * isMatch;
            found += weight;
            twins += counts.CountOf(pattern) * (1 - isMatch) * Math.Exp(twin) / others;
            for (int i = 0; i < levels.Length; i++)
                seen[i][levels[i]] += weight;
        }

        return (twins, found);
    }

    private void SetOwn(int comparison, double[] seen)
    {
        double[] start = _parameters.StartM[comparison];
        double total = 0;
        for (int level = 0; level < seen.Length; level++)
            total += _parameters.IsNull(comparison, level) ? 0 : seen[level] + (PseudoPairs * start[level]);
        for (int level = 0; level < seen.Length; level++)
        {
            if (!_parameters.IsNull(comparison, level))
                _own[comparison][level] = Math.Max((seen[level] + (PseudoPairs * start[level])) / total, 1e-9);
        }
    }
}
