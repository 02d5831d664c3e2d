using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Finds comparisons that agree together among non-matches more often than by chance, and how many bits they would count too much.</summary>
/// <remarks>
/// The dependence of comparisons is approximated by a forest over the pairs that share the most information (Chow and Liu 1968), so that each
/// correction is made once. A correction only takes evidence back, only where both comparisons speak for a match, and never more than the
/// weaker of the two says: a postcode that follows from the town adds nothing, a town that follows from the postcode still counts.
/// Measured on the random pairs that u is learnt from, with the matches among them weighed out. O(patterns × comparisons²).
/// </remarks>
internal sealed class CorrelationTraining
{
    private const double LeastPairs = 20;
    private const double Shrinkage = 10;
    private const double LeastBits = 1;
    private readonly PatternCounts _random;
    private readonly ParameterTable _parameters;
    private readonly ImmutableArray<Comparison> _comparisons;
    private readonly double[] _weights;

    public CorrelationTraining(PatternCounts random, ParameterTable parameters, ImmutableArray<Comparison> comparisons, double share)
    {
        (_random, _parameters, _comparisons) = (random, parameters, comparisons);
        _weights = ExpectationMaximization.NonMatches(random, parameters, share);
    }

    public ImmutableArray<Correlation> Run()
    {
        List<(double Information, Correlation Correlation, int Left, int Right)> found = [];
        for (int left = 0; left < _comparisons.Length; left++)
        {
            for (int right = left + 1; right < _comparisons.Length; right++)
            {
                (double information, Correlation? correlation) = Measure(left, right);
                if (correlation is not null)
                    found.Add((information, correlation, left, right));
            }
        }

        return Forest(found);
    }

    private ImmutableArray<Correlation> Forest(List<(double Information, Correlation Correlation, int Left, int Right)> found)
    {
        int[] tree = [.. Enumerable.Range(0, _comparisons.Length)];
        ImmutableArray<Correlation>.Builder chosen = ImmutableArray.CreateBuilder<Correlation>();
        foreach ((_, Correlation correlation, int left, int right) in found.OrderByDescending(pair => pair.Information).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right))
        {
            (int from, int to) = (tree[left], tree[right]);
            if (from == to)
                continue;
            chosen.Add(correlation);
            for (int i = 0; i < tree.Length; i++)
                tree[i] = tree[i] == from ? to : tree[i];
        }

        return chosen.ToImmutable();
    }

    private (double Information, Correlation? Correlation) Measure(int left, int right)
    {
        double[,] joint = Joint(left, right, out double total);
        int rows = _parameters.LevelCount(left);
        int columns = _parameters.LevelCount(right);
        double[] bits = new double[rows * columns];
        double information = 0;
        for (int a = 0; a < rows; a++)
        {
            for (int b = 0; b < columns; b++)
            {
                double expected = Sum(joint, a, -1) * Sum(joint, -1, b) / Math.Max(total, 1);
                if (joint[a, b] < LeastPairs || expected <= 0)
                    continue;
                information += joint[a, b] / total * Math.Log2(joint[a, b] / expected);
                bits[(a * columns) + b] = Correction(left, a, right, b, Math.Log2((joint[a, b] + Shrinkage) / (expected + Shrinkage)));
            }
        }

        bool matters = bits.Any(value => value <= -LeastBits);
        return (information, matters ? new Correlation(_comparisons[left].Name, _comparisons[right].Name, [.. bits]) : null);
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

    private double[,] Joint(int left, int right, out double total)
    {
        double[,] joint = new double[_parameters.LevelCount(left), _parameters.LevelCount(right)];
        total = 0;
        for (int pattern = 0; pattern < _random.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = _random.LevelsOf(pattern);
            if (_parameters.IsNull(left, levels[left]) || _parameters.IsNull(right, levels[right]))
                continue;
            joint[levels[left], levels[right]] += _weights[pattern];
            total += _weights[pattern];
        }

        return joint;
    }

    private static double Sum(double[,] joint, int row, int column)
    {
        double sum = 0;
        int count = joint.GetLength(row < 0 ? 0 : 1);
        for (int i = 0; i < count; i++)
            sum += row < 0 ? joint[i, column] : joint[row, i];
        return sum;
    }
}
