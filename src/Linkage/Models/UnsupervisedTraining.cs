using System.Collections.Immutable;
using System.Globalization;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>One run of training without labels, step by step.</summary>
internal sealed class UnsupervisedTraining
{
    private const int Rounds = 3;
    private const int SteadyPairs = 30;
    private const long LeastRandomPairs = 500_000;
    private readonly LinkageSettings _settings;
    private readonly RecordTable _table;
    private readonly TrainingOptions _options;
    private readonly IProgress<LinkageProgress>? _progress;
    private readonly BoundComparison[] _comparisons;
    private readonly PairSampler _sampler;
    private readonly ParameterTable _parameters;
    private readonly List<LinkageProblem> _problems = [];
    private readonly double _allPairs;
    private ImmutableArray<Correlation> _correlations = [];
    private readonly CancellationToken _cancellationToken;

    public UnsupervisedTraining(
        LinkageSettings settings, RecordTable table, TrainingOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        (_settings, _table, _options, _progress, _cancellationToken) = (settings, table, options, progress, cancellationToken);
        BindingContext context = new(table);
        _comparisons = ColumnPreparation.Bind(settings.Comparisons, context, options.Threads, cancellationToken);
        _sampler = new PairSampler(table, settings.LinkType, _comparisons, context.Ids, options.Threads, cancellationToken);
        _parameters = new ParameterTable(settings.Comparisons);
        _allPairs = TablePairs.Count(table, settings.LinkType);
        CapIdentifiers();
    }

    // Two people share an identifier by chance the less often the more people there are.
    private void CapIdentifiers()
    {
        for (int i = 0; i < _comparisons.Length; i++)
        {
            for (int level = 0; level < _parameters.LevelCount(i); level++)
            {
                if (_settings.Comparisons[i].Levels[level] is { FixU: false, TermFrequency: { CountsHolders: true } frequency })
                    _parameters.CapStartU(i, level, frequency.ReuseRate / _comparisons[i].TermsAt(level)!.Total);
            }
        }
    }

    public LinkageModel Run()
    {
        if (_allPairs < 1)
        {
            _problems.Add(new("training.no-pairs", "table", "0", "at least 1", "The table has no pairs to learn from; the starting parameters stay."));
            return Finish(_settings.MatchesPerRecord, [], 0, 0);
        }

        Report(0);
        PatternCounts random = _sampler.Random(RandomPairs, _options.Seed);
        Report(1);
        (BlockingRule Rule, PatternCounts Counts)[] blocks = [.. _settings.TrainingRules.Select(rule => (rule, _sampler.Proposed([rule], BlockBudget)))];
        Report(2);
        (PatternCounts Counts, double Share) candidates = Candidates();
        long deterministic = Deterministic();
        Report(3);
        (double matchesPerRecord, ImmutableArray<TrainingSession> sessions) = Learn(random, blocks, candidates, deterministic);
        CheckLevels(random);
        return Finish(matchesPerRecord, sessions, random.Pairs, deterministic);
    }

    // A hundred pairs a record show what u can be learnt from a table; more only take time.
    private long RandomPairs => Math.Min(_options.MaxPairs, Math.Max(LeastRandomPairs, 100L * _table.Count));

    private long BlockBudget => Math.Max(1, _options.MaxPairs / 5);

    private void Report(long done) =>
        _progress?.Report(new LinkageProgress(LinkageStage.Train, _settings.Kind, done, 4));

    private (PatternCounts Counts, double Share) Candidates() => _settings.BlockingRules.IsEmpty
        ? (_sampler.Labelled([]), 1)
        : _sampler.Sample(_settings.BlockingRules, BlockBudget, _options.Seed);

    private long Deterministic() =>
        _settings.DeterministicRules.IsEmpty ? 0 : _sampler.CountProposed(_settings.DeterministicRules, _options.MaxPairs);

    private (double MatchesPerRecord, ImmutableArray<TrainingSession> Sessions) Learn(
        PatternCounts random,
        (BlockingRule Rule, PatternCounts Counts)[] blocks,
        (PatternCounts Counts, double Share) candidates,
        long deterministic)
    {
        double start = TablePairs.MatchShare(_table, _settings.LinkType, _settings.MatchesPerRecord);
        double matches = deterministic >= SteadyPairs ? deterministic / _options.AssumedRecall : start * _allPairs;
        // How many matches there are decides how many random pairs are left to learn u from, so that comes first.
        matches = LearnMatches(candidates, deterministic, matches);
        ImmutableArray<TrainingSession> sessions = [];
        for (int round = 0; round < Rounds; round++)
        {
            ExpectationMaximization.LearnU(random, _parameters, Share(matches), _options.PseudoPairs, round == 0 ? 5 : 2);
            sessions = LearnM(blocks, isLast: round == Rounds - 1);
            matches = LearnMatches(candidates, deterministic, matches);
        }

        _correlations = new CorrelationTraining(random, _parameters, _settings.Comparisons, Share(matches)).Run();
        if (deterministic < SteadyPairs && !_settings.DeterministicRules.IsEmpty)
        {
            string found = deterministic.ToString(CultureInfo.InvariantCulture);
            _problems.Add(new(
                "training.few-deterministic-pairs",
                "deterministicRules",
                found,
                "at least 30",
                $"The deterministic rules found {found} pairs; expected at least {SteadyPairs} for a steady prior. It comes from the candidate pairs alone."));
        }

        return (Math.Clamp(2 * matches / _table.Count, 1e-9, _table.Count), sessions);
    }

