using System.Runtime.CompilerServices;

namespace Linkage;

/// <summary>Explains a resolution.</summary>
public static class ResolutionExplanations
{
    private static readonly ConditionalWeakTable<KindResolution, PairScorer> Scorers = [];

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
            kind.Judged.Find(left, right) is { } judgment
                ? JudgmentText.Of(judgment, leftEntity == rightEntity, kind.Judged.IsSetAside(left, right))
                : Reason(decision, leftEntity == rightEntity, kind.Judged.Count > 0))
        {
            Judgment = kind.Judged.Find(left, right),
        };
    }

    private static string Reason(PairDecision decision, bool same, bool someJudged) => (decision, same) switch
    {
        (PairDecision.Link, true) => "One entity: the pair is a link by itself.",
        (_, true) => "One entity: not by this pair alone, but joined through other records.",
        (PairDecision.Link, false) when someJudged => "Two entities: the pair is a link by itself, but joining it would join records that contradict each other or were judged different.",
        (PairDecision.Link, false) => "Two entities: the pair is a link by itself, but joining it would join records that contradict each other.",
        (PairDecision.Review, false) => "Two entities that may be the same: the pair lies between the review and the link threshold.",
        _ => "Two entities: the pair lies below the review threshold.",
    };
}
