using Parquet;
using Parquet.Schema;

namespace Linkage.IO.Tests.Formats;

public sealed class ParquetRowReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Read_TypedColumnsInGroups_AreTextThatMeansTheSame()
    {
        string path = await WriteAsync();

        ReadRows read = await ReadRows.FromAsync(path);

        Assert.Null(read.Problem);
        Assert.Equal(["no", "ชื่อ", "weight", "seen", "born", "price"], read.Columns);
        Assert.Equal(["1|สมชาย|61.5|2026-01-02T08:30:00Z|1997-03-15|10.50", "2|||||3.00", "1|สมชาย|61.5|2026-01-02T08:30:00Z|1997-03-15|10.50", "2|||||3.00"], read.Text);
        Assert.Equal([1, 2, 3, 4], read.Numbers);
    }

    [Fact]
    public async Task Read_ListColumn_HasSeveralValues()
    {
        ParquetSchema schema = new(new DataField("no", typeof(int), isNullable: false), new ListField("phones", new DataField("element", typeof(string))));
        DataField[] fields = schema.GetDataFields();
        string path = _files.Path("a.parquet");
        await using (FileStream file = File.Create(path))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(schema, file))
        using (ParquetRowGroupWriter rows = writer.CreateRowGroup())
        {
            await rows.WriteAsync<int>(fields[0], new[] { 1, 2 });
            await rows.WriteAsync(fields[1], new[] { "081", "082", "083" }, new[] { 0, 1, 0 });
        }

        ReadRows read = await ReadRows.FromAsync(path, null, "no", "phones[]");

        Assert.Null(read.Problem);
        Assert.Equal(["1|081+082", "2|083"], read.Text);
    }

    [Fact]
    public async Task Read_CellsOfOneGroup_AreNoStrings()
    {
        const int Rows = 200;
        DataField[] fields =
        [
            new("text", typeof(string), isNullable: true), new("whole", typeof(long), isNullable: false), new("share", typeof(double), isNullable: true),
            new("price", typeof(decimal), isNullable: false), new("born", typeof(DateOnly), isNullable: true), new("seen", typeof(DateTime), isNullable: false), new("alive", typeof(bool), isNullable: true),
        ];
        string path = _files.Path("cells.parquet");
        await using (FileStream file = File.Create(path))
        await using (ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file))
        using (ParquetRowGroupWriter rows = writer.CreateRowGroup())
        {
            int[] numbers = [.. Enumerable.Range(0, Rows)];
            await rows.WriteAsync(fields[0], numbers.Select(i => i % 3 == 0 ? null : $"somchai {i}").ToArray()!);
            await rows.WriteAsync<long>(fields[1], numbers.Select(i => i * 1_000_003L).ToArray());
            await rows.WriteAsync<double>(fields[2], numbers.Select(i => i % 4 == 0 ? null : (double?)(i / 7.0)).ToArray());
            await rows.WriteAsync<decimal>(fields[3], numbers.Select(i => i / 100m).ToArray());
            await rows.WriteAsync<DateOnly>(fields[4], numbers.Select(i => i % 5 == 0 ? null : (DateOnly?)new DateOnly(1990, 1, 1).AddDays(i)).ToArray());
            await rows.WriteAsync<DateTime>(fields[5], numbers.Select(i => new DateTime(2026, 1, 1).AddSeconds(i * 4_321)).ToArray());
            await rows.WriteAsync<bool>(fields[6], numbers.Select(i => i % 2 == 0 ? null : (bool?)(i % 3 == 0)).ToArray());
        }

        await using RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), _ => { }, default);
        int[] columns = [.. reader.Columns.Select(reader.IndexOf)];
        Assert.True(await reader.ReadAsync(default));   // takes the group
        int units = UnitsOf(reader, columns);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int row = 1; row < Rows; row++)
        {
            Assert.True(await reader.ReadAsync(default));
            units += UnitsOf(reader, columns);
        }

        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
        Assert.InRange(units, 40 * Rows, 100 * Rows);
    }

    private static int UnitsOf(RowReader reader, int[] columns)
    {
        int units = 0;
        foreach (int column in columns)
            units += reader.CountOf(column) > 0 ? reader.ValueOf(column).Length : 0;
        return units;
    }

    [Fact]
    public async Task Read_Truncated_IsFileTruncated()
    {
        byte[] bytes = await File.ReadAllBytesAsync(await WriteAsync());

        ReadRows read = await ReadRows.FromAsync(_files.Write("cut.parquet", bytes[..^40]));

        Assert.Equal("file.truncated", read.Problem?.Code);
    }

    private async Task<string> WriteAsync()
    {
        DataField[] fields =
        [
            new("no", typeof(int), isNullable: false), new("ชื่อ", typeof(string)), new("weight", typeof(double), isNullable: true),
            new DateTimeDataField("seen", DateTimeFormat.DateAndTimeMicros, isAdjustedToUTC: true, isNullable: true),
            new("born", typeof(DateOnly), isNullable: true), new DecimalDataField("price", 10, 2, isNullable: false),
        ];
        string path = _files.Path("a.parquet");
        await using FileStream file = File.Create(path);
        await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields), file);
        for (int group = 0; group < 2; group++)
        {
            using ParquetRowGroupWriter rows = writer.CreateRowGroup();
            await rows.WriteAsync<int>(fields[0], new[] { 1, 2 });
            await rows.WriteAsync(fields[1], new string?[] { "สมชาย", null }!);
            await rows.WriteAsync<double>(fields[2], new double?[] { 61.5, null });
            await rows.WriteAsync<DateTime>(fields[3], new DateTime?[] { new(2026, 1, 2, 8, 30, 0, DateTimeKind.Utc), null });
            await rows.WriteAsync<DateOnly>(fields[4], new DateOnly?[] { new(1997, 3, 15), null });
            await rows.WriteAsync<decimal>(fields[5], new[] { 10.50m, 3.00m });
        }

        return path;
    }
}
