using System.Text.Json;

namespace Linkage.IO.Tests.Profiling;

public sealed class ManifestSuggestionTests
{
    [Fact]
    public async Task Of_UniqueNames_AreAFieldAndNoKey()
    {
        JsonElement mapping = Mapping(await DraftAsync("people.csv", "Full Name,Date of Birth\nAnan Dee,1990\nMalee Dee,1991\n"), "people");

        Assert.Equal("#row", mapping.GetProperty("key").GetString());
        Assert.Equal("Full Name", mapping.GetProperty("records").GetProperty("person").GetProperty("fields").GetProperty("name").GetString());
    }

    [Fact]
    public async Task Of_ColumnThatNumbersTheRows_IsTheKey()
    {
        JsonElement mapping = Mapping(await DraftAsync("people.csv", "no,Full Name,Passport\n1,Anan Dee,AA1234567\n2,Malee Dee,\n"), "people");

        Assert.Equal("no", mapping.GetProperty("key").GetString());
        Assert.Equal(["person holds document"], mapping.GetProperty("links").EnumerateArray().Select(link => link.GetString()));
    }

    [Fact]
    public async Task Of_TwoFilesOfOneSource_IsAManifestThatLoads()
    {
        using TestFiles files = new();
        CaseProfile profile = await CaseProfiler.ProfileAsync([files.Write("a.csv", "no,name\n1,Anan\n"), files.Write("more/a.csv", "no,name\n1,Malee\n")]);
        string draft = files.Write("case.json", ManifestSuggestion.Of(profile, files.Folder));

        RecordSet records = await (await CaseManifest.LoadAsync(draft)).LoadRecordsAsync();

        Assert.Equal(2, records[EntityKind.Person].Count);
    }

    private static async Task<string> DraftAsync(string name, string text)
    {
        using TestFiles files = new();
        return ManifestSuggestion.Of(await CaseProfiler.ProfileAsync([files.Write(name, text)]));
    }

    private static JsonElement Mapping(string draft, string name) => JsonDocument.Parse(draft).RootElement.GetProperty("mappings").GetProperty(name);
}
