using System.Globalization;
using System.Text;

namespace Linkage.IO.Tests.Loading;

/// <summary>Twelve kinds of broken input: each gives its code with source, file, row and field, and what can go on does.</summary>
public sealed class BrokenInputTests : IDisposable
{
    private const string Good = "no,name,born\n1,Somsri,1990-01-02\n2,Mali,1991-03-04\n";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task MissingColumn_NamesTheColumnAndTheNearest()
    {
        RowIssue issue = await FileIssueAsync("a.csv", "no,nmae,born\n1,Somsri,1990-01-02\n"u8.ToArray());

        Assert.Equal(("file.missing-column", 1, "name"), (issue.Code, issue.Row, issue.Field));
        Assert.Contains("did you mean 'nmae'?", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task MissingColumn_NoHeaderInTheFile_ShowsNoValues()
    {
        RowIssue issue = await FileIssueAsync("a.csv", "1990001,0812345678,x@example.org\n1990002,0812345679,y@example.org\n"u8.ToArray());

        Assert.Equal("file.missing-column", issue.Code);
        Assert.DoesNotContain("0812345678", issue.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("x@example.org", issue.Message, StringComparison.Ordinal);
        Assert.Contains("\"header\": false", issue.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"delimiter\": \"|\"", "no;name;born\n1;Somsri;1990-01-02\n")]
    [InlineData("\"skipRows\": 0", "no^name^born\n1^Somsri^1990-01-02\n")]
    public async Task WrongDelimiter_IsFileDelimiter(string key, string text)
    {
        RowIssue issue = await FileIssueAsync("a.csv", Encoding.UTF8.GetBytes(text), key);

        Assert.Equal("file.delimiter", issue.Code);
    }

    [Fact]
    public async Task BadUtf8_CostsItsRow()
    {
        RecordSet records = await LoadAsync("a.csv", [.. "no,name,born\n1,Somsri,1990-01-02\n2,"u8, 0xC3, 0x28, .. ",1991-03-04\n3,Mali,1992-03-04\n"u8]);

        AssertIssue(records, "row.encoding", 3, "name", 1);
        Assert.Equal(2, records.Count);
        Assert.Equal((3, 1), (records.Report.Rows, records.Report.BadRows));
    }

    [Fact]
    public async Task WrongEncoding_IsFileEncoding()
    {
        RowIssue issue = await FileIssueAsync("a.csv", TestFiles.Thai.GetBytes("no,name,born,หมายเหตุ\n1,สมศรี,1990-01-02,\n"));

        Assert.Equal("file.encoding", issue.Code);
    }

    [Fact]
    public async Task RaggedRow_CostsItsRow()
    {
        RecordSet records = await LoadAsync("a.csv", Encoding.UTF8.GetBytes(Good + "3,Kanya\n4,Dao,1993-05-06,extra\n5,Fon,1994-05-06\n"));

        AssertIssue(records, "row.ragged", 4, null, 2);
        Assert.Equal(3, records.Count);
    }

    [Fact]
    public async Task UnclosedQuote_CostsItsRow()
    {
        RecordSet records = await LoadAsync("a.csv", Encoding.UTF8.GetBytes("no,name,born\n1,\"Somsri,1990-01-02\n2,Mali,1991-03-04\n3,Dao,1991-03-04\n"));

        AssertIssue(records, "row.ragged", 2, "name", 1);
        Assert.Equal(2, records.Count);
    }

    [Fact]
    public async Task UnknownFieldInTheManifest_RunsNothing()
    {
        _files.Write("a.csv", Good);
        string path = _files.Write("case.json", Manifest("a.csv", "", "birthdate"));

        ManifestException error = await Assert.ThrowsAsync<ManifestException>(() => CaseManifest.LoadAsync(path));

        Assert.Equal("$.mappings.a.records.who.fields.birthdate: unknown field; did you mean 'birthDate'?", Assert.Single(error.Problems).ToString());
    }

    [Fact]
    public async Task DuplicateRecordId_IsNumberedAndCounted()
    {
        RecordSet records = await LoadAsync("a.csv", Encoding.UTF8.GetBytes(Good + "2,Dao,1993-05-06\n"));

        RowIssue issue = Assert.Single(records.Report.Issues);
        Assert.Equal(("row.key-duplicate", "agency", "a.csv"), (issue.Code, issue.Source, issue.File));
        Assert.Equal(["agency:1/who", "agency:2#2/who", "agency:2/who"], Ids(records).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task DateThatCannotBe_IsKeptAndCounted()
    {
        RecordSet records = await LoadAsync("a.csv", Encoding.UTF8.GetBytes(Good + "3,Dao,31/02/1993\n"));

        AssertIssue(records, "value.impossible-date", 4, "birthDate", 1);
        Assert.Equal(3, records.Count);
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    public async Task EmptyFile_IsFileEmpty(string text)
    {
        RowIssue issue = await FileIssueAsync("a.csv", Encoding.UTF8.GetBytes(text));

        Assert.Equal("file.empty", issue.Code);
    }

    [Fact]
    public async Task FileNotThere_RunsNothing()
    {
        string path = _files.Write("case.json", Manifest("none.csv", "", "birthDate"));

        ManifestException error = await Assert.ThrowsAsync<ManifestException>(() => CaseManifest.LoadAsync(path));
        ManifestException late = await Assert.ThrowsAsync<ManifestException>(() => CaseManifest.Parse(Manifest("none.csv", "", "birthDate"), _files.Folder).LoadRecordsAsync());

        Assert.Equal(("manifest.file-not-found", "$.sources.agency.files[0].path"), (error.Problems[0].Code, error.Problems[0].Path));
        Assert.Equal(error.Problems[0].Code, late.Problems[0].Code);
    }

    [Fact]
    public async Task TruncatedGzip_KeepsTheRowsBefore()
    {
        StringBuilder text = new("no,name,born\n");
        for (int i = 0; i < 20_000; i++)
            text.Append(CultureInfo.InvariantCulture, $"{i},Name{i * 7919 % 10007},1990-01-02\n");
        byte[] packed = TestFiles.Gzip(Encoding.UTF8.GetBytes(text.ToString()));
        byte[] cut = packed[..(packed.Length / 2)];

        RowIssue issue = await FileIssueAsync("a.csv.gz", cut);
        RecordSet records = await LoadAsync("a.csv.gz", cut, keepGoing: true);

        Assert.Equal("file.truncated", issue.Code);
        Assert.InRange(records.Count, 5000, 19_999);
        Assert.Equal(records.Count + 2, issue.Row);
        AssertIssue(records, "file.truncated", issue.Row, null, 1);
    }

    [Theory]
    [InlineData("hidden", true)]
    [InlineData("visible", false)]
    public async Task HiddenOrEmptySheet_IsFileEmpty(string state, bool withRows)
    {
        ExcelFile book = withRows ? new ExcelFile().Sheet("a", state, [], ["no", "name", "born"], ["1", "Dao", "1990-01-02"]) : new ExcelFile().Sheet("a", state, []);

        RowIssue issue = await FileIssueAsync("a.xlsx", book.ToBytes());

        Assert.Equal("file.empty", issue.Code);
    }

    [Fact]
    public async Task KeepGoing_OtherFilesAreLoaded()
    {
        _files.Write("a.csv", "");
        _files.Write("b.csv", Good);
        CaseManifest manifest = CaseManifest.Parse(Manifest("?.csv", "", "birthDate"), _files.Folder);

        RecordSet records = await manifest.LoadRecordsAsync(manifest.LoadOptions with { KeepGoing = true });

        Assert.Equal(2, records.Count);
        AssertIssue(records, "file.empty", 0, null, 1);
    }

    [Fact]
    public async Task TooManyBadRows_StopWithThePlace()
    {
        _files.Write("a.csv", Good + "3\n4\n5\n");
        CaseManifest manifest = CaseManifest.Parse(Manifest("a.csv", "", "birthDate"), _files.Folder);

        LoadException error = await Assert.ThrowsAsync<LoadException>(() => manifest.LoadRecordsAsync(manifest.LoadOptions with { MaxBadRows = 2 }));

        Assert.Equal(("row.ragged", "agency", "a.csv"), (error.Issue.Code, error.Issue.Source, error.Issue.File));
    }

    [Fact]
    public async Task KeyMissingAndUnknownSource_CostTheirRows()
    {
        _files.Write("a.csv", "no,name,born,agency\n,Somsri,1990-01-02,agency\n2,Mali,1991-03-04,nobody\n3,Dao,1991-03-04,agency\n");
        string json = Manifest("a.csv", "", "birthDate").Replace("\"key\": \"no\",", "\"key\": \"no\", \"source\": \"agency\",", StringComparison.Ordinal);

        RecordSet records = await CaseManifest.Parse(json, _files.Folder).LoadRecordsAsync();

        Assert.Equal(["agency:3/who"], Ids(records));
        Assert.Equal([("row.key-missing", 2), ("row.unknown-source", 3)], records.Report.Issues.Select(issue => (issue.Code, issue.Row)));
    }

    private static IEnumerable<string> Ids(RecordSet records) =>
        Enumerable.Range(0, records[EntityKind.Person].Count).Select(row => records[EntityKind.Person].IdOf(row).ToString());

    private static void AssertIssue(RecordSet records, string code, int row, string? field, long count)
    {
        RowIssue issue = Assert.Single(records.Report.Issues, issue => issue.Code == code);
        Assert.Equal(("agency", row, field, count), (issue.Source, issue.Row, issue.Field, issue.Count));
        Assert.StartsWith("a.csv", issue.File, StringComparison.Ordinal);
    }

    private async Task<RowIssue> FileIssueAsync(string name, byte[] bytes, string fileKeys = "")
    {
        _files.Write(name, bytes);
        CaseManifest manifest = CaseManifest.Parse(Manifest(name, fileKeys, "birthDate"), _files.Folder);
        LoadException error = await Assert.ThrowsAsync<LoadException>(() => manifest.LoadRecordsAsync());
        Assert.Equal(("agency", name), (error.Issue.Source, error.Issue.File));
        return error.Issue;
    }

    private Task<RecordSet> LoadAsync(string name, byte[] bytes, bool keepGoing = false)
    {
        _files.Write(name, bytes);
        CaseManifest manifest = CaseManifest.Parse(Manifest(name, "", "birthDate"), _files.Folder);
        return manifest.LoadRecordsAsync(manifest.LoadOptions with { KeepGoing = keepGoing });
    }

    private static string Manifest(string file, string fileKeys, string birthField) => $$"""
        {"linkage": 1, "sources": {"agency": {"files": [{"path": "{{file}}", "mapping": "a"{{(fileKeys.Length > 0 ? ", " : "")}}{{fileKeys}} }] } },
         "mappings": {"a": {"key": "no", "records": {"who": {"kind": "person", "fields": {"name": "name", "{{birthField}}": "born"} } } } } }
        """;
}
