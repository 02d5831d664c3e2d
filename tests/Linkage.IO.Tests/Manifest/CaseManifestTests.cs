namespace Linkage.IO.Tests.Manifest;

public sealed class CaseManifestTests : IDisposable
{
    private const string Small = """
        {"linkage": 1, "sources": {"a": {"files": [{"path": "a.csv"}]}},
         "mappings": {"a": {"key": "no", "records": {"who": {"kind": "person", "fields": {"name": "name"}}}}}}
        """;

    private readonly TestFiles _files = new();

    public void Dispose() => _files.Dispose();

    [Fact]
    public void Parse_Example_GivesWhatItSays()
    {
        CaseManifest manifest = CaseManifest.Parse(ExampleManifest.Json);

        Assert.Equal(["border", "police", "register", "telecom", "visa"], manifest.Sources.Select(source => source.Name));
        Assert.Equal("immigration", Assert.Single(manifest.Sources[0].Labels));
        Assert.Equal("case seizure", string.Join(" ", manifest.Sources[1].Files[0].Mappings));
        Assert.Equal("register", Assert.Single(manifest.Sources[2].Files[0].Mappings));
        Assert.Equal("calls.csv", manifest.Sources[3].Files[1].Spec.Entry);
        Assert.Equal(0.95, manifest.Options.Link);
        Assert.Equal(Path.GetFullPath("truth.csv"), manifest.Options.Truth);
        Assert.Equal("TH", manifest.Defaults.Country);
        ManifestMapping crossing = manifest.Mappings.Single(mapping => mapping.Name == "crossing");
        Assert.Equal(["traveller", "passport", "companion", "car", "crossing"], crossing.Records.Select(record => record.Name));
        Assert.Equal("passport", crossing.Records[1].Fields[0].Values[0].Value);
        Assert.Equal("passenger", crossing.Links[1].Options.Role[0].Value);
        Assert.Equal("ROLE", crossing.Links[3].Options.Role[0].Column);
        LinkEnd other = manifest.Mappings.Single(mapping => mapping.Name == "case").Links[1].To;
        Assert.Equal(("border", "crossing_no", "crossing"), (other.Source, other.Key[0].Column, other.Record));
    }

    [Fact]
    public void Parse_UnknownField_NamesThePathAndTheNearest()
    {
        LinkageProblem problem = Single(ExampleManifest.Json.Replace("\"birthDate\":", "\"birthdate\":", StringComparison.Ordinal));

        Assert.Equal("manifest.unknown-field", problem.Code);
        Assert.Equal("$.mappings.crossing.records.traveller.fields.birthdate: unknown field; did you mean 'birthDate'?", problem.ToString());
        Assert.Equal(("birthdate", "birthDate"), (problem.Found, problem.Expected));
    }

