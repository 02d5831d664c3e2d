namespace Linkage.Cli.Tests;

public sealed class ErrorTests
{
    [Theory]
    [InlineData("resolve", "none.json")]
    [InlineData("why", "not-an-id", "border:1")]
    [InlineData("resolve", "--no-such-flag")]
    [InlineData("no-such-command")]
    [InlineData("entity", "border:1", "--in", "no-such-folder")]
    [InlineData("generate", "x", "--rate", "nothing=1")]
    [InlineData("generate", "x", "--rate", "misspelled=7")]
    public async Task Run_Misuse_ExitsWithTwoAndSaysWhat(params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(args);

        Assert.Equal(2, run.Exit);
        Assert.Empty(run.Out);
        Assert.NotEmpty(run.Error);
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MisuseUnderJson_WritesAnErrorObject()
    {
        ToolRun run = await ToolRun.OfAsync("resolve", "none.json", "--format", "json");

        Assert.Equal("manifest.not-found", run.ErrorJson.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Resolve_ManifestWithMistakes_NamesThemAll()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.File("case.json"), """{"linkage": 1, "sources": {"a": {"files": [{"path": "none.csv"}]}}, "mappings": {"a": {"key": "id", "records": {"p": {"kind": "persn", "fields": {"nam": "n"}}}}}}""");

        ToolRun run = await ToolRun.OfAsync("resolve", folder.File("case.json"), "--format", "json");

        Assert.Equal(2, run.Exit);
        string[] codes = [.. run.ErrorJson.GetProperty("problems").EnumerateArray().Select(problem => problem.GetProperty("code").GetString()!)];
        Assert.Contains("manifest.unknown-kind", codes);
        Assert.Contains("manifest.file-not-found", codes);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("resolve", "--help")]
    [InlineData("path", "--help")]
    public async Task Help_AnyCommand_ExitsWithZero(params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(args);

        Assert.Equal(0, run.Exit);
        Assert.Contains("Usage", run.Out, StringComparison.OrdinalIgnoreCase);
    }
}
