namespace Linkage.Synthetic.Tests;

/// <summary>The committed sample is what the generator makes. After a change of the generator, write it anew: <c>LINKAGE_UPDATE_SAMPLES=1 dotnet test tests/Linkage.Synthetic.Tests</c>.</summary>
public sealed class SampleTests
{
    private static readonly CaseGeneratorOptions Options = new() { Records = 6_000, Seed = 1 };

    [Fact]
    public async Task BorderCase_Files_AreWhatTheGeneratorMakes()
    {
        string folder = Path.Combine(Root(), "samples", "border-case");
        if (Environment.GetEnvironmentVariable("LINKAGE_UPDATE_SAMPLES") == "1")
            await CaseGenerator.GenerateAsync(folder, Options);
        (_, MemoryCase files) = await MemoryCase.MakeAsync(Options);
        foreach (string name in files.Names)
            Assert.True(files.Bytes(name).AsSpan().SequenceEqual(File.ReadAllBytes(Path.Combine(folder, name))), $"{name} differs; write the sample anew, see the comment of this class.");
    }

    [Fact]
    public void BorderCase_Readme_SaysThatNobodyIsReal() =>
        Assert.Contains("invented", File.ReadAllText(Path.Combine(Root(), "samples", "border-case", "README.md")), StringComparison.Ordinal);

    private static string Root()
    {
        DirectoryInfo? folder = new(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Linkage.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("No folder above the tests holds Linkage.sln.");
    }
}
