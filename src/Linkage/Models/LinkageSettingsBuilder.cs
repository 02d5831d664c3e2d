using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage;

/// <summary>Collects and checks <see cref="LinkageSettings"/>.</summary>
/// <remarks>Not safe to share between threads. May be used on after <see cref="Build"/>.</remarks>
public sealed class LinkageSettingsBuilder
{
    private readonly List<Comparison> _comparisons = [];
    private readonly List<BlockingRule> _blockingRules = [];
    private readonly List<BlockingRule> _trainingRules = [];
    private readonly List<BlockingRule> _deterministicRules = [];

    /// <summary>Starts empty settings.</summary>
    /// <param name="schema">The fields that comparisons and rules may use.</param>
    public LinkageSettingsBuilder(RecordSchema schema)
    {
        ArgumentNullException.ThrowIfNull(schema);
        Schema = schema;
    }

    internal LinkageSettingsBuilder(LinkageSettings settings)
    {
        Schema = settings.Schema;
        LinkType = settings.LinkType;
        MatchesPerRecord = settings.MatchesPerRecord;
        _comparisons.AddRange(settings.Comparisons);
        _blockingRules.AddRange(settings.BlockingRules);
        _trainingRules.AddRange(settings.TrainingRules);
        _deterministicRules.AddRange(settings.DeterministicRules);
    }

    internal RecordSchema Schema { get; private set; }

    internal LinkType LinkType { get; private set; }

    internal double MatchesPerRecord { get; private set; } = 1;

    internal IReadOnlyList<Comparison> Comparisons => _comparisons;

    internal IReadOnlyList<BlockingRule> BlockingRules => _blockingRules;

    internal IReadOnlyList<BlockingRule> TrainingRules => _trainingRules;

    internal IReadOnlyList<BlockingRule> DeterministicRules => _deterministicRules;

    /// <summary>Adds a comparison; one of the same name is replaced in its place.</summary>
    /// <param name="comparison">The comparison.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder Add(Comparison comparison)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        int index = _comparisons.FindIndex(other => other.Name == comparison.Name);
        if (index < 0)
            _comparisons.Add(comparison);
        else
            _comparisons[index] = comparison;
        return this;
    }

    /// <summary>Adds a rule that proposes pairs to compare. Adding a rule twice adds it once.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder Add(BlockingRule rule) => AddTo(_blockingRules, rule);

    /// <summary>Adds a rule that proposes pairs to learn m from.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder AddTrainingRule(BlockingRule rule) => AddTo(_trainingRules, rule);

    /// <summary>Adds a rule that hardly ever proposes a pair that does not match.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder AddDeterministicRule(BlockingRule rule) => AddTo(_deterministicRules, rule);

    /// <summary>Adds a field that the schema of the kind does not have by itself.</summary>
    /// <param name="field">The field.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder AddField(Field field)
    {
        Schema = Schema.With(field);
        return this;
    }

    /// <summary>Takes a comparison out; nothing happens when there is none of that name.</summary>
    /// <param name="comparison">Its name.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder Remove(string comparison)
    {
        _comparisons.RemoveAll(other => other.Name == comparison);
        return this;
    }

    /// <summary>Takes a rule out of all three lists of rules; nothing happens where it is not.</summary>
    /// <param name="rule">The rule.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder Remove(BlockingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        _blockingRules.RemoveAll(rule.Equals);
        _trainingRules.RemoveAll(rule.Equals);
        _deterministicRules.RemoveAll(rule.Equals);
        return this;
    }

    /// <summary>Sets which records may match each other.</summary>
    /// <param name="linkType">The default is <see cref="LinkType.LinkAndDedupe"/>.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder WithLinkType(LinkType linkType)
    {
        LinkType = linkType;
        return this;
    }

    /// <summary>Sets where the prior starts.</summary>
    /// <param name="matches">How many other records a record matches on average, above 0. The default is 1.</param>
    /// <returns>This builder.</returns>
    public LinkageSettingsBuilder WithMatchesPerRecord(double matches)
    {
        MatchesPerRecord = matches;
        return this;
    }

    /// <summary>Checks the settings and makes them immutable.</summary>
    /// <returns>The settings.</returns>
    /// <exception cref="LinkageSettingsException">Something is wrong; the exception has every problem.</exception>
    public LinkageSettings Build()
    {
        List<LinkageProblem> problems = SettingsCheck.Of(this);
        return problems.Count > 0 ? throw new LinkageSettingsException(problems) : new LinkageSettings(this);
    }

    private LinkageSettingsBuilder AddTo(List<BlockingRule> rules, BlockingRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        if (!rules.Contains(rule))
            rules.Add(rule);
        return this;
    }
}