    [Theory]
    [InlineData("\"sources\"", "\"source\"", "manifest.unknown-key", "$.source", "sources")]
    [InlineData("\"person\"", "\"persons\"", "manifest.unknown-kind", "$.mappings.a.records.who.kind", "person")]
    [InlineData("\"fields\": {\"name\"", "\"fields\": {\"nam\"", "manifest.unknown-field", "$.mappings.a.records.who.fields.nam", "name")]
    [InlineData("\"a.csv\"", "\"a.csv\", \"mapping\": \"b\"", "manifest.unknown-mapping", "$.sources.a.files[0].mapping", "a")]
    [InlineData("{\"a\": {\"files\"", "{\"c\": {\"files\"", "manifest.unknown-mapping", "$.sources.c.files[0]", "a")]
    [InlineData("\"key\": \"no\", ", "", "manifest.missing-key", "$.mappings.a", "key")]
    [InlineData("\"kind\": \"person\", ", "", "manifest.missing-key", "$.mappings.a.records.who", "kind")]
    [InlineData("\"path\": \"a.csv\"", "", "manifest.missing-key", "$.sources.a.files[0]", "path")]
    [InlineData("\"linkage\": 1", "\"linkage\": 2", "manifest.bad-value", "$.linkage", null)]
    [InlineData("\"key\": \"no\"", "\"key\": 7", "manifest.bad-value", "$.mappings.a.key", null)]
    [InlineData("\"key\": \"no\"", "\"key\": \"no\", \"main\": \"whom\"", "manifest.unknown-record", "$.mappings.a.main", "who")]
    [InlineData("\"key\": \"no\"", "\"key\": \"no\", \"links\": [\"who uses car\"]", "manifest.unknown-record", "$.mappings.a.links[0]", null)]
    [InlineData("\"key\": \"no\"", "\"key\": \"no\", \"links\": [\"who uses\"]", "manifest.bad-value", "$.mappings.a.links[0]", null)]
    [InlineData("\"key\": \"no\"", "\"key\": \"no\", \"links\": [{\"from\": \"who\", \"type\": \"t\", \"to\": {\"source\": \"b\", \"record\": \"who\"}}]", "manifest.unknown-source", "$.mappings.a.links[0].to.source", "a")]
    [InlineData("\"key\": \"no\"", "\"key\": \"no\", \"links\": [{\"from\": \"who\", \"type\": \"T X\", \"to\": \"who\"}]", "manifest.bad-value", "$.mappings.a.links[0].type", null)]
    [InlineData("\"name\": \"name\"", "\"name\": {\"match\": \"x\"}", "manifest.missing-key", "$.mappings.a.records.who.fields.name", null)]
    [InlineData("\"name\": \"name\"", "\"name\": {\"column\": \"x\", \"value\": \"y\"}", "manifest.bad-value", "$.mappings.a.records.who.fields.name", null)]
    [InlineData("\"name\": \"name\"", "\"name\": {\"column\": \"x\", \"match\": \"(\"}", "manifest.bad-value", "$.mappings.a.records.who.fields.name.match", null)]
    [InlineData("\"name\": \"name\"", "\"name\": {\"column\": \"x\", \"calendar\": \"budhist\"}", "manifest.bad-value", "$.mappings.a.records.who.fields.name.calendar", "buddhist")]
    [InlineData("\"name\": \"name\"", "\"name\": {\"column\": \"x\", \"transform\": \"uper\"}", "manifest.bad-value", "$.mappings.a.records.who.fields.name.transform", "upper")]
    [InlineData("\"name\": \"name\"", "\"name\": [\"x\", {\"item\": \"\"}]", "manifest.bad-value", "$.mappings.a.records.who.fields.name[1].item", null)]
    [InlineData("\"name\": \"name\"", "\"name\": \"name\", \"name\": \"b\"", "manifest.bad-value", "$.mappings.a.records.who.fields.name", null)]
    [InlineData("\"name\": \"name\"", "\"shoe size\": {\"column\": \"x\", \"type\": \"numbr\"}", "manifest.bad-value", "$.mappings.a.records.who.fields['shoe size'].type", "number")]
    [InlineData("\"a.csv\"", "\"a.csv\", \"encoding\": \"windows-847\"", "manifest.bad-value", "$.sources.a.files[0].encoding", "windows-874")]
    [InlineData("\"a.csv\"", "\"a.csv\", \"delimiter\": \"::\"", "manifest.bad-value", "$.sources.a.files[0].delimiter", null)]
    [InlineData("\"a.csv\"", "\"${LINKAGE_TEST_UNSET}/a.csv\"", "manifest.bad-value", "$.sources.a.files[0].path", null)]
    [InlineData("\"linkage\": 1", "\"linkage\": 1, \"options\": {\"link\": 1.5}", "manifest.bad-value", "$.options.link", null)]
    [InlineData("\"linkage\": 1", "\"linkage\": 1, \"options\": {\"models\": {\"persn\": \"m.json\"}}", "manifest.unknown-kind", "$.options.models.persn", "person")]
    [InlineData("\"linkage\": 1", "\"linkage\": 1, \"defaults\": {\"timeZone\": \"Asia/Bangkock\"}", "manifest.bad-value", "$.defaults.timeZone", null)]
    [InlineData("\"linkage\": 1", "\"linkage\": 1, \"defaults\": {\"country\": \"Thailand\"}", "manifest.bad-value", "$.defaults.country", null)]
    public void Parse_Mistake_IsNamedWithItsPath(string good, string bad, string code, string path, string? expected)
    {
        ManifestException error = Assert.Throws<ManifestException>(() => CaseManifest.Parse(Small.Replace(good, bad, StringComparison.Ordinal)));

        LinkageProblem problem = Assert.Single(error.Problems, problem => problem.Path == path);
        Assert.Equal(code, problem.Code);
        Assert.NotEmpty(problem.Message);
        if (expected is not null)
            Assert.Equal(expected, problem.Expected);
    }

