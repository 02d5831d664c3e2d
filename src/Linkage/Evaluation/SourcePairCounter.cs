namespace Linkage.Evaluation;

/// <summary>Counts pairs of two partitions for each pair of sources: by how many records of each source a group holds, never pair by pair.</summary>
/// <remarks>One pass over the records, then the squares of the numbers of sources in each group.</remarks>
internal static class SourcePairCounter
{
    /// <summary>Counts over rows with a label; source pairs without a true or predicted pair are left out. Ordered by left and right source, left ≤ right.</summary>
    public static IEnumerable<((int Left, int Right) Sources, PairScores Scores)> Count(IReadOnlyList<string?> truth, Func<int, int> predicted, Func<int, int> sourceOf)
    {
        int[] rows = [.. Enumerable.Range(0, truth.Count).Where(row => truth[row] is not null)];
        Dictionary<(int, int), long> isTrue = Pairs(rows, row => truth[row]!, sourceOf);
        Dictionary<(int, int), long> isPredicted = Pairs(rows, predicted, sourceOf);
        Dictionary<(int, int), long> both = Pairs(rows, row => (truth[row]!, predicted(row)), sourceOf);
        return isTrue.Keys.Union(isPredicted.Keys).Order()
            .Select(sources => (sources, new PairScores(isTrue.GetValueOrDefault(sources), isPredicted.GetValueOrDefault(sources), both.GetValueOrDefault(sources))));
    }

    private static Dictionary<(int Left, int Right), long> Pairs<TGroup>(int[] rows, Func<int, TGroup> groupOf, Func<int, int> sourceOf)
        where TGroup : notnull
    {
        Dictionary<(TGroup, int Source), long> sizes = [];
        foreach (int row in rows)
        {
            (TGroup, int) cell = (groupOf(row), sourceOf(row));
            sizes[cell] = sizes.GetValueOrDefault(cell) + 1;
        }

        Dictionary<(int, int), long> pairs = [];
        foreach (IGrouping<TGroup, (int Source, long Size)> group in sizes.GroupBy(cell => cell.Key.Item1, cell => (cell.Key.Source, cell.Value)))
            Add(pairs, [.. group.OrderBy(cell => cell.Source)]);
        return pairs;
    }

    private static void Add(Dictionary<(int, int), long> pairs, (int Source, long Size)[] group)
    {
        for (int left = 0; left < group.Length; left++)
        {
            for (int right = left; right < group.Length; right++)
            {
                long count = left == right ? group[left].Size * (group[left].Size - 1) / 2 : group[left].Size * group[right].Size;
                if (count > 0)
                    pairs[(group[left].Source, group[right].Source)] = pairs.GetValueOrDefault((group[left].Source, group[right].Source)) + count;
            }
        }
    }
}
