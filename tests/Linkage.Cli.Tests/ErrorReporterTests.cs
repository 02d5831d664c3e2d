using System.Text.Json;

namespace Linkage.Cli.Tests;

public sealed class ErrorReporterTests
{
    private const string Secret = "AA1234567";

    public static TheoryData<Exception, int, string> Errors => new()
    {
        { new ToolException("option.bad-value", "A flag is wrong."), 2, "option.bad-value" },
        { new ManifestException([new LinkageProblem("manifest.syntax", "$", null, null, "Not JSON.")]), 2, "manifest" },
        { new LinkageSettingsException([new LinkageProblem("options.bad-value", "$.x", null, null, "Wrong.")]), 2, "settings" },
        { new LoadException(new RowIssue("file.empty", "border", "a.csv", 0, null, 1, "The file is empty.")), 1, "file.empty" },
        { new LinkageFormatException("Another version."), 1, "format" },
        { new OperationCanceledException(), 1, "interrupted" },
        { new FileNotFoundException("no", "a.json"), 1, "file.not-found" },
        { new InvalidOperationException(Secret), 1, "internal" },
        { new FormatException(Secret), 1, "internal" },
    };

    [Theory]
    [MemberData(nameof(Errors), DisableDiscoveryEnumeration = true)]
    public void Report_AnyError_HasItsExitAndCodeAndNoTrace(Exception error, int exit, string code)
    {
        StringWriter json = new();
        StringWriter text = new();

        Assert.Equal(exit, ErrorReporter.Report(error, json, json: true, verbose: true));
        Assert.Equal(exit, ErrorReporter.Report(error, text, json: false, verbose: true));

        string first = json.ToString().Split("\n}\n")[0] + "\n}";
        Assert.Equal(code, JsonDocument.Parse(first).RootElement.GetProperty("error").GetProperty("code").GetString());
        Assert.DoesNotContain("   at ", text.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(Secret, text.ToString() + json, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_TruthOfOtherRecords_DoesNotPassTheGate()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.File("people.csv"), "id,name\n1,Anan Dee\n2,Malee Dee\n");
        await File.WriteAllTextAsync(folder.File("truth.csv"), "record_id,entity_id\nother:1,A\n");
        await File.WriteAllTextAsync(folder.File("case.json"), """{"linkage": 1, "sources": {"s": {"files": [{"path": "people.csv", "mapping": "m"}]}}, "mappings": {"m": {"key": "id", "records": {"p": {"kind": "person", "fields": {"name": "name"}}}}}}""");

        ToolRun gate = await ToolRun.OfAsync("evaluate", folder.File("case.json"), "--truth", folder.File("truth.csv"), "--fail-under", "0.5");
        ToolRun absent = await ToolRun.OfAsync("evaluate", folder.File("case.json"), "--truth", folder.File("none.csv"));

        Assert.Equal((1, 2), (gate.Exit, absent.Exit));
    }
}
