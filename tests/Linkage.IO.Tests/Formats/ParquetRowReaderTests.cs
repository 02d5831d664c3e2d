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
