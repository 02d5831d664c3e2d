using System.Text;
using System.Text.Json;
using Linkage.Evaluation;

namespace Linkage.IO.Tests.Results;

public sealed class ResolutionFilesTests : IDisposable
{
    private const string Rows = """"
        no,ชื่อ,given,family,born,passport,car,note,when,companions
        ---
        1,นายสมชาย ใจดี,Somchai,JAIDEE,15/03/2540,AA1234567,1กก 1234 กทม.,"two
        lines, ""quoted""",2026-03-01 08:00,Mali Jaidee;Dao Sukjai
        ---
        2,,Somchai,Jaidee,15/03/2540,AA1234567,,,2026-03-02 09:30,
        ---
        3,นางมาลี ใจดี,Mali,Jaidee,01/02/2535,BB7654321,1กก 1234 กทม.,x,2026-03-02 09:30,Dao Sukjai
        ---
        4,,Mali,Jaidi,2535,,ฮฮ 99 เชียงใหม่,,2026-03-05,
        ---
        5,U Kyaw Zin,,,31/02/2530,MA112233,,"=1+1",,
        ---
        5,U Kyaw Zin,,,1987,MA112233,,,,
        """";

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData(TableFormat.Csv)]
    [InlineData(TableFormat.Parquet)]
    [InlineData(TableFormat.JsonLines)]
    public async Task SaveAndLoad_GivesTheSameResolution(TableFormat format)
    {
        Resolution resolution = await ResolveAsync();

        await resolution.SaveAsync(_files.Path("out"), new SaveOptions { Tables = format });
        Resolution loaded = await ResolutionFiles.LoadAsync(_files.Path("out"));
        await loaded.SaveAsync(_files.Path("again"), new SaveOptions { Tables = format });

        Assert.Equal(resolution.Report.StateHash, loaded.Report.StateHash);
        Assert.Equal(resolution.Links.Select(link => (link.From, link.Type, link.To, link.At)), loaded.Links.Select(link => (link.From, link.Type, link.To, link.At)));
        Assert.Equal(resolution.PossibleMatches.Length, loaded.PossibleMatches.Length);
        Assert.Equal(FilesOf("out"), FilesOf("again"));
        foreach (string file in FilesOf("out").Where(file => file != "run.json"))
            Assert.True(File.ReadAllBytes(_files.Path("out/" + file)).AsSpan().SequenceEqual(File.ReadAllBytes(_files.Path("again/" + file))), $"{file} differs");
    }

    [Fact]
    public async Task SaveAndLoad_WithJudgments_GivesTheSameResolution()
    {
        static RecordId Id(string text) => RecordId.Parse(text);
        JudgmentLedger ledger = new(
        [
            new(Id("border:1/who"), Id("border:2/who"), Verdict.Negative) { By = "K" },
            new(Id("border:3/who"), Id("border:5/who"), Verdict.Positive) { At = new DateTimeOffset(2026, 3, 15, 9, 0, 0, TimeSpan.Zero), Reason = "ภาพถ่าย" },
            new(Id("border:3/who"), Id("border:4/who"), Verdict.Unsure),
            new(Id("border:1/car"), Id("border:4/car"), Verdict.Positive),
            new(Id("border:1/who"), Id("border:99/who"), Verdict.Positive),
        ]);
        Resolution resolution = await ResolveAsync(judgments: ledger);

        await resolution.SaveAsync(_files.Path("out"));
        Resolution loaded = await ResolutionFiles.LoadAsync(_files.Path("out"));
        await loaded.SaveAsync(_files.Path("again"));

        Assert.Equal(new JudgmentReport(2, 1, 1, 1, 0), loaded.Report.Judgments);
        foreach (string file in FilesOf("out").Where(file => file != "run.json"))
            Assert.True(File.ReadAllBytes(_files.Path("out/" + file)).AsSpan().SequenceEqual(File.ReadAllBytes(_files.Path("again/" + file))), $"{file} differs");
        Assert.Equal(resolution.Why(Id("border:3/who"), Id("border:5/who")).ToText(), loaded.Why(Id("border:3/who"), Id("border:5/who")).ToText());
        Assert.True(loaded.Why(Id("border:3/who"), Id("border:5/who")).SameEntity);
        Assert.Equal(loaded.EntityOf(Id("border:1/car")).Id, loaded.EntityOf(Id("border:4/car")).Id);
        await (await ResolveAsync()).SaveAsync(_files.Path("out"));
        Assert.DoesNotContain("judgments.jsonl", FilesOf("out"));
    }

    [Fact]
    public async Task SaveAndLoad_ExplanationsAreTheSame()
    {
        Resolution resolution = await ResolveAsync();
        await resolution.SaveAsync(_files.Path("out"));
        Resolution loaded = await ResolutionFiles.LoadAsync(_files.Path("out"));

        RecordId[] records = [.. resolution.Entities.First(entity => entity.Kind == EntityKind.Person && entity.Records.Length > 1).Records];

        Assert.Equal(resolution.Why(records[0], records[1]).ToText(), loaded.Why(records[0], records[1]).ToText());
    }

    [Fact]
    public async Task Save_Tables_HaveTheColumnsAndOrderDescribed()
    {
        Resolution resolution = await ResolveAsync();

        await resolution.SaveAsync(_files.Path("out"));

        Assert.Equal("record_id,kind,entity_id,probability,source,file,row,valid_from,valid_to,labels", Line("records.csv", 0));
        Assert.Equal("entity_id,kind,name,records,sources,weakest_probability,possible_matches", Line("entities.csv", 0));
        Assert.StartsWith("entity_id,field,value,status,best,record_id,raw,valid_from,valid_to,labels", Line("values.csv", 0), StringComparison.Ordinal);
        Assert.Equal("kind,left_id,right_id,weight,probability,decision,pattern,rules", Line("pairs.csv", 0));
        Assert.Equal("left_entity,right_entity,probability,left_id,right_id", Line("possible_matches.csv", 0));
        Assert.Equal("document_id,persons,records,first,last,overlap,reason", Line("identifier_reuse.csv", 0));
        Assert.Equal("from_id,type,to_id,role,at,until,probability,basis,labels", Line("links.csv", 0));
        Assert.Equal("from_entity,type,to_entity,role,probability,first,last,count,records", Line("entity_links.csv", 0));
        Assert.Equal(resolution.Entities.Count, File.ReadAllLines(_files.Path("out/entities.csv")).Length - 1);
        byte[] bytes = await File.ReadAllBytesAsync(_files.Path("out/values.csv"));
        Assert.DoesNotContain((byte)'\r', bytes);
        Assert.NotEqual(0xEF, bytes[0]);
        string values = Encoding.UTF8.GetString(bytes);
        Assert.Contains("calendar=buddhist", values, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Save_Report_IsTheObjectOfResolve()
    {
        Resolution resolution = await ResolveAsync();
        await resolution.SaveAsync(_files.Path("out"));

        using JsonDocument report = JsonDocument.Parse(await File.ReadAllBytesAsync(_files.Path("out/report.json")));
        using JsonDocument run = JsonDocument.Parse(await File.ReadAllBytesAsync(_files.Path("out/run.json")));

        string[] members = [.. report.RootElement.EnumerateObject().Select(member => member.Name)];
        Assert.Equal(["linkage", "command", "out", "records", "entities", "pairs", "blocking", "possibleMatches", "identifierReuses", "links", "threshold", "unlinkable", "load", "models", "judgments", "stateHash"], members);
        Assert.Equal(resolution.Records[EntityKind.Person].Count, report.RootElement.GetProperty("records").GetProperty("person").GetInt32());
        Assert.Equal(resolution.Models[EntityKind.Person].Hash, report.RootElement.GetProperty("models").GetProperty("person").GetProperty("hash").GetString());
        Assert.Equal(1, run.RootElement.GetProperty("generation").GetInt32());
        Assert.True(File.Exists(_files.Path("out/models/person.json")));
        Assert.Equal("code,source,file,row,field,count,message", Line("load-issues.csv", 0));
    }

    [Fact]
    public async Task Save_Excel_GuardsFormulasAndIsOneWay()
    {
        RecordMapping<(string No, string Name)> mapping = RecordMapping.For<(string No, string Name)>("a", row => row.No).Person("who", p => p.Field("name", row => row.Name)).Build();
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(mapping, [("1", "=HYPERLINK(\"x\")"), ("2", "Dao Jaidee")]));

        await resolution.SaveAsync(_files.Path("out"), new SaveOptions { Tables = TableFormat.Excel });

        byte[] bytes = await File.ReadAllBytesAsync(_files.Path("out/values.csv"));
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        Assert.Contains("\"'=HYPERLINK(\"\"x\"\")\"", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
        await Assert.ThrowsAsync<LinkageFormatException>(() => ResolutionFiles.LoadAsync(_files.Path("out")));
    }

    [Fact]
    public async Task Save_ShuffledRows_DifferInPlacesOnly()
    {
        await (await ResolveAsync()).SaveAsync(_files.Path("out"));
        await (await ResolveAsync(shuffled: true)).SaveAsync(_files.Path("again"));

        foreach (string file in FilesOf("out").Where(file => file is not ("run.json" or "records.csv" or "load-issues.csv" or "report.json")))
            Assert.Equal(File.ReadAllText(_files.Path("out/" + file)), File.ReadAllText(_files.Path("again/" + file)));
        Assert.Equal(await WithoutPlacesAsync("out"), await WithoutPlacesAsync("again"));
    }

    [Fact]
    public async Task Save_Twice_LeavesNoTableOfTheOtherFormat()
    {
        Resolution resolution = await ResolveAsync();
        await resolution.SaveAsync(_files.Path("out"), new SaveOptions { Tables = TableFormat.Parquet });
        await resolution.SaveAsync(_files.Path("out"));

        Assert.Empty(Directory.GetFiles(_files.Path("out"), "*.parquet"));
        Assert.Equal(resolution.Report.StateHash, (await ResolutionFiles.LoadAsync(_files.Path("out"))).Report.StateHash);
    }

    [Fact]
    public async Task Load_NoResultOrBrokenOne_SaysSo()
    {
        await Assert.ThrowsAsync<LinkageFormatException>(() => ResolutionFiles.LoadAsync(_files.Folder));
        Resolution resolution = await ResolveAsync();
        await resolution.SaveAsync(_files.Path("out"));
        File.Delete(_files.Path("out/pairs.csv"));
        await Assert.ThrowsAsync<LinkageFormatException>(() => ResolutionFiles.LoadAsync(_files.Path("out")));
    }

    [Fact]
    public async Task TruthLoad_CsvAndItsMistakes()
    {
        Truth truth = await Truth.LoadAsync(_files.Write("truth.csv.gz", TestFiles.Gzip("record_id,entity_id\na:1,E1\na:2,E1\n"u8.ToArray())));

        Assert.Equal(2, truth.Count);
        Assert.Equal("file.missing-column", (await Assert.ThrowsAsync<LoadException>(() => Truth.LoadAsync(_files.Write("b.csv", "record,entity_id\na:1,E1\n")))).Issue.Code);
        Assert.Equal("manifest.file-not-found", (await Assert.ThrowsAsync<LoadException>(() => Truth.LoadAsync(_files.Path("c.csv")))).Issue.Code);
        await Assert.ThrowsAsync<LinkageFormatException>(() => Truth.LoadAsync(_files.Write("d.csv", "record_id,entity_id\na:1,E1\na:1,E2\n")));
    }

    private string Line(string file, int line) => File.ReadAllLines(_files.Path("out/" + file))[line];

    private string[] FilesOf(string folder) =>
        [.. Directory.EnumerateFiles(_files.Path(folder), "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(_files.Path(folder), file).Replace('\\', '/')).Order(StringComparer.Ordinal)];

    private async Task<string[]> WithoutPlacesAsync(string folder)
    {
        ReadRows read = await ReadRows.FromAsync(_files.Path(folder + "/records.csv"), null, "record_id", "kind", "entity_id", "probability", "source", "valid_from", "valid_to", "labels");
        return [.. read.Text];
    }

    private async Task<Resolution> ResolveAsync(bool shuffled = false, JudgmentLedger? judgments = null)
    {
        string[] rows = Rows.ReplaceLineEndings("\n").Split("\n---\n");
        _files.Write("a.csv", string.Join('\n', shuffled ? [rows[0], .. rows[1..].Reverse()] : rows) + "\n");
        _files.Write("case.json", """
            {"linkage": 1, "defaults": {"country": "TH"}, "sources": {"border": {"labels": ["immigration"], "files": [{"path": "a.csv"}]}, "police": {"files": []}},
             "mappings": {"border": {"key": "no", "observed": "when", "valid": {"from": "when"}, "records": {
               "who": {"kind": "person", "fields": {"name": "ชื่อ", "givenName": "given", "familyName": "family", "birthDate": {"column": "born", "calendar": "buddhist"},
                 "passport": "passport", "note": {"column": "note", "type": "text", "labels": ["secret"]}}},
               "with": {"kind": "person", "forEach": {"column": "companions", "split": ";"}, "fields": {"name": {"item": ""}}},
               "passport": {"kind": "document", "fields": {"type": "=passport", "number": "passport"}},
               "car": {"kind": "vehicle", "fields": {"plate": "car"}}},
              "links": ["who holds passport", "who uses car as driver", "with uses car", {"from": "who", "type": "named-in", "to": {"source": "police", "key": "no", "record": "file"}}]}}}
            """);
        CaseManifest manifest = await CaseManifest.LoadAsync(_files.Path("case.json"));
        return new EntityResolver(new ResolverOptions { Linking = new LinkerOptions { Judgments = judgments } }).Resolve(await manifest.LoadRecordsAsync());
    }
}
