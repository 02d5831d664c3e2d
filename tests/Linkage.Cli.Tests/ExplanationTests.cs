using System.Text.Json;

namespace Linkage.Cli.Tests;

public sealed class ExplanationTests(ResolvedCase resolved) : IClassFixture<ResolvedCase>
{
    [Fact]
    public async Task Why_PairThatIsNoLink_SaysWhyNotInBothFormats()
    {
        (string left, string right) = InReview();
        ToolRun json = await ToolRun.OfAsync("why", left, right, "--in", resolved.Out, "--format", "json");
        ToolRun table = await ToolRun.OfAsync("why", left, right, "--in", resolved.Out);
        ToolRun thai = await ToolRun.OfAsync("why", left, right, "--in", resolved.Out, "--lang", "th");

        JsonElement whyNot = json.Json.GetProperty("whyNot");
        Assert.True(whyNot.GetProperty("missing").GetDouble() > 0);
        Assert.True(whyNot.GetProperty("costs").GetArrayLength() > 0);
        Assert.Equal(whyNot.GetProperty("reachable").GetBoolean(), whyNot.GetProperty("smallestChange").GetArrayLength() > 0);
        Assert.Contains("Not a link by itself", table.Out, StringComparison.Ordinal);
        Assert.Contains("น้ำหนักตั้งต้น", thai.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Not a link", thai.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Why_Link_HasNoWhyNot()
    {
        ToolRun run = await ToolRun.OfAsync("why", resolved.Records[0], resolved.Records[1], "--in", resolved.Out, "--format", "json");

        Assert.True(run.Json.TryGetProperty("whyNot", out _));
    }

    [Fact]
    public async Task Why_UnknownLanguage_IsMisuse() =>
        Assert.Equal(2, (await ToolRun.OfAsync("why", resolved.Records[0], resolved.Records[1], "--in", resolved.Out, "--lang", "xx")).Exit);

    [Fact]
    public async Task Entity_HowAndDiagnose_NameTheEvidence()
    {
        ToolRun table = await ToolRun.OfAsync("entity", resolved.Records[0], "--how", "--diagnose", "--in", resolved.Out);
        ToolRun json = await ToolRun.OfAsync("entity", resolved.Records[0], "--diagnose", "--in", resolved.Out, "--format", "json");

        Assert.Contains("records came together in", table.Out, StringComparison.Ordinal);
        Assert.Contains("density", table.Out, StringComparison.Ordinal);
        Assert.All(json.Json.GetProperty("how").EnumerateArray(), step => Assert.True(step.GetProperty("comparisons").GetArrayLength() > 0));
        Assert.InRange(json.Json.GetProperty("diagnosis").GetProperty("density").GetDouble(), 0, 1);
    }

    [Fact]
    public async Task Entity_Suspicious_ListsTheWorstFirst()
    {
        ToolRun run = await ToolRun.OfAsync("entity", "--suspicious", "5", "--in", resolved.Out, "--format", "json");

        double[] scores = [.. run.Json.GetProperty("suspicious").EnumerateArray().Select(entity => entity.GetProperty("score").GetDouble())];
        Assert.Equal(scores.OrderDescending(), scores);
        Assert.InRange(scores.Length, 0, 5);
        Assert.Equal(2, (await ToolRun.OfAsync("entity", "--in", resolved.Out)).Exit);
    }

    [Fact]
    public void Resolve_Report_CountsWhatCannotBeLinked()
    {
        JsonElement person = resolved.Resolved.Json.GetProperty("unlinkable").GetProperty("person");

        Assert.InRange(person.GetProperty("share").GetDouble(), 0, 1);
        Assert.True(person.GetProperty("records").GetInt32() >= person.GetProperty("tooWeak").GetInt32());
    }

    private (string Left, string Right) InReview()
    {
        string[] cells = File.ReadLines(Path.Combine(resolved.Out, "pairs.csv")).Select(line => line.Split(',')).First(row => row is ["person", _, _, _, _, "review", ..]);
        return (cells[1], cells[2]);
    }
}
