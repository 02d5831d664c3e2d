using BenchmarkDotNet.Attributes;
using Linkage.IO;
using Linkage.Normalization;
using nietras.SeparatedValues;

namespace Linkage.Benchmarks.Records;

/// <summary>From a CSV file to a table, stage by stage; the baseline keeps a string a cell.</summary>
[MemoryDiagnoser]
public class IngestBenchmarks
{
    private string _path = "";

    [Params(100_000)]
    public int Rows { get; set; }

    [GlobalSetup]
    public void Setup() => _path = PersonFile.Write(Rows);

    [GlobalCleanup]
    public void Cleanup() => File.Delete(_path);

    [Benchmark(Baseline = true)]
    public int KeepStrings() => File.ReadLines(_path).Select(line => line.Split(',')).ToList().Count;

    [Benchmark]
    public async Task<int> Tokenise()
    {
        int length = 0;
        await using RowReader reader = await RowReader.OpenAsync(_path, new FileSpec(), _ => { }, CancellationToken.None);
        while (await reader.ReadAsync(CancellationToken.None))
        {
            for (int column = 0; column < reader.Columns.Count; column++)
                length += reader.ValueOf(column).Length;
        }

        return length;
    }

    [Benchmark]
    public int TokeniseWithSep()
    {
        int length = 0;
        using SepReader reader = Sep.New(',').Reader(options => options with { Unescape = true }).FromFile(_path);
        foreach (SepReader.Row row in reader)
        {
            for (int column = 0; column < row.ColCount; column++)
                length += row[column].Span.Length;
        }

        return length;
    }

    [Benchmark]
    public Task<int> Map() => ReadAsync(null);

    [Benchmark]
    public async Task<long> MapAndNumber()
    {
        RecordSetBuilder builder = new();
        await ReadAsync(builder);
        return builder.Rows;
    }

    [Benchmark]
    public async Task<long> LoadOneThread() => (await RecordLoader.LoadAsync([RecordSource.FromCsv(PersonFile.Mapping, _path)], new LoadOptions { Threads = 1 })).Count;

    [Benchmark]
    public async Task<long> LoadTwoThreads() => (await RecordLoader.LoadAsync([RecordSource.FromCsv(PersonFile.Mapping, _path)], new LoadOptions { Threads = 2 })).Count;

    private async Task<int> ReadAsync(RecordSetBuilder? builder)
    {
        IRecordSource source = RecordSource.FromCsv(PersonFile.Mapping, _path);
        ((ITimedRecordSource)source).Times = Normalizer.Default;
        RecordBatch batch = new();
        int records = 0;
        while (await source.ReadAsync(batch))
        {
            builder?.Add(batch, new ParallelOptions { MaxDegreeOfParallelism = 1 });
            records += batch.RecordCount;
            batch.Clear();
        }

        return records;
    }
}
