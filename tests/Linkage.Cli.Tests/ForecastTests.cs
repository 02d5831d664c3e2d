using System.Text.Json;

namespace Linkage.Cli.Tests;

public sealed class ForecastTests(ResolvedCase resolved) : IClassFixture<ResolvedCase>
{
    [Fact]
    public async Task Forecast_Json_CountsThePairsThatResolveCompares()
    {
        ToolRun run = await ToolRun.OfAsync("forecast", resolved.Case, "--format", "json");

        Assert.Equal(0, run.Exit);
        Assert.Equal("person", run.Json.GetProperty("kind").GetString());
        Assert.False(run.Json.GetProperty("estimate").GetBoolean());
        Assert.Equal(resolved.Resolved.Json.GetProperty("pairs").GetProperty("person").GetProperty("compared").GetInt64(), run.Json.GetProperty("pairs").GetInt64());
        Assert.Equal(10, run.Json.GetProperty("largest").GetArrayLength());
        Assert.Equal(run.Json.GetProperty("pairs").GetInt64(), run.Json.GetProperty("rules").EnumerateArray().Last().GetProperty("cumulative").GetInt64());
    }

    [Fact]
    public void Resolve_Json_EstimatesWhatBlockingFinds()
    {
        JsonElement blocking = resolved.Resolved.Json.GetProperty("blocking").GetProperty("person");
        JsonElement recall = blocking.GetProperty("recall");

        Assert.False(blocking.GetProperty("budgetReached").GetBoolean());
        Assert.InRange(recall.GetProperty("share").GetDouble(), recall.GetProperty("lower").GetDouble(), recall.GetProperty("upper").GetDouble());
    }

    [Fact]
    public async Task Forecast_RulesAndBudget_SaysWhatIsCut()
    {
        ToolRun run = await ToolRun.OfAsync("forecast", resolved.Case, "--rule", "sex", "--rule", "year(birthDate)", "--pair-budget", "10000", "--largest", "2", "--format", "json");

        Assert.Equal(0, run.Exit);
        JsonElement json = run.Json;
        Assert.Equal(["sex", "year(birthDate)"], json.GetProperty("rules").EnumerateArray().Select(rule => rule.GetProperty("rule").GetString()));
        Assert.True(json.GetProperty("budgetReached").GetBoolean());
        Assert.True(json.GetProperty("cut").GetInt64() > 0);
        Assert.True(json.GetProperty("pairs").GetInt64() <= 10_000);
        Assert.Equal(2, json.GetProperty("largest").GetArrayLength());
        Assert.Equal("sex", json.GetProperty("largest")[0].GetProperty("rule").GetString());
        Assert.NotEqual("", json.GetProperty("largest")[0].GetProperty("key").GetString());
    }

    [Fact]
    public async Task Forecast_TableAndCsv_ListTheRules()
    {
        ToolRun table = await ToolRun.OfAsync("forecast", resolved.Case, "--rule", "birthDate");
        ToolRun csv = await ToolRun.OfAsync("forecast", resolved.Case, "--rule", "birthDate", "--format", "csv");

        Assert.Equal((0, 0), (table.Exit, csv.Exit));
        Assert.Contains("pairs to compare", table.Out, StringComparison.Ordinal);
        Assert.Contains("they share", table.Out, StringComparison.Ordinal);
        Assert.Equal("rule,pairs,new,cumulative,cut,largest,estimate", csv.Out.Split('\n')[0]);
        Assert.StartsWith("birthDate,", csv.Out.Split('\n')[1], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--kind", "no-such")]
    [InlineData("--rule", "nosuch(birthDate)")]
    [InlineData("--rule", "sorted(name,5) & birthDate")]
    [InlineData("--largest", "-1")]
    public async Task Forecast_BadOption_IsMisuse(string option, string value)
    {
        ToolRun run = await ToolRun.OfAsync("forecast", resolved.Case, option, value, "--format", "json");

        Assert.Equal(2, run.Exit);
        Assert.Equal("option.bad-value", run.ErrorJson.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Forecast_KindWithoutRecords_IsNothing()
    {
        ToolRun run = await ToolRun.OfAsync("forecast", resolved.Case, "--kind", "account", "--format", "json");

        Assert.Equal(0, run.Exit);
        Assert.Equal(0, run.Json.GetProperty("pairs").GetInt64());
    }
}
