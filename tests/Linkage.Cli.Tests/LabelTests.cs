using System.Text.Json;
using Linkage.IO;

namespace Linkage.Cli.Tests;

public sealed class LabelTests(ResolvedCase resolved) : IClassFixture<ResolvedCase>
{
    [Fact]
    public async Task Label_Keys_AreWrittenOneByOne()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("judgments.jsonl");

        // x is no answer; the second pair is judged, gone back to, and revised.
        ToolRun run = await PressAsync("yxnbusyq", "label", "--in", resolved.Out, "--sample", "20", "--out", file, "--by", "K");

        Assert.True(run.Exit == 0, run.Error);
        JudgmentLedger ledger = await JudgmentLedger.LoadAsync(file);
        Assert.Equal([Verdict.Positive, Verdict.Negative, Verdict.Unsure, Verdict.Positive], ledger.History.Select(judgment => judgment.Verdict));
        Assert.Equal(3, ledger.Count);
        Assert.All(ledger.Current, judgment => Assert.Equal(("K", true), (judgment.By, judgment.SamplingWeight >= 1)));
        Assert.Contains("3 of 20 pairs judged: 2 the same, 0 different, 1 unsure.", run.Out, StringComparison.Ordinal);
        Assert.Contains("Pair 2 of 20, judged negative", run.Out, StringComparison.Ordinal);
        Assert.Contains("prior", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Label_Again_AsksOnlyForWhatIsLeft()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("judgments.jsonl");
        await PressAsync("yyq", "label", "--in", resolved.Out, "--sample", "5", "--out", file);

        ToolRun run = await PressAsync("nnnn", "label", "--in", resolved.Out, "--sample", "5", "--out", file);

        Assert.Contains("2 of 5 pairs are judged", run.Error, StringComparison.Ordinal);
        Assert.Contains("3 of 3 pairs judged", run.Out, StringComparison.Ordinal);
        Assert.Equal(5, (await JudgmentLedger.LoadAsync(file)).Count);
    }

    [Fact]
    public async Task Label_Interrupted_KeepsWhatWasJudged()
    {
        using TemporaryFolder folder = new();
        string file = folder.File("judgments.jsonl");

        ToolRun run = await PressAsync("yn!", "label", "--in", resolved.Out, "--out", file);

        Assert.Equal(1, run.Exit);
        Assert.Equal(2, (await JudgmentLedger.LoadAsync(file)).Count);
    }

    [Fact]
    public async Task Label_CsvNotFilledIn_MeasuresNothingAndSaysSo()
    {
        using TemporaryFolder folder = new();
        await ToolRun.OfAsync("label", "--in", resolved.Out, "--sample", "5", "--csv", folder.File("sample.csv"));

        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--labels", folder.File("sample.csv"));
        ToolRun gate = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--labels", folder.File("sample.csv"), "--fail-under", "0.5");

        Assert.Equal((0, 1), (run.Exit, gate.Exit));
        Assert.Contains("The labels judge no pair", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Label_Csv_ComesBackAsJudgmentsAndLabels()
    {
        using TemporaryFolder folder = new();
        string csv = folder.File("sample.csv");

        ToolRun run = await ToolRun.OfAsync("label", "--in", resolved.Out, "--sample", "30", "--csv", csv, "--seed", "3");
        ToolRun json = await ToolRun.OfAsync("label", "--in", resolved.Out, "--sample", "30", "--format", "json", "--seed", "3");

        Assert.Equal((0, 0), (run.Exit, json.Exit));
        Assert.Equal(0, (await JudgmentLedger.LoadAsync(csv)).Count);
        string[] lines = await File.ReadAllLinesAsync(csv);
        Assert.StartsWith("left_id,right_id,match,by,at,reason,weight,left name,right name", lines[0], StringComparison.Ordinal);
        JsonElement first = json.Json.GetProperty("sample")[0];
        Assert.StartsWith($"{first.GetProperty("left").GetString()},{first.GetProperty("right").GetString()},,", lines[1], StringComparison.Ordinal);

        await File.WriteAllLinesAsync(csv, [lines[0], .. lines[1..].Select((line, i) => FillIn(line, i % 2 == 0))]);
        ToolRun resolve = await ToolRun.OfAsync("resolve", resolved.Case, "--judgments", csv, "--out", folder.File("out"), "--format", "json");
        ToolRun train = await ToolRun.OfAsync("train", resolved.Case, "--labels", csv, "--out", folder.File("person.json"), "--format", "json");

        Assert.Equal((0, 15, 15), (resolve.Exit, resolve.Json.GetProperty("judgments").GetProperty("positive").GetInt32(), resolve.Json.GetProperty("judgments").GetProperty("negative").GetInt32()));
        ToolRun evaluate = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--labels", csv, "--format", "json");
        ToolRun table = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--labels", csv);
        ToolRun followed = await ToolRun.OfAsync("evaluate", "--in", folder.File("out"), "--labels", csv);
        JsonElement labels = evaluate.Json.GetProperty("labels").GetProperty("person");
        Assert.Equal((0, 30, 15, true, 0), (evaluate.Exit, labels.GetProperty("pairs").GetInt32(), labels.GetProperty("matches").GetInt32(), labels.GetProperty("weighted").GetBoolean(), labels.GetProperty("followed").GetInt32()));
        Assert.Contains("Estimates for all candidate pairs", table.Out, StringComparison.Ordinal);
        Assert.Contains("followed some of these judgments", followed.Error, StringComparison.Ordinal);
        Assert.Equal((0, 30), (train.Exit, train.Json.GetProperty("labels").GetInt32()));
    }

    [Fact]
    public async Task Label_WithoutTerminal_SaysWhatToDo()
    {
        ToolRun run = await ToolRun.OfAsync("label", "--in", resolved.Out);

        Assert.Equal(2, run.Exit);
        Assert.Contains("--csv", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Label_WrongArguments_AreMisuse()
    {
        ToolRun none = await ToolRun.OfAsync("label", "--in", resolved.Out, "--sample", "0", "--format", "csv");
        ToolRun kind = await ToolRun.OfAsync("label", "--in", resolved.Out, "--kind", "event", "--format", "csv");

        Assert.Equal((2, 2), (none.Exit, kind.Exit));
    }

    // The first two commas after the ids enclose the empty column match.
    private static string FillIn(string line, bool isMatch)
    {
        string[] cells = line.Split(',', 4);
        return string.Join(',', cells[0], cells[1], isMatch ? "yes" : "no", cells[3]);
    }

    // "!" stands for an interruption.
    private static async Task<ToolRun> PressAsync(string keys, params string[] args)
    {
        StringWriter output = new();
        StringWriter error = new();
        int next = 0;
        ToolTerminal terminal = new(output, error)
        {
            ReadKeyAsync = _ => keys[next] == '!' ? Task.FromCanceled<char>(new CancellationToken(canceled: true)) : Task.FromResult(keys[next++]),
        };
        int exit = await LinkageTool.RunAsync(args, terminal, CancellationToken.None);
        return new ToolRun(exit, output.ToString(), error.ToString());
    }
}
