namespace Linkage;

/// <summary>Finds pairs of entities that may be the same: those of stored pairs whose records ended in different entities.</summary>
internal static class PossibleMatchFinder
{
    public static IEnumerable<PossibleMatch> Find(IEnumerable<KindResolution> kinds) =>
        kinds.SelectMany(Find).OrderByDescending(match => match.Probability).ThenBy(match => match.Left).ThenBy(match => match.Right);

    private static IEnumerable<PossibleMatch> Find(KindResolution kind)
    {
        Dictionary<(int Left, int Right), ScoredPair> best = [];
        foreach (ScoredPair pair in kind.Pairs)
        {
            if (kind.Partition.AreTogether(pair.Left, pair.Right) || kind.DecisionOf(pair) == PairDecision.NonLink)
                continue;
            int left = kind.Partition.EntityOfRow(pair.Left);
            int right = kind.Partition.EntityOfRow(pair.Right);
            (int, int) key = (Math.Min(left, right), Math.Max(left, right));
            if (!best.TryGetValue(key, out ScoredPair known) || pair.Weight.Bits > known.Weight.Bits)
                best[key] = pair;   // pairs come sorted by rows, so the first of equals stays
        }
        foreach (CandidatePair pair in kind.Judged.Constraints.CannotLinks)
        {
            (int left, int right) = (kind.Partition.EntityOfRow(pair.Left), kind.Partition.EntityOfRow(pair.Right));
            best.Remove((Math.Min(left, right), Math.Max(left, right)));   // one record of each is known to be of another entity
        }

        return best.Select(entry => ToMatch(kind, entry.Key, entry.Value));
    }

    private static PossibleMatch ToMatch(KindResolution kind, (int Left, int Right) entities, ScoredPair pair)
    {
        bool swapped = kind.Partition.EntityOfRow(pair.Left) != entities.Left;
        RecordId left = kind.Table.IdOf(swapped ? pair.Right : pair.Left);
        RecordId right = kind.Table.IdOf(swapped ? pair.Left : pair.Right);
        return new PossibleMatch(kind.Partition.IdOf(entities.Left), kind.Partition.IdOf(entities.Right), pair.Probability, left, right);
    }
}
