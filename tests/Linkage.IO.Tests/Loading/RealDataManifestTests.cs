using Linkage.Evaluation;
using Linkage.IO.Tests.Manifest;

namespace Linkage.IO.Tests.Loading;

/// <summary>The committed manifests of public data: they load where the data are, and every column of the files is mapped.</summary>
public sealed class RealDataManifestTests
{
    [SkippableTheory]
    [InlineData("febrl3", 5000)]
    [InlineData("febrl3-no-ssn", 5000)]
    [InlineData("febrl4", 10_000)]
    [InlineData("febrl4-no-ssn", 10_000)]
    [InlineData("fake_1000", 1000)]
    public async Task Load_RealData_GivesEveryRecord(string name, int count)
    {
        Skip.If(Environment.GetEnvironmentVariable("LINKAGE_DATA") is null, "LINKAGE_DATA is not set");

        CaseManifest manifest = await CaseManifest.LoadAsync(Path.Combine(Samples, "real-data", name + ".json"));
        RecordSet records = await manifest.LoadRecordsAsync();
        Truth truth = await Truth.LoadAsync(manifest.Options.Truth!);

        Assert.Equal(count, records.Count);
        Assert.Equal(count, truth.Count);
        Assert.Equal(0, records.Report.BadRows);
        await AssertEveryColumnIsMappedAsync(manifest, name.EndsWith("-no-ssn", StringComparison.Ordinal) ? ["soc_sec_id"] : []);
    }

    [Theory]
    [InlineData("real-data/febrl3.json")]
    [InlineData("real-data/febrl3-no-ssn.json")]
    [InlineData("real-data/febrl4.json")]
    [InlineData("real-data/febrl4-no-ssn.json")]
    [InlineData("real-data/fake_1000.json")]
    [InlineData("border-case/case.json")]
    public async Task Schema_CommittedManifest_IsValid(string name)
    {
        NJsonSchema.JsonSchema schema = await NJsonSchema.JsonSchema.FromJsonAsync(CaseManifest.JsonSchema);
        string json = CaseManifestTests.WithoutComments(await File.ReadAllTextAsync(Path.Combine(Samples, name)));

        Assert.Empty(schema.Validate(json));
    }

    private static string Samples
    {
        get
        {
            DirectoryInfo folder = new(AppContext.BaseDirectory);
            while (!File.Exists(Path.Combine(folder.FullName, "Linkage.sln")))
                folder = folder.Parent ?? throw new InvalidOperationException("The tests run outside of the repository.");
            return Path.Combine(folder.FullName, "samples");
        }
    }

    private static async Task AssertEveryColumnIsMappedAsync(CaseManifest manifest, string[] except)
    {
        foreach (ManifestSource source in manifest.Sources)
        {
            foreach (ManifestFile file in source.Files)
            {
                IEnumerable<string> mapped = file.Mappings.SelectMany(name => ManifestSources.Definition(manifest, source, name).Columns);
                foreach (string path in ManifestSources.PathsOf(manifest, file))
                {
                    await using RowReader reader = await RowReader.OpenAsync(path, file.Spec, _ => { }, default);
                    Assert.Equal(except, reader.Columns.Except(mapped));
                }
            }
        }
    }
}
