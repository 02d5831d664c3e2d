using System.Collections.Immutable;
using System.Data;
using Linkage.Normalization;

namespace Linkage.Tests.Records;

public sealed class RecordLoaderTests
{
    private static readonly RecordMapping<Row> Mapping = RecordMapping.For<Row>("border", row => row.No)
        .Person("traveller", p => p.Field("birthDate", row => row.Born))
        .Document("passport", d => d.Constant("type", "passport").Field("number", row => row.Passport))
        .Person("companion", p => p.ForEach(row => row.Companions).Field("name", new ValueOptions { Item = "" }))
        .Link("traveller", "holds", "passport")
        .Build();

    [Fact]
    public void Load_OneRow_GivesItsRecordsAndLinks()
    {
        RecordSet records = RecordLoader.Load(Mapping, [new Row("17", "1997-03-15", "AA1234567", ["Anan Dee", "Malee Dee"])]);

        Assert.Equal(["border:17/companion/1", "border:17/companion/2", "border:17/traveller"], Ids(records[EntityKind.Person]));
        Assert.Equal(["border:17/passport"], Ids(records[EntityKind.Document]));
        RecordLink link = Assert.Single(records.Links);
        Assert.Equal(("border:17/traveller", "holds", "border:17/passport"), (link.From.ToString(), link.Type, link.To.ToString()));
    }

    [Fact]
    public void Load_RowWithoutPassport_MakesNoDocumentAndNoLink()
    {
        RecordSet records = RecordLoader.Load(Mapping, [new Row("17", "1997-03-15", null)]);

        Assert.Equal(0, records[EntityKind.Document].Count);
        Assert.Empty(records.Links);
    }

    [Fact]
    public void Load_ShuffledRows_GivesEqualTables()
    {
        Row[] rows = [.. Enumerable.Range(0, 50).Select(i => new Row($"{i}", $"19{i + 30}-03-15", $"AA12345{i:00}"))];

        RecordTable forward = RecordLoader.Load(Mapping, rows)[EntityKind.Document];
        RecordTable backward = RecordLoader.Load(Mapping, rows.Reverse())[EntityKind.Document];

        Assert.Equal(Ids(forward), Ids(backward));
        for (int row = 0; row < forward.Count; row++)
            Assert.Equal(forward.Column("number").ValuesOf(row).ToArray(), backward.Column("number").ValuesOf(row).ToArray());
    }

    [Fact]
    public void Load_RepeatedKey_NumbersByContentWhateverTheOrder()
    {
        Row[] rows = [new Row("1", "1990-01-02", null), new Row("1", "1991-01-02", null)];

        RecordSet forward = RecordLoader.Load(Mapping, rows);
        RecordSet backward = RecordLoader.Load(Mapping, rows.Reverse());

        Assert.Equal(["border:1/traveller", "border:1#2/traveller"], Ids(forward[EntityKind.Person]));
        Assert.Equal(Raw(forward, "border:1#2/traveller"), Raw(backward, "border:1#2/traveller"));
        RowIssue issue = Assert.Single(forward.Report.Issues, i => i.Code == "row.key-duplicate");
        Assert.Equal(1, issue.Count);
        Assert.Equal(0, forward.Report.BadRows);
    }

    [Fact]
    public void Load_MergedKey_UnitesValues()
    {
        RecordMapping<Row> mapping = RecordMapping.For<Row>("border", row => row.No)
            .Person("traveller", p => p.OnDuplicate(DuplicateKeys.Merge).Field("birthDate", row => row.Born))
            .Build();

        RecordSet records = RecordLoader.Load(mapping, [new Row("1", "1990-01-02", null), new Row("1", "1990", null)]);

        Assert.Equal(["1990", "1990-01-02"], records[EntityKind.Person].RecordOf(0).Values("birthDate").ToArray());
    }

    [Fact]
    public void Load_RowWithoutKey_IsCountedAndTheRestGoesOn()
    {
        RecordSet records = RecordLoader.Load(Mapping, [new Row(null, "1990-01-02", null), new Row("2", "1991-01-02", null)]);

        Assert.Equal(1, records[EntityKind.Person].Count);
        RowIssue issue = Assert.Single(records.Report.Issues);
        Assert.Equal(("row.key-missing", "border", 1), (issue.Code, issue.Source, issue.Row));
        Assert.Equal((2, 1), (records.Report.Rows, records.Report.BadRows));
    }

    [Fact]
    public void Load_MoreBadRowsThanAllowed_Throws()
    {
        LoadOptions options = new() { MaxBadRows = 1 };

        LoadException exception = Assert.Throws<LoadException>(() => RecordLoader.Load(Mapping, [new Row(null, "1990", null), new Row(null, "1990", null)], options));

        Assert.Equal("row.key-missing", exception.Issue.Code);
        Assert.Equal(2, exception.Report!.BadRows);
    }

    [Fact]
    public void Load_ImpossibleDate_IsKeptAndReported()
    {
        RecordSet records = RecordLoader.Load(Mapping, [new Row("1", "1990-02-30", null)]);

        RecordTable persons = records[EntityKind.Person];
        Assert.Equal(ValueStatus.Invalid, persons.Column("birthDate").Values.Status(1));
        RowIssue issue = Assert.Single(records.Report.Issues);
        Assert.Equal(("value.impossible-date", "birthDate", 1), (issue.Code, issue.Field, issue.Row));
    }

