using FsCheck;
using FsCheck.Xunit;
using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class GrowingClustersTests
{
    [Property]
    public bool Join_AnyLinks_CountsThePairsOfTheirComponents(NonEmptyArray<byte> rows, (byte Left, byte Right)[] links)
    {
        string?[] labels = [.. rows.Get.Select(row => row % 7 == 0 ? null : $"{row % 3}")];
        int[] component = [.. Enumerable.Range(0, labels.Length)];
        GrowingClusters clusters = new(labels);
        bool same = true;
        foreach ((byte left, byte right) in links)
        {
            (int a, int b) = (left % labels.Length, right % labels.Length);
            clusters.Join(a, b);
            (int from, int to) = (component[a], component[b]);
            component = [.. component.Select(own => own == from ? to : own)];
            PairScores expected = PairCounter.Count(labels, row => component[row]);
            same &= (clusters.Pairs, clusters.CorrectPairs) == (expected.PredictedPairs, expected.CorrectPairs);
        }

        return same;
    }
}
