using System.Text.Json;

namespace Linkage.Cli.Tests;

/// <summary>What must hold of the sample whatever the model: who is never merged, and that nothing but the input decides the output.</summary>
public sealed class SampleCaseTests(SampleCase sample) : IClassFixture<SampleCase>
{
    [Fact]
    public void Resolve_Sample_MergesNoBystanderWithASuspect()
    {
        Dictionary<string, string> standing = Rows(Path.Combine(SampleCase.Folder, "truth_entities.csv")).ToDictionary(row => row["entity_id"], row => row["standing"]);
        Dictionary<string, string> truth = Rows(Path.Combine(SampleCase.Folder, "truth.csv")).ToDictionary(row => row["record_id"], row => row["entity_id"]);
        var entities = Rows(Path.Combine(sample.OneThread, "records.csv")).Where(row => row["kind"] == "person")
            .GroupBy(row => row["entity_id"], row => standing[truth[row["record_id"]]]).ToList();

        Assert.Contains(entities, entity => entity.Contains("bystander"));
        Assert.Contains(entities, entity => entity.Contains("suspect"));
        Assert.DoesNotContain(entities, entity => entity.Contains("bystander") && entity.Contains("suspect"));
    }

    [Fact]
    public void Resolve_TwoAndEightThreads_WriteTheBytesOfOne()
    {
        string[] files = [.. Files(sample.OneThread).Where(file => file != "run.json")];

        Assert.Contains(Path.Combine("models", "person.json"), files);
        foreach (string folder in (string[])[sample.TwoThreads, sample.EightThreads])
        {
            Assert.Equal(Files(sample.OneThread), Files(folder));
            foreach (string file in files.Where(file => file != "report.json"))
                Assert.True(File.ReadAllBytes(Path.Combine(sample.OneThread, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, file))), file);
            Assert.Equal(Report(sample.OneThread, "load"), Report(folder, "load"));
            Assert.Equal(Report(sample.OneThread), Report(folder));
        }
    }

    [Fact]
    public void Resolve_ShuffledFiles_WriteTheSameTables()
    {
        string[] apart = ["run.json", "report.json", "records.csv", "load-issues.csv"];
        foreach (string file in Files(sample.OneThread).Except(apart))
            Assert.True(File.ReadAllBytes(Path.Combine(sample.OneThread, file)).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(sample.Shuffled, file))), file);
        Assert.Equal(Report(sample.OneThread), Report(sample.Shuffled));
        Assert.Equal(WithoutPlaces(sample.OneThread), WithoutPlaces(sample.Shuffled));
        Assert.NotEqual(File.ReadAllText(Path.Combine(sample.OneThread, "records.csv")), File.ReadAllText(Path.Combine(sample.Shuffled, "records.csv")));
    }

    // The report but for the folder and, unless asked for, what loading noticed, which names rows.
    private static string Report(string folder, string? member = null)
    {
        using JsonDocument report = JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, "report.json")));
        return string.Join('\n', report.RootElement.EnumerateObject().Where(property => member is null ? property.Name is not ("out" or "load") : property.Name == member).Select(property => property.ToString()));
    }

    private static IEnumerable<string> WithoutPlaces(string folder) =>
        Rows(Path.Combine(folder, "records.csv")).Select(row => string.Join('|', row.Where(cell => cell.Key is not ("file" or "row")).Select(cell => cell.Value)));

    private static IEnumerable<string> Files(string folder) =>
        Directory.GetFiles(folder, "*", SearchOption.AllDirectories).Select(file => Path.GetRelativePath(folder, file)).Order(StringComparer.Ordinal);

    // None of the cells read here holds a comma or a quote.
    private static IEnumerable<Dictionary<string, string>> Rows(string path)
    {
        string[] header = File.ReadLines(path).First().Split(',');
        return File.ReadLines(path).Skip(1).Select(line => line.Split(',')).Select(cells => header.Index().ToDictionary(column => column.Item, column => cells[column.Index]));
    }
}
