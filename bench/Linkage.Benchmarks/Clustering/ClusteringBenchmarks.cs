using BenchmarkDotNet.Attributes;
using Linkage.Clustering;

namespace Linkage.Benchmarks.Clustering;

[MemoryDiagnoser]
public class ClusteringBenchmarks
{
    private ClusterInput? _input;

    [Params(100_000)]
    public int Records { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        // Groups of four rows in a row, every third linked to the next group by a weak bridge.
        List<(int Left, int Right, double Weight)> links = [];
        for (int row = 0; row + 1 < Records; row++)
        {
            if (row % 4 != 3)
                links.Add((row, row + 1, 9 + (row % 7)));
            else if (row % 12 == 3)
                links.Add((row, row + 1, 3));
        }

        _input = new ClusterInput
        {
            RowCount = Records,
            Links = new ClusterLinks([.. links.Select(link => link.Left)], [.. links.Select(link => link.Right)], [.. links.Select(link => link.Weight)]),
            Threshold = 1,
            Support = (left, right) => left / 4 == right / 4 ? 9 : right == left + 1 ? 3 : -4,
        };
    }

    [Benchmark(Baseline = true)]
    public int[] ConnectedComponents() => ClusteringMethod.ConnectedComponents.Cluster(_input!, CancellationToken.None);

    [Benchmark]
    public int[] BridgeRepair() => ClusteringMethod.BridgeRepair.Cluster(_input!, CancellationToken.None);

    [Benchmark]
    public int[] Center() => ClusteringMethod.Center.Cluster(_input!, CancellationToken.None);

    [Benchmark]
    public int[] SourceConsistent() => ClusteringMethod.SourceConsistent.Cluster(_input!, CancellationToken.None);
}
