using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Training as Splink does it: u is the plain share of each level among all pairs of random rows; m is the median over the training rules of what
/// expectation-maximization finds in the pairs of each; the prior comes from the deterministic rules, or stays as the settings have it.</summary>
/// <remarks>Nothing is smoothed, weighed out or corrected for correlation, and every value has a term frequency of its own.</remarks>
internal sealed class SplinkTraining
{
    // What Splink's settings have where they say nothing: em_convergence and max_iterations.
    private const double Tolerance = 1e-4;
    private const int MostIterations = 25;

    private readonly LinkageSettings _settings;
    private readonly RecordTable _table;
    private readonly TrainingOptions _options;
    private readonly IProgress<LinkageProgress>? _progress;
    private readonly BoundComparison[] _comparisons;
    private readonly PairSampler _sampler;
    private readonly SplinkParameters _parameters;
    private readonly LevelObservations _observations;
    private readonly List<SplinkSession> _sessions = [];
    private readonly List<LinkageProblem> _problems = [];
    private readonly CancellationToken _cancellationToken;

    public SplinkTraining(LinkageSettings settings, RecordTable table, TrainingOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        (_settings, _table, _options, _progress, _cancellationToken) = (settings, table, options, progress, cancellationToken);
        BindingContext context = new(table);
        _comparisons = ColumnPreparation.Bind(settings.Comparisons, context, options.Threads, cancellationToken);
        _sampler = new PairSampler(table, settings.LinkType, _comparisons, context.Ids, options.Threads, cancellationToken);
        _parameters = SplinkParameters.Start(settings.Comparisons);
        _observations = new LevelObservations(settings.Comparisons);
    }

    /// <summary>Gets or sets which training rules, by index, weigh pairs with their terms; null for what the options say.</summary>
    internal Func<int, bool>? WeighsTerms { get; init; }

    public LinkageModel Run()
    {
        if (TablePairs.Count(_table, _settings.LinkType) < 1)
        {
            _problems.Add(TrainingProblems.NoPairs());
            return Finish(_settings.MatchesPerRecord, 0, 0);
        }

        Report(0);
        (PatternCounts random, ProposedPatterns[] proposed) = _sampler.AmongRandomRowsAndProposed(_options.MaxPairs, _options.Seed, _settings.TrainingRules);
        LearnU(random);
        Report(1);
        (double matchesPerRecord, long deterministic) = LearnPrior();
        Report(2);
        for (int i = 0; i < proposed.Length; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            LearnM(i, proposed[i], TablePairs.MatchShare(_table, _settings.LinkType, matchesPerRecord));
        }

        _problems.AddRange(_observations.Problems(_settings.TrainingRules.IsEmpty));
        Report(3);
        return Finish(matchesPerRecord, random.Pairs, deterministic);
    }

    private void Report(long done) => _progress?.Report(new LinkageProgress(LinkageStage.Train, _settings.Kind, done, 3));

    private void LearnU(PatternCounts random)
    {
        double[][] seen = LevelObservations.Count(random, _settings.Comparisons);
        _observations.AddRandom(seen);
        for (int i = 0; i < seen.Length; i++)
        {
            double total = seen[i].Sum();
            for (int level = 0; level < seen[i].Length; level++)
            {
                if (!_parameters.IsNull(i, level) && !_parameters.IsFixedU(i, level))
                    _parameters.U[i][level] = seen[i][level] > 0 ? seen[i][level] / total : double.NaN;
            }
        }
    }

    private (double MatchesPerRecord, long Deterministic) LearnPrior()
    {
        if (_settings.DeterministicRules.IsEmpty)
            return (_settings.MatchesPerRecord, 0);
        long found = _sampler.CountProposed(_settings.DeterministicRules, long.MaxValue);
        if (found < TrainingProblems.SteadyPairs)
            _problems.Add(TrainingProblems.FewDeterministicPairs(found, found == 0 ? "The prior stays as the settings have it." : "The prior follows from them alone."));
        return (found == 0 ? _settings.MatchesPerRecord : 2 * found / _options.AssumedRecall / _table.Count, found);
    }

    private void LearnM(int index, ProposedPatterns proposed, double share)
    {
        BlockingRule rule = _settings.TrainingRules[index];
        bool[] used = [.. _settings.Comparisons.Select(comparison => !rule.Keys.Any(key => comparison.Fields.Contains(key.FieldName)))];
        if (TrainingProblems.Unusable(rule, proposed, used) is LinkageProblem unusable)
        {
            _problems.Add(unusable);
            return;
        }

        if (TrainingProblems.IsDominated(proposed))
            _problems.Add(TrainingProblems.RuleDominated(rule, proposed.LargestShare));
        PatternCounts counts = WeighsTerms?.Invoke(index) ?? _options.TrainWithTermFrequencies ? WithTerms(rule, used) ?? proposed.Counts : proposed.Counts;
        SplinkParameters own = _parameters.CopyFor(used);
        SplinkExpectationMaximization em = new(counts, own, RaisedShare(rule, share));
        (int iterations, bool converged) = em.Run(MostIterations, Tolerance);
        _observations.AddSession(counts, used, own.M, em.Matches);
        Keep(rule, own, em, new TrainingSession(rule.ToString(), counts.Pairs, Math.Round(em.Matches, 3), iterations, converged));
    }

