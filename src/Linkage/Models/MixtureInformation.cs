using MathNet.Numerics.LinearAlgebra;
using MathNet.Numerics.LinearAlgebra.Factorization;

namespace Linkage;

/// <summary>How sure expectation-maximization can be of what it learnt from a histogram of patterns: the inverse of the observed information.</summary>
/// <remarks>
/// Louis, "Finding the observed information matrix when using the EM algorithm", JRSS B 44 (1982), eq. 3.1: the information of pairs whose class is known, less the variance of their
/// score given what is seen. For a pair with chance g to match the latter is g(1 - g)(a - b)(a - b)ᵀ with a, b the scores of a match and of a non-match. The parameters of a
/// comparison sum to 1, so the information is taken in the differences to its likeliest level. Pseudo-pairs count as a Dirichlet prior. Pairs count as independent.
/// Costs patterns × comparisons² and the cube of the number of parameters.
/// </remarks>
internal sealed class MixtureInformation
{
    // A level with fewer expected pairs lies at the edge, where there is no information to speak of.
    private const double LeastPairs = 0.01;

    private readonly PatternCounts _counts;
    private readonly ParameterTable _parameters;
    private readonly double _share;
    private readonly bool[] _used;
    private readonly int[][] _placeOfM;
    private readonly int[][] _placeOfU;
    private readonly int _placeOfShare;
    private readonly double[,] _information;
    private readonly double[][] _ratios;

    private MixtureInformation(PatternCounts counts, ParameterTable parameters, bool[] used, double share, bool learnsM, bool learnsU)
    {
        (_counts, _parameters, _used, _share) = (counts, parameters, used, share);
        int places = 0;
        _placeOfM = Places(learnsM, parameters.IsFreeM, ref places);
        _placeOfU = Places(learnsU, parameters.IsFreeU, ref places);
        _placeOfShare = places++;
        _information = new double[places, places];
        _ratios = parameters.LogRatios();
    }

    /// <summary>Finds the standard errors.</summary>
    /// <param name="counts">The patterns that were learnt from.</param>
    /// <param name="parameters">What was learnt.</param>
    /// <param name="used">Which comparisons took part.</param>
    /// <param name="share">The share of matches that was learnt.</param>
    /// <param name="pseudoPairs">How many pairs the starting parameters were worth.</param>
    /// <param name="learnsM">Whether m was learnt.</param>
    /// <param name="learnsU">Whether u was learnt.</param>
    public static MixtureErrors Of(PatternCounts counts, ParameterTable parameters, bool[] used, double share, double pseudoPairs, bool learnsM = true, bool learnsU = false)
    {
        MixtureInformation information = new(counts, parameters, used, share, learnsM, learnsU);
        (double[][] matches, double[][] others) = information.AddPairs();
        information.AddPrior(pseudoPairs, matches, others);
        return information.Invert(matches, others);
    }

    private int[][] Places(bool isLearnt, Func<int, int, bool> isFree, ref int places)
    {
        int[][] all = new int[_parameters.Count][];
        for (int i = 0; i < all.Length; i++)
        {
            all[i] = new int[_parameters.LevelCount(i)];
            for (int level = 0; level < all[i].Length; level++)
                all[i][level] = isLearnt && _used[i] && isFree(i, level) ? places++ : -1;
        }

        return all;
    }

    private (double[][] Matches, double[][] Others) AddPairs()
    {
        double[][] matches = [.. _placeOfM.Select(levels => new double[levels.Length])];
        double[][] others = [.. _placeOfM.Select(levels => new double[levels.Length])];
        double prior = Math.Log(_share) - Math.Log(1 - _share);
        List<(int Place, double Score)> scores = [];
        for (int pattern = 0; pattern < _counts.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = _counts.LevelsOf(pattern);
            double odds = prior;
            for (int i = 0; i < levels.Length; i++)
                odds += _used[i] ? _ratios[i][levels[i]] : 0;
            double probability = 1 / (1 + Math.Exp(-odds));
            double count = _counts.CountOf(pattern);
            scores.Clear();
            for (int i = 0; i < levels.Length; i++)
            {
                matches[i][levels[i]] += count * probability;
                others[i][levels[i]] += count * (1 - probability);
                AddKnown(_placeOfM[i][levels[i]], _parameters.M[i][levels[i]], count * probability, 1, scores);
                AddKnown(_placeOfU[i][levels[i]], _parameters.U[i][levels[i]], count * (1 - probability), -1, scores);
            }

            _information[_placeOfShare, _placeOfShare] += count * ((probability / (_share * _share)) + ((1 - probability) / ((1 - _share) * (1 - _share))));
            scores.Add((_placeOfShare, (1 / _share) + (1 / (1 - _share))));
            TakeUnknown(count * probability * (1 - probability), scores);
        }

        return (matches, others);
    }

    // What the pair would tell if its class were known.
    private void AddKnown(int place, double parameter, double pairs, int sign, List<(int Place, double Score)> scores)
    {
        if (place < 0)
            return;
        _information[place, place] += pairs / (parameter * parameter);
        scores.Add((place, sign / parameter));
    }

