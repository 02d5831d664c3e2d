using System.Text;
using System.Text.Json;
using Parquet;
using Parquet.Schema;

namespace Linkage.IO.Tests.Results;

public sealed class AnnotatedTableTests
{
    private const string People = "no;name;dob;note\n1;Anna Tarvold;1990-01-02;\" a \"\"b\"\"; c\"\n2;Anna Tarvold;1990-01-02;\n3;Paul Quarl;1980-03-04;x\n";

    [Theory]
    [InlineData("out.csv", ';')]
    [InlineData("out.tsv", '\t')]
    public async Task Write_Text_KeepsRowsCellsAndDelimiter(string name, char delimiter)
    {
        using TestFiles files = new();
        Annotation annotation = await AnnotateAsync(files, files.Write("people.csv", People), files.Path(name));

        (string[] header, List<string[]> rows) = await ReadAsync(files.Path(name));

        Assert.Equal(["no", "name", "dob", "note", "entity_id", "probability", "review"], header);
        Assert.Equal(["1", "2", "3"], rows.Select(row => row[0]));
        Assert.Equal(" a \"b\"; c", rows[0][3]);
        Assert.Equal(rows[0][4], rows[1][4]);
        Assert.NotEqual(rows[0][4], rows[2][4]);
        Assert.All(rows, row => Assert.StartsWith("PE-", row[4], StringComparison.Ordinal));
        Assert.Contains(delimiter, File.ReadLines(files.Path(name)).First());
        Assert.Equal((3L, 0L), (annotation.Rows, annotation.WithoutEntity));
    }

    [Fact]
    public async Task Write_RowsThatCouldNotBeRead_ComeBackWithoutEntity()
    {
        using TestFiles files = new();
        string path = files.Write("people.csv", "no,name,dob\n1,Anna Tarvold,1990-01-02\n2,Paul Quarl\n3,\"Omar Hall,1970-05-06\n4,Ruby Young,1985-07-08,more,and more\n5,Emma Smith,1960-02-03\n");
        Annotation annotation = await AnnotateAsync(files, path, files.Path("out.csv"));

        (_, List<string[]> rows) = await ReadAsync(files.Path("out.csv"));

        Assert.Equal((5L, 3L), (annotation.Rows, annotation.WithoutEntity));
        Assert.Equal(["1", "2", "3", "4", "5"], rows.Select(row => row[0]));
        Assert.Equal([false, true, true, true, false], rows.Select(row => row[3].Length == 0));
        Assert.Equal(["", ""], rows[1][4..6]);
        Assert.Equal("1985-07-08,more,and more", rows[3][2]);
    }

    [Fact]
    public async Task Write_ColumnsOfTheSameName_GetASuffixAndAreReported()
    {
        using TestFiles files = new();
        Annotation annotation = await AnnotateAsync(files, files.Write("people.csv", "no,name,Entity_ID,review\n1,Anna Tarvold,x,y\n"), files.Path("out.csv"));

        (string[] header, _) = await ReadAsync(files.Path("out.csv"));

        Assert.Equal(["no", "name", "Entity_ID", "review", "entity_id_2", "probability", "review_2"], header);
        Assert.Equal([("entity_id", "entity_id_2"), ("review", "review_2")], annotation.Renamed.ToArray());
    }

    [Fact]
    public async Task Write_PossiblySame_AreFlagged()
    {
        using TestFiles files = new();
        TableGuess guess = await TableGuess.OfFileAsync(files.Write("people.csv", InventedPeople.Csv(["id", "first_name", "surname", "dob", "city", "email", "phone", "postcode", "sex"], InventedPeople.Rows(200))));
        Resolution resolution = await ResolveAsync(guess);
        await AnnotatedTable.WriteAsync(resolution, guess, files.Path("out.csv"));

        (_, List<string[]> rows) = await ReadAsync(files.Path("out.csv"));

        HashSet<string> flagged = [.. resolution.PossibleMatches.SelectMany(match => new[] { match.Left.Value, match.Right.Value })];
        Assert.All(rows, row => Assert.Equal(flagged.Contains(row[9]) ? "true" : "false", row[11]));
        Assert.Equal(resolution.Entities.Count, rows.Select(row => row[9]).Distinct().Count());
        foreach (string[] row in rows)
            Assert.Equal(resolution.EntityOf(new RecordId("people", row[0])).Id.Value, row[9]);
    }

