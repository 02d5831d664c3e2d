using System.Globalization;
using System.Text;

namespace Linkage.IO.Tests.Formats;

public sealed class JsonLinesRowReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Read_Paths_GiveTheValues()
    {
        string path = _files.Write("a.jsonl", """
            {"msisdn": "0812345678", "devices": [{"imei": "1"}, {"imei": null}, {"imei": 3}], "holder": {"name": {"th": "สมชาย", "en": "Somchai"}}, "on": true}

            {"msisdn": "0899999999", "devices": [], "tags": ["a", "b"]}
            """);

        ReadRows read = await ReadRows.FromAsync(path, null, "msisdn", "devices[].imei", "holder.name.th", "on", "tags");

        Assert.Equal(["0812345678|1+3|สมชาย|true|", "0899999999||||a+b"], read.Text);
        Assert.Equal([1, 3], read.Numbers);
    }

    [Fact]
    public async Task PartOf_ItemOfAList_IsReadInsideIt()
    {
        string path = _files.Write("a.jsonl", """{"with": [{"name": "A"}, {"name": "B", "pass": {"no": "X1"}}]}""");
        await using RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), _ => { }, default);
        int with = reader.IndexOf("with[]");

        Assert.True(await reader.ReadAsync(default));

        Assert.Equal(2, reader.CountOf(with));
        Assert.Equal("B", reader.PartOf(with, 1, "name").ToString());
        Assert.Equal("X1", reader.PartOf(with, 1, "pass.no").ToString());
        Assert.Equal("", reader.PartOf(with, 0, "pass.no").ToString());
    }

    [Fact]
    public async Task Read_BadLines_AreCountedAndTheRestGoesOn()
    {
        byte[] bytes = [.. "{\"a\": 1}\n{\"a\": \n[1]\n{\"a\": \""u8, 0xFF, .. "\"}\n{\"a\": 2}\n{\"a\": 3}\n{\"a\": 4}"u8];

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.jsonl", bytes), null, "a");

        Assert.Equal(["1", "2", "3", "4"], read.Text);
        Assert.Equal([("row.ragged", 2), ("row.ragged", 3), ("row.encoding", 4)], read.Issues.Select(issue => (issue.Code, issue.Row)));
    }

    [Fact]
    public async Task Read_EmptyAndTruncated_AreNamed()
    {
        StringBuilder text = new();
        for (int i = 0; i < 20_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"{{\"a\": {i}, \"b\": \"{i * 7919 % 10007}\"}}\n");
        byte[] packed = TestFiles.Gzip(Encoding.UTF8.GetBytes(text.ToString()));

        ReadRows cut = await ReadRows.FromAsync(_files.Write("a.jsonl.gz", packed[..(packed.Length / 2)]), null, "a");

        Assert.Equal("file.empty", (await ReadRows.FromAsync(_files.Write("b.jsonl", "\n \n"))).Problem?.Code);
        Assert.Equal("file.truncated", cut.Problem?.Code);
        Assert.InRange(cut.Rows.Count, 5000, 19_999);
        Assert.Equal($"{cut.Rows.Count - 1}", cut.Text.Last());
        Assert.Empty(cut.Issues);
    }
}
