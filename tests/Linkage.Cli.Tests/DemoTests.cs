namespace Linkage.Cli.Tests;

public sealed class DemoTests
{
    [Fact]
    public async Task Demo_NoArguments_ShowsAPathWithRecords()
    {
        ToolRun run = await ToolRun.OfAsync("demo");

        Assert.Equal(0, run.Exit);
        Assert.Contains("records: ", run.Out, StringComparison.Ordinal);
        Assert.Contains("person", run.Out, StringComparison.Ordinal);
    }
}
