using System.Globalization;
using Linkage.IO;

namespace Linkage.Benchmarks.Records;

/// <summary>Prints what a table keeps of each record: <c>record-bytes [rows]</c>.</summary>
internal static class RecordBytes
{
    public static async Task PrintAsync(string[] arguments)
    {
        int rows = arguments.Length > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 1_000_000;
        await LoadAsync(1_000);   // what the process makes once is not the table's
        long before = GC.GetTotalMemory(forceFullCollection: true);
        (RecordSet records, long file) = await LoadAsync(rows);
        long after = GC.GetTotalMemory(forceFullCollection: true);
        RecordTable table = records[records.Kinds[0]];
        long distinct = table.Schema.Fields.Sum(field => (long)table.Column(field.Name).Values.Count);
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{records.Count} records of {table.Schema.Fields.Length} fields, {distinct} distinct values: {(after - before) / 1e6:F1} MB kept, {(after - before) / (double)records.Count:F1} bytes a record; file {file / 1e6:F1} MB"));
        GC.KeepAlive(records);
    }

    private static async Task<(RecordSet Records, long File)> LoadAsync(int rows)
    {
        string path = PersonFile.Write(rows);
        try
        {
            RecordSet records = await RecordLoader.LoadAsync([RecordSource.FromCsv(PersonFile.Mapping, path)]);
            return (records, new FileInfo(path).Length);
        }
        finally
        {
            File.Delete(path);
        }
    }
}
