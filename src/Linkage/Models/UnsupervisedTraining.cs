using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>One run of training without labels, step by step.</summary>
internal sealed class UnsupervisedTraining
{
    private const int Rounds = 3;

    // The share of matches is that of the candidates; of all pairs, those that no rule proposes come to it. Only an m that was learnt tells them.
    private const double MatchesBesideCandidates = 1.5;
    // So many of the pairs that share a phone or a car have to match by what the other rules taught: else those who share it would pass for matches.
    private const double LeastShareOfThings = 0.9;
    private const long LeastRandomPairs = 500_000;
    private readonly LinkageSettings _settings;
    private readonly RecordTable _table;
    private readonly int[] _people;
    private readonly int _records;
    private double _pseudoPairs;
    private double _furtherRecords;
    private readonly TrainingOptions _options;
    private readonly IProgress<LinkageProgress>? _progress;
    private readonly BoundComparison[] _comparisons;
    private readonly PairSampler _sampler;
    private readonly ParameterTable _parameters;
    private readonly LevelObservations _observations;
    private readonly IntervalCollector _intervals;
    private readonly List<LinkageProblem> _problems = [];
    private readonly double _allPairs;
    private ImmutableArray<Correlation> _correlations = [];
    private readonly Lazy<double> _rareNames;
    private Household? _household;
    private JointMatches? _jointMatches;
    private readonly CancellationToken _cancellationToken;

    public UnsupervisedTraining(
        LinkageSettings settings, RecordTable table, TrainingOptions options, IProgress<LinkageProgress>? progress, CancellationToken cancellationToken)
    {
        (_settings, _options, _progress, _cancellationToken) = (settings, options, progress, cancellationToken);
        (_records, _pseudoPairs) = (table.Count, options.PseudoPairs);
        (_table, _people) = TrainingRows.Of(table);
        BindingContext context = new(_table);
        _comparisons = ColumnPreparation.Bind(settings.Comparisons, context, options.Threads, cancellationToken);
        _sampler = new PairSampler(_table, settings.LinkType, _comparisons, context.Ids, options.Threads, cancellationToken);
        _parameters = new ParameterTable(settings.Comparisons);
        _observations = new LevelObservations(settings.Comparisons);
        _intervals = new IntervalCollector(settings.Comparisons, _parameters);
        _allPairs = TablePairs.Count(_table, settings.LinkType);
        _rareNames = new Lazy<double>(MatchesOfRareNames);
        CapIdentifiers();
    }

    // By the comparison on the name, or else the first that counts the words of something else than what families share, such as a father's name.
    private double MatchesOfRareNames()
    {
        int[] whole = [.. Enumerable.Range(0, _comparisons.Length).Where(i => ByWords(i) >= 0 && !FieldFamilies.IsFamilys(_settings.Comparisons[i], withWholeNames: false))];
        if (whole.Length == 0)
            return 0;
        int names = whole.OrderByDescending(i => _settings.Comparisons[i].Levels[ByWords(i)].TermFrequency!.Field == "name").First();
        return RareNames.Matches(_table, _comparisons[names].TermColumnAt(ByWords(names))!.Column, _settings.LinkType, _parameters.StartM[names][ByWords(names)]);
    }

    // The first level of a comparison that counts words, which is that of whole names that agree; -1 where none does.
    private int ByWords(int comparison)
    {
        ImmutableArray<ComparisonLevel> levels = _settings.Comparisons[comparison].Levels;
        for (int level = 0; level < levels.Length; level++)
        {
            if (levels[level].TermFrequency is { ByWords: true })
                return level;
        }

        return -1;
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
            _problems.Add(TrainingProblems.NoPairs());
            return Finish(_settings.MatchesPerRecord, [], 0, 0);
        }

