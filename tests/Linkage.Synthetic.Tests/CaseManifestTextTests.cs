using System.Text.Json;

namespace Linkage.Synthetic.Tests;

public sealed class CaseManifestTextTests
{
    [Theory]
    [InlineData("crossings.csv", ',', "crossing")]
    [InlineData("cases.csv", ',', "case")]
    [InlineData("seizures.csv", ',', "seizure")]
    [InlineData("vehicles.csv", ';', "registration")]
    [InlineData("calls.csv", ',', "call")]
    [InlineData("visas.txt", '\t', "visa")]
    public async Task Text_EveryColumn_IsMapped(string file, char delimiter, string mapping)
    {
        (_, MemoryCase files) = await MemoryCase.MakeAsync(new() { Records = 500 });
        using JsonDocument manifest = JsonDocument.Parse(files.Bytes("case.json"));
        HashSet<string> strings = [];
        Collect(manifest.RootElement.GetProperty("mappings").GetProperty(mapping), strings);
        Assert.Empty(files.Header(file, delimiter).Except(strings));
    }

    [Fact]
    public void Text_Sources_NameEveryFileAndMapping()
    {
        using JsonDocument manifest = JsonDocument.Parse(CaseManifestText.Text);
        HashSet<string> used = [];
        foreach (JsonProperty source in manifest.RootElement.GetProperty("sources").EnumerateObject())
        {
            foreach (JsonElement file in source.Value.GetProperty("files").EnumerateArray())
                used.Add(file.GetProperty("mapping").GetString()!);
        }

        Assert.Equal(used.Order(StringComparer.Ordinal), manifest.RootElement.GetProperty("mappings").EnumerateObject().Select(m => m.Name).Order(StringComparer.Ordinal));
    }

    private static void Collect(JsonElement element, HashSet<string> strings)
    {
        if (element.ValueKind == JsonValueKind.String)
            strings.Add(element.GetString()!);
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (JsonElement item in element.EnumerateArray())
                Collect(item, strings);
        }
        else if (element.ValueKind == JsonValueKind.Object)
        {
            foreach (JsonProperty property in element.EnumerateObject())
                Collect(property.Value, strings);
        }
    }
}