    private void Keep(BlockingRule rule, SplinkParameters learnt, SplinkExpectationMaximization em, TrainingSession report)
    {
        bool isFinite = double.IsFinite(em.Share);
        _sessions.Add(new SplinkSession(isFinite ? learnt.Used : new bool[learnt.Count], learnt.M, report));
        if (!isFinite)
            _problems.Add(TrainingProblems.NotFinite(rule));
        else if (TrainingProblems.IsDegenerate(em.Matches, report.Pairs))
            _problems.Add(TrainingProblems.Degenerate(rule, em.Matches, report.Pairs));
        else if (!learnt.IsPlausible())
            _problems.Add(TrainingProblems.Switched(rule, isLeftOut: false));
        if (!report.Converged)
            _problems.Add(TrainingProblems.NotConverged(report));
        for (int i = 0; i < _parameters.Count; i++)
            SetMedian(i);
    }

    // Sessions that did not see a level have no say in it.
    private void SetMedian(int comparison)
    {
        double[][] found = [.. _sessions.Where(session => session.Used[comparison]).Select(session => session.M[comparison])];
        for (int level = 0; level < _parameters.M[comparison].Length; level++)
        {
            double[] sorted = [.. found.Select(m => m[level]).Where(double.IsFinite).Order()];
            if (sorted.Length > 0)
                _parameters.M[comparison][level] = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }
    }

    /// <summary>Gets the share of matches that a session starts from: the prior, raised by the exact levels that the rule decides, those of most fields first.</summary>
    private double RaisedShare(BlockingRule rule, double share)
    {
        HashSet<string> open = [.. rule.Keys.Where(key => key.Kind == BlockingKeyKind.Value && !rule.IsSwapped).Select(key => key.FieldName)];
        double bits = MatchWeight.FromProbability(share).Bits;
        foreach ((int comparison, int level, string[] fields) in ExactLevels().OrderByDescending(exact => exact.Fields.Length))
        {
            if (!fields.All(open.Contains))
                continue;
            open.ExceptWith(fields);
            double m = _parameters.M[comparison][level];
            double u = _parameters.U[comparison][level];
            bits += double.IsNaN(m / u) ? 0 : Math.Log2(m / u);
        }

        return Math.Clamp(new MatchWeight(bits).ToProbability(), 1e-300, 1 - 1e-12);
    }

    private IEnumerable<(int Comparison, int Level, string[] Fields)> ExactLevels()
    {
        for (int i = 0; i < _comparisons.Length; i++)
        {
            for (int level = 0; level < _settings.Comparisons[i].Levels.Length; level++)
            {
                if (ExactFields(_settings.Comparisons[i].Levels[level].Condition) is string[] fields)
                    yield return (i, level, fields);
            }
        }
    }

    private static string[]? ExactFields(LevelCondition condition) => condition.Type switch
    {
        ConditionType.Exact when condition.OtherField.Length == 0 => [condition.Field],
        ConditionType.And when condition.Parts.All(part => ExactFields(part) is not null) => [.. condition.Parts.SelectMany(part => ExactFields(part)!).Distinct(StringComparer.Ordinal)],
        _ => null,
    };

    // Null when no comparison that takes part counts rarity.
    private PatternCounts? WithTerms(BlockingRule rule, bool[] used)
    {
        if (!_settings.Comparisons.Where((_, i) => used[i]).Any(comparison => comparison.Levels.Any(level => level.TermFrequency is not null)))
            return null;
        LinkageModel model = new(_settings, _parameters.ToParameters(), _settings.MatchesPerRecord) { TermFrequencies = TermShares.OfAll(_comparisons, _settings.Schema, _options, 1) };
        BoundTerms?[][] terms = [.. _comparisons.Select((bound, i) => used[i] ? BoundTerms.OfAll(model, bound, model.Parameters[i]) : [])];
        return _sampler.ProposedWithTerms([rule], _options.MaxPairs, terms);
    }

    private LinkageModel Finish(double matchesPerRecord, long pairs, long deterministic) =>
        new(_settings, _parameters.ToParameters(), matchesPerRecord)
        {
            TermFrequencies = TermShares.OfAll(_comparisons, _settings.Schema, _options, 1),
            Report = new TrainingReport
            {
                Records = _table.Count,
                Pairs = pairs,
                Seed = _options.Seed,
                DeterministicPairs = deterministic,
                Sessions = [.. _sessions.Select(session => session.Report)],
                Problems = [.. _problems, .. TrainingProblems.UnusedFrequencies(_comparisons, _options)],
            },
        };
}