    [Fact]
    public async Task Write_JsonLines_KeepsMembersAsTheyAre()
    {
        using TestFiles files = new();
        string path = files.Write("people.jsonl", "{\"no\":1,\"name\":\"Anna Tarvold\",\"tags\":[1,{\"x\":2.50}]}\nnot json\n{\"no\":2,\"name\":\"Paul Quarl\"}\n");
        await AnnotateAsync(files, path, files.Path("out.jsonl"));

        string[] lines = File.ReadAllLines(files.Path("out.jsonl"));

        Assert.StartsWith("{\"no\":1,\"name\":\"Anna Tarvold\",\"tags\":[1,{\"x\":2.50}],\"entity_id\":\"PE-", lines[0], StringComparison.Ordinal);
        Assert.Equal("{\"line\":\"not json\",\"entity_id\":null,\"probability\":null,\"review\":null}", lines[1]);
        Assert.False(JsonDocument.Parse(lines[2]).RootElement.GetProperty("review").GetBoolean());
    }

    [Theory]
    [InlineData("out.parquet")]
    [InlineData("out.xlsx")]
    [InlineData("out.jsonl")]
    public async Task Write_OtherFormats_HoldTheSameCells(string name)
    {
        using TestFiles files = new();
        string path = files.Write("people.csv", People);
        await AnnotateAsync(files, path, files.Path("out.csv"));
        await AnnotateAsync(files, path, files.Path(name));

        Assert.Equal((await ReadAsync(files.Path("out.csv"))).Rows, (await ReadAsync(files.Path(name))).Rows);
    }

    [Fact]
    public async Task Write_Workbook_KeepsEveryOtherCellAndPart()
    {
        using TestFiles files = new();
        byte[] workbook = new ExcelFile()
            .Sheet("cover", "hidden", [], ["not this"])
            .Sheet("people", "visible", [], ["no", "name", "born", "sum", null, "beyond"], [1.0, "Anna Tarvold", new DateTime(1990, 1, 2), "=1+1|2"], [], [2.0, "Paul Quarl", new DateTime(1980, 3, 4), null, null, "far"])
            .ToBytes();
        Annotation annotation = await AnnotateAsync(files, files.Write("people.xlsx", workbook), files.Path("out.xlsx"));

        (string[] header, List<string[]> rows) = await ReadAsync(files.Path("out.xlsx"));
        string sheet = PartOf(files.Path("out.xlsx"), "xl/worksheets/sheet2.xml");

        Assert.Equal(2, annotation.Rows);
        Assert.Equal(["entity_id", "probability", "review"], header[^3..]);
        Assert.Equal("1990-01-02", rows[0][2]);
        Assert.Equal("far", rows[1][5]);
        Assert.Contains("<f>1+1</f>", sheet, StringComparison.Ordinal);
        Assert.Contains("<c r=\"G4\"", sheet, StringComparison.Ordinal);
        Assert.Equal(PartOf(files.Path("people.xlsx"), "xl/styles.xml"), PartOf(files.Path("out.xlsx"), "xl/styles.xml"));
    }

    [Fact]
    public async Task Write_Parquet_KeepsTypesAndRowGroups()
    {
        using TestFiles files = new();
        DataField[] flat = [new("no", typeof(int)), new("name", typeof(string)), new("born", typeof(DateTime), isNullable: true), new("income", typeof(double), isNullable: true), new("alive", typeof(bool))];
        await using (FileStream file = File.Create(files.Path("people.parquet")))
        {
            await using ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(flat), file);
            for (int group = 0; group < 2; group++)
            {
                using ParquetRowGroupWriter rows = writer.CreateRowGroup();
                await rows.WriteAsync<int>(flat[0], new[] { 1 + (2 * group), 2 + (2 * group) });
                await rows.WriteAsync(flat[1], ["Anna Tarvold", null!]);
                await rows.WriteAsync<DateTime>(flat[2], new DateTime?[] { new DateTime(1990, 1, 2, 0, 0, 0, DateTimeKind.Utc), null });
                await rows.WriteAsync<double>(flat[3], new double?[] { null, 2.5 });
                await rows.WriteAsync<bool>(flat[4], new[] { true, false });
            }
        }

