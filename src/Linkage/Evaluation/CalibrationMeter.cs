namespace Linkage.Evaluation;

/// <summary>Holds the probabilities of pairs against their truth.</summary>
internal sealed class CalibrationMeter
{
    private const int ChanceDraws = 100;

    private readonly KnownPair[] _pairs;
    private readonly int[] _starts;
    private readonly int _entities;
    private readonly CalibrationOptions _options;

    /// <param name="pairs">The pairs, at least one, in an order that does not depend on threads: equals keep it.</param>
    /// <param name="options">How.</param>
    public CalibrationMeter(IEnumerable<KnownPair> pairs, CalibrationOptions options)
    {
        _pairs = [.. Renumbered(pairs, out _entities).OrderBy(pair => pair.Probability)];
        _options = options;
        _starts = [.. Enumerable.Range(0, options.Bins + 1).Select(bin => AfterEquals((int)((long)_pairs.Length * bin / options.Bins))).Distinct()];
    }

    public CalibrationEvaluation Measure(EntityKind kind)
    {
        double share = Mean(_pairs, Truth);
        double brier = Mean(_pairs, pair => Square(pair.Probability - Truth(pair)));
        double error = Error(i => _pairs[i].Weight, i => Truth(_pairs[i]));
        return new CalibrationEvaluation
        {
            Kind = kind,
            Pairs = _pairs.Length,
            MatchShare = share,
            MeanProbability = Mean(_pairs, pair => pair.Probability),
            Brier = brier,
            BrierSkill = share is > 0 and < 1 ? 1 - (brier / (share * (1 - share))) : null,
            Error = error,
            ErrorInterval = Interval(error),
            ChanceError = ChanceError(),
            Bins = [.. Enumerable.Range(0, _starts.Length - 1).Select(Bin)],
        };
    }

    // Entities of these pairs alone, from 0.
    private static List<KnownPair> Renumbered(IEnumerable<KnownPair> pairs, out int entities)
    {
        Dictionary<int, int> numbers = [];
        List<KnownPair> renumbered = [.. pairs.Select(pair => pair with { Left = Number(numbers, pair.Left), Right = Number(numbers, pair.Right) })];
        entities = numbers.Count;
        return renumbered;
    }

    private static int Number(Dictionary<int, int> numbers, int entity)
    {
        if (!numbers.TryGetValue(entity, out int number))
            numbers.Add(entity, number = numbers.Count);
        return number;
    }

    // Pairs of one probability share a bin: dividing them would be arbitrary, and add error by chance.
    private int AfterEquals(int start)
    {
        while (start > 0 && start < _pairs.Length && _pairs[start].Probability.Equals(_pairs[start - 1].Probability))
            start++;
        return start;
    }

    private static double Truth(KnownPair pair) => pair.IsMatch ? 1 : 0;

    private static double Mean(ReadOnlySpan<KnownPair> pairs, Func<KnownPair, double> of)
    {
        (double sum, double weights) = (0, 0);
        foreach (KnownPair pair in pairs)
            (sum, weights) = (sum + (pair.Weight * of(pair)), weights + pair.Weight);
        return sum / weights;
    }

    private static double Square(double value) => value * value;

    private ReliabilityBin Bin(int bin)
    {
        ReadOnlySpan<KnownPair> pairs = _pairs.AsSpan(_starts[bin], _starts[bin + 1] - _starts[bin]);
        return new ReliabilityBin(pairs[0].Probability, pairs[^1].Probability, pairs.Length, Mean(pairs, pair => pair.Probability), Mean(pairs, Truth));
    }

    // The sum over bins of |what was expected - what was so|, over the weight of all pairs.
    private double Error(Func<int, double> weightOf, Func<int, double> truthOf)
    {
        double error = 0;
        double all = 0;
        for (int bin = 0; bin + 1 < _starts.Length; bin++)
        {
            double difference = 0;
            for (int i = _starts[bin]; i < _starts[bin + 1]; i++)
            {
                double weight = weightOf(i);
                difference += weight * (_pairs[i].Probability - truthOf(i));
                all += weight;
            }

            error += Math.Abs(difference);
        }

        return error / all;
    }

    private ConfidenceInterval Interval(double error)
    {
        double[] errors = new double[_options.Resamples];
        Parallel.For(0, errors.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, draw => errors[draw] = Redrawn(draw));
        double shift = error - errors.Average();
        Array.Sort(errors);
        return new ConfidenceInterval(Math.Clamp(errors[(int)(0.025 * errors.Length)] + shift, 0, error), Math.Clamp(errors[(int)(0.975 * errors.Length)] + shift, error, 1));
    }

    private double Redrawn(int draw)
    {
        double[] weights = new double[_entities];
        for (int entity = 0; entity < weights.Length; entity++)
            weights[entity] = HashedDraws.Exponential(_options.Seed, draw, entity);
        return Error(i => _pairs[i].Weight * (_pairs[i].Left == _pairs[i].Right ? weights[_pairs[i].Left] : weights[_pairs[i].Left] * weights[_pairs[i].Right]), i => Truth(_pairs[i]));
    }

    private double ChanceError()
    {
        double[] errors = new double[ChanceDraws];
        Parallel.For(0, errors.Length, new ParallelOptions { MaxDegreeOfParallelism = _options.Threads }, draw =>
            errors[draw] = Error(i => _pairs[i].Weight, i => HashedDraws.Uniform(_options.Seed, -1 - draw, i) <= _pairs[i].Probability ? 1 : 0));
        return errors.Average();
    }
}
