using System.Globalization;
using System.Text.Json;
using Linkage.Peers.Sides;

namespace Linkage.Peers.Results;

/// <summary>The figures of all runs, as a table and as JSON. A ratio is how many times as much DuckDB needs; above 1 is good for Linkage.</summary>
internal sealed class PeersReport(IReadOnlyList<SideReport> linkage, IReadOnlyList<SideReport> duckDb, bool samePairs, bool sameWeights, bool sameClusters)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string[] StageNames = ["load", "train", "block", "score", "cluster"];

    public bool AllEqual => samePairs && sameWeights && sameClusters;

    public string ToJson(PeersOptions options) => JsonSerializer.Serialize(
        new
        {
            linkage[0].Pairs,
            Equal = new { Pairs = samePairs, Weights = sameWeights, Clusters = sameClusters },
            Ratios = new
            {
                TrainToClusters = Ratio(TrainToClusters),
                CsvToClusters = Ratio(CsvToClusters),
                BlockAndScore = Ratio(side => side.Sum("block", "score")),
                Cpu = Ratio(side => side.CpuMilliseconds),
                PeakMemory = Ratio(side => side.PeakKibibytes),
            },
            Stages = StageNames.Select(stage => new { Name = stage, Linkage = Median(linkage, side => side.Stages[stage]), DuckDb = Median(duckDb, side => side.Stages[stage]) }),
            Lowest = new { TrainToClusters = Lowest(TrainToClusters), CsvToClusters = Lowest(CsvToClusters) },
            QuikGraphCluster = Median(linkage, side => side.QuikGraphCluster),
            linkage[0].Matches,
            linkage[0].Clusters,
            options.Job,
            options.Records,
            Runs = new { Linkage = linkage, DuckDb = duckDb },
            Machine = Machine.Here(),
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        Format);

    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{linkage[0].Pairs:N0} pairs, {linkage[0].Matches:N0} of weight 6 or more, {linkage[0].Clusters:N0} clusters; DuckDB {duckDb[0].Pairs:N0}, {duckDb[0].Matches:N0}, {duckDb[0].Clusters:N0}"));
        output.WriteLine($"equal: pairs {samePairs}, weights {sameWeights}, clusters {sameClusters}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-20}{"Linkage",12}{"DuckDB",12}{"ratio",9}"));
        foreach (string stage in StageNames)
            PrintRow(output, $"{stage}, ms", side => side.Stages[stage]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"QuikGraph cluster",-20}{"",12}{Median(linkage, side => side.QuikGraphCluster),12:N0}{Median(linkage, side => side.QuikGraphCluster) / Median(linkage, side => side.Stages["cluster"]),9:N1}"));
        PrintRow(output, "train to clusters", TrainToClusters);
        PrintRow(output, "CSV to clusters", CsvToClusters);
        PrintRow(output, "processor, ms", side => side.CpuMilliseconds);
        PrintRow(output, "peak memory, MiB", side => side.PeakKibibytes / 1024.0);
    }

    private static double TrainToClusters(SideReport side) => side.TrainToClusters;

    private static double CsvToClusters(SideReport side) => side.CsvToClusters;

    private static double Median(IReadOnlyList<SideReport> runs, Func<SideReport, double> figure)
    {
        double[] sorted = [.. runs.Select(figure).Order()];
        return (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
    }

    private void PrintRow(TextWriter output, string name, Func<SideReport, double> figure) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{Median(linkage, figure),12:N0}{Median(duckDb, figure),12:N0}{Ratio(figure),9:N1}"));

    private double Ratio(Func<SideReport, double> figure) => Math.Round(Median(duckDb, figure) / Median(linkage, figure), 2);

    private double Lowest(Func<SideReport, double> figure) => Math.Round(linkage.Zip(duckDb).Min(run => figure(run.Second) / figure(run.First)), 2);
}
