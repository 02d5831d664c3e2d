using System.Text.Json;
using Json.Schema;

namespace Linkage.Cli.Tests;

/// <summary>Every model that the tool writes is one as the published schema has it.</summary>
public sealed class ModelFileTests(ResolvedCase resolved) : IClassFixture<ResolvedCase>
{
    [Fact]
    public async Task Models_OfResolveAndTrain_FollowTheSchema()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync("train", resolved.Case, "--kind", "person", "--out", folder.File("person.json"), "--quiet");
        JsonSchema schema = JsonSchema.FromText(LinkageModel.JsonSchema);

        string[] files = [folder.File("person.json"), .. Directory.GetFiles(Path.Combine(resolved.Out, "models"))];

        Assert.True(files.Length >= 3);
        foreach (string file in files)
            Assert.True(schema.Evaluate(JsonDocument.Parse(await File.ReadAllTextAsync(file)).RootElement).IsValid, Path.GetFileName(file));
    }
}
