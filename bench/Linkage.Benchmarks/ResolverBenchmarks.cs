using System.Globalization;
using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Engines;
using Linkage.IO;
using Linkage.Synthetic;

namespace Linkage.Benchmarks;

/// <summary>A generated case from files to entities. <c>LINKAGE_BENCH_RECORDS=1000000</c> sets its size; the goal for a million is 5 minutes and 6 GiB on two cores.</summary>
[MemoryDiagnoser]
[SimpleJob(RunStrategy.Monitoring, launchCount: 1, warmupCount: 0, iterationCount: 3)]
public class ResolverBenchmarks
{
    private const int DefaultRecords = 5_000;
    private string _folder = "";
    private RecordSet _records = RecordSet.Empty;

    [GlobalSetup]
    public void Setup()
    {
        _folder = Directory.CreateTempSubdirectory("linkage-bench-").FullName;
        CaseGenerator.GenerateAsync(_folder, new CaseGeneratorOptions { Seed = 1, Records = RecordCount }).GetAwaiter().GetResult();
        _records = Load();
    }

    [GlobalCleanup]
    public void Cleanup()
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"// {RecordCount:N0} records, peak memory of the process {Environment.WorkingSet >> 20:N0} MiB now, {PeakMebibytes():N0} MiB at most"));
        Directory.Delete(_folder, recursive: true);
    }

    [Benchmark]
    public RecordSet Load()
    {
        CaseManifest manifest = CaseManifest.LoadAsync(Path.Combine(_folder, "case.json")).GetAwaiter().GetResult();
        return manifest.LoadRecordsAsync().GetAwaiter().GetResult();
    }

    [Benchmark]
    public int Resolve() => EntityResolver.Default.Resolve(_records).Entities.Count;

    [Benchmark]
    public int FilesToEntities() => EntityResolver.Default.Resolve(Load()).Entities.Count;

    private static int RecordCount =>
        int.TryParse(Environment.GetEnvironmentVariable("LINKAGE_BENCH_RECORDS"), NumberStyles.None, CultureInfo.InvariantCulture, out int records) ? records : DefaultRecords;

    private static long PeakMebibytes()
    {
        using System.Diagnostics.Process process = System.Diagnostics.Process.GetCurrentProcess();
        return process.PeakWorkingSet64 >> 20;
    }
}
