using Linkage.Clustering;

namespace Linkage.Tests.Clustering;

// The plain twins of the clustering methods, on sets of rows. They know no judgments.
internal static class ReferenceClusters
{
    public static int[] ConnectedComponents(ClusterInput input) => JoinAlong(input, (_, _) => true);

    public static int[] SourceConsistent(ClusterInput input) => JoinAlong(
        input,
        (left, right) => !left.Select(input.SourceOf).Intersect(right.Select(input.SourceOf)).Any());

    public static int[] BridgeRepair(ClusterInput input)
    {
        int[] groups = ConnectedComponents(input);
        int[] result = new int[groups.Length];
        foreach (IGrouping<int, int> group in Enumerable.Range(0, groups.Length).GroupBy(row => groups[row]))
        {
            int[] rows = [.. group];
            double Support(int a, int b) => Math.Clamp(input.Support!(Math.Min(a, b), Math.Max(a, b)), -10, 10);
            bool conflict = rows.Length > 2 && rows.Any(a => rows.Any(b => a < b && Support(a, b) < 0));
            List<List<int>> parts = conflict ? [.. rows.Select(row => new List<int> { row })] : [[.. rows]];
            while (conflict && Best(parts, Support) is (List<int> a, List<int> b))
            {
                a.AddRange(b);
                parts.Remove(b);
            }

            foreach (List<int> part in parts)
                part.ForEach(row => result[row] = part.Min());
        }

        return result;
    }

    private static (List<int>, List<int>)? Best(List<List<int>> parts, Func<int, int, double> support) =>
        parts.SelectMany(a => parts.Where(b => a.Min() < b.Min()).Select(b => (a, b)))
            .Select(pair => (pair, Mean: pair.a.SelectMany(x => pair.b.Select(y => support(x, y))).Average()))
            .Where(entry => entry.Mean > 1e-12)
            .OrderByDescending(entry => Math.Round(entry.Mean, 9)).ThenBy(entry => entry.pair.a.Min()).ThenBy(entry => entry.pair.b.Min())
            .Select(entry => ((List<int>, List<int>)?)entry.pair)
            .FirstOrDefault();

    private static int[] JoinAlong(ClusterInput input, Func<HashSet<int>, HashSet<int>, bool> mayJoin)
    {
        HashSet<int>[] sets = [.. Enumerable.Range(0, input.RowCount).Select(row => new HashSet<int> { row })];
        foreach (int link in Enumerable.Range(0, input.Links.Count).Where(link => input.Links.Weights[link] >= input.Threshold).OrderByDescending(link => input.Links.Weights[link]).ThenBy(link => link))
        {
            HashSet<int> left = sets[input.Links.Left[link]];
            HashSet<int> right = sets[input.Links.Right[link]];
            if (left == right || !mayJoin(left, right))
                continue;
            left.UnionWith(right);
            foreach (int row in right)
                sets[row] = left;
        }

        return [.. sets.Select(set => set.Min())];
    }
}
