using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Collects the standard errors of the steps of a training and makes intervals of them.</summary>
internal sealed class IntervalCollector(ImmutableArray<Comparison> comparisons, ParameterTable parameters)
{
    private readonly List<(double[] Weights, double[][] Errors)> _sessions = [];
    private double[][]? _errorsOfU;
    private double _errorOfMatches = double.NaN;

    /// <summary>Adds a session that taught m.</summary>
    /// <param name="counts">Its patterns.</param>
    /// <param name="learnt">What it learnt.</param>
    /// <param name="used">Which comparisons took part.</param>
    /// <param name="result">How it ended.</param>
    /// <param name="weights">With how many matches it counts, by comparison.</param>
    /// <param name="pseudoPairs">How many pairs the start is worth.</param>
    public void AddSession(PatternCounts counts, ParameterTable learnt, bool[] used, EmResult result, double[] weights, double pseudoPairs)
    {
        // Where all match, nobody's class is in doubt.
        double[][] errors = TrainingProblems.IsDegenerate(result.Matches, counts.Pairs)
            ? [.. learnt.M.Select((m, i) => CountErrors(m, result.Counts[i].Where((_, level) => !learnt.IsNull(i, level)).Sum() + pseudoPairs))]
            : MixtureInformation.Of(counts, learnt, used, result.Share, pseudoPairs).M;
        _sessions.Add((weights, errors));
    }

    /// <summary>Adds the random pairs that taught u.</summary>
    /// <param name="counts">Their patterns.</param>
    /// <param name="share">The share of matches among them.</param>
    /// <param name="pseudoPairs">How many pairs the start is worth.</param>
    /// <param name="rows">The levels of some records against others.</param>
    /// <param name="records">The number of records.</param>
    /// <param name="matchesPerRecord">How many others say the same as a record because they are the same: the records of one entity count as one.</param>
    public void AddRandom(PatternCounts counts, double share, double pseudoPairs, double[][][] rows, int records, double matchesPerRecord)
    {
        bool[] used = new bool[parameters.Count];
        Array.Fill(used, true);
        double[][] errors = MixtureInformation.Of(counts, parameters, used, share, pseudoPairs, learnsM: false, learnsU: true).U;
        double[][] between = RowVariance.Between(rows, parameters.U);
        for (int i = 0; i < errors.Length; i++)
        {
            double withEvidence = records / (1 + matchesPerRecord) * rows.Count(row => row[i].Sum() > 0) / Math.Max(1, rows.Length);
            for (int level = 0; level < errors[i].Length; level++)
                errors[i][level] = Math.Sqrt((errors[i][level] * errors[i][level]) + (4 * between[i][level] / Math.Max(1, withEvidence)));
        }

        _errorsOfU = errors;
    }

    /// <summary>Sets how sure the number of matches is: its own root of a mean square, by the pairs that it was learnt from.</summary>
    /// <param name="matchesPerRecord">The matches of a record.</param>
    /// <param name="squares">The sum of the squared chances of the pairs.</param>
    public void AddMatches(double matchesPerRecord, double squares) => _errorOfMatches = matchesPerRecord / Math.Sqrt(squares);

    /// <summary>Makes the intervals: of the matches of a record, then of m and of u in the order of the comparisons.</summary>
    /// <param name="matchesPerRecord">The matches of a record.</param>
    /// <param name="startWorth">How many pairs the start counts as beside so many that were seen of a comparison.</param>
    public ImmutableArray<ParameterInterval> Build(double matchesPerRecord, Func<double, double> startWorth)
    {
        ImmutableArray<ParameterInterval>.Builder intervals = ImmutableArray.CreateBuilder<ParameterInterval>();
        if (ParameterIntervals.OfMatches(matchesPerRecord, _errorOfMatches) is ParameterInterval matches)
            intervals.Add(matches);
        if (_sessions.Count > 0)
            intervals.AddRange(ParameterIntervals.OfLevels(ModelParameter.M, comparisons, parameters.M, ErrorsOfM(startWorth)));
        if (_errorsOfU is not null)
            intervals.AddRange(ParameterIntervals.OfLevels(ModelParameter.U, comparisons, parameters.U, _errorsOfU));
        return intervals.ToImmutable();
    }

    /// <summary>Gets the standard errors of shares that were counted among so many pairs.</summary>
    public static double[] CountErrors(double[] shares, double pairs) => [.. shares.Select(share => Math.Sqrt(share * (1 - share) / pairs))];

    // Rules propose the same matches over and over, so their errors go together: they add as they are, not as squares.
    private double[][] ErrorsOfM(Func<double, double> startWorth)
    {
        double[][] errors = new double[parameters.Count][];
        for (int i = 0; i < errors.Length; i++)
        {
            errors[i] = new double[parameters.LevelCount(i)];
            double seen = _sessions.Sum(session => session.Weights[i]);
            double total = seen + startWorth(seen);
            for (int level = 0; level < errors[i].Length; level++)
            {
                foreach ((double[] weights, double[][] own) in _sessions.Where(session => session.Weights[i] > 0))
                    errors[i][level] += weights[i] / total * own[i][level];
            }
        }

        return errors;
    }
}
