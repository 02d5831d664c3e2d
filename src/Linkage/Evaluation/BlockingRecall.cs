namespace Linkage.Evaluation;

/// <summary>The share of true pairs that the blocking rules propose.</summary>
internal static class BlockingRecall
{
    /// <summary>Counts for a kind with a model.</summary>
    /// <returns>The share, null without true pairs; and how many true pairs that were neither found nor judged no rule proposes.</returns>
    public static (double? Share, long Missed) Of(KindResolution kind, IReadOnlyList<string?> labels)
    {
        long pairs = 0;
        long proposed = 0;
        long missed = 0;
        foreach (List<int> rows in RowsByLabel(labels))
        {
            for (int i = 0; i < rows.Count; i++)
            {
                for (int j = i + 1; j < rows.Count; j++)
                {
                    pairs++;
                    if (ProposingRules.Any(kind, rows[i], rows[j]))
                        proposed++;
                    else if (!kind.Partition.AreTogether(rows[i], rows[j]) && kind.Judged.Find(rows[i], rows[j]) is null)
                        missed++;
                }
            }
        }
        return (pairs == 0 ? null : (double)proposed / pairs, missed);
    }

    private static IEnumerable<List<int>> RowsByLabel(IReadOnlyList<string?> labels)
    {
        Dictionary<string, List<int>> rows = new(StringComparer.Ordinal);
        for (int row = 0; row < labels.Count; row++)
        {
            if (labels[row] is not { } label)
                continue;
            if (!rows.TryGetValue(label, out List<int>? known))
                rows.Add(label, known = []);
            known.Add(row);
        }
        return rows.Values;
    }
}
