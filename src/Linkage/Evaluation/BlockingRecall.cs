namespace Linkage.Evaluation;

/// <summary>The share of true pairs that the blocking rules propose.</summary>
internal static class BlockingRecall
{
    /// <summary>Counts; null for a kind without a model or without true pairs.</summary>
    public static double? Of(KindResolution kind, IReadOnlyList<string?> labels)
    {
        if (kind.Model is null)
            return null;
        long pairs = 0;
        long proposed = 0;
        foreach (List<int> rows in RowsByLabel(labels))
        {
            for (int i = 0; i < rows.Count; i++)
            {
                for (int j = i + 1; j < rows.Count; j++)
                {
                    pairs++;
                    if (ProposingRules.Any(kind, rows[i], rows[j]))
                        proposed++;
                }
            }
        }
        return pairs == 0 ? null : (double)proposed / pairs;
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
