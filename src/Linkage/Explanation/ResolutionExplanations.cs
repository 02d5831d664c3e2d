using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Linkage.Comparisons;

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

    private static (KindResolution Kind, int Row) Find(Resolution resolution, RecordId id) =>
        resolution.Records.TryFind(id, out EntityKind kind, out int row) && resolution.KindOf(kind) is { } resolved
            ? (resolved, row)
            : throw new KeyNotFoundException("The resolution has no record with this id. Ids are written source:key or source:key/name.");

    private static PairExplanation Explain(KindResolution kind, int left, int right)
    {
        PairScorer scorer = Scorers.GetValue(kind, static k => PairScorer.Create(k.Model!, k.Table, k.LinkType, k.RelationalCap));
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
            Evidence(kind, scorer.Model, pair),
            pair.Weight,
            pair.Probability,
            decision,
            Reason(decision, leftEntity == rightEntity));
    }

    private static ImmutableArray<ComparisonEvidence> Evidence(KindResolution kind, BoundModel model, ScoredPair pair)
    {
        Span<byte> levels = stackalloc byte[pair.Pattern.Count];
        ImmutableArray<ComparisonEvidence>.Builder evidence = ImmutableArray.CreateBuilder<ComparisonEvidence>();
        for (int i = 0; i < levels.Length; i++)
        {
            levels[i] = (byte)pair.Pattern[i];
            evidence.Add(Of(kind, model, i, pair));
        }
        foreach ((string name, double bits) in model.CorrelationParts(levels))
            AddCorrection(evidence, name, bits);
        AddCorrection(evidence, "relational cap", model.CapBits(pair.Left, pair.Right, levels));
        return evidence.ToImmutable();
    }

    private static ComparisonEvidence Of(KindResolution kind, BoundModel model, int index, ScoredPair pair)
    {
        Comparison comparison = kind.Model!.Settings.Comparisons[index];
        int level = pair.Pattern[index];
        bool isNull = comparison.Levels[level].IsNull;
        LevelParameters parameters = kind.Model.ParametersOf(comparison.Name)[level];
        double term = model.TermBits(index, pair.Left, pair.Right, level);
        return new ComparisonEvidence(
            comparison.Name,
            comparison.Levels[level].Label,
            Values(kind.Table, comparison, pair.Left),
            Values(kind.Table, comparison, pair.Right),
            isNull ? null : parameters.M,
            isNull ? null : parameters.U,
            new MatchWeight(term),
            new MatchWeight(model.LevelBits(index, level) + term));
    }

    private static ImmutableArray<string> Values(RecordTable table, Comparison comparison, int row)
    {
        List<string> values = [];
        foreach (string field in comparison.Fields.Where(table.Schema.Contains))
        {
            ValueColumn column = table.Column(field);
            foreach (int id in column.ValuesOf(row))
                values.Add(column.Values.Raw(id));
        }
        return [.. values.Distinct(StringComparer.Ordinal)];
    }

    private static void AddCorrection(ImmutableArray<ComparisonEvidence>.Builder evidence, string name, double bits)
    {
        if (bits != 0)
            evidence.Add(new ComparisonEvidence(name, null, [], [], null, null, default, new MatchWeight(bits)));
    }

    private static string Reason(PairDecision decision, bool same) => (decision, same) switch
    {
        (PairDecision.Link, true) => "One entity: the pair is a link by itself.",
        (_, true) => "One entity: not by this pair alone, but joined through other records.",
        (PairDecision.Link, false) => "Two entities: the pair is a link by itself, but joining it would join records that contradict each other.",
        (PairDecision.Review, false) => "Two entities that may be the same: the pair lies between the review and the link threshold.",
        _ => "Two entities: the pair lies below the review threshold.",
    };
}
