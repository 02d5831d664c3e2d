using System.Collections.Immutable;

namespace Linkage;

/// <summary>Finds the pairs that hold an entity together: a maximum spanning tree over its scored pairs (Kruskal 1956).</summary>
/// <remarks>Cost O(p log p) in the stored pairs of the entity's records.</remarks>
internal static class EntitySteps
{
    public static ImmutableArray<EntityStep> Of(KindResolution kind, int entity)
    {
        ReadOnlySpan<int> rows = kind.Partition.RowsOf(entity);
        Dictionary<int, int> parts = [];
        foreach (int row in rows)
            parts.Add(row, row);
        ImmutableArray<EntityStep>.Builder steps = ImmutableArray.CreateBuilder<EntityStep>(rows.Length - 1);
        foreach (CandidatePair pair in Judged(kind, parts))
        {
            if (Join(parts, pair.Left, pair.Right))
                steps.Add(ByJudgment(kind, steps.Count + 1, pair));
        }

        foreach (ScoredPair pair in Within(kind, entity))
        {
            if (Join(parts, pair.Left, pair.Right))
                steps.Add(new EntityStep(steps.Count + 1, kind.Table.IdOf(pair.Left), kind.Table.IdOf(pair.Right), pair.Weight, pair.Probability, "model") { Evidence = EvidenceOf(kind, pair) });
        }

        // What no pair holds together, keys do.
        foreach (int row in rows)
        {
            if (Join(parts, rows[0], row))
                steps.Add(new EntityStep(steps.Count + 1, kind.Table.IdOf(rows[0]), kind.Table.IdOf(row), null, null, "key") { Evidence = SharedValues.Of(kind.Table, rows[0], row) });
        }

        return steps.ToImmutable();
    }

    private static IEnumerable<CandidatePair> Judged(KindResolution kind, Dictionary<int, int> parts) =>
        kind.Judged.Constraints.MustLinks.Where(pair => parts.ContainsKey(pair.Left)).OrderBy(pair => pair.Left).ThenBy(pair => pair.Right);

    private static EntityStep ByJudgment(KindResolution kind, int step, CandidatePair pair)
    {
        ScoredPair? scored = kind.Model is null ? null : ResolutionExplanations.ScorerOf(kind).Score(pair.Left, pair.Right);
        return new EntityStep(step, kind.Table.IdOf(pair.Left), kind.Table.IdOf(pair.Right), scored?.Weight, scored?.Probability, "judgment")
        {
            Judgment = kind.Judged.Find(pair.Left, pair.Right),
            Evidence = scored is { } weighed ? EvidenceOf(kind, weighed) : [],
        };
    }

    private static ImmutableArray<ComparisonEvidence> EvidenceOf(KindResolution kind, ScoredPair pair) => kind.Model is null
        ? []
        : PairEvidence.Of(ResolutionExplanations.ScorerOf(kind).Model, pair, kind.Table.RecordOf(pair.Left), kind.Table.RecordOf(pair.Right));

    private static IEnumerable<ScoredPair> Within(KindResolution kind, int entity)
    {
        List<ScoredPair> pairs = [];
        foreach (int row in kind.Partition.RowsOf(entity))
        {
            for (int i = FirstOf(kind.Pairs, row); i < kind.Pairs.Count && kind.Pairs[i].Left == row; i++)
            {
                if (kind.Partition.EntityOfRow(kind.Pairs[i].Right) == entity)
                    pairs.Add(kind.Pairs[i]);
            }
        }

        return pairs.OrderByDescending(pair => pair.Weight.Bits).ThenBy(pair => pair.Left).ThenBy(pair => pair.Right);
    }

    /// <summary>Returns the place of the first pair of a left row. Pairs are sorted by their left row.</summary>
    internal static int FirstOf(IReadOnlyList<ScoredPair> pairs, int left)
    {
        (int low, int high) = (0, pairs.Count);
        while (low < high)
        {
            int middle = low + ((high - low) / 2);
            (low, high) = pairs[middle].Left < left ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static bool Join(Dictionary<int, int> parts, int left, int right)
    {
        (int a, int b) = (Find(parts, left), Find(parts, right));
        if (a == b)
            return false;
        parts[Math.Max(a, b)] = Math.Min(a, b);
        return true;
    }

    private static int Find(Dictionary<int, int> parts, int row)
    {
        while (parts[row] != row)
            row = parts[row] = parts[parts[row]];
        return row;
    }
}
