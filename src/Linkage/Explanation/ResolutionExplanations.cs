using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Explains a resolution.</summary>
public static class ResolutionExplanations
{
    private static readonly ConditionalWeakTable<KindResolution, PairScorer> Scorers = [];
    private static readonly ConditionalWeakTable<KindResolution, UnlinkableRecords> UnlinkableOf = [];

    /// <summary>Explains why two records are, or are not, the same entity.</summary>
    /// <remarks>The first call for a kind prepares its columns, which takes time in the number of values; later calls are fast. Safe to call from many threads.</remarks>
    /// <exception cref="KeyNotFoundException">A record is not in the resolution.</exception>
    /// <exception cref="ArgumentException">The records are of different kinds, one and the same, or of a kind that was resolved by its keys.</exception>
    public static PairExplanation Why(this Resolution resolution, RecordId first, RecordId second)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        (KindResolution kind, int a) = Find(resolution, first);
        (KindResolution otherKind, int b) = Find(resolution, second);
        if (kind.Kind != otherKind.Kind)
            throw new ArgumentException($"The records are of different kinds: {kind.Kind} and {otherKind.Kind}. Only records of one kind can be the same entity.");
        if (a == b)
            throw new ArgumentException("Both ids name the same record; expected two records.");
        if (kind.Model is null)
            throw new ArgumentException($"Records of kind {kind.Kind} were resolved by their keys, not by a model, so there are no weights to explain.");
        return Explain(kind, Math.Min(a, b), Math.Max(a, b));
    }

    /// <summary>Explains how the records of an entity came together.</summary>
    /// <remarks>Cost O(p log p) in the stored pairs of its records. Safe to call from many threads.</remarks>
    /// <exception cref="KeyNotFoundException">The entity is not in the resolution.</exception>
    public static EntityExplanation How(this Resolution resolution, EntityId entity)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        foreach (KindResolution kind in resolution.AllKinds)
        {
            int index = kind.Partition.IndexOf(entity);
            if (index >= 0)
                return new EntityExplanation(entity, EntitySteps.Of(kind, index));
        }

        throw new KeyNotFoundException("The resolution has no entity with this id.");
    }

    /// <summary>Looks for signs that an entity holds records of different things: bridges, thin evidence, values that contradict each other.</summary>
    /// <remarks>Cost: linear in its records and stored pairs, and in the records of its kind to see which sources have nothing twice. Safe to call from many threads.</remarks>
    /// <exception cref="KeyNotFoundException">The entity is not in the resolution.</exception>
    public static OverMergeDiagnosis Diagnose(this Resolution resolution, EntityId entity)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        foreach (KindResolution kind in resolution.AllKinds)
        {
            int index = kind.Partition.IndexOf(entity);
            if (index >= 0)
                return new MergeDiagnoser(kind).Of(index);
        }

        throw new KeyNotFoundException("The resolution has no entity with this id.");
    }

    /// <summary>Finds the entities that look most as if different things had been merged in them.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="kind">The kind of entities.</param>
    /// <param name="most">How many at most, at least 1.</param>
    /// <returns>Those whose score is above 0, the most suspicious first, among equals by id.</returns>
    /// <remarks>Cost: linear in the records and stored pairs of the kind. Safe to call from many threads.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1.</exception>
    public static IReadOnlyList<OverMergeDiagnosis> FindOverMerges(this Resolution resolution, EntityKind kind, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        if (resolution.KindOf(kind) is not { } resolved)
            return [];
        MergeDiagnoser diagnoser = new(resolved);
        return
        [
            .. Enumerable.Range(0, resolved.Partition.Count).Where(entity => resolved.Partition.RowsOf(entity).Length > 1).Select(diagnoser.Of)
                .Where(diagnosis => diagnosis.Score > 0).OrderByDescending(diagnosis => diagnosis.Score).ThenBy(diagnosis => diagnosis.Entity).Take(most),
        ];
    }

    /// <summary>Finds the records of a kind that cannot be linked to any other, whatever it states: they state too little, or nothing that a blocking rule looks at.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="kind">The kind of records.</param>
    /// <remarks>Cost: linear in the records. The first call for a kind prepares its columns. Safe to call from many threads.</remarks>
    /// <exception cref="ArgumentException">The kind was resolved by its keys, without a model.</exception>
    public static UnlinkableRecords Unlinkable(this Resolution resolution, EntityKind kind)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        if (resolution.KindOf(kind) is not { } resolved)
            return new UnlinkableRecords(kind, 0, []);
        if (resolved.Model is null || resolved.Threshold is null)
            throw new ArgumentException($"Records of kind {kind} were resolved by their keys, not by a model, so none is too weak.", nameof(kind));
        return UnlinkableOf.GetValue(resolved, static kind => UnlinkableSearch.Of(kind, ScorerOf(kind)));
    }

    /// <summary>Gets what weighs pairs of a kind that has a model; made when first asked for.</summary>
    internal static PairScorer ScorerOf(KindResolution kind) => Scorers.GetValue(kind, static k => PairScorer.Create(k.Model!, k.Table, k.LinkType, k.RelationalCap));

    private static (KindResolution Kind, int Row) Find(Resolution resolution, RecordId id) =>
        resolution.Records.TryFind(id, out EntityKind kind, out int row) && resolution.KindOf(kind) is { } resolved
            ? (resolved, row)
            : throw new KeyNotFoundException("The resolution has no record with this id. Ids are written source:key or source:key/name.");

    private static PairExplanation Explain(KindResolution kind, int left, int right)
    {
        PairScorer scorer = ScorerOf(kind);
        ScoredPair pair = scorer.Score(left, right);
        PairDecision decision = kind.DecisionOf(pair);
        int leftEntity = kind.Partition.EntityOfRow(left);
        int rightEntity = kind.Partition.EntityOfRow(right);
        Judgment? judgment = kind.Judged.Find(left, right);
        bool same = leftEntity == rightEntity;
        string reason = judgment is null ? ReasonKey(decision, same, kind.Judged.Count > 0) : JudgmentText.KeyOf(judgment, same, kind.Judged.IsSetAside(left, right));
        return new PairExplanation(
            kind.Kind,
            kind.Table.IdOf(left),
            kind.Partition.IdOf(leftEntity),
            kind.Table.IdOf(right),
            kind.Partition.IdOf(rightEntity),
            ProposingRules.Of(kind, left, right),
            new MatchWeight(scorer.Prior),
            PairEvidence.Of(scorer.Model, pair, kind.Table.RecordOf(left), kind.Table.RecordOf(right)),
            pair.Weight,
            pair.Probability,
            decision,
            ExplanationTexts.Say(ExplanationLanguage.English, reason, JudgmentText.By(judgment, ExplanationLanguage.English)))
        {
            Judgment = judgment,
            ReasonKey = reason,
            WhyNot = MissedLinks.Of(kind, scorer, pair),
        };
    }

    private static string ReasonKey(PairDecision decision, bool same, bool someJudged) => (decision, same) switch
    {
        (PairDecision.Link, true) => "one.link",
        (_, true) => "one.others",
        (PairDecision.Link, false) when someJudged => "two.judged",
        (PairDecision.Link, false) => "two.contradict",
        (PairDecision.Review, false) => "two.review",
        _ => "two.below",
    };
}
