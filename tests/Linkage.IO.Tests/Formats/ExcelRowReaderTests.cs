namespace Linkage.IO.Tests.Formats;

public sealed class ExcelRowReaderTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task Read_TypedCells_AreTextThatMeansTheSame()
    {
        byte[] book = new ExcelFile().Sheet("a", "visible", [],
            ["no", "born", "seen", "id", "weight", "sum", "phone"],
            [1.0, new DateTime(1997, 3, 15), new DateTime(2026, 1, 2, 8, 30, 0), 1100000000000.0, 61.5, "=A2+1|ผลรวม", 812345678L],
            [null, null, null, null, null, null, null],
            [2.0, "15/03/2540", null, "x", null, null, null]).ToBytes();

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.xlsx", book));

        Assert.Null(read.Problem);
        Assert.Equal(["1|1997-03-15|2026-01-02T08:30:00|1100000000000|61.5|ผลรวม|0812345678", "2|15/03/2540||x|||"], read.Text);
        Assert.Equal([2, 4], read.Numbers);
    }

    [Fact]
    public async Task Read_TitleRowsAndMergedHeaders_NameEveryColumn()
    {
        byte[] book = new ExcelFile().Sheet("a", "visible", ["A1:D1", "A2:A3", "B2:C2", "D3:E3"],
            ["Crossings in March"],
            ["no", "name", null, "seen"],
            [null, "given", "family", "seen", null],
            ["1", "Somsri", "Jaidee", "x", "y"]).ToBytes();

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.xlsx", book), new FileSpec { SkipRows = 2 });

        Assert.Equal(["no", "given", "family", "seen", "seen#2"], read.Columns);
        Assert.Equal(["1|Somsri|Jaidee|x|y"], read.Text);
        Assert.Equal([4], read.Numbers);
    }

    [Fact]
    public async Task Read_SheetByName_AndFirstVisible()
    {
        byte[] book = new ExcelFile().Sheet("old", "hidden", [], ["no"], ["1"]).Sheet("new", "visible", [], ["no"], ["2"]).ToBytes();
        string path = _files.Write("a.xlsx", book);

        ReadRows first = await ReadRows.FromAsync(path);
        ReadRows named = await ReadRows.FromAsync(path, new FileSpec { Sheet = "old" });
        ReadRows wrong = await ReadRows.FromAsync(path, new FileSpec { Sheet = "newer" });

        Assert.Equal(["2"], first.Text);
        Assert.Equal("file.empty", Assert.Single(first.Issues).Code);
        Assert.Equal(["1"], named.Text);
        Assert.Equal("manifest.bad-value", wrong.Problem?.Code);
    }

    [Theory]
    [InlineData("hidden", true)]
    [InlineData("veryHidden", true)]
    [InlineData("visible", false)]
    public async Task Read_HiddenOrEmptySheet_IsFileEmpty(string state, bool withRows)
    {
        ExcelFile book = withRows ? new ExcelFile().Sheet("a", state, [], ["no"], ["1"]) : new ExcelFile().Sheet("a", state, []);

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.xlsx", book.ToBytes()));

        Assert.Equal("file.empty", read.Problem?.Code);
    }

    [Fact]
    public async Task Read_TruncatedOrForeignFile_IsFileTruncated()
    {
        byte[] book = new ExcelFile().Sheet("a", "visible", [], ["no"], ["1"]).ToBytes();

        Assert.Equal("file.truncated", (await ReadRows.FromAsync(_files.Write("a.xlsx", book[..^30]))).Problem?.Code);
        Assert.Equal("file.truncated", (await ReadRows.FromAsync(_files.Write("b.xlsx", "no,name\n1,2\n"))).Problem?.Code);
    }

    [Fact]
    public async Task Read_NoHeader_TakesTheGivenNames()
    {
        byte[] book = new ExcelFile().Sheet("a", "visible", [], ["1", "x"], ["2", "y"]).ToBytes();

        ReadRows read = await ReadRows.FromAsync(_files.Write("a.xlsx", book), new FileSpec { Header = false, Columns = ["no", "name"] });

        Assert.Equal(["1|x", "2|y"], read.Text);
        Assert.Equal([1, 2], read.Numbers);
    }
}
