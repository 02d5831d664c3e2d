using Linkage.Peers.Jobs;
using Linkage.Peers.Results;
using Linkage.Peers.Sides;

namespace Linkage.Peers;

/// <summary>Runs both sides in turn, each in a process of its own, and compares what they found.</summary>
internal sealed class PeersRun(PeersOptions options)
{
    private const double Tolerance = 1e-9;
    private readonly string _folder = Directory.CreateTempSubdirectory("linkage-peers-").FullName;

    /// <summary>Gives 0 when both sides found the same, else 1.</summary>
    public int Run()
    {
        try
        {
            string file = options.Csv ?? WriteFile();
            List<SideReport> linkage = [];
            List<SideReport> duckDb = [];
            (bool pairs, bool weights, bool clusters) = (true, true, true);
            for (int run = 0; run < options.Runs; run++)
            {
                linkage.Add(Side("linkage", file));
                duckDb.Add(Side("duckdb", file));
                (bool same, double difference) = PairFile.Compare(Path.Combine(_folder, "linkage.pairs"), Path.Combine(_folder, "duckdb.pairs"));
                pairs &= same && linkage[^1].Pairs == duckDb[^1].Pairs;
                weights &= difference <= Tolerance;
                clusters &= linkage[^1].Clusters == duckDb[^1].Clusters && SameBytes("linkage.clusters", "duckdb.clusters");
            }

            return Finish(new PeersReport(new SideRuns(linkage), new SideRuns(duckDb), pairs, weights, clusters));
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private int Finish(PeersReport report)
    {
        report.Print(Console.Out);
        if (options.Json is not null)
            File.WriteAllText(options.Json, report.ToJson(options) + "\n");
        return report.AllEqual ? 0 : 1;
    }

    private string WriteFile()
    {
        string file = Path.Combine(_folder, "records.csv");
        Job.Of(options.Job).WriteFile(file, options.Records, scale: 1, seed: 4242);
        return file;
    }

    private SideReport Side(string side, string file) => SideProcess.Run(side, options.Job, file, _folder, options.Model);

    private bool SameBytes(string one, string other) =>
        File.ReadAllBytes(Path.Combine(_folder, one)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(_folder, other)));
}
