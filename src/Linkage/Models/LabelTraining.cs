using System.Collections.Immutable;
using Linkage.Comparisons;
using Linkage.Evaluation;

namespace Linkage;

/// <summary>Training by what is known of pairs, or of records: m from the pairs that match, u from random pairs, the prior from the records, the calibration from all that is known.</summary>
/// <remarks>What the records alone teach of m counts as so many pseudo-pairs beside the labels.</remarks>
internal sealed class LabelTraining
{
    // So many pairs show how weights and truth go together.
    private const int MostCandidates = 50_000;

    private readonly LinkageSettings _settings;
    private readonly RecordTable _table;
    private readonly TrainingOptions _options;
    private readonly double _relationalCap;
    private readonly CancellationToken _cancellationToken;
    private readonly PairSampler _sampler;
    private readonly ParameterTable _parameters;
    private readonly List<LinkageProblem> _problems = [];

    public LabelTraining(LinkageSettings settings, RecordTable table, TrainingOptions options, double relationalCap, CancellationToken cancellationToken)
    {
        (_settings, _table, _options, _relationalCap, _cancellationToken) = (settings, table, options, relationalCap, cancellationToken);
        BindingContext context = new(table);
        BoundComparison[] comparisons = ColumnPreparation.Bind(settings.Comparisons, context, options.Threads, cancellationToken);
        _sampler = new PairSampler(table, settings.LinkType, comparisons, context.Ids, options.Threads, cancellationToken);
        _parameters = new ParameterTable(settings.Comparisons);
    }

    /// <summary>Learns from pairs.</summary>
    public LinkageModel Run(IEnumerable<LabeledPair> pairs)
    {
        KnownRows[] known = Known(pairs);
        return Learn([.. known.Where(pair => pair.IsMatch)], known);
    }

    /// <summary>Learns from the entity of each row; null where it is not known.</summary>
    public LinkageModel Run(string?[] entities)
    {
        KnownEntities known = new(_table, _settings.LinkType, entities);
        if (known.Labelled < _table.Count)
            _problems.Add(TrainingProblems.UnlabelledRecords(known.Labelled, _table.Count));
        return Learn(known.Matches(Math.Max(1, _options.MaxPairs / 5), _options.Seed), known.Among(_settings.BlockingRules, MostCandidates, _options, _cancellationToken));
    }

    private KnownRows[] Known(IEnumerable<LabeledPair> pairs)
    {
        Dictionary<(int Left, int Right), (bool IsMatch, double? Weight, bool IsClear)> known = [];
        int unknown = 0;
        foreach (LabeledPair pair in pairs)
        {
            int left = _table.RowOf(pair.Left);
            int right = _table.RowOf(pair.Right);
            (int, int) key = (Math.Min(left, right), Math.Max(left, right));
            if (left < 0 || right < 0 || left == right)
                unknown++;
            else if (!known.TryAdd(key, (pair.IsMatch, pair.SamplingWeight, true)) && known[key].IsMatch != pair.IsMatch)
                known[key] = known[key] with { IsClear = false };
        }

        int unclear = known.Values.Count(pair => !pair.IsClear);
        if (unknown > 0)
            _problems.Add(TrainingProblems.UnknownRecords(unknown));
        if (unclear > 0)
            _problems.Add(TrainingProblems.UnclearLabels(unclear));
        // What a pair stands for can only be used when it is known of all.
        bool areDrawn = known.Values.All(pair => pair.Weight is > 0);
        return
        [
            .. known.Where(pair => pair.Value.IsClear).OrderBy(pair => pair.Key)
                .Select(pair => new KnownRows(pair.Key.Left, pair.Key.Right, pair.Value.IsMatch, areDrawn ? pair.Value.Weight!.Value : 1)),
        ];
    }

