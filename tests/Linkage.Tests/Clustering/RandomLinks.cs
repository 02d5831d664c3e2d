using Linkage.Clustering;

namespace Linkage.Tests.Clustering;

internal static class RandomLinks
{
    // Random signed weights between all pairs of a few rows, of which the positive ones are links.
    public static ClusterInput Create(int seed, int rows = 14, int judgments = 2)
    {
        Random random = new(seed);
        Dictionary<CandidatePair, double> support = [];
        List<CandidatePair> pairs = [];
        for (int left = 0; left < rows; left++)
        {
            for (int right = left + 1; right < rows; right++)
            {
                pairs.Add(new CandidatePair(left, right));
                support[pairs[^1]] = random.Next(5) == 0 ? random.Next(1, 9) + random.NextDouble() : -random.Next(0, 6);
            }
        }

        CandidatePair[] links = [.. pairs.Where(pair => support[pair] > 0)];
        CandidatePair Any() => pairs[random.Next(pairs.Count)];
        return new ClusterInput
        {
            RowCount = rows,
            Links = new ClusterLinks([.. links.Select(pair => pair.Left)], [.. links.Select(pair => pair.Right)], [.. links.Select(pair => support[pair])]),
            Threshold = random.Next(3),
            MustLinks = [.. Enumerable.Range(0, random.Next(judgments + 1)).Select(_ => Any())],
            CannotLinks = [.. Enumerable.Range(0, random.Next(judgments + 1)).Select(_ => Any())],
            SourceOf = row => row % 4,
            Support = (left, right) => support[new CandidatePair(left, right)],
        };
    }
}