    private double Share(double matches) => Math.Clamp(matches / _allPairs, 1e-15, 0.5);

    private double LearnMatches((PatternCounts Counts, double Share) candidates, long deterministic, double matches)
    {
        if (candidates.Counts.Pairs == 0)
            return matches;
        double learnt = ExpectationMaximization.LearnMatches(candidates.Counts, _parameters, 1 / candidates.Share, _allPairs, Share(matches));
        // No table has fewer matches than the sure ones; no more than one for ten pairs, whatever the patterns say.
        return Math.Clamp(learnt, Math.Max(deterministic, 0.5), Math.Max(1, Math.Max(deterministic, _allPairs / 10)));
    }

    private ImmutableArray<TrainingSession> LearnM((BlockingRule Rule, PatternCounts Counts)[] blocks, bool isLast)
    {
        double[][] votes = [.. _comparisons.Select((_, i) => new double[_parameters.LevelCount(i)])];
        List<TrainingSession> sessions = [];
        foreach ((BlockingRule rule, PatternCounts counts) in blocks)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            bool[] used = [.. _settings.Comparisons.Select(comparison => !FieldFamilies.Overlap(rule, comparison))];
            if (counts.Pairs == 0 || !used.Contains(true))
                continue;
            ParameterTable own = _parameters.Clone();
            EmResult result = ExpectationMaximization.LearnM(counts, own, used, 0.5, _options.PseudoPairs);
            sessions.Add(new(rule.ToString(), counts.Pairs, Math.Round(result.Matches, 3), result.Iterations, result.Converged));
            if (IsPlausible(own, used))
                Vote(votes, result, used);
            else if (isLast)
                _problems.Add(Switched(rule));
        }

        for (int i = 0; i < votes.Length; i++)
            _parameters.SetM(i, votes[i], _options.PseudoPairs);
        return [.. sessions];
    }

    // A session counts with its matches, a large one no more than tenfold the starting parameters, so that no block outshouts the others.
    private void Vote(double[][] votes, EmResult result, bool[] used)
    {
        for (int i = 0; i < votes.Length; i++)
        {
            if (!used[i])
                continue;
            double total = 0;
            for (int level = 0; level < votes[i].Length; level++)
                total += _parameters.IsNull(i, level) ? 0 : result.Counts[i][level];
            if (total <= 0)
                continue;
            double most = Math.Max(10_000, 10 * _options.PseudoPairs);
            double scale = Math.Min(total, most) / total;
            for (int level = 0; level < votes[i].Length; level++)
                votes[i][level] += _parameters.IsNull(i, level) ? 0 : result.Counts[i][level] * scale;
        }
    }

    /// <summary>Whether matches still agree more than non-matches do; if not, the two classes have changed places.</summary>
    private static bool IsPlausible(ParameterTable parameters, bool[] used)
    {
        double agreement = 0;
        for (int i = 0; i < parameters.Count; i++)
        {
            if (!used[i])
                continue;
            for (int level = 0; level < parameters.LevelCount(i); level++)
            {
                if (parameters.IsNull(i, level) || parameters.StartM[i][level] <= parameters.StartU[i][level])
                    continue;
                double gain = parameters.M[i][level] - parameters.U[i][level];
                if (double.IsNaN(gain))
                    return false;
                agreement += gain;
            }
        }

        return agreement > 0;
    }

    private static LinkageProblem Switched(BlockingRule rule) => new(
        "training.label-switched",
        rule.ToString(),
        null,
        null,
        $"In the pairs of training rule '{rule}' the likelier class agrees less than random pairs do; the rule was left out. Choose one that proposes more matches.");

    private void CheckLevels(PatternCounts random)
    {
        double[][] seen = [.. _comparisons.Select((_, i) => new double[_parameters.LevelCount(i)])];
        for (int pattern = 0; pattern < random.Count; pattern++)
        {
            ReadOnlySpan<byte> levels = random.LevelsOf(pattern);
            for (int i = 0; i < levels.Length; i++)
                seen[i][levels[i]] += random.CountOf(pattern);
        }

        for (int i = 0; i < seen.Length; i++)
        {
            double evidence = seen[i].Where((_, level) => !_parameters.IsNull(i, level)).Sum();
            if (evidence == 0)
            {
                string name = _settings.Comparisons[i].Name;
                _problems.Add(new("training.no-evidence", $"comparisons.{name}", "0", null, $"No pair has values on both sides for '{name}'; its starting parameters stay."));
            }
        }
    }

    private LinkageModel Finish(double matchesPerRecord, ImmutableArray<TrainingSession> sessions, long pairs, long deterministic)
    {
        foreach (TrainingSession session in sessions.Where(session => !session.Converged))
            _problems.Add(NotConverged(session));
        return new LinkageModel(_settings, _parameters.ToParameters(), matchesPerRecord)
        {
            TermFrequencies = TermShares.OfAll(_comparisons, _options.MinTermCount),
            Correlations = _correlations,
            Report = new TrainingReport
            {
                Records = _table.Count,
                Pairs = pairs,
                Seed = _options.Seed,
                DeterministicPairs = deterministic,
                Sessions = sessions,
                Problems = [.. _problems],
            },
        };
    }

    /// <summary>Says that a session ended before its parameters stood still.</summary>
    internal static LinkageProblem NotConverged(TrainingSession session) =>
        new("training.not-converged", session.Rule, null, null, $"Training rule '{session.Rule}' did not converge in {session.Iterations} iterations.");
}
