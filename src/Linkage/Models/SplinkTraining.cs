using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Training as Splink does it: u is the plain share of each level among all pairs of random rows; m is the median over the training rules of what
/// expectation-maximization finds in the pairs of each; the prior comes from the deterministic rules, or stays as the settings have it.</summary>
/// <remarks>Nothing is smoothed, weighed out or corrected for correlation, and every value has a term frequency of its own.</remarks>
internal sealed class SplinkTraining
{
    private readonly LinkageSettings _settings;
    private readonly RecordTable _table;
    private readonly TrainingOptions _options;
    private readonly IProgress<LinkageProgress>? _progress;
    private readonly BoundComparison[] _comparisons;
    private readonly PairSampler _sampler;
    private readonly ParameterTable _parameters;
    private readonly List<LinkageProblem> _problems = [];
    private readonly CancellationToken _cancellationToken;

    public SplinkTraining(LinkageSettings settings, RecordTable table, TrainingOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        (_settings, _table, _options, _progress, _cancellationToken) = (settings, table, options, progress, cancellationToken);
        BindingContext context = new(table);
        _comparisons = ColumnPreparation.Bind(settings.Comparisons, context, options.Threads, cancellationToken);
        _sampler = new PairSampler(table, settings.LinkType, _comparisons, context.Ids, options.Threads, cancellationToken);
        _parameters = new ParameterTable(settings.Comparisons);
    }

    public LinkageModel Run()
    {
        if (TablePairs.Count(_table, _settings.LinkType) < 1)
        {
            _problems.Add(new("training.no-pairs", "table", "0", "at least 1", "The table has no pairs to learn from; the starting parameters stay."));
            return Finish(_settings.MatchesPerRecord, [], 0, 0);
        }

        Report(0);
        (PatternCounts random, PatternCounts[] proposed) = _sampler.AmongRandomRowsAndProposed(_options.MaxPairs, _options.Seed, _settings.TrainingRules);
        LearnU(random);
        Report(1);
        long deterministic = _settings.DeterministicRules.IsEmpty ? 0 : _sampler.CountProposed(_settings.DeterministicRules, long.MaxValue);
        double matchesPerRecord = deterministic == 0 ? _settings.MatchesPerRecord : 2 * deterministic / _options.AssumedRecall / _table.Count;
        Report(2);
        ImmutableArray<TrainingSession> sessions = LearnM(proposed);
        Report(3);
        return Finish(matchesPerRecord, sessions, random.Pairs, deterministic);
    }

    private void Report(long done) => _progress?.Report(new LinkageProgress(LinkageStage.Train, _settings.Kind, done, 3));

    private void LearnU(PatternCounts random)
    {
        double[][] seen = [.. _comparisons.Select((_, i) => new double[_parameters.LevelCount(i)])];
        for (int pattern = 0; pattern < random.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = random.LevelsOf(pattern);
            for (int i = 0; i < levels.Length; i++)
                seen[i][levels[i]] += _parameters.IsNull(i, levels[i]) ? 0 : random.CountOf(pattern);
        }

        for (int i = 0; i < seen.Length; i++)
            _parameters.SetU(i, seen[i], 0);
    }

    // counts: of the pairs of each training rule.
    private ImmutableArray<TrainingSession> LearnM(PatternCounts[] counts)
    {
        List<SplinkSession> sessions = [];
        for (int i = 0; i < counts.Length; i++)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            if (LearnM(counts[i], _settings.TrainingRules[i]) is SplinkSession session)
                sessions.Add(session);
        }

        for (int i = 0; i < _comparisons.Length; i++)
        {
            double[][] found = [.. sessions.Where(session => session.Used[i]).Select(session => session.M[i])];
            if (found.Length > 0)
                _parameters.SetM(i, MedianOf(found), 0);
        }

        return [.. sessions.Select(session => session.Report)];
    }

    private SplinkSession? LearnM(PatternCounts counts, BlockingRule rule)
    {
        bool[] used = [.. _settings.Comparisons.Select(comparison => !FieldFamilies.Overlap(rule, comparison))];
        if (counts.Pairs == 0 || !used.Contains(true))
            return null;
        ParameterTable own = _parameters.Clone();
        EmResult result = ExpectationMaximization.LearnM(counts, own, used, 0.5, 0);
        return new SplinkSession(used, own.M, new TrainingSession(rule.ToString(), counts.Pairs, Math.Round(result.Matches, 3), result.Iterations, result.Converged));
    }

    private static double[] MedianOf(double[][] sessions)
    {
        double[] medians = new double[sessions[0].Length];
        for (int level = 0; level < medians.Length; level++)
        {
            double[] sorted = [.. sessions.Select(session => session[level]).Order()];
            medians[level] = (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
        }

        return medians;
    }

    private LinkageModel Finish(double matchesPerRecord, ImmutableArray<TrainingSession> sessions, long pairs, long deterministic) =>
        new(_settings, _parameters.ToParameters(), matchesPerRecord)
        {
            TermFrequencies = TermShares.OfAll(_comparisons, 1),
            Report = new TrainingReport
            {
                Records = _table.Count,
                Pairs = pairs,
                Seed = _options.Seed,
                DeterministicPairs = deterministic,
                Sessions = sessions,
                Problems = [.. _problems, .. sessions.Where(session => !session.Converged).Select(UnsupervisedTraining.NotConverged)],
            },
        };
}