        Annotation annotation = await AnnotateAsync(files, files.Path("people.parquet"), files.Path("out.parquet"));

        await using ParquetReader before = await ParquetReader.CreateAsync(files.Path("people.parquet"));
        await using ParquetReader after = await ParquetReader.CreateAsync(files.Path("out.parquet"));
        Assert.Equal(4, annotation.Rows);
        Assert.Equal(before.RowGroupCount, after.RowGroupCount);
        Assert.Equal(["entity_id", "probability", "review"], after.Schema.Fields.Select(field => field.Name).TakeLast(3));
        Assert.Equal(before.Schema.Fields, after.Schema.Fields.Take(before.Schema.Fields.Count));
        Assert.Equal((await ReadAsync(files.Path("people.parquet"))).Rows, (await ReadAsync(files.Path("out.parquet"))).Rows.Select(row => row[..^3]));
    }

    [Fact]
    public async Task Write_Again_GivesTheSameBytes()
    {
        using TestFiles files = new();
        string path = files.Write("people.csv", People);
        foreach (string name in new[] { "a.xlsx", "b.xlsx", "a.parquet", "b.parquet" })
            await AnnotateAsync(files, path, files.Path(name));

        Assert.Equal(File.ReadAllBytes(files.Path("a.xlsx")), File.ReadAllBytes(files.Path("b.xlsx")));
        Assert.Equal(File.ReadAllBytes(files.Path("a.parquet")), File.ReadAllBytes(files.Path("b.parquet")));
    }

    [Fact]
    public async Task Write_ThaiTextOfAnotherEncoding_IsMarkedUtf8()
    {
        using TestFiles files = new();
        await AnnotateAsync(files, files.Write("people.csv", "ลำดับ,ชื่อ-สกุล\n1,สมชาย ใจดี\n", TestFiles.Thai), files.Path("out.csv"));

        byte[] bytes = File.ReadAllBytes(files.Path("out.csv"));

        Assert.Equal(Encoding.UTF8.GetPreamble(), bytes[..3]);
        Assert.Contains("สมชาย ใจดี", Encoding.UTF8.GetString(bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("out.docx")]
    [InlineData("people.csv")]
    public async Task Write_FileThatCannotBe_IsRefused(string name)
    {
        using TestFiles files = new();
        string path = files.Write("people.csv", People);

        await Assert.ThrowsAsync<ArgumentException>(() => AnnotateAsync(files, path, files.Path(name)));
        Assert.Equal(People, File.ReadAllText(path));
    }

    private static async Task<Annotation> AnnotateAsync(TestFiles files, string path, string to)
    {
        TableGuess guess = await TableGuess.OfFileAsync(path);
        return await AnnotatedTable.WriteAsync(await ResolveAsync(guess), guess, to);
    }

    private static async Task<Resolution> ResolveAsync(TableGuess guess) => EntityResolver.Default.Resolve(await guess.OpenManifest().LoadRecordsAsync());

    private static async Task<(string[] Header, List<string[]> Rows)> ReadAsync(string path)
    {
        await using RowReader reader = await RowReader.OpenAsync(path, new FileSpec(), _ => { }, CancellationToken.None);
        string[] header = reader.HasOpenColumns ? [.. JsonLinePaths.Of(path, new FileSpec())] : [.. reader.Columns];
        int[] places = [.. header.Select(reader.IndexOf)];
        List<string[]> rows = [];
        while (await reader.ReadAsync(CancellationToken.None))
            rows.Add([.. places.Select(place => place < 0 ? "" : reader.ValueOf(place).ToString())]);
        return (header, rows);
    }

    private static string PartOf(string workbook, string part)
    {
        using System.IO.Compression.ZipArchive archive = System.IO.Compression.ZipFile.OpenRead(workbook);
        using StreamReader reader = new(archive.GetEntry(part)!.Open());
        return reader.ReadToEnd();
    }
}