    [Fact]
    public void Parse_ManyMistakes_AreNamedAtOnce()
    {
        ManifestException error = Assert.Throws<ManifestException>(() => CaseManifest.Parse("""
            {"linkage": 1, "defalts": {}, "sources": {"a": {"files": [{"path": "a.csv", "maping": "x"}]}},
             "mappings": {"a": {"key": "no", "records": {"who": {"kind": "persn", "fields": {"name": "n"}}}, "links": ["who uses what"]}}}
            """));

        Assert.Equal(
            ["manifest.unknown-key", "manifest.unknown-key", "manifest.unknown-kind", "manifest.unknown-record"],
            error.Problems.Select(problem => problem.Code).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("{\"linkage\": 1,\n  \"sources\": }", "line 2, column 14")]
    [InlineData("", "line 1, column 1")]
    [InlineData("{\"linkage\": 1", "line 1, column 14")]
    public void Parse_NoJson_NamesLineAndColumn(string json, string place)
    {
        LinkageProblem problem = Single(json);

        Assert.Equal("manifest.syntax", problem.Code);
        Assert.Contains(place, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Load_FilesNotThere_AreNamedWithTheNearest()
    {
        _files.Write("b.csv", "no,name\n");
        string path = _files.Write("case.json", Small);

        ManifestException error = await Assert.ThrowsAsync<ManifestException>(() => CaseManifest.LoadAsync(path));
        ManifestException none = await Assert.ThrowsAsync<ManifestException>(() => CaseManifest.LoadAsync(_files.Path("none.json")));

        LinkageProblem problem = Assert.Single(error.Problems);
        Assert.Equal(("manifest.file-not-found", "$.sources.a.files[0].path"), (problem.Code, problem.Path));
        Assert.Contains("did you mean 'b.csv'?", problem.Message, StringComparison.Ordinal);
        Assert.Equal("manifest.file-not-found", Assert.Single(none.Problems).Code);
    }

    [Fact]
    public async Task Load_ByteOrderMarkAndComments_AreRead()
    {
        _files.Write("a.csv", "no,name\n");
        string path = _files.Write("case.json", [0xEF, 0xBB, 0xBF, .. System.Text.Encoding.UTF8.GetBytes("// a case\n" + Small)]);

        CaseManifest manifest = await CaseManifest.LoadAsync(path);

        Assert.Equal(_files.Folder, manifest.Folder);
    }

    [Theory]
    [InlineData("birthdate", "birthDate")]
    [InlineData("brithDate", "birthDate")]
    [InlineData("nme", "name")]
    [InlineData("fullNameOfPerson", null)]
    public void NearestName_OfAField_IsTheOneMeant(string found, string? expected) =>
        Assert.Equal(expected, NearestName.Of(found, ["name", "birthDate", "birthPlace", "nationalId", "sex", "age"]));

    [Fact]
    public async Task Schema_Example_IsValid()
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(CaseManifest.JsonSchema);

        Assert.Empty(schema.Validate(WithoutComments(ExampleManifest.Json)));
        Assert.Empty(schema.Validate(Small));
        Assert.NotEmpty(schema.Validate(Small.Replace("\"person\"", "\"persons\"", StringComparison.Ordinal)));
        Assert.NotEmpty(schema.Validate(Small.Replace("\"key\"", "\"kee\"", StringComparison.Ordinal)));
    }

    internal static string WithoutComments(string json)
    {
        using System.Text.Json.JsonDocument document = System.Text.Json.JsonDocument.Parse(json, new() { CommentHandling = System.Text.Json.JsonCommentHandling.Skip });
        return System.Text.Json.JsonSerializer.Serialize(document.RootElement);
    }

    private static LinkageProblem Single(string json) => Assert.Single(Assert.Throws<ManifestException>(() => CaseManifest.Parse(json)).Problems);
}
