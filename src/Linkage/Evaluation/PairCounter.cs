namespace Linkage.Evaluation;

/// <summary>Counts pairs of two partitions by their contingency table: never pair by pair.</summary>
internal static class PairCounter
{
    /// <summary>Counts over rows with a label; rows with null in either are left out.</summary>
    public static PairScores Count<TPredicted>(IReadOnlyList<string?> truth, Func<int, TPredicted> predicted)
        where TPredicted : notnull
    {
        Dictionary<string, long> byTruth = new(StringComparer.Ordinal);
        Dictionary<TPredicted, long> byPredicted = [];
        Dictionary<(string, TPredicted), long> both = [];
        for (int row = 0; row < truth.Count; row++)
        {
            if (truth[row] is not { } label)
                continue;
            TPredicted cluster = predicted(row);
            byTruth[label] = byTruth.GetValueOrDefault(label) + 1;
            byPredicted[cluster] = byPredicted.GetValueOrDefault(cluster) + 1;
            both[(label, cluster)] = both.GetValueOrDefault((label, cluster)) + 1;
        }
        return new PairScores(Pairs(byTruth.Values), Pairs(byPredicted.Values), Pairs(both.Values));
    }

    /// <summary>Counts B-cubed over rows with a label.</summary>
    public static BCubedScores BCubed(IReadOnlyList<string?> truth, Func<int, int> predicted)
    {
        Dictionary<string, long> byTruth = new(StringComparer.Ordinal);
        Dictionary<int, long> byPredicted = [];
        Dictionary<(string, int), long> both = [];
        for (int row = 0; row < truth.Count; row++)
        {
            if (truth[row] is not { } label)
                continue;
            byTruth[label] = byTruth.GetValueOrDefault(label) + 1;
            byPredicted[predicted(row)] = byPredicted.GetValueOrDefault(predicted(row)) + 1;
            both[(label, predicted(row))] = both.GetValueOrDefault((label, predicted(row))) + 1;
        }
        long records = byTruth.Values.Sum();
        if (records == 0)
            return new BCubedScores(1, 1);
        // Sums run in the order of the keys, so that rounding does not depend on the dictionary.
        IEnumerable<KeyValuePair<(string, int), long>> cells = both.OrderBy(cell => cell.Key.Item1, StringComparer.Ordinal).ThenBy(cell => cell.Key.Item2);
        double precision = 0;
        double recall = 0;
        foreach (((string label, int cluster), long count) in cells)
        {
            precision += (double)count * count / byPredicted[cluster];
            recall += (double)count * count / byTruth[label];
        }
        return new BCubedScores(precision / records, recall / records);
    }

    private static long Pairs(IEnumerable<long> sizes) => sizes.Sum(size => size * (size - 1) / 2);
}