    [Fact]
    public void Build_UnknownFieldAndRecord_NamesBoth()
    {
        LinkageSettingsException exception = Assert.Throws<LinkageSettingsException>(() => RecordMapping.For<Row>("border", row => row.No)
            .Person("traveller", p => p.Field("birthdate", row => row.Born))
            .Link("traveller", "holds", "passport")
            .Build());

        Assert.Equal(["mapping.unknown-field", "mapping.unknown-record"], exception.Problems.Select(problem => problem.Code));
    }

    [Fact]
    public async Task LoadAsync_DataReader_ReadsTypedCells()
    {
        using DataTable table = new();
        table.Columns.Add("no", typeof(int));
        table.Columns.Add("born", typeof(DateTime));
        table.Rows.Add(7, new DateTime(1990, 1, 2, 0, 0, 0, DateTimeKind.Unspecified));
        table.Rows.Add(8, DBNull.Value);
        RecordMapping<MappedRow> mapping = RecordMapping.ForRows("visas", "no").Person("holder", p => p.Field("birthDate", "born")).Main("holder").Build();
        using IDataReader reader = table.CreateDataReader();

        RecordSet records = await RecordLoader.LoadAsync([RecordSource.FromDataReader(mapping, reader)]);

        Assert.Equal(["visas:7"], Ids(records[EntityKind.Person]));
        Assert.Equal(["1990-01-02"], records[EntityKind.Person].RecordOf(0).Values("birthDate").ToArray());
    }

    [Fact]
    public void FromDataReader_MissingColumn_NamesIt()
    {
        using DataTable table = new();
        table.Columns.Add("no", typeof(int));
        RecordMapping<MappedRow> mapping = RecordMapping.ForRows("visas", "no").Person("holder", p => p.Field("birthDate", "born")).Build();
        using IDataReader reader = table.CreateDataReader();

        LinkageSettingsException exception = Assert.Throws<LinkageSettingsException>(() => RecordSource.FromDataReader(mapping, reader));

        Assert.Equal("born", Assert.Single(exception.Problems).Expected);
    }

    [Fact]
    public async Task LoadAsync_LinkToAnotherSource_FindsItsMainOrNamedRecord()
    {
        RecordMapping<Row> cars = RecordMapping.For<Row>("cars", row => row.No).Vehicle("car", v => v.Field("plate", row => row.Passport)).Main("car").Build();
        RecordMapping<Row> owners = RecordMapping.For<Row>("owners", row => row.No).Person("owner", p => p.Field("birthDate", row => row.Born))
            .Link("owner", "owns", new LinkEnd { Source = "cars", Record = "car" }).Build();
        IRecordSource[] sources = [RecordSource.FromObjects(owners, [new Row("1", "1990", null), new Row("9", "1991", null)]), RecordSource.FromObjects(cars, [new Row("1", null, "AB 1234")])];

        RecordSet records = await RecordLoader.LoadAsync(sources);

        Assert.Equal(["cars:1", "cars:9/car"], records.Links.Select(link => link.To.ToString()));
        Assert.Equal(1, Assert.Single(records.Report.Issues, i => i.Code == "link.dangling").Count);
    }

    [Theory]
    [InlineData("split")]
    [InlineData("map")]
    [InlineData("match")]
    public async Task LoadAsync_ValueExpressions_ApplyInOrder(string step)
    {
        ValueOptions options = step switch
        {
            "split" => new ValueOptions { Column = "v", Split = [",", "/"] },
            "map" => new ValueOptions { Column = "v", Map = ImmutableDictionary<string, string>.Empty.Add("a,b/c", "mapped") },
            _ => new ValueOptions { Column = "v", Match = "^(.),", Transform = [new ValueTransform("upper")] },
        };
        using DataTable table = new();
        table.Columns.Add("no", typeof(string));
        table.Columns.Add("v", typeof(string));
        table.Rows.Add("1", "a,b/c");
        RecordMapping<MappedRow> mapping = RecordMapping.ForRows("s", "no").Person("p", p => p.Field("occupation", options)).Build();
        using IDataReader reader = table.CreateDataReader();

        RecordSet records = await RecordLoader.LoadAsync([RecordSource.FromDataReader(mapping, reader)]);

        string[] expected = step switch { "split" => ["a", "b", "c"], "map" => ["mapped"], _ => ["A"] };
        Assert.Equal(expected, records[EntityKind.Person].RecordOf(0).Values("occupation").ToArray());
    }

    private static string[] Ids(RecordTable table) => [.. Enumerable.Range(0, table.Count).Select(row => table.IdOf(row).ToString())];

    private static string Raw(RecordSet records, string id)
    {
        RecordTable persons = records[EntityKind.Person];
        return persons.RecordOf(persons.RowOf(RecordId.Parse(id))).Values("birthDate")[0];
    }

    private sealed record Row(string? No, string? Born, string? Passport, params string[] Companions);
}
