using System.Globalization;
using System.Text.Json;
using Linkage.Peers.Sides;

namespace Linkage.Peers.Results;

/// <summary>The figures of the same job at two sizes, as a table and as JSON. A ratio is how many times as much the larger one takes.</summary>
internal sealed class GrowthReport(int smallRecords, SideRuns small, int largeRecords, SideRuns large)
{
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public void Print(TextWriter output)
    {
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-20}{smallRecords,14:N0}{largeRecords,14:N0}{"ratio",9}"));
        foreach (string stage in SideRuns.StageNames)
            PrintRow(output, $"{stage}, ms", side => side.Stages[stage]);
        PrintRow(output, "train to clusters", side => side.TrainToClusters);
        PrintRow(output, "CSV to clusters", side => side.CsvToClusters);
        PrintRow(output, "processor, ms", side => side.CpuMilliseconds);
        PrintRow(output, "pairs", side => side.Pairs);
        PrintRow(output, "matches", side => side.Matches);
        PrintRow(output, "peak memory, MiB", side => side.PeakKibibytes / 1024.0);
    }

    public string ToJson() => JsonSerializer.Serialize(
        new
        {
            Sizes = new[] { new { Records = smallRecords, Runs = small.All }, new { Records = largeRecords, Runs = large.All } },
            Ratios = new
            {
                Pairs = Ratio(side => side.Pairs),
                TrainToClusters = Ratio(side => side.TrainToClusters),
                CsvToClusters = Ratio(side => side.CsvToClusters),
                Cpu = Ratio(side => side.CpuMilliseconds),
                PeakMemory = Ratio(side => side.PeakKibibytes),
                Stages = SideRuns.StageNames.ToDictionary(stage => stage, stage => Ratio(side => side.Stages[stage])),
            },
            Machine = Machine.Here(),
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        Format);

    private void PrintRow(TextWriter output, string name, Func<SideReport, double> figure) =>
        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{small.Median(figure),14:N0}{large.Median(figure),14:N0}{Ratio(figure),9:N2}"));

    private double Ratio(Func<SideReport, double> figure) => Math.Round(large.Median(figure) / small.Median(figure), 2);
}