        Report(0);
        PatternCounts random = _sampler.Random(RandomPairs, _options.Seed);
        Report(1);
        (BlockingRule Rule, ProposedPatterns Proposed)[] blocks = [.. _settings.TrainingRules.Select(rule => (rule, _sampler.ProposedWhole(rule, BlockBudget)))];
        Report(2);
        (PatternCounts Counts, double Share) candidates = Candidates();
        long deterministic = Deterministic();
        Report(3);
        (double matchesPerRecord, ImmutableArray<TrainingSession> sessions) = Learn(random, blocks, candidates, deterministic);
        _observations.AddRandom(LevelObservations.Count(random, _settings.Comparisons));
        _problems.AddRange(_observations.Problems(_settings.TrainingRules.IsEmpty));
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
        (BlockingRule Rule, ProposedPatterns Proposed)[] blocks,
        (PatternCounts Counts, double Share) candidates,
        long deterministic)
    {
        double start = TablePairs.MatchShare(_table, _settings.LinkType, _settings.MatchesPerRecord);
        double matches = deterministic >= TrainingProblems.SteadyPairs ? deterministic / _options.AssumedRecall : start * _allPairs;
        // How many matches there are decides how many random pairs are left to learn u from, so that comes first.
        bool[] judges = Judges();
        ExpectationMaximization.LearnU(random, _parameters, judges, Share(matches), _options.PseudoPairs, 1);
        LearnCorrelations(random, candidates, matches);
        matches = LearnMatches(candidates, deterministic, matches);
        ImmutableArray<TrainingSession> sessions = [];
        for (int round = 0; round < Rounds; round++)
        {
            ExpectationMaximization.LearnU(random, _parameters, judges, Share(matches), _options.PseudoPairs, round == 0 ? 5 : 2, round == 0 ? 1 : MatchesBesideCandidates);
            // The start steadies the search; where many matches were found, they say better than it what m is.
            if (round == Rounds - 1)
                _pseudoPairs = StartWorth(matches);
            sessions = LearnM(blocks, matches, round);
            LearnCorrelations(random, candidates, matches);
            matches = LearnMatches(candidates, deterministic, matches);
        }

        double[][][] rows = _sampler.RowsAgainstOthers(RowVariance.Records, RowVariance.Others, _options.Seed);
        _intervals.AddRandom(random, Share(matches), _options.PseudoPairs, rows, _table.Count, 2 * matches / _table.Count);
        if (candidates.Counts.Pairs > 0)
            _intervals.AddMatches(2 * matches / _table.Count, ExpectationMaximization.SquaredMatches(candidates.Counts, _parameters, Share(matches)));
        if (deterministic < TrainingProblems.SteadyPairs && !_settings.DeterministicRules.IsEmpty)
            _problems.Add(TrainingProblems.FewDeterministicPairs(deterministic, "It comes from the candidate pairs alone."));

        if (candidates.Counts.Pairs > 0)
            _furtherRecords = Math.Max(0, ((1 + (2 * matches / _table.Count)) * _people.Distinct().Count() / _table.Count) - 1);
        return (Math.Clamp(2 * matches / _table.Count, 1e-9, _table.Count), sessions);
    }

    // How many pairs the start counts as beside so many that were seen.
    private double StartWorth(double seen) => _options.PseudoPairs == 0 ? 0 : _options.PseudoPairs * _options.PseudoPairs / (_options.PseudoPairs + seen);

    // A household agrees on all that it shares: only what is a person's own says which random pairs match.
    private bool[] Judges()
    {
        bool[] own = [.. _settings.Comparisons.Select(comparison => !FieldFamilies.IsShared(comparison))];
        return own.Contains(true) ? own : [.. own.Select(_ => true)];
    }

    private void LearnCorrelations(PatternCounts random, (PatternCounts Counts, double Share) candidates, double matches)
    {
        _correlations = new CorrelationTraining(random, _parameters, _settings.Comparisons, Share(matches), _jointMatches).Run();
        _household = new HouseholdTraining(random, candidates, _parameters, _settings.Comparisons, _correlations).Run(_allPairs, matches, _table.Count);
    }

    private BoundHousehold? BoundHousehold() => _household is null
        ? null
        : Linkage.BoundHousehold.Create(_household, _table, _settings.LinkType, _settings.Comparisons, (i, level) => _parameters.U[i][level], _correlations);

    private Func<PatternCounts, int, double> Corrections()
    {
        BoundCorrelation correlation = BoundCorrelation.Of(_settings.Comparisons, _correlations);
        BoundHousehold? household = BoundHousehold();
        return (counts, pattern) => correlation.Bits(counts.LevelsOf(pattern)) + (household?.Bits(household.Sum(counts.LevelsOf(pattern))) ?? 0);
    }

    private double Share(double matches) => Math.Clamp(matches / _allPairs, 1e-15, 0.5);

    private double LearnMatches((PatternCounts Counts, double Share) candidates, long deterministic, double matches)
    {
        if (candidates.Counts.Pairs == 0)
            return matches;
        double learnt = ExpectationMaximization.LearnMatches(candidates.Counts, _parameters, Corrections(), 1 / candidates.Share, _allPairs, Share(matches));
        // No table has fewer matches than the sure ones, nor half of what rare names show; no more than one for ten pairs, whatever the patterns say.
        double least = Math.Max(Math.Max(deterministic, 0.5), Math.Min(_rareNames.Value / 2, _allPairs / 10));
        return Math.Clamp(learnt, least, Math.Max(1, Math.Max(deterministic, _allPairs / 10)));
    }

    private ImmutableArray<TrainingSession> LearnM((BlockingRule Rule, ProposedPatterns Proposed)[] blocks, double matches, int round)
    {
        bool isLast = round == Rounds - 1;
        bool hasOwn = blocks.Any(block => !FieldFamilies.IsOfThings(block.Rule) && block.Proposed.Counts.Pairs > 0);
        double[][] votes = [.. _comparisons.Select((_, i) => new double[_parameters.LevelCount(i)])];
        List<TrainingSession> sessions = [];
        JointMatches joint = new(_parameters, _correlations.Select(pair => (BoundCorrelation.IndexOf(_settings.Comparisons, pair.Left), BoundCorrelation.IndexOf(_settings.Comparisons, pair.Right))));
        foreach ((BlockingRule rule, ProposedPatterns proposed) in blocks)
        {
            _cancellationToken.ThrowIfCancellationRequested();
            bool[] used = [.. _settings.Comparisons.Select(comparison => !FieldFamilies.Overlap(rule, comparison))];
            List<LinkageProblem> problems = isLast ? _problems : [];
            if (TrainingProblems.Unusable(rule, proposed, used) is LinkageProblem unusable)
            {
                problems.Add(unusable);
                continue;
            }

            if (hasOwn && FieldFamilies.IsOfThings(rule))
            {
                double share = round == 0 ? 0 : ExpectationMaximization.LearnShare(proposed.Counts, _parameters, used, CorrectionsIn(rule, used));
                if (share < LeastShareOfThings)
                {
                    problems.Add(TrainingProblems.SharedByOthers(rule, share, LeastShareOfThings));
                    continue;
                }
            }

            double most = isLast ? SessionCheck.MostMatches(matches) : double.PositiveInfinity;
            (ParameterTable own, EmResult result) = LearnM(rule, proposed.Counts, used, most);
            sessions.Add(new(rule.ToString(), proposed.Counts.Pairs, Math.Round(result.Matches, 3), result.Iterations, result.Converged));
            if (SessionCheck.IsUsable(rule, proposed, own, used, result, most, problems))
            {
                double[] weights = Vote(votes, result, Tells(rule, used));
                joint.Add(proposed.Counts, used, ExpectationMaximization.Probabilities(proposed.Counts, own, used, result.Share, CorrectionsIn(rule, used)));
                if (isLast)
                    _intervals.AddSession(proposed.Counts, own, used, result, weights, _pseudoPairs);
            }

            if (isLast)
                Observe(proposed.Counts, Tells(rule, used), result);
        }

        _jointMatches = joint;
        for (int i = 0; i < votes.Length; i++)
        {
            double seen = votes[i].Sum();
            if (seen > 0)
                _parameters.SetM(i, votes[i], isLast ? StartWorth(seen) : _options.PseudoPairs);
        }

        return [.. sessions];
    }

    // A session that finds more matches than the table can have went astray; with the whole weight of the start it seldom does.
    private (ParameterTable Learnt, EmResult Result) LearnM(BlockingRule rule, PatternCounts counts, bool[] used, double most)
    {
        Func<PatternCounts, int, double> corrections = CorrectionsIn(rule, used);
        ParameterTable learnt = _parameters.Clone();
        EmResult result = ExpectationMaximization.LearnM(counts, learnt, used, 0.5, _pseudoPairs, corrections);
        if (result.Matches <= most || _pseudoPairs >= _options.PseudoPairs)
            return (learnt, result);
        learnt = _parameters.Clone();
        return (learnt, ExpectationMaximization.LearnM(counts, learnt, used, 0.5, _options.PseudoPairs, corrections));
    }

    private Func<PatternCounts, int, double> CorrectionsIn(BlockingRule rule, bool[] used)
    {
        BoundCorrelation correlation = BoundCorrelation.Among(_settings.Comparisons, _correlations, used);
        BoundHousehold? household = BoundHousehold()?.InBlock(AgreedBy(rule), used, among => BoundCorrelation.Among(_settings.Comparisons, _correlations, among));
        return (patterns, pattern) => correlation.Bits(patterns.LevelsOf(pattern)) + (household?.Bits(household.Sum(patterns.LevelsOf(pattern))) ?? 0);
    }

    // What one roof shares, people change together: where a rule has it that they still have one of it, the rest shows them stay too often.
    private bool[] Tells(BlockingRule rule, bool[] used)
    {
        bool oneRoof = rule.Keys.Any(key => FieldFamilies.IsShared(key.FieldName));
        return [.. used.Select((isUsed, i) => isUsed && !(oneRoof && FieldFamilies.IsShared(_settings.Comparisons[i])))];
    }

    // The comparisons on which the pairs of a rule agree, with the level that most matches have.
    private IEnumerable<(int Comparison, int Level)> AgreedBy(BlockingRule rule)
    {
        for (int i = 0; i < _comparisons.Length; i++)
        {
            if (rule.Keys.Any(key => _settings.Comparisons[i].Fields.All(field => key.Equals(BlockingKey.Value(field)))))
                yield return (i, _parameters.LikeliestLevel(i));
        }
    }

    private void Observe(PatternCounts counts, bool[] tells, EmResult result)
    {
        double[][] pairs = LevelObservations.Count(counts, _settings.Comparisons);
        _observations.AddMatches(
            [.. pairs.Select((levels, i) => tells[i] ? levels : new double[levels.Length])],
            [.. result.Counts.Select((levels, i) => tells[i] ? levels : new double[levels.Length])]);
    }

    private double[] Vote(double[][] votes, EmResult result, bool[] used)
    {
        double[] weights = new double[votes.Length];
        double worth = SessionCheck.Worth(result.Matches, result.Share);
        for (int i = 0; i < votes.Length; i++)
        {
            if (!used[i])
                continue;
            double total = 0;
            for (int level = 0; level < votes[i].Length; level++)
                total += _parameters.IsNull(i, level) ? 0 : result.Counts[i][level];
            if (total <= 0)
                continue;
            // Where the settings state no m, there is nothing better to keep to.
            double scale = _parameters.StatesM(i) ? worth / Math.Max(result.Matches, 1e-12) : 1;
            weights[i] = total * scale;
            for (int level = 0; level < votes[i].Length; level++)
                votes[i][level] += _parameters.IsNull(i, level) ? 0 : result.Counts[i][level] * scale;
        }

        return weights;
    }

    private LinkageModel Finish(double matchesPerRecord, ImmutableArray<TrainingSession> sessions, long pairs, long deterministic)
    {
        foreach (TrainingSession session in sessions.Where(session => !session.Converged))
            _problems.Add(TrainingProblems.NotConverged(session));
        return new LinkageModel(_settings, _parameters.ToParameters(), matchesPerRecord)
        {
            TermFrequencies = TermShares.OfAll(_comparisons, _settings.Schema, _options, _options.MinTermCount, _people, _furtherRecords),
            Correlations = _correlations,
            Household = _household,
            Report = new TrainingReport
            {
                Records = _records,
                Pairs = pairs,
                Seed = _options.Seed,
                DeterministicPairs = deterministic,
                Sessions = sessions,
                Correlated = [.. _correlations.Select(CorrelatedComparisons.Of)],
                Intervals = _intervals.Build(matchesPerRecord, StartWorth),
                Problems = [.. _problems, .. TrainingProblems.UnusedFrequencies(_comparisons, _options)],
            },
        };
    }
}
