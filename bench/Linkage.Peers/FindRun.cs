using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Linkage.IO;
using Linkage.Peers.Jobs;
using Linkage.Peers.Results;

namespace Linkage.Peers;

/// <summary>Records searched for one by one, on one thread, in the resolution of many: percentiles of the time that a search takes.</summary>
/// <remarks>Every so many rows of the persons job's file are left out of the resolution: rows of people who mostly have others there, slips and all. Half of them
/// warm the program, the others are searched for.</remarks>
internal sealed class FindRun(PeersOptions options)
{
    private const int Probes = 20_000;
    private const int Limit = 10;
    private static readonly JsonSerializerOptions Format = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };
    private readonly string _folder = Directory.CreateTempSubdirectory("linkage-find-").FullName;

    public int Run()
    {
        try
        {
            return RunAsync().GetAwaiter().GetResult();
        }
        finally
        {
            Directory.Delete(_folder, recursive: true);
        }
    }

    private async Task<int> RunAsync()
    {
        WriteFiles();
        Job job = Job.Of("persons");
        Resolution resolution = await ResolveAsync(job);
        RecordTable probes = (await RecordLoader.LoadAsync([RecordSource.FromCsv(job.Mapping(), PathOf("probes"))]))[Job.Kind];
        long before = GC.GetTotalMemory(forceFullCollection: true);
        long started = Stopwatch.GetTimestamp();
        EntityIndex index = EntityIndex.From(resolution);
        double build = Stopwatch.GetElapsedTime(started).TotalSeconds;
        double bytes = (GC.GetTotalMemory(forceFullCollection: true) - before) / (double)resolution.Records.Count;

        SourceRecord[] stated = [.. Enumerable.Range(0, probes.Count).Select(probes.RecordOf)];
        SourceRecord[] measured = [.. stated.Where((_, i) => i % 2 == 1)];
        foreach (SourceRecord probe in stated.Where((_, i) => i % 2 == 0))
            WithWhy(index.Find(probe, Limit));
        FindFigures record = Measure(measured, probe => index.Find(probe, Limit));
        FindFigures why = Measure(measured, probe => WithWhy(index.Find(probe, Limit)));
        KeyValuePair<string, string>[][] texts = [.. measured.Select(Texts)];
        FindFigures text = Measure(texts, values => index.Find(index.CreateProbe(Job.Kind, values), Limit));
        Print(resolution, build, bytes, record, why, text);
        if (options.Json is not null)
            File.WriteAllText(options.Json, ToJson(resolution, build, bytes, record, why, text) + "\n");
        return 0;
    }

    private string PathOf(string name) => Path.Combine(_folder, name + ".csv");

    private void WriteFiles()
    {
        Job.Of("persons").WriteFile(PathOf("all"), options.Records + Probes, (options.Records + Probes) / 1e6, seed: 4242);
        int step = (options.Records / Probes) + 1;
        using (StreamReader all = new(PathOf("all")))
        using (StreamWriter records = new(PathOf("records")) { NewLine = "\n" })
        using (StreamWriter probes = new(PathOf("probes")) { NewLine = "\n" })
        {
            string header = all.ReadLine()!;
            records.WriteLine(header);
            probes.WriteLine(header);
            int row = 0;
            while (all.ReadLine() is string line)
                (row++ % step == 0 ? probes : records).WriteLine(line);
        }

        File.Delete(PathOf("all"));
    }

    private async Task<Resolution> ResolveAsync(Job job)
    {
        RecordTable table = (await RecordLoader.LoadAsync([RecordSource.FromCsv(job.Mapping(), PathOf("records"))]))[Job.Kind];
        TrainingOptions training = new() { MaxPairs = Job.RandomPairs, MinTermCount = 1, PseudoPairs = 0, SplinkCompatible = true, TrainWithTermFrequencies = false };
        LinkageModel model = ModelTrainer.Train(job.Settings(), table, training);
        double link = new MatchWeight(Job.Threshold).ToProbability();
        LinkerOptions linking = new() { LinkProbability = link, ReviewProbability = link, MinimumWeight = new MatchWeight(Job.Threshold), PairBudget = long.MaxValue };
        return new Linker(model, linking).Resolve(table);
    }

    private static FindFigures Measure<T>(T[] probes, Func<T, FoundList> find)
    {
        double[] times = new double[probes.Length];
        int collections = GC.CollectionCount(0);
        (long compared, int cut, int found) = (0, 0, 0);
        for (int i = 0; i < probes.Length; i++)
        {
            long start = Stopwatch.GetTimestamp();
            FoundList list = find(probes[i]);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMicroseconds;
            compared += list.Compared;
            cut += list.PassedOver > 0 ? 1 : 0;
            found += list.Count > 0 && list[0].Decision == PairDecision.Link ? 1 : 0;
        }

        collections = GC.CollectionCount(0) - collections;
        double mean = times.Average();
        Array.Sort(times);
        double At(double share) => times[(int)(share * (times.Length - 1))];
        return new FindFigures(mean, At(0.5), At(0.99), At(0.999), times[^1], compared / (double)times.Length, cut, found, collections);
    }

    private static FoundList WithWhy(FoundList found)
    {
        if (found.Count > 0)
            found[0].Why();
        return found;
    }

    private static KeyValuePair<string, string>[] Texts(SourceRecord probe) =>
        [.. Job.Of("persons").Columns.SelectMany(column => probe.Values(column.Column).Select(value => KeyValuePair.Create(column.Column, value)))];

    private static void Print(Resolution resolution, double build, double bytes, FindFigures record, FindFigures why, FindFigures text)
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{resolution.Records.Count:N0} records; index built in {build:N1} s, {bytes:N0} bytes a record; peak memory {SelfPeak():N0} MiB"));
        Console.WriteLine($"{"microseconds",-22}{"mean",9}{"p50",9}{"p99",9}{"p99.9",9}{"most",9}{"compared",10}{"cut",7}{"links",8}{"GC",6}");
        PrintRow("of a record", record);
        PrintRow("with why of the best", why);
        PrintRow("of texts", text);
    }

    private static void PrintRow(string name, FindFigures figures) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture,
        $"{name,-22}{figures.Mean,9:N1}{figures.Median,9:N1}{figures.Percentile99,9:N1}{figures.Percentile999,9:N1}{figures.Most,9:N0}{figures.Compared,10:N1}{figures.Cut,7:N0}{figures.Links,8:N0}{figures.Collections,6:N0}"));

    private static long SelfPeak() => Process.GetCurrentProcess().PeakWorkingSet64 >> 20;

    private static string ToJson(Resolution resolution, double build, double bytes, FindFigures record, FindFigures why, FindFigures text) => JsonSerializer.Serialize(
        new
        {
            Records = resolution.Records.Count,
            BuildSeconds = Math.Round(build, 2),
            BytesPerRecord = Math.Round(bytes, 1),
            PeakMebibytes = SelfPeak(),
            Microseconds = new { Record = record, RecordWithWhy = why, Texts = text },
            Machine = Machine.Here(),
            Date = DateTime.UtcNow.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        },
        Format);
}