    private void TakeUnknown(double variance, List<(int Place, double Score)> scores)
    {
        foreach ((int row, double left) in scores)
        {
            foreach ((int column, double right) in scores)
                _information[row, column] -= variance * left * right;
        }
    }

    private void AddPrior(double pseudoPairs, double[][] matches, double[][] others)
    {
        for (int i = 0; i < _placeOfM.Length; i++)
        {
            for (int level = 0; level < _placeOfM[i].Length; level++)
            {
                AddPrior(_placeOfM[i][level], _parameters.M[i][level], pseudoPairs * _parameters.StartM[i][level], ref matches[i][level]);
                AddPrior(_placeOfU[i][level], _parameters.U[i][level], pseudoPairs * _parameters.StartU[i][level], ref others[i][level]);
            }
        }
    }

    private void AddPrior(int place, double parameter, double pairs, ref double seen)
    {
        if (place < 0)
            return;
        _information[place, place] += pairs / (parameter * parameter);
        seen += pairs;
    }

    private MixtureErrors Invert(double[][] matches, double[][] others)
    {
        List<(int Place, int Base)> directions = [];
        AddDirections(_placeOfM, matches, directions);
        AddDirections(_placeOfU, others, directions);
        directions.Add((_placeOfShare, -1));
        double[] variances = Variances(directions);
        MixtureErrors errors = new([.. _placeOfM.Select(Unknown)], [.. _placeOfU.Select(Unknown)], Math.Sqrt(variances[_placeOfShare]));
        Fill(_placeOfM, variances, errors.M);
        Fill(_placeOfU, variances, errors.U);
        return errors;
    }

    private static double[] Unknown(int[] places)
    {
        double[] errors = new double[places.Length];
        Array.Fill(errors, double.NaN);
        return errors;
    }

    private static void Fill(int[][] places, double[] variances, double[][] errors)
    {
        for (int i = 0; i < places.Length; i++)
        {
            for (int level = 0; level < places[i].Length; level++)
                errors[i][level] = places[i][level] < 0 ? double.NaN : Math.Sqrt(variances[places[i][level]]);
        }
    }

    // The levels of a comparison against its likeliest; those at the edge stay where they are.
    private static void AddDirections(int[][] places, double[][] seen, List<(int Place, int Base)> directions)
    {
        for (int i = 0; i < places.Length; i++)
        {
            int likeliest = -1;
            for (int level = 0; level < places[i].Length; level++)
            {
                if (places[i][level] >= 0 && seen[i][level] >= LeastPairs && (likeliest < 0 || seen[i][level] > seen[i][likeliest]))
                    likeliest = level;
            }

            for (int level = 0; likeliest >= 0 && level < places[i].Length; level++)
            {
                if (level != likeliest && places[i][level] >= 0 && seen[i][level] >= LeastPairs)
                    directions.Add((places[i][level], places[i][likeliest]));
            }
        }
    }

    private double[] Variances(List<(int Place, int Base)> directions)
    {
        int size = directions.Count;
        Matrix<double> reduced = Matrix<double>.Build.Dense(size, size, (row, column) => Reduced(directions[row], directions[column]));
        double[] variances = new double[_information.GetLength(0)];
        Array.Fill(variances, double.NaN);
        if (TryInvert(reduced) is not Matrix<double> covariance)
            return variances;
        for (int row = 0; row < size; row++)
            variances[directions[row].Place] = Positive(covariance[row, row]);
        foreach (IGrouping<int, int> levels in Enumerable.Range(0, size).Where(row => directions[row].Base >= 0).GroupBy(row => directions[row].Base))
            variances[levels.Key] = Positive(levels.Sum(row => levels.Sum(column => covariance[row, column])));
        return variances;
    }

    private double Reduced((int Place, int Base) row, (int Place, int Base) column)
    {
        double value = _information[row.Place, column.Place];
        if (row.Base >= 0)
            value -= _information[row.Base, column.Place];
        if (column.Base >= 0)
            value -= _information[row.Place, column.Base];
        return row.Base >= 0 && column.Base >= 0 ? value + _information[row.Base, column.Base] : value;
    }

    private static double Positive(double variance) => variance > 0 ? variance : double.NaN;

    // Scaled to a diagonal of ones first, for shares of a millionth stand beside others of a half. Null where the pairs do not tell the parameters apart.
    private static Matrix<double>? TryInvert(Matrix<double> information)
    {
        double[] scale = [.. information.Diagonal().Select(value => 1 / Math.Sqrt(value))];
        if (!scale.All(double.IsFinite))
            return null;
        Matrix<double> scaled = Matrix<double>.Build.Dense(scale.Length, scale.Length, (row, column) => information[row, column] * scale[row] * scale[column]);
        try
        {
            Cholesky<double> factors = scaled.Cholesky();
            Matrix<double> inverse = factors.Solve(Matrix<double>.Build.DenseIdentity(scale.Length));
            return Matrix<double>.Build.Dense(scale.Length, scale.Length, (row, column) => inverse[row, column] * scale[row] * scale[column]);
        }
        catch (ArgumentException)
        {
            return null;
        }
    }
}
