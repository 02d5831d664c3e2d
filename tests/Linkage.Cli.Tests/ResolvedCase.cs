namespace Linkage.Cli.Tests;

/// <summary>A small generated case, resolved once for all tests of a class.</summary>
public sealed class ResolvedCase : IAsyncLifetime
{
    private readonly TemporaryFolder _folder = new();

    public string Case => _folder.File("case.json");

    public string Out => _folder.File("out");

    internal ToolRun Generated { get; private set; } = null!;

    internal ToolRun Resolved { get; private set; } = null!;

    public string[] Records { get; private set; } = [];

    public async Task InitializeAsync()
    {
        Generated = await ToolRun.OfAsync("generate", _folder.Path, "--records", "600", "--seed", "7");
        Resolved = await ToolRun.OfAsync("resolve", Case, "--out", Out, "--format", "json");
        string planted = await File.ReadAllTextAsync(_folder.File("planted.json"));
        Records = [.. Linkage.Synthetic.PlantedPeople.Parse(planted).OrganizerRecords.Select(record => record.ToString())];
    }

    public Task DisposeAsync()
    {
        _folder.Dispose();
        return Task.CompletedTask;
    }
}
