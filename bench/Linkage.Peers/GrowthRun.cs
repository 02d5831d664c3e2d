using System.Globalization;
using System.Text.Json;
using Linkage.Peers.Jobs;
using Linkage.Peers.Results;
using Linkage.Peers.Sides;

namespace Linkage.Peers;

/// <summary>The persons job in Linkage alone at two sizes with the same pairs per record, each in a process of its own.</summary>
internal sealed class GrowthRun(PeersOptions options)
{
    private const string JobName = "persons";
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private static readonly string[] StageNames = ["load", "train", "block", "score", "cluster"];

    public int Run()
    {
        int grown = checked(options.Records * options.Growth);
        SideReport small = Resolve(options.Records);
        SideReport large = Resolve(grown);
        Print(grown, small, large);
        if (options.Json is not null)
            File.WriteAllText(options.Json, ToJson(grown, small, large) + "\n");
        return 0;
    }

    private static double Ratio(double large, double small) => Math.Round(large / small, 2);

    private SideReport Resolve(int records)
    {
        string folder = Directory.CreateTempSubdirectory("linkage-growth-").FullName;
        try
        {
            string file = Path.Combine(folder, "records.csv");
            Job.Of(JobName).WriteFile(file, records, records / 1e6, seed: 4242);
            return SideProcess.Run("growth", JobName, file, folder, options.Model);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private void Print(int grown, SideReport small, SideReport large)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"",-20}{options.Records,14:N0}{grown,14:N0}{"ratio",9}"));
        foreach (string stage in StageNames)
            PrintRow($"{stage}, ms", small.Stages[stage], large.Stages[stage]);
        PrintRow("train to clusters", small.TrainToClusters, large.TrainToClusters);
        PrintRow("CSV to clusters", small.CsvToClusters, large.CsvToClusters);
        PrintRow("pairs", small.Pairs, large.Pairs);
        PrintRow("matches", small.Matches, large.Matches);
        PrintRow("peak memory, MiB", small.PeakKibibytes / 1024.0, large.PeakKibibytes / 1024.0);
    }

    private static void PrintRow(string name, double small, double large) =>
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name,-20}{small,14:N0}{large,14:N0}{Ratio(large, small),9:N2}"));

    private string ToJson(int grown, SideReport small, SideReport large) => JsonSerializer.Serialize(
        new
        {
            Sizes = new[] { new { options.Records, Report = small }, new { Records = grown, Report = large } },
            Ratios = new
            {
                Pairs = Ratio(large.Pairs, small.Pairs),
                TrainToClusters = Ratio(large.TrainToClusters, small.TrainToClusters),
                CsvToClusters = Ratio(large.CsvToClusters, small.CsvToClusters),
                PeakMemory = Ratio(large.PeakKibibytes, small.PeakKibibytes),
                Stages = StageNames.ToDictionary(stage => stage, stage => Ratio(large.Stages[stage], small.Stages[stage])),
            },
            Machine = Machine.Here(),
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        Format);
}
