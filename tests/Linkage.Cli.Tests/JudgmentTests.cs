using System.Text.Json;

namespace Linkage.Cli.Tests;

public sealed class JudgmentTests(ResolvedCase resolved) : IClassFixture<ResolvedCase>
{
    [Fact]
    public async Task Resolve_Judgments_DecideAndAreNamedByWhyAndEntity()
    {
        using TemporaryFolder folder = new();
        string[] possible = File.ReadLines(Path.Combine(resolved.Out, "possible_matches.csv")).Skip(1).First(line => line.StartsWith("PE-", StringComparison.Ordinal)).Split(',');
        (string left, string right) = (possible[3], possible[4]);
        await File.WriteAllTextAsync(folder.File("judgments.jsonl"), $$"""
            {"left":"{{left}}","right":"{{right}}","verdict":"positive","by":"K","at":"2026-03-15T09:00:00Z"}
            {"left":"{{resolved.Records[0]}}","right":"{{resolved.Records[1]}}","verdict":"negative"}
            {"left":"{{resolved.Records[0]}}","right":"none:1","verdict":"positive"}

            """);

        ToolRun run = await ToolRun.OfAsync("resolve", resolved.Case, "--judgments", folder.File("judgments.jsonl"), "--out", folder.File("out"), "--format", "json");
        ToolRun why = await ToolRun.OfAsync("why", right, left, "--in", folder.File("out"), "--format", "json");
        ToolRun apart = await ToolRun.OfAsync("why", resolved.Records[0], resolved.Records[1], "--in", folder.File("out"), "--format", "json");
        ToolRun entity = await ToolRun.OfAsync("entity", left, "--how", "--in", folder.File("out"));

        JsonElement judgments = run.Json.GetProperty("judgments");
        Assert.Equal((0, 1, 1, 1), (run.Exit, judgments.GetProperty("positive").GetInt32(), judgments.GetProperty("negative").GetInt32(), judgments.GetProperty("unknown").GetInt32()));
        Assert.Equal((true, "link", "K"), (why.Json.GetProperty("sameEntity").GetBoolean(), why.Json.GetProperty("decision").GetString(), why.Json.GetProperty("judgment").GetProperty("by").GetString()));
        Assert.Equal((false, "Two entities: judged to be different."), (apart.Json.GetProperty("sameEntity").GetBoolean(), apart.Json.GetProperty("reason").GetString()));
        Assert.Contains("judged to be the same by K on 2026-03-15", entity.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Resolve_ManifestWithJudgments_FollowsThem()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.File("people.csv"), "id,name\n1,Anan Dee\n2,Mali Jai\n");
        await File.WriteAllTextAsync(folder.File("judgments.csv"), "left_id,right_id,match\ns:1/p,s:2/p,yes\n");
        await File.WriteAllTextAsync(folder.File("case.json"), """{"linkage": 1, "sources": {"s": {"files": [{"path": "people.csv", "mapping": "m"}]}}, "mappings": {"m": {"key": "id", "records": {"p": {"kind": "person", "fields": {"name": "name"}}}}}, "options": {"judgments": "judgments.csv"}}""");

        ToolRun run = await ToolRun.OfAsync("resolve", folder.File("case.json"), "--out", folder.File("out"));
        ToolRun absent = await ToolRun.OfAsync("resolve", folder.File("case.json"), "--out", folder.File("out"), "--judgments", folder.File("none.jsonl"), "--format", "json");

        Assert.Equal((0, 2), (run.Exit, absent.Exit));
        Assert.Contains("2 records, 1 sources -> 1 entities", run.Out, StringComparison.Ordinal);
        Assert.Contains("judgments: 1 the same, 0 different, 0 unsure", run.Error, StringComparison.Ordinal);
        Assert.Equal("judgments.not-found", absent.ErrorJson.GetProperty("code").GetString());
    }
}
