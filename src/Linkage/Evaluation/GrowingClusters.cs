using Linkage.Clustering;

namespace Linkage.Evaluation;

/// <summary>Clusters that links join one after the other, with the pairs of labelled rows that they hold, and how many of these share a label.</summary>
/// <remarks>The smaller cluster's labels are added to the larger's: O(n log n) for all links together.</remarks>
internal sealed class GrowingClusters
{
    private readonly UnionFind _sets;
    private readonly int[] _labels;
    private readonly Dictionary<int, Cluster> _clusters = [];

    /// <param name="labels">The label of each row; null where it has none, so that its pairs do not count.</param>
    public GrowingClusters(IReadOnlyList<string?> labels)
    {
        _sets = new UnionFind(labels.Count);
        Dictionary<string, int> numbers = new(StringComparer.Ordinal);
        _labels = [.. labels.Select(label => label is null ? 0 : NumberOf(numbers, label))];
    }

    public long Pairs { get; private set; }

    public long CorrectPairs { get; private set; }

    public void Join(int left, int right)
    {
        (int a, int b) = (_sets.Find(left), _sets.Find(right));
        if (a == b)
            return;
        (Cluster larger, Cluster smaller) = (ClusterOf(a), ClusterOf(b));
        if (larger.Labels.Count < smaller.Labels.Count)
            (larger, smaller) = (smaller, larger);
        Pairs += larger.Rows * smaller.Rows;
        foreach ((int label, long rows) in smaller.Labels)
        {
            long others = larger.Labels.GetValueOrDefault(label);
            CorrectPairs += rows * others;
            larger.Labels[label] = rows + others;
        }

        larger.Rows += smaller.Rows;
        _clusters.Remove(a);
        _clusters.Remove(b);
        _clusters[_sets.Join(a, b)] = larger;
    }

    private static int NumberOf(Dictionary<string, int> numbers, string label)
    {
        if (!numbers.TryGetValue(label, out int number))
            numbers.Add(label, number = numbers.Count + 1);
        return number;
    }

    private Cluster ClusterOf(int root)
    {
        if (_clusters.TryGetValue(root, out Cluster? cluster))
            return cluster;
        cluster = new Cluster();
        if (_labels[root] != 0)
            (cluster.Labels[_labels[root]], cluster.Rows) = (1, 1);
        return cluster;
    }

    private sealed class Cluster
    {
        public Dictionary<int, long> Labels { get; } = [];

        public long Rows { get; set; }
    }
}
