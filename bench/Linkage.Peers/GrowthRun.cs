using Linkage.Peers.Jobs;
using Linkage.Peers.Results;
using Linkage.Peers.Sides;

namespace Linkage.Peers;

/// <summary>The persons job in Linkage alone at two sizes with the same pairs per record, in turn, each time in a process of its own.</summary>
internal sealed class GrowthRun(PeersOptions options)
{
    private const string JobName = "persons";
    private readonly string _folder = Directory.CreateTempSubdirectory("linkage-growth-").FullName;

    public int Run()
    {
        try
        {
            int grown = checked(options.Records * options.Growth);
            (string smallFile, string largeFile) = (Write("small.csv", options.Records), Write("large.csv", grown));
            List<SideReport> small = [];
            List<SideReport> large = [];
            for (int run = 0; run < options.Runs; run++)
            {
                small.Add(Resolve(smallFile));
                large.Add(Resolve(largeFile));
            }

            Finish(new GrowthReport(options.Records, new SideRuns(small), grown, new SideRuns(large)));
            return 0;
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private string Write(string name, int records)
    {
        string file = Path.Combine(_folder, name);
        Job.Of(JobName).WriteFile(file, records, records / 1e6, seed: 4242);
        return file;
    }

    private SideReport Resolve(string file) => SideProcess.Run("growth", JobName, file, _folder, options.Model);

    private void Finish(GrowthReport report)
    {
        report.Print(Console.Out);
        if (options.Json is not null)
            File.WriteAllText(options.Json, report.ToJson() + "\n");
    }
}
