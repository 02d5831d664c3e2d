using System.Globalization;
using System.Text.Json;
using Linkage.Peers.Sides;

namespace Linkage.Peers.Results;

/// <summary>The figures of all runs, as a table and as JSON. A ratio is how many times as much DuckDB needs; above 1 is good for Linkage.</summary>
internal sealed class PeersReport(SideRuns linkage, SideRuns duckDb, bool samePairs, bool sameWeights, bool sameClusters)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public bool AllEqual => samePairs && sameWeights && sameClusters;

    public string ToJson(PeersOptions options) => JsonSerializer.Serialize(
        new
        {
            linkage.First.Pairs,
            Equal = new { Pairs = samePairs, Weights = sameWeights, Clusters = sameClusters },
            Ratios = new
            {
                TrainToClusters = Ratio(TrainToClusters),
                CsvToClusters = Ratio(CsvToClusters),
                BlockAndScore = Ratio(side => side.Sum("block", "score")),
                Cpu = Ratio(side => side.CpuMilliseconds),
                PeakMemory = Ratio(side => side.PeakKibibytes),
            },
            Stages = SideRuns.StageNames.Select(stage => new { Name = stage, Linkage = linkage.Stage(stage), DuckDb = duckDb.Stage(stage) }),
            Lowest = new { TrainToClusters = Lowest(TrainToClusters), CsvToClusters = Lowest(CsvToClusters) },
            QuikGraphCluster = linkage.Median(side => side.QuikGraphCluster),
            linkage.First.Matches,
            linkage.First.Clusters,
            options.Job,
            options.Records,
            Runs = new { Linkage = linkage.All, DuckDb = duckDb.All },
            Machine = Machine.Here(),
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        Format);

    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{linkage.First.Pairs:N0} pairs, {linkage.First.Matches:N0} of weight 6 or more, {linkage.First.Clusters:N0} clusters; DuckDB {duckDb.First.Pairs:N0}, {duckDb.First.Matches:N0}, {duckDb.First.Clusters:N0}"));
        output.WriteLine($"equal: pairs {samePairs}, weights {sameWeights}, clusters {sameClusters}");
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-20}{"Linkage",12}{"DuckDB",12}{"ratio",9}"));
        foreach (string stage in SideRuns.StageNames)
            PrintRow(output, $"{stage}, ms", side => side.Stages[stage]);
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"QuikGraph cluster",-20}{"",12}{linkage.Median(side => side.QuikGraphCluster),12:N0}{linkage.Median(side => side.QuikGraphCluster) / linkage.Stage("cluster"),9:N1}"));
        PrintRow(output, "train to clusters", TrainToClusters);
        PrintRow(output, "CSV to clusters", CsvToClusters);
        PrintRow(output, "processor, ms", side => side.CpuMilliseconds);
        PrintRow(output, "peak memory, MiB", side => side.PeakKibibytes / 1024.0);
    }

    private static double TrainToClusters(SideReport side) => side.TrainToClusters;

    private static double CsvToClusters(SideReport side) => side.CsvToClusters;

    private void PrintRow(TextWriter output, string name, Func<SideReport, double> figure) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{linkage.Median(figure),12:N0}{duckDb.Median(figure),12:N0}{Ratio(figure),9:N1}"));

    private double Ratio(Func<SideReport, double> figure) => Math.Round(duckDb.Median(figure) / linkage.Median(figure), 2);

    private double Lowest(Func<SideReport, double> figure) => Math.Round(linkage.All.Zip(duckDb.All).Min(run => figure(run.Second) / figure(run.First)), 2);
}
