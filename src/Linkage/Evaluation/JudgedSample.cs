namespace Linkage.Evaluation;

/// <summary>Judged pairs of one kind, held against how they were resolved.</summary>
internal sealed class JudgedSample
{
    private const int Resamples = 1000;

    private readonly KindResolution _kind;
    private readonly CalibrationOptions _options;
    private readonly bool _isWeighted;
    private readonly int _notDrawn;
    private readonly (int Left, int Right, bool IsMatch, bool IsJoined, double Weight)[] _pairs;

    public JudgedSample(KindResolution kind, IEnumerable<LabeledPair> labels, CalibrationOptions options)
    {
        (_kind, _options) = (kind, options);
        LabeledPair[] known = [.. labels.Where(pair => kind.Table.RowOf(pair.Left) >= 0 && kind.Table.RowOf(pair.Right) >= 0 && pair.Left != pair.Right)];
        LabeledPair[] drawn = [.. known.Where(pair => pair.SamplingWeight is not null)];
        _isWeighted = drawn.Length > 0;
        _notDrawn = _isWeighted ? known.Length - drawn.Length : 0;
        _pairs = [.. (_isWeighted ? drawn : known).Select(pair => Row(pair, kind.Table.RowOf(pair.Left), kind.Table.RowOf(pair.Right)))];
    }

    public bool IsEmpty => _pairs.Length == 0;

    public LabelEvaluation Measure() => new()
    {
        Kind = _kind.Kind,
        Pairs = _pairs.Length,
        Matches = _pairs.Count(pair => pair.IsMatch),
        NotDrawn = _notDrawn,
        Followed = _pairs.Count(pair => _kind.Judged.Find(pair.Left, pair.Right) is not null),
        IsWeighted = _isWeighted,
        Precision = ScoreSampling.Share(Sum(both: true), Sum(joined: true)),
        Recall = ScoreSampling.Share(Sum(both: true), Sum(match: true)),
        Intervals = Intervals(),
        Calibration = Calibration(),
    };

    private (int Left, int Right, bool IsMatch, bool IsJoined, double Weight) Row(LabeledPair pair, int left, int right) =>
        (Math.Min(left, right), Math.Max(left, right), pair.IsMatch, _kind.Partition.AreTogether(left, right), pair.SamplingWeight ?? 1);

    private double Sum(bool joined = false, bool match = false, bool both = false, Func<int, double>? factor = null)
    {
        double sum = 0;
        for (int i = 0; i < _pairs.Length; i++)
        {
            bool counts = (joined && _pairs[i].IsJoined) || (match && _pairs[i].IsMatch) || (both && _pairs[i].IsJoined && _pairs[i].IsMatch);
            sum += counts ? _pairs[i].Weight * (factor?.Invoke(i) ?? 1) : 0;
        }

        return sum;
    }

    private ScoreIntervals Intervals()
    {
        double[] precisions = new double[Resamples];
        double[] recalls = new double[Resamples];
        double[] scores = new double[Resamples];
        for (int draw = 0; draw < Resamples; draw++)
        {
            int own = draw;
            double Weight(int pair) => HashedDraws.Exponential(_options.Seed, own, pair);
            (double joined, double matching, double right) = (Sum(joined: true, factor: Weight), Sum(match: true, factor: Weight), Sum(both: true, factor: Weight));
            (precisions[draw], recalls[draw], scores[draw]) = (ScoreSampling.Share(right, joined), ScoreSampling.Share(right, matching), ScoreSampling.Share(2 * right, joined + matching));
        }

        return new ScoreIntervals(
            ScoreSampling.Interval(precisions, Sum(both: true), Sum(joined: true), Effective(pair => pair.IsJoined)),
            ScoreSampling.Interval(recalls, Sum(both: true), Sum(match: true), Effective(pair => pair.IsMatch)),
            ScoreSampling.Interval(scores, 2 * Sum(both: true), Sum(joined: true) + Sum(match: true), Effective(pair => pair.IsJoined || pair.IsMatch)));
    }

    // Kish, "Survey sampling", 1965: so many equal pairs would tell as much as these unequal ones.
    private double Effective(Func<(int Left, int Right, bool IsMatch, bool IsJoined, double Weight), bool> counts)
    {
        double[] weights = [.. _pairs.Where(counts).Select(pair => pair.Weight)];
        double sum = weights.Sum();
        return sum == 0 ? 0 : sum * sum / weights.Sum(weight => weight * weight);
    }

    private CalibrationEvaluation? Calibration()
    {
        if (_kind.Model is null)
            return null;
        PairScorer scorer = ResolutionExplanations.ScorerOf(_kind);
        List<KnownPair> known = [];
        for (int i = 0; i < _pairs.Length; i++)
        {
            double probability = scorer.Score(_pairs[i].Left, _pairs[i].Right).Probability;
            if (probability >= _options.LowestProbability && probability <= _options.HighestProbability)
                known.Add(new KnownPair(probability, i, i) { IsMatch = _pairs[i].IsMatch, Weight = _pairs[i].Weight });   // drawn by itself
        }

        return known.Count == 0 ? null : new CalibrationMeter(known, _options).Measure(_kind.Kind);
    }
}
