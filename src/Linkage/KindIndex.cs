using System.Collections.Concurrent;
using System.Collections.Immutable;
using Linkage.Blocking;

namespace Linkage;

/// <summary>The index of one kind: its rules, and what searches need, each of which one thread uses at a time.</summary>
internal sealed class KindIndex
{
    private readonly RuleIndex[] _rules;
    private readonly PairScorer _scorer;
    private readonly int _maxCandidates;
    private readonly ConcurrentBag<ProbeSearch> _idle = [];

    private KindIndex(KindResolution resolution, RuleIndex[] rules, int maxCandidates)
    {
        (Resolution, _rules, _maxCandidates) = (resolution, rules, maxCandidates);
        _scorer = ResolutionExplanations.ScorerOf(resolution);
    }

    public KindResolution Resolution { get; }

    public static KindIndex Create(KindResolution resolution, EntityIndexOptions options, CancellationToken cancellationToken)
    {
        ImmutableArray<BlockingRule> rules = resolution.Model!.Settings.BlockingRules;
        RuleIndex[] indexes = new RuleIndex[rules.Length];
        IndexedKeys keys = new(resolution.Table, options.Threads, cancellationToken);
        ParallelUnits.Run(
            rules.Length,
            options.Threads,
            () => keys,
            (shared, rule) => indexes[rule] = RuleIndex.Create(resolution.Table, rules[rule], shared, cancellationToken),
            cancellationToken);
        KindIndex index = new(resolution, indexes, options.MaxCandidates);
        cancellationToken.ThrowIfCancellationRequested();
        index.Prepare();
        return index;
    }

    public FoundList Find(SourceRecord probe, int limit) => With(search => search.Find(probe, limit));

    public (double Probability, PairDecision Decision) Judge(MatchWeight weight) =>
        (_scorer.Model.Model.Probability(weight), Resolution.DecisionOf(new ScoredPair(0, 0, weight, 0, default, -1)));

    public PairExplanation Explain(SourceRecord probe, int row, ImmutableArray<string> proposedBy) => With(search => search.Explain(probe, row, proposedBy));

    // What is made when it is first needed is made now.
    private void Prepare()
    {
        if (Resolution.Table.Count > 0)
            Find(Resolution.Table.RecordOf(0), 1);
    }

    private T With<T>(Func<ProbeSearch, T> use)
    {
        if (!_idle.TryTake(out ProbeSearch? search))
            search = new ProbeSearch(this, _rules, new ProbeScorer(_scorer), _scorer.Prior, _maxCandidates);
        T result = use(search);
        _idle.Add(search);
        return result;
    }
}
