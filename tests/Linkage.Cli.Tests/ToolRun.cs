using System.Text.Json;

namespace Linkage.Cli.Tests;

/// <summary>One run of the tool as a script would see it: a pipe, no environment.</summary>
internal sealed record ToolRun(int Exit, string Out, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Out).RootElement;

    public JsonElement ErrorJson => JsonDocument.Parse(Error).RootElement.GetProperty("error");

    public static async Task<ToolRun> OfAsync(params string[] args)
    {
        StringWriter output = new();
        StringWriter error = new();
        int exit = await LinkageTool.RunAsync(args, new ToolTerminal(output, error), CancellationToken.None);
        return new ToolRun(exit, output.ToString(), error.ToString());
    }
}
