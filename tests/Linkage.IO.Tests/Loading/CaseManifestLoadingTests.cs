using System.Text;
using Linkage.IO.Tests.Manifest;

namespace Linkage.IO.Tests.Loading;

public sealed class CaseManifestLoadingTests : IDisposable
{
    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public async Task LoadRecords_Example_GivesRecordsAndLinks()
    {
        await WriteExampleAsync();

        CaseManifest manifest = await CaseManifest.LoadAsync(_files.Path("case.json"));
        RecordSet records = await manifest.LoadRecordsAsync();

        Assert.Equal(
            ["border:17/companion/1", "border:17/companion/2", "border:17/traveller", "police:64-1", "register:owner-9/owner", "telecom:0812345678/holder", "visa:V1/holder"],
            Ids(records, EntityKind.Person));
        Assert.Equal(["border:17/car", "register:R1"], Ids(records, EntityKind.Vehicle));
        Assert.Equal(["border:17/crossing", "police:64/file", "telecom:C1/call"], Ids(records, EntityKind.Event));
        Assert.Equal(["border:17/passport"], Ids(records, EntityKind.Document));
        Assert.Equal(["police:64-1/handset", "telecom:0812345678", "telecom:0812345678/caller", "telecom:0899999999/callee"], Ids(records, EntityKind.Phone));
        string[] links = [.. records.Links.Select(link => $"{link.From} {link.Type} {link.To} {link.Role}".Trim())];
        Assert.Contains("border:17/traveller holds border:17/passport", links);
        Assert.Contains("border:17/companion/2 took-part border:17/crossing passenger", links);
        Assert.Contains("border:17/traveller took-part border:17/crossing driver", links);
        Assert.Contains("police:64-1 took-part police:64/file suspect", links);
        Assert.Contains("police:64-1 took-part border:17/crossing", links);
        Assert.Contains("police:64-1 uses police:64-1/handset", links);
        Assert.Contains("register:owner-9/owner owns register:R1", links);
        Assert.Equal(["1234567890123", "9876543210987"], RawValues(records, EntityKind.Phone, "telecom:0812345678", "imei"));
        Assert.Equal(["Somchai JAIDEE", "นายสมชาย ใจดี"], RawValues(records, EntityKind.Person, "border:17/traveller", "name"));
        Assert.Equal(["AA7654321"], RawValues(records, EntityKind.Person, "border:17/companion/2", "passport"));
        Assert.Empty(records.Report.Issues.Where(issue => issue.Rejected));
    }

    [Fact]
    public async Task FromCsv_AndItsKin_GiveTheSameRecords()
    {
        RecordMapping<MappedRow> mapping = RecordMapping.ForRows("visa", "no").Person("holder", p => p.Field("name", "name")).Build();
        string csv = _files.Write("a.csv", "no,name\n1,Dao\n");
        string json = _files.Write("a.jsonl", "{\"no\": 1, \"name\": \"Dao\"}\n");
        string book = _files.Write("a.xlsx", new ExcelFile().Sheet("a", "visible", [], ["no", "name"], ["1", "Dao"]).ToBytes());

        foreach (IRecordSource source in (IRecordSource[])[RecordSource.FromCsv(mapping, csv), RecordSource.FromJsonLines(mapping, json), RecordSource.FromExcel(mapping, book)])
        {
            RecordSet records = await RecordLoader.LoadAsync([source]);
            Assert.Equal(["visa:1/holder"], Ids(records, EntityKind.Person));
            Assert.Equal(["Dao"], RawValues(records, EntityKind.Person, "visa:1/holder", "name"));
        }
    }

    [Fact]
    public async Task FromCsv_NoFile_IsALoadException()
    {
        RecordMapping<MappedRow> mapping = RecordMapping.ForRows("visa", "no").Person("holder", p => p.Field("name", "name")).Build();

        LoadException error = await Assert.ThrowsAsync<LoadException>(() => RecordLoader.LoadAsync([RecordSource.FromCsv(mapping, _files.Path("none.csv"))]));

        Assert.Equal("manifest.file-not-found", error.Issue.Code);
    }

    private static string[] Ids(RecordSet records, EntityKind kind) => [.. Enumerable.Range(0, records[kind].Count).Select(row => records[kind].IdOf(row).ToString()).Order(StringComparer.Ordinal)];

    private static string[] RawValues(RecordSet records, EntityKind kind, string id, string field)
    {
        ValueColumn column = records[kind].Column(field);
        return [.. column.ValuesOf(records[kind].RowOf(RecordId.Parse(id))).ToArray().Select(column.Values.Raw).Order(StringComparer.Ordinal)];
    }

    private async Task WriteExampleAsync()
    {
        _files.Write("case.json", ExampleManifest.Json);
        _files.Write("crossings-1.csv.gz", TestFiles.Gzip(TestFiles.Thai.GetBytes(
            "เลขที่,ชื่อ-สกุล,GIVEN,SURNAME,วันเกิด,PASSPORT,ผู้ร่วมทาง,ทะเบียน,PROVINCE,เวลา,ROLE\n" +
            "17,นายสมชาย ใจดี,Somchai,JAIDEE,15/03/2540,AA1234567,Mali (AA1111111); Dao (AA7654321),1กก 1234,กทม.,2026-03-01 08:00,driver\n")));
        _files.Write("cases.txt", "no\tcase\tชื่อ\tid13\tโทร\tฐานะ\tcrossing_no\timei\tseized_on\n64-1\t64\tสมศักดิ์ ดีใจ\t\t081-234-5678/0899999999\tผู้ต้องหา\t17\t1234567890123\t2026-03-02\n", Encoding.Unicode);
        await WriteParquetAsync();
        _files.Write("lines.jsonl", "{\"msisdn\": \"0812345678\", \"devices\": [{\"imei\": \"1234567890123\"}, {\"imei\": \"9876543210987\"}], \"holder\": {\"name\": {\"th\": \"สมชาย ใจดี\"}}}\n");
        _files.Write("calls.zip", TestFiles.Zip(("read.me", "x"u8.ToArray()), ("calls.csv", "id,a,b,start\nC1,0812345678,0899999999,2026-03-01T10:00:00\n"u8.ToArray())));
        _files.Write("visas.csv", "no,name,passport\nV1,Dao,AA7654321\n");
        _files.Write("truth.csv", "record_id,entity_id\n");
    }

    private async Task WriteParquetAsync()
    {
        Parquet.Schema.ParquetSchema schema = new([.. new[] { "reg_no", "plate", "owner_id", "owner", "from", "to" }.Select(name => new Parquet.Schema.DataField(name, typeof(string)))]);
        await using FileStream file = File.Create(_files.Path("register.parquet"));
        await using Parquet.ParquetWriter writer = await Parquet.ParquetWriter.CreateAsync(schema, file);
        using Parquet.ParquetRowGroupWriter rows = writer.CreateRowGroup();
        string?[] values = ["R1", "1กก 1234 กทม.", "owner-9", "Somchai Jaidee", "2020-01-01", null];
        for (int i = 0; i < values.Length; i++)
            await rows.WriteAsync(schema.GetDataFields()[i], new[] { values[i] }!);
    }
}
