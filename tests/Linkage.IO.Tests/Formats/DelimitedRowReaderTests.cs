using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Linkage.IO.Tests.Formats;

public sealed class DelimitedRowReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("a,b\n1,2\n")]
    [InlineData("a;b\n1;2\n")]
    [InlineData("a\tb\n1\t2")]
    [InlineData("a|b\r\n1|2\r\n")]
    [InlineData("a,b\r1,2\r")]
    [InlineData("\n a , b \n\n\n1,2\n,\n\n")]
    [InlineData("sep=;\r\na;b\r\n1;2\r\n")]
    [InlineData("a,b\n1,2,,\n")]
    [InlineData("a,\"b\"\n\"1\",\"2\" \n")]
    public async Task Read_UsualVariants_GivesTheCells(string text)
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", text));

        Assert.Null(read.Problem);
        Assert.Equal(["a", "b"], read.Columns);
        Assert.Equal(["1|2"], read.Text.Select(row => row.Replace(" ", "", StringComparison.Ordinal)));
        Assert.Empty(read.Issues);
    }

    [Fact]
    public async Task Read_QuotedCells_KeepDelimitersQuotesAndLineEnds()
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", "a,b\n\"x, \"\"y\"\"\",\"one\r\ntwo\"\n3,5\" pipe\n"));

        Assert.Equal(["x, \"y\"|one\r\ntwo", "3|5\" pipe"], read.Text);
        Assert.Equal([2, 4], read.Numbers);
    }

    [Fact]
    public async Task Read_RaggedRow_IsCountedWithItsLineAndTheRestGoesOn()
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", "a,b,c\n1,2,3\n4,5\n6,7,8,9\n10,11,12\n"));

        Assert.Equal(["1|2|3", "10|11|12"], read.Text);
        Assert.Equal([("row.ragged", 3), ("row.ragged", 4)], read.Issues.Select(issue => (issue.Code, issue.Row)));
        Assert.Contains("2 cells; expected 3", read.Issues[0].Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a,b,c\n1,2,3\n4,\"5,6\n7,8,9\n")]               // to the end of the file
    [InlineData("a,b,c\n1,2,3\n4,\"5,6\n7,8,9\n10,\"x\",12\n")]   // another quote later
    [InlineData("a,b,c\n1,2,3\n4,\"5\"6,6\n7,8,9\n")]
    public async Task Read_UnclosedQuote_CostsItsRowOnly(string text)
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", text));

        Assert.Equal(["1|2|3", "7|8|9"], read.Text.Take(2));
        FileIssue issue = Assert.Single(read.Issues);
        Assert.Equal(("row.ragged", 3, "b"), (issue.Code, issue.Row, issue.Field));
        Assert.Contains("quote", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_BadUtf8_NamesRowAndColumnAndGoesOn()
    {
        byte[] bytes = [.. "a,b\n1,2\n3,"u8, 0xFF, 0x41, .. "\n5,ไทย\n7,8\n"u8];

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", bytes));

        Assert.Equal(["1|2", "5|ไทย", "7|8"], read.Text);
        FileIssue issue = Assert.Single(read.Issues);
        Assert.Equal(("row.encoding", 3, "b"), (issue.Code, issue.Row, issue.Field));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n  \n")]
    [InlineData("\uFEFF")]
    public async Task Read_EmptyFile_IsFileEmpty(string text)
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", text));

        Assert.Equal("file.empty", read.Problem?.Code);
    }

    [Fact]
    public async Task Read_HeaderOnly_HasNoRowsAndNoProblem()
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", "a,b\n"));

        Assert.Null(read.Problem);
        Assert.Empty(read.Rows);
    }

    [Fact]
    public async Task Read_NoHeader_TakesTheGivenNamesOrNumbers()
    {
        string path = _files.Write("a.csv", "1,2\n3,4\n");

        ReadRows named = await ReadRows.FromAsync(path, new FileSpec { Header = false, Columns = ["x", "y"] });
        ReadRows numbered = await ReadRows.FromAsync(path, new FileSpec { Header = false });

        Assert.Equal(["x", "y"], named.Columns);
        Assert.Equal(["column1", "column2"], numbered.Columns);
        Assert.Equal(["1|2", "3|4"], named.Text);
        Assert.Equal([1, 2], numbered.Numbers);
        Assert.Equal(named.Text, numbered.Text);
    }

    [Fact]
    public async Task Read_SkipRows_StartsAfterTheTitle()
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", "Report, March\n\na,b\n1,2\n"), new FileSpec { SkipRows = 2 });

        Assert.Equal(["a", "b"], read.Columns);
        Assert.Equal([4], read.Numbers);
    }

    [Fact]
    public async Task Read_ColumnTwice_SecondIsNumbered()
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", "a,a\n1,2\n"));

        Assert.Equal(["a", "a#2"], read.Columns);
    }

    [Theory]
    [InlineData("windows-874", "windows-874")]
    [InlineData("tis-620", "windows-874")]
    [InlineData("TIS620", "windows-874")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16", "utf-16BE")]
    [InlineData(null, "utf-16")]
    [InlineData(null, "utf-8")]
    [InlineData("auto", "utf-8")]
    [InlineData("auto", "windows-874")]
    [InlineData("auto", "utf-16")]
    public async Task Read_Encodings_GiveTheSameText(string? given, string written)
    {
        Encoding encoding = written == "windows-874" ? TestFiles.Thai : Encoding.GetEncoding(written);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("เลขที่,ชื่อ\n1,สมชาย ใจดี\n2,มาลี\n")];

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.txt", bytes), new FileSpec { Encoding = given });

        Assert.Null(read.Problem);
        Assert.Equal(["เลขที่", "ชื่อ"], read.Columns);
        Assert.Equal(["1|สมชาย ใจดี", "2|มาลี"], read.Text);
        Assert.NotEmpty(read.Encoding!.Why);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Read_AutoWithoutByteOrderMark_TellsUtf16(bool bigEndian)
    {
        byte[] bytes = new UnicodeEncoding(bigEndian, false).GetBytes("no,ชื่อ\n1,สมชาย\n");

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.txt", bytes), new FileSpec { Encoding = "auto" });
        ReadRows strict = await ReadRows.FromAsync(_files.Path("a.txt"));

        Assert.Equal(["1|สมชาย"], read.Text);
        Assert.Equal("file.encoding", strict.Problem?.Code);
    }

    [Fact]
    public async Task Read_ThaiFileAsUtf8_IsFileEncodingAndNamesWindows874()
    {
        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", "เลขที่,ชื่อ\n1,สมชาย\n", TestFiles.Thai));

        Assert.Equal("file.encoding", read.Problem?.Code);
        Assert.Contains("windows-874", read.Problem?.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Read_Windows874UndefinedByte_IsRowEncoding()
    {
        byte[] bytes = [.. TestFiles.Thai.GetBytes("no,ชื่อ\n1,สม"), 0xFC, .. TestFiles.Thai.GetBytes("\n2,มาลี\n")];

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", bytes), new FileSpec { Encoding = "windows-874" });

        Assert.Equal(("row.encoding", 2, "ชื่อ"), Assert.Single(read.Issues.Select(issue => (issue.Code, issue.Row, issue.Field))));
        Assert.Equal(["2|มาลี"], read.Text);
    }

    [Theory]
    [InlineData("a.csv.gz")]
    [InlineData("a.csv.br")]
    [InlineData("a.zip")]
    public async Task Read_Packed_GivesTheSameRows(string name)
    {
        byte[] text = Encoding.UTF8.GetBytes("a,b\n1,2\n");
        byte[] packed = name switch
        {
            "a.csv.gz" => TestFiles.Gzip(text),
            "a.csv.br" => TestFiles.Brotli(text),
            _ => TestFiles.Zip(("in/b.csv", text)),
        };

        ReadRows read = await ReadRows.FromAsync(_files.Write(name, packed));

        Assert.Equal(["1|2"], read.Text);
    }

    [Fact]
    public async Task Read_ZipOfSeveral_NeedsTheEntry()
    {
        string path = _files.Write("a.zip", TestFiles.Zip(("a.csv", "a\n1\n"u8.ToArray()), ("b.csv", "b\n2\n"u8.ToArray())));

        ReadRows named = await ReadRows.FromAsync(path, new FileSpec { Entry = "b.csv" });
        ReadRows unnamed = await ReadRows.FromAsync(path);

        Assert.Equal(["2"], named.Text);
        Assert.Contains("a.csv, b.csv", unnamed.Problem?.Expected, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gz")]
    [InlineData("br")]
    [InlineData("zip")]
    public async Task Read_TruncatedArchive_KeepsTheRowsBefore(string kind)
    {
        StringBuilder text = new("a,b\n");
        for (int row = 0; row < 20_000; row++)
            text.Append(CultureInfo.InvariantCulture, $"{row},\"{row * 7919 % 10007}\"\n");
        byte[] bytes = Encoding.UTF8.GetBytes(text.ToString());
        byte[] packed = kind switch { "gz" => TestFiles.Gzip(bytes), "br" => TestFiles.Brotli(bytes), _ => TestFiles.Zip(("a.csv", bytes)) };

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv." + kind, packed[..(packed.Length / 2)]));

        Assert.Equal("file.truncated", read.Problem?.Code);
        Assert.Empty(read.Issues);
        if (kind != "zip")
        {
            Assert.InRange(read.Rows.Count, 5000, 19_999);
            Assert.Equal($"{read.Rows.Count - 1}|{(read.Rows.Count - 1) * 7919 % 10007}", read.Text.Last());
            Assert.Equal(read.Rows.Count + 2, read.Problem?.Row);
        }
    }

    [Fact]
    public async Task Read_GzipOfSeveralMembers_IsWhole()
    {
        byte[] packed = [.. TestFiles.Gzip("a,b\n1,2\n"u8.ToArray()), .. TestFiles.Gzip("3,4\n"u8.ToArray())];

        ReadRows whole = await ReadRows.FromAsync(_files.Write("a.csv.gz", packed));
        ReadRows cut = await ReadRows.FromAsync(_files.Write("b.csv.gz", packed[..^3]));

        Assert.Null(whole.Problem);
        Assert.Equal(["1|2", "3|4"], whole.Text);
        Assert.Equal("file.truncated", cut.Problem?.Code);
    }

    [Fact]
    public async Task Read_LongFile_CrossesBuffersWithoutLoss()
    {
        StringBuilder text = new("no,text\n");
        for (int row = 0; row < 30_000; row++)
            text.Append(CultureInfo.InvariantCulture, $"{row},\"cell \"\"{row}\"\"\r\nสอง\"\r\n");

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", text.ToString()));

        Assert.Equal(30_000, read.Rows.Count);
        Assert.Equal("29999|cell \"29999\"\r\nสอง", read.Text.Last());
        Assert.Equal(2 + (2 * 29_999), read.Numbers[^1]);
    }

    [Property(MaxTest = 200)]
    public Property Read_AnyCellsWritten_ComeBack() => Prop.ForAll(
        Gen.Elements("", "a", "x,y", "say \"so\"", "two\nlines", "ไทย", " pad ", "\"", "'1").ArrayOf(3).NonEmptyListOf().ToArbitrary(),
        rows =>
        {
            List<string[]> kept = [.. rows.Where(row => row.Any(cell => !string.IsNullOrWhiteSpace(cell)))];
            string text = "a,b,c\n" + string.Concat(rows.Select(row => string.Join(',', row.Select(Quote)) + "\n"));
            using TestFiles files = new();
            ReadRows read = ReadRows.FromAsync(files.Write("a.csv", text)).GetAwaiter().GetResult();
            return read.Issues.Count == 0 && read.Text.SequenceEqual(kept.Select(row => string.Join('|', row)));
        });

    // The slow twin cuts at every delimiter: long rows without quoted cells take the path that reads 32 characters at a time.
    [Property(MaxTest = 200)]
    public bool Read_LongRowsWithoutQuotedCells_AreCutAtEachDelimiter(byte[] lengths, byte end)
    {
        string lineEnd = (end % 3) switch { 0 => "\n", 1 => "\r\n", _ => "\r" };
        string[] cells = [.. lengths.Select((length, i) => (i % 5) switch { 1 => "ก", 2 => "5\"", _ => "x" } + new string('y', length % 70))];
        string[][] rows = [.. cells.Chunk(4).Where(row => row.Length == 4)];
        string text = $"a,b,c,d{lineEnd}" + string.Concat(rows.Select(row => string.Join(',', row) + lineEnd)) + new string('z', 40) + ",1,2,3";
        using TestFiles files = new();

        ReadRows read = ReadRows.FromAsync(files.Write("a.csv", text)).GetAwaiter().GetResult();

        return read.Issues.Count == 0 && read.Text.SequenceEqual([.. rows.Select(row => string.Join('|', row)), new string('z', 40) + "|1|2|3"]);
    }

    [Fact]
    public async Task Read_BadBytesInALongRow_AreItsIssue()
    {
        byte[] bytes = [.. Encoding.UTF8.GetBytes("a,b\n"), .. Enumerable.Repeat((byte)'x', 50), (byte)',', (byte)'y', 0xFF, (byte)'\n', .. Encoding.UTF8.GetBytes("good," + new string('z', 60) + "\n")];

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.csv", bytes), new FileSpec { Encoding = "utf-8" });

        FileIssue issue = Assert.Single(read.Issues);
        Assert.Equal((2, "b"), (issue.Row, issue.Field));
        Assert.Equal("good|" + new string('z', 60), Assert.Single(read.Text));
    }

    private static string Quote(string cell) => cell.AsSpan().IndexOfAny("\",\n") < 0 ? cell : $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
