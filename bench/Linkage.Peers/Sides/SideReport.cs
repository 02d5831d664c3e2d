using System.Globalization;
using System.Text.Json.Serialization;

namespace Linkage.Peers.Sides;

/// <summary>What one side did in one run.</summary>
internal sealed record SideReport
{
    /// <summary>Gets the wall time of each stage in milliseconds.</summary>
    public required Dictionary<string, double> Stages { get; init; }

    /// <summary>Gets the processor time of the whole process until the clusters were there, in milliseconds.</summary>
    public double CpuMilliseconds { get; init; }

    /// <summary>Gets the most memory that the process had until then, in KiB.</summary>
    public long PeakKibibytes { get; init; }

    /// <summary>Gets the milliseconds that QuikGraph takes for the clusters of the same pairs; 0 where it is not asked.</summary>
    public double QuikGraphCluster { get; init; }

    public long Pairs { get; init; }

    public long Matches { get; init; }

    public int Clusters { get; init; }

    [JsonIgnore]
    public double TrainToClusters => Sum("train", "block", "score", "cluster");

    [JsonIgnore]
    public double CsvToClusters => Stages["load"] + TrainToClusters;

    /// <summary>One line for someone who waits: the stages in milliseconds, then pairs, matches, clusters and peak memory.</summary>
    public string ToLine(string side)
    {
        string stages = string.Join(", ", Stages.Select(stage => string.Create(CultureInfo.InvariantCulture, $"{stage.Key} {stage.Value:N0}")));
        return string.Create(CultureInfo.InvariantCulture, $"{side}: {stages} ms; {Pairs:N0} pairs, {Matches:N0} matches, {Clusters:N0} clusters, {PeakKibibytes >> 10:N0} MiB");
    }

    public double Sum(params ReadOnlySpan<string> stages)
    {
        double sum = 0;
        foreach (string stage in stages)
            sum += Stages[stage];
        return sum;
    }
}
