using Linkage.Clustering;

namespace Linkage.Evaluation;

/// <summary>The pairs of some true entities that wrong joins tie together, directly or through others: no pair leads out of the group, so groups are independent of each other.</summary>
/// <param name="True">Pairs that are the same entity.</param>
/// <param name="Predicted">Pairs that were joined.</param>
/// <param name="Correct">Pairs that are both.</param>
internal readonly record struct GroupCounts(long True, long Predicted, long Correct)
{
    /// <summary>Counts how many groups have which counts; rows with null are left out. Cost: O(rows).</summary>
    public static Dictionary<GroupCounts, int> Of(string?[] truth, Func<int, int> predicted)
    {
        int[] labels = LabelNumbers.Of(truth);
        UnionFind sets = new(truth.Length);   // of labels, which are no more than the rows
        Dictionary<int, (int Label, int Rows)> clusters = [];
        Dictionary<(int Label, int Cluster), int> cells = [];
        for (int row = 0; row < labels.Length; row++)
        {
            if (labels[row] == LabelNumbers.None)
                continue;
            int cluster = predicted(row);
            (int label, int rows) = clusters.GetValueOrDefault(cluster, (labels[row], 0));
            clusters[cluster] = (label, rows + 1);
            cells[(labels[row], cluster)] = cells.GetValueOrDefault((labels[row], cluster)) + 1;
            Join(sets, label, labels[row]);
        }

        return Count(sets, labels, clusters, cells);
    }

    private static void Join(UnionFind sets, int label, int other)
    {
        (int a, int b) = (sets.Find(label), sets.Find(other));
        if (a != b)
            sets.Join(a, b);
    }

    private static Dictionary<GroupCounts, int> Count(UnionFind sets, int[] labels, Dictionary<int, (int Label, int Rows)> clusters, Dictionary<(int Label, int Cluster), int> cells)
    {
        Dictionary<int, GroupCounts> groups = [];
        foreach ((int label, int rows) in labels.Where(label => label != LabelNumbers.None).CountBy(label => label))
            Add(sets.Find(label), new GroupCounts(Pairs(rows), 0, 0));
        foreach ((int label, int rows) in clusters.Values)
            Add(sets.Find(label), new GroupCounts(0, Pairs(rows), 0));
        foreach (((int label, _), int rows) in cells)
            Add(sets.Find(label), new GroupCounts(0, 0, Pairs(rows)));
        return groups.Values.CountBy(group => group).ToDictionary();

        void Add(int group, GroupCounts more)
        {
            GroupCounts own = groups.GetValueOrDefault(group);
            groups[group] = new GroupCounts(own.True + more.True, own.Predicted + more.Predicted, own.Correct + more.Correct);
        }
    }

    private static long Pairs(long rows) => rows * (rows - 1) / 2;
}