    private LinkageModel Learn(KnownRows[] matches, KnownRows[] labels)
    {
        LinkageModel start = ModelTrainer.Train(_settings, _table, _options, null, _cancellationToken);
        double effective = CalibrationTraining.EffectiveCount(matches.Select(match => match.Count));
        double[][] seen = Count(matches, effective);
        ImmutableArray<ImmutableArray<LevelParameters>> parameters = _options.SplinkCompatible ? Plain(start, seen) : Smooth(start, seen);
        CheckLevels(seen, matches.Length);
        LinkageModel model = start.Copy(parameters, start.MatchesPerRecord);
        ImmutableArray<(double Weight, double Probability)> calibration = Calibrate(model, labels);
        return model.Calibrated(calibration, start.Report with
        {
            Labels = labels.LongLength,
            Intervals = [.. start.Report.Intervals.Where(interval => interval.Parameter != ModelParameter.M), .. IntervalsOfM(seen)],
            Problems = [.. _problems, .. start.Report.Problems.Where(problem => problem.Code is not ("training.m-not-observed" or "training.m-not-trained" or "training.m-zero"))],
        });
    }

    private double[][] Count(KnownRows[] matches, double effective)
    {
        double[][] seen = [.. _settings.Comparisons.Select(comparison => new double[comparison.Levels.Length])];
        double total = matches.Sum(match => match.Count);
        foreach (IGrouping<double, KnownRows> alike in matches.GroupBy(match => match.Count).OrderBy(group => group.Key))
        {
            double[][] counts = LevelObservations.Count(_sampler.Labelled(alike.Select(match => (match.Left, match.Right))), _settings.Comparisons);
            for (int i = 0; i < seen.Length; i++)
            {
                for (int level = 0; level < seen[i].Length; level++)
                    seen[i][level] += counts[i][level] * alike.Key * effective / total;
            }
        }

        return seen;
    }

    private ImmutableArray<ImmutableArray<LevelParameters>> Smooth(LinkageModel start, double[][] seen)
    {
        for (int i = 0; i < seen.Length; i++)
        {
            _parameters.StartFrom(i, start.Parameters[i]);
            _parameters.SetM(i, seen[i], _options.PseudoPairs);
        }

        return _parameters.ToParameters();
    }

    // Splink counts; a level that no match has keeps what it had.
    private ImmutableArray<ImmutableArray<LevelParameters>> Plain(LinkageModel start, double[][] seen) =>
    [
        .. start.Parameters.Select((levels, i) => levels.Select((level, place) =>
            seen[i][place] > 0 && !_settings.Comparisons[i].Levels[place].FixM ? level with { M = seen[i][place] / seen[i].Sum() } : level).ToImmutableArray()),
    ];

    private void CheckLevels(double[][] seen, int matches)
    {
        if (matches == 0)
        {
            _problems.Add(TrainingProblems.NoLabelledMatches());
            return;
        }

        for (int i = 0; i < seen.Length; i++)
        {
            Comparison comparison = _settings.Comparisons[i];
            for (int level = 0; level < seen[i].Length; level++)
            {
                if (comparison.Levels[level] is { IsNull: false, FixM: false } && seen[i][level] == 0)
                    _problems.Add(TrainingProblems.MNotObserved(comparison, level));
            }
        }
    }

    private IEnumerable<ParameterInterval> IntervalsOfM(double[][] seen)
    {
        if (_options.SplinkCompatible)
            return [];
        double[][] errors = [.. seen.Select((levels, i) => IntervalCollector.CountErrors(_parameters.M[i], levels.Sum() + _options.PseudoPairs))];
        return ParameterIntervals.OfLevels(ModelParameter.M, _settings.Comparisons, _parameters.M, errors);
    }

    private ImmutableArray<(double Weight, double Probability)> Calibrate(LinkageModel model, KnownRows[] labels)
    {
        BoundModel bound = BoundModel.Create(model, _table, _relationalCap, _options.Threads);
        ImmutableArray<(double Weight, double Probability)> curve =
            CalibrationTraining.Fit(labels.Select(label => new ScoredLabel(bound.Weigh(label.Left, label.Right), label.IsMatch, label.Count)));
        if (curve.IsEmpty)
            _problems.Add(TrainingProblems.FewLabels(labels.Count(label => label.IsMatch), labels.Count(label => !label.IsMatch)));
        return curve;
    }
}
