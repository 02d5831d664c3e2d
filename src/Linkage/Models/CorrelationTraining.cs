using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Finds comparisons that agree together among non-matches more often than by chance, and how many bits they would count too much or too little.</summary>
/// <remarks>
/// What follows from other comparisons is corrected by the one that takes most and the one that adds most, pair by pair (as in the trees of Chow and Liu 1968, but with parents that the
/// pair does not lack). Where both comparisons speak for a match, a correction takes bits, never more than the weaker of the two says: a postcode that follows from the town adds nothing,
/// a town that follows from the postcode still counts. Where both speak against one, it adds bits as far as matches show that they differ together, never more than the weaker takes;
/// where one does, it adds or takes log2 of how far the levels go together among matches, less that among non-matches, four bits at most. How matches go together is known only from the
/// first round of training on; before it corrections only take.
/// Counted are clear non-matches: pairs that other comparisons, those that are a person's own before those that a family shares, speak against; the matches
/// that are expected to look so are taken off. What only people under one roof share shows too seldom among random pairs: see <see cref="HouseholdTraining"/>.
/// O(patterns × comparisons²).
/// </remarks>
internal sealed class CorrelationTraining
{
    private const double LeastPairs = 20;
    private const double Shrinkage = 10;
    private const double LeastBits = 1;
    private const double MostBits = 4;

    // A pair that eight times as many non-matches as matches look like counts as none.
    private const double ClearBits = -3;

    // Of the matches that look like clear non-matches twice as many as expected are taken off: how many they are is known badly.
    private const double Doubt = 2;
    private const double Ln2 = 0.69314718055994531;

    private readonly PatternCounts _random;
    private readonly ParameterTable _parameters;
    private readonly ImmutableArray<Comparison> _comparisons;
    private readonly double[][] _ratios;
    private readonly double _share;
    private readonly JointMatches? _matches;

    /// <param name="random">The patterns of random pairs.</param>
    /// <param name="parameters">m and u.</param>
    /// <param name="comparisons">The comparisons.</param>
    /// <param name="share">The share of matches among all pairs.</param>
    /// <param name="matches">How levels go together among matches; null while nothing is known of it.</param>
    public CorrelationTraining(PatternCounts random, ParameterTable parameters, ImmutableArray<Comparison> comparisons, double share, JointMatches? matches = null)
    {
        (_random, _parameters, _comparisons, _share, _matches) = (random, parameters, comparisons, share, matches);
        _ratios = parameters.LogRatios();
    }

    public ImmutableArray<Correlation> Run()
    {
        ImmutableArray<Correlation>.Builder found = ImmutableArray.CreateBuilder<Correlation>();
        for (int right = 1; right < _comparisons.Length; right++)
        {
            for (int left = 0; left < right; left++)
            {
                if (Measure(left, right) is Correlation correlation)
                    found.Add(correlation);
            }
        }

        return found.ToImmutable();
    }

    private Correlation? Measure(int left, int right)
    {
        bool[] judges = JudgesOf(left, right);
        (double[,] joint, double both, double matches) = Joint(left, right, judges);
        int rows = _parameters.LevelCount(left);
        int columns = _parameters.LevelCount(right);
        double[] bits = new double[rows * columns];
        double[] together = new double[rows * columns];
        double hidden = Doubt * _share * matches;
        for (int a = 0; a < rows; a++)
        {
            for (int b = 0; b < columns; b++)
            {
                double others = joint[a, b] - (hidden * _parameters.M[left][a] * _parameters.M[right][b]);
                double expected = both * _parameters.U[left][a] * _parameters.U[right][b];
                double excess = others < LeastPairs ? 0 : Math.Log2((others + Shrinkage) / (expected + Shrinkage));
                bits[(a * columns) + b] = Correction(left, a, right, b, excess);
                together[(a * columns) + b] = Math.Max(others, expected) < LeastPairs ? 0 : Math.Log2((Math.Max(others, 0) + Shrinkage) / (expected + Shrinkage));
            }
        }

        bool matters = bits.Any(value => value <= -LeastBits);
        if (matters && _matches?.Of(left, right) is double[,] among)
            AddDoubt(left, right, among, together, bits);
        return matters ? new Correlation(_comparisons[left].Name, _comparisons[right].Name, [.. bits]) : null;
    }

    // Where both speak against a match, one says again what the other said: what they say together beyond the stronger is given back as far as matches show it. Where one speaks for a
    // match and the other against it, that is rarer among non-matches than it seems.
    private void AddDoubt(int left, int right, double[,] matches, double[] together, double[] bits)
    {
        int columns = _parameters.LevelCount(right);
        for (int a = 0; a < _parameters.LevelCount(left); a++)
        {
            for (int b = 0; b < columns; b++)
            {
                if (_parameters.IsNull(left, a) || _parameters.IsNull(right, b))
                    continue;
                (double one, double other) = (WeightOf(left, a), WeightOf(right, b));
                double known = Math.Log2((matches[a, b] + Shrinkage) / (JointMatches.Expected(matches, a, b) + Shrinkage));
                int cell = (a * columns) + b;
                if (one < 0 && other < 0)
                    bits[cell] = Math.Clamp(known, 0, -Math.Max(one, other));
                else if (one < 0 || other < 0)
                    bits[cell] = Math.Clamp(known - together[cell], -MostBits, MostBits);
            }
        }
    }

    // Who says that a pair is none: neither of the two, and nothing that a household shares, if there is anything else.
    private bool[] JudgesOf(int left, int right)
    {
        bool[] own = [.. _comparisons.Select((comparison, i) => i != left && i != right && !FieldFamilies.IsFamilys(comparison, withWholeNames: false))];
        return own.Contains(true) ? own : [.. _comparisons.Select((_, i) => i != left && i != right)];
    }

    private double Correction(int left, int a, int right, int b, double excess)
    {
        if (_parameters.IsNull(left, a) || _parameters.IsNull(right, b) || excess <= 0)
            return 0;
        double weaker = Math.Min(WeightOf(left, a), WeightOf(right, b));
        return weaker <= 0 ? 0 : -Math.Min(excess, weaker);
    }

    private double WeightOf(int comparison, int level) =>
        Math.Log2(_parameters.M[comparison][level] / _parameters.U[comparison][level]);

    // Clear non-matches by level, and how many have values for both comparisons; and how many of these would match if all pairs did.
    private (double[,] Joint, double Both, double Matches) Joint(int left, int right, bool[] judges)
    {
        double[,] joint = new double[_parameters.LevelCount(left), _parameters.LevelCount(right)];
        (double both, double matches) = (0, 0);
        bool hasJudge = judges.Contains(true);
        for (int pattern = 0; pattern < _random.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = _random.LevelsOf(pattern);
            if (_parameters.IsNull(left, levels[left]) || _parameters.IsNull(right, levels[right]))
                continue;
            double against = Sum(levels, judges);
            if (hasJudge && against > ClearBits * Ln2)
                continue;
            both += _random.CountOf(pattern);
            matches += _random.CountOf(pattern) * Math.Exp(against);
            joint[levels[left], levels[right]] += _random.CountOf(pattern);
        }

        return (joint, both, hasJudge ? matches : 0);
    }

    private double Sum(ReadOnlySpan<byte> levels, bool[] judges)
    {
        double sum = 0;
        for (int i = 0; i < judges.Length; i++)
            sum += judges[i] ? _ratios[i][levels[i]] : 0;
        return sum;
    }
}
