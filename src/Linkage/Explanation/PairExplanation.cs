using System.Collections.Immutable;

namespace Linkage;

/// <summary>Why two records are or are not the same entity: the prior and the weight of every comparison, which sum to the pair's weight.</summary>
/// <param name="Kind">The kind of both records.</param>
/// <param name="Left">The record with the smaller id; of a search (<see cref="Found.Why"/>), the record that was searched for.</param>
/// <param name="LeftEntity">Its entity; the default value for a record that was searched for.</param>
/// <param name="Right">The other record.</param>
/// <param name="RightEntity">Its entity.</param>
/// <param name="ProposedBy">The blocking rules that propose the pair, as text; empty when none does.</param>
/// <param name="Prior">The weight every pair begins with.</param>
/// <param name="Comparisons">What each comparison adds.</param>
/// <param name="Weight">The sum: prior + comparisons.</param>
/// <param name="Probability">The match probability, 0 to 1.</param>
/// <param name="Decision">What a person decided on this pair (<see cref="Judgment"/>), else what the thresholds say of it by itself.</param>
/// <param name="Reason">Why the records are or are not in one entity, in a sentence.</param>
public sealed record PairExplanation(
    EntityKind Kind,
    RecordId Left,
    EntityId LeftEntity,
    RecordId Right,
    EntityId RightEntity,
    ImmutableArray<string> ProposedBy,
    MatchWeight Prior,
    ImmutableArray<ComparisonEvidence> Comparisons,
    MatchWeight Weight,
    double Probability,
    PairDecision Decision,
    string Reason)
{
    /// <summary>Gets whether both records are in one entity.</summary>
    public bool SameEntity => LeftEntity == RightEntity;

    /// <summary>Gets the judgment of a person on this pair, which outranks what the weight says; null where there is none.</summary>
    public Judgment? Judgment { get; init; }

    /// <summary>Gets what keeps the pair from being a link by itself; null for a link that a rule proposes, and for a record that was searched for.</summary>
    public MissedLink? WhyNot { get; init; }

    // The sentence that Reason says in English.
    internal string ReasonKey { get; init; } = "";

    /// <summary>Writes the waterfall as aligned lines, the reason, and for a pair that is no link by itself what keeps it from being one. It holds values of records: do not log it.</summary>
    public string ToText() => ToText(ExplanationLanguage.English);

    /// <summary>Writes the same in a language. Names of one's own comparisons and levels stay as they are.</summary>
    /// <param name="language">The language.</param>
    public string ToText(ExplanationLanguage language) => PairText.Of(this, language);

    /// <summary>Gets why the records are or are not in one entity, in a sentence of a language.</summary>
    /// <param name="language">The language; <see cref="Reason"/> is the English one.</param>
    public string ReasonIn(ExplanationLanguage language) =>
        ReasonKey.Length == 0 ? Reason : ExplanationTexts.Say(language, ReasonKey, JudgmentText.By(Judgment, language));

    /// <inheritdoc/>
    public override string ToString() => $"{Kind} pair: {Decision}, {Weight}";
}
