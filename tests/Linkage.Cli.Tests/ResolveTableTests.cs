using System.IO.Compression;

namespace Linkage.Cli.Tests;

public sealed class ResolveTableTests
{
    private const string People = "no,Vorname,Nachname,Geburtsdatum,shoe\n1,Anna,Tarvold,02.01.1990,a\n2,Anna,Tarvold,02.01.1990,b\n3,Paul,Quarl,04.03.1980,c\n";

    [Fact]
    public async Task Resolve_OneFile_ShowsTheGuessAndGivesTheRowsBack()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.OfAsync("resolve", Write(folder, "people.csv", People), "--out", folder.File("out"), "--annotate", folder.File("back.csv"));

        Assert.Equal(0, run.Exit);
        Assert.Contains("Nachname", run.Error, StringComparison.Ordinal);
        Assert.Contains("familyName", run.Error, StringComparison.Ordinal);
        string[] lines = File.ReadAllLines(folder.File("back.csv"));
        Assert.Equal("no,Vorname,Nachname,Geburtsdatum,shoe,entity_id,probability,review", lines[0]);
        Assert.StartsWith("1,Anna,Tarvold,02.01.1990,a,PE-", lines[1], StringComparison.Ordinal);
        Assert.Equal(4, lines.Length);
        Assert.True(File.Exists(Path.Combine(folder.File("out"), "run.json")));
    }

    [Fact]
    public async Task Resolve_SavedManifest_GivesTheSameEntities()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync("resolve", Write(folder, "people.csv", People), "--out", folder.File("a"), "--save-manifest", folder.File("people.json"), "--quiet");

        ToolRun run = await ToolRun.OfAsync("resolve", folder.File("people.json"), "--out", folder.File("b"));

        Assert.Equal(0, run.Exit);
        Assert.Equal(File.ReadAllText(Path.Combine(folder.File("a"), "records.csv")), File.ReadAllText(Path.Combine(folder.File("b"), "records.csv")));
    }

    [Fact]
    public async Task Resolve_Map_OutweighsTheGuess()
    {
        using TemporaryFolder folder = new();
        ToolRun run = await ToolRun.OfAsync("resolve", Write(folder, "people.csv", People), "--out", folder.File("out"), "--map", "shoe=occupation", "--map", "no=none");

        Assert.Equal(0, run.Exit);
        Assert.Contains("occupation", run.Error, StringComparison.Ordinal);
        Assert.Contains("key: the row's number", run.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--map", "shoe=nothing")]
    [InlineData("--map", "shoe")]
    [InlineData("--kind", "ghost")]
    [InlineData("--annotate", "people.docx")]
    public async Task Resolve_WrongFlag_IsMisuse(string flag, string value)
    {
        using TemporaryFolder folder = new();

        Assert.Equal(2, (await ToolRun.OfAsync("resolve", Write(folder, "people.csv", People), "--out", folder.File("out"), flag, value)).Exit);
    }

    [Fact]
    public async Task Resolve_TableFlagsOnACase_AreMisuse()
    {
        using TemporaryFolder folder = new();

        Assert.Equal(2, (await ToolRun.OfAsync("resolve", folder.File("case.json"), "--annotate", folder.File("x.csv"))).Exit);
    }

    [SkippableTheory]
    [InlineData("fake_1000", "col1,col2,col3,col4,col5,col6", 0.956)]
    [InlineData("fake_1000", "id,given,last,DOB,town,email_address", 0.956)]
    [InlineData("febrl3", "x1,x2,x3,x4,x5,x6,x7,x8,x9,x10,x11", 0.98)]
    [InlineData("febrl3", "Nr,Vorname,Nachname,Hausnummer,Straße,Adresszusatz,Ort,PLZ,Bundesland,Geburtsdatum,Sozialversicherungsnummer", 0.98)]
    public async Task Resolve_PublicSetWithoutHints_IsAsGoodAsWithAManifest(string name, string header, double floor)
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(string.IsNullOrEmpty(data), "LINKAGE_DATA is not set");
        using TemporaryFolder folder = new();
        string path = folder.File("people.csv");
        string set = Path.Combine(data!, "persons", name);
        await using (GZipStream packed = new(File.OpenRead(Path.Combine(set, "records.csv.gz")), CompressionMode.Decompress))
        {
            using StreamReader reader = new(packed);
            await reader.ReadLineAsync();
            await File.WriteAllTextAsync(path, header + "\n" + await reader.ReadToEndAsync());
        }

        ToolRun run = await ToolRun.OfAsync("evaluate", path, "--truth", Path.Combine(set, "truth.csv.gz"), "--fail-under", floor.ToString(System.Globalization.CultureInfo.InvariantCulture), "--quiet");

        Assert.True(run.Exit == 0, run.Out);
    }

    private static string Write(TemporaryFolder folder, string name, string text)
    {
        File.WriteAllText(folder.File(name), text);
        return folder.File(name);
    }
}
