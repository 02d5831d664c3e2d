using System.Text.Json;

namespace Linkage.Cli.Tests;

public sealed class CommandTests(ResolvedCase resolved) : IClassFixture<ResolvedCase>
{
    [Fact]
    public void Generate_Folder_WritesACase()
    {
        Assert.Equal(0, resolved.Generated.Exit);
        Assert.True(File.Exists(resolved.Case));
    }

    [Fact]
    public void Resolve_Json_HasTheDocumentedFields()
    {
        Assert.Equal(0, resolved.Resolved.Exit);
        JsonElement json = resolved.Resolved.Json;

        Assert.Equal((1, "resolve"), (json.GetProperty("linkage").GetInt32(), json.GetProperty("command").GetString()));
        Assert.True(json.GetProperty("records").GetProperty("person").GetInt32() > 0);
        Assert.True(json.GetProperty("entities").GetProperty("person").GetProperty("count").GetInt32() > 0);
        Assert.True(json.GetProperty("pairs").GetProperty("person").GetProperty("compared").GetInt64() > 0);
        Assert.InRange(json.GetProperty("threshold").GetProperty("person").GetProperty("link").GetDouble(), 0, 1);
        Assert.Equal(64, json.GetProperty("stateHash").GetString()!.Length);
        Assert.Equal(JsonValueKind.Array, json.GetProperty("load").GetProperty("issues").ValueKind);
    }

    [Theory]
    [InlineData("records.csv", "record_id,kind,entity_id,probability,source,file,row,valid_from,valid_to,labels")]
    [InlineData("entities.csv", "entity_id,kind,name,records,sources,weakest_probability,possible_matches")]
    [InlineData("values.csv", "entity_id,field,value,status,best,record_id,raw,valid_from,valid_to,labels,hints")]
    [InlineData("pairs.csv", "kind,left_id,right_id,weight,probability,decision,pattern,rules")]
    [InlineData("possible_matches.csv", "left_entity,right_entity,probability,left_id,right_id")]
    [InlineData("identifier_reuse.csv", "document_id,persons,records,first,last,overlap,reason")]
    [InlineData("links.csv", "from_id,type,to_id,role,at,until,probability,basis,labels")]
    [InlineData("entity_links.csv", "from_entity,type,to_entity,role,probability,first,last,count,records")]
    public void Resolve_Folder_HasTheDocumentedTables(string file, string header) =>
        Assert.Equal(header, File.ReadLines(Path.Combine(resolved.Out, file)).First());

    [Fact]
    public async Task Resolve_Again_WritesTheSameBytes()
    {
        using TemporaryFolder again = new();
        ToolRun run = await ToolRun.OfAsync("resolve", resolved.Case, "--out", again.Path, "--threads", "1", "--format", "json");

        Assert.Equal(0, run.Exit);
        foreach (string file in Directory.GetFiles(resolved.Out, "*.csv"))
            Assert.Equal(await File.ReadAllTextAsync(file), await File.ReadAllTextAsync(again.File(Path.GetFileName(file))));
    }

    [Fact]
    public async Task Train_Case_WritesTheModelThatResolveUses()
    {
        using TemporaryFolder folder = new();
        string model = folder.File("person.json");

        ToolRun train = await ToolRun.OfAsync("train", resolved.Case, "--kind", "person", "--out", model, "--format", "json");
        ToolRun resolve = await ToolRun.OfAsync("resolve", resolved.Case, "--model", $"person={model}", "--out", folder.File("out"), "--format", "json");

        Assert.Equal((0, 0), (train.Exit, resolve.Exit));
        Assert.Equal(resolved.Resolved.Json.GetProperty("models").GetProperty("person").GetProperty("hash").GetString(), train.Json.GetProperty("hash").GetString());
        Assert.Equal(resolved.Resolved.Json.GetProperty("stateHash").GetString(), resolve.Json.GetProperty("stateHash").GetString());
        Assert.Contains(train.Json.GetProperty("levels").EnumerateArray(), level => level.GetProperty("weight").GetDouble() > 5);
    }

    [Fact]
    public async Task Train_Labels_LearnsFromThem()
    {
        using TemporaryFolder folder = new();
        string labels = folder.File("labels.csv");
        await File.WriteAllTextAsync(labels, $"left_id,right_id,match\n{resolved.Records[0]},{resolved.Records[1]},true\n{resolved.Records[0]},none:1,no\n");

        ToolRun run = await ToolRun.OfAsync("train", resolved.Case, "--labels", labels, "--out", folder.File("person.json"), "--format", "json");
        ToolRun table = await ToolRun.OfAsync("train", resolved.Case, "--labels", labels, "--out", folder.File("person.json"));

        Assert.Equal((0, 0, 1), (run.Exit, table.Exit, run.Json.GetProperty("labels").GetInt32()));
        Assert.Equal("training.unknown-records", run.Json.GetProperty("problems")[0].GetProperty("code").GetString());
        Assert.Contains("comparison", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Train_Truth_LearnsFromTheEntities()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync("train", resolved.Case, "--truth", Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv"), "--out", folder.File("person.json"), "--format", "json");

        Assert.Equal(0, run.Exit);
        Assert.True(run.Json.GetProperty("labels").GetInt32() > 100);
    }

    [Fact]
    public async Task Train_LabelColumnThatNoRecordHas_SaysSo()
    {
        using TemporaryFolder folder = new();

        ToolRun run = await ToolRun.OfAsync("train", resolved.Case, "--label-column", "whoIsIt", "--out", folder.File("person.json"));
        ToolRun both = await ToolRun.OfAsync("train", resolved.Case, "--label-column", "whoIsIt", "--truth", "truth.csv");

        Assert.Equal((2, 2), (run.Exit, both.Exit));
        Assert.Contains("whoIsIt", run.Error, StringComparison.Ordinal);
        Assert.Contains("--label-column", both.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("row.bad-value", "left_id,right_id,match\nborder:1,border:2,perhaps\n")]
    [InlineData("row.bad-value", "left_id,right_id,match\nwithout source,border:2,true\n")]
    [InlineData("file.missing-column", "left_id,right_id\nborder:1,border:2\n")]
    public async Task Train_BadLabels_SaysWhatAndWhere(string code, string text)
    {
        using TemporaryFolder folder = new();
        string labels = folder.File("labels.csv");
        await File.WriteAllTextAsync(labels, text);

        ToolRun run = await ToolRun.OfAsync("train", resolved.Case, "--labels", labels, "--out", folder.File("person.json"), "--format", "json");

        Assert.Equal(1, run.Exit);
        Assert.Contains(code, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("perhaps", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(folder.File("person.json")));
    }

    [Fact]
    public async Task Train_KindWithoutModel_SaysSo()
    {
        ToolRun run = await ToolRun.OfAsync("train", resolved.Case, "--kind", "place", "--format", "json");

        Assert.Equal(("train.nothing", 2), (run.ErrorJson.GetProperty("code").GetString(), run.Exit));
    }

    [Fact]
    public async Task Evaluate_Folder_PrintsScoresPerKind()
    {
        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv"), "--format", "json");

        Assert.Equal(0, run.Exit);
        JsonElement persons = run.Json.GetProperty("kinds").GetProperty("person");
        Assert.True(persons.GetProperty("f1").GetDouble() > persons.GetProperty("exact").GetProperty("f1").GetDouble());
    }

    [Fact]
    public async Task Evaluate_Thresholds_PrintsFewerPairsTheHigherTheThreshold()
    {
        string truth = Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv");

        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--thresholds", "--kind", "person", "--format", "json");
        ToolRun table = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--thresholds");

        Assert.Equal((0, 0), (run.Exit, table.Exit));
        JsonElement[] thresholds = [.. run.Json.GetProperty("thresholds").EnumerateArray()];
        Assert.Equal((true, 0.999), (thresholds.Length > 3, thresholds[^1].GetProperty("probability").GetDouble()));
        long[] predicted = [.. thresholds.Select(threshold => threshold.GetProperty("predictedPairs").GetInt64())];
        Assert.Equal(predicted.OrderDescending(), predicted);
        Assert.True(predicted[0] > predicted[^1]);
        Assert.Contains("linked from", table.Out, StringComparison.Ordinal);
        Assert.Contains("the expected precision is off by", table.Out, StringComparison.Ordinal);
        Assert.Equal(9, run.Json.GetProperty("comparisons").GetArrayLength());
    }

    [Fact]
    public async Task Evaluate_Calibration_IsTheSameOfACaseAndOfItsSavedResult()
    {
        string truth = Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv");

        ToolRun saved = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--format", "json");
        ToolRun anew = await ToolRun.OfAsync("evaluate", resolved.Case, "--truth", truth, "--format", "json");
        ToolRun table = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--calibration");

        JsonElement calibration = saved.Json.GetProperty("kinds").GetProperty("person").GetProperty("calibration");
        Assert.Equal(anew.Json.GetProperty("kinds").GetProperty("person").GetProperty("calibration").GetRawText(), calibration.GetRawText());
        Assert.InRange(calibration.GetProperty("ece").GetDouble(), calibration.GetProperty("eceLower").GetDouble(), calibration.GetProperty("eceUpper").GetDouble());
        Assert.InRange(calibration.GetProperty("bins").GetArrayLength(), 1, 10);
        Assert.Contains("ECE by chance", table.Out, StringComparison.Ordinal);
        Assert.Contains("difference", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_WithoutTruth_SaysWhatTheModelsExpectAndThatItIsNotMeasured()
    {
        ToolRun json = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--kind", "person", "--format", "json");
        ToolRun table = await ToolRun.OfAsync("evaluate", "--in", resolved.Out);
        ToolRun gate = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--fail-under", "0.5");

        Assert.Equal((0, 0, 2), (json.Exit, table.Exit, gate.Exit));
        Assert.Equal(9, json.Json.GetProperty("expected").GetArrayLength());
        Assert.Empty(json.Json.GetProperty("kinds").EnumerateObject());
        Assert.Contains("not measured", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_Truth_GivesIntervalsAroundTheScores()
    {
        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv"), "--format", "json");

        JsonElement persons = run.Json.GetProperty("kinds").GetProperty("person");
        foreach (string score in (string[])["precision", "recall", "f1"])
        {
            JsonElement interval = persons.GetProperty("intervals").GetProperty(score);
            Assert.InRange(persons.GetProperty(score).GetDouble(), interval[0].GetDouble(), interval[1].GetDouble());
        }
    }

    [Fact]
    public async Task Evaluate_CurveAndBeta_WritesThePointsAndTheAreas()
    {
        using TemporaryFolder folder = new();
        string truth = Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv");

        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--curve", folder.File("curve.csv"), "--beta", "0.5", "--format", "json");
        ToolRun table = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--curve", folder.File("curve.csv"), "--beta", "0.5");
        ToolRun none = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--beta", "0");

        Assert.Equal((0, 0, 2), (run.Exit, table.Exit, none.Exit));
        Assert.InRange(run.Json.GetProperty("curves").GetProperty("person").GetProperty("areaUnderPrecisionRecall").GetDouble(), 0.5, 1);
        JsonElement persons = run.Json.GetProperty("kinds").GetProperty("person");
        double[] ends = [persons.GetProperty("recall").GetDouble(), persons.GetProperty("precision").GetDouble()];
        Assert.InRange(persons.GetProperty("fBeta").GetDouble(), ends.Min(), ends.Max());
        string[] lines = File.ReadAllLines(folder.File("curve.csv"));
        Assert.Equal("kind,weight,probability,true_positives,false_positives,precision,recall,f1,false_positive_rate", lines[0]);
        Assert.True(lines.Length > 20);
        Assert.Contains("area under PR", table.Out, StringComparison.Ordinal);
        Assert.Contains("F0.5", table.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_TruthField_TakesTheTruthFromTheRecords()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.File("people.csv"), "id,name,born,who\n1,Anan Dee,1990-02-03,A\n2,Anan Dee,1990-02-03,A\n3,Mali Jai,1985-01-09,B\n4,Mali Jai,1985-01-09,\n");
        await File.WriteAllTextAsync(folder.File("case.json"), """{"linkage": 1, "sources": {"s": {"files": [{"path": "people.csv", "mapping": "m"}]}}, "mappings": {"m": {"key": "id", "records": {"p": {"kind": "person", "fields": {"name": "name", "birthDate": "born", "who": {"column": "who", "type": "verbatim"}}}}}}}""");

        ToolRun run = await ToolRun.OfAsync("evaluate", folder.File("case.json"), "--truth-field", "who", "--format", "json");
        ToolRun absent = await ToolRun.OfAsync("evaluate", folder.File("case.json"), "--truth-field", "whose", "--format", "json");

        Assert.Equal((0, 3), (run.Exit, run.Json.GetProperty("kinds").GetProperty("person").GetProperty("records").GetInt32()));
        Assert.Equal((2, "truth.no-field"), (absent.Exit, absent.ErrorJson.GetProperty("code").GetString()));
    }

    [Fact]
    public async Task Evaluate_Errors_ShowsWhatSpokeForThem()
    {
        string truth = Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv");

        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--errors", "2", "--format", "json");
        ToolRun table = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--errors", "2");
        ToolRun none = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--errors", "0");

        Assert.Equal((0, 0, 2), (run.Exit, table.Exit, none.Exit));
        JsonElement[] errors = [.. run.Json.GetProperty("errors").EnumerateArray()];
        JsonElement split = errors.First(error => error.GetProperty("type").GetString() == "false-negative" && error.GetProperty("kind").GetString() == "person");
        double sum = split.GetProperty("prior").GetDouble() + split.GetProperty("comparisons").EnumerateArray().Sum(comparison => comparison.GetProperty("weight").GetDouble());
        Assert.Equal(split.GetProperty("weight").GetDouble(), sum, 6);
        Assert.Contains("split wrongly", table.Out, StringComparison.Ordinal);
        Assert.Contains("not proposed", table.Out, StringComparison.Ordinal);
        JsonElement persons = run.Json.GetProperty("kinds").GetProperty("person");
        Assert.Equal(
            persons.GetProperty("truePairs").GetInt64() - persons.GetProperty("correctPairs").GetInt64(),
            persons.GetProperty("missed").EnumerateObject().Sum(reason => reason.Value.GetInt64()));
    }

    [Fact]
    public async Task Evaluate_ByCommunity_PrintsScoresPerGroup()
    {
        string truth = Path.Combine(Path.GetDirectoryName(resolved.Case)!, "truth.csv");

        ToolRun run = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--by", "community", "--kind", "person", "--format", "json");
        ToolRun unknown = await ToolRun.OfAsync("evaluate", "--in", resolved.Out, "--truth", truth, "--by", "no-such");

        Assert.Equal((0, 1), (run.Exit, unknown.Exit));
        string[] groups = [.. run.Json.GetProperty("groups").EnumerateArray().Select(group => group.GetProperty("group").GetString()!)];
        Assert.Contains("thai", groups);
        Assert.Contains("burman", groups);
    }

    [Fact]
    public async Task Evaluate_FailUnder_ExitsWithOne()
    {
        ToolRun run = await ToolRun.OfAsync("evaluate", resolved.Case, "--fail-under", "1.01");

        Assert.Equal(1, run.Exit);
    }

    [Fact]
    public async Task Why_TwoRecords_PartsSumToTheWeight()
    {
        ToolRun run = await ToolRun.OfAsync("why", resolved.Records[0], resolved.Records[1], "--in", resolved.Out, "--format", "json");

        Assert.Equal(0, run.Exit);
        JsonElement json = run.Json;
        double sum = json.GetProperty("prior").GetDouble() + json.GetProperty("comparisons").EnumerateArray().Sum(comparison => comparison.GetProperty("weight").GetDouble());
        Assert.Equal(json.GetProperty("weight").GetDouble(), sum, 6);
    }

    [Fact]
    public async Task Why_AfterReload_EqualsTheStoredPair()
    {
        string[] pair = File.ReadLines(Path.Combine(resolved.Out, "pairs.csv")).Skip(1).First(line => line.StartsWith("person,", StringComparison.Ordinal)).Split(',');
        ToolRun run = await ToolRun.OfAsync("why", pair[1], pair[2], "--in", resolved.Out, "--format", "json");

        Assert.Equal(double.Parse(pair[3], System.Globalization.CultureInfo.InvariantCulture), run.Json.GetProperty("weight").GetDouble(), 5);
    }

    [Fact]
    public async Task Find_Record_FindsItsEntityFirstWithWhy()
    {
        ToolRun run = await ToolRun.OfAsync("find", "--record", resolved.Records[0], "--in", resolved.Out, "--limit", "3", "--format", "json");
        ToolRun entity = await ToolRun.OfAsync("entity", resolved.Records[0], "--in", resolved.Out, "--format", "json");

        Assert.Equal(0, run.Exit);
        Assert.Equal((1, "find"), (run.Json.GetProperty("linkage").GetInt32(), run.Json.GetProperty("command").GetString()));
        JsonElement best = run.Json.GetProperty("found")[0];
        Assert.InRange(run.Json.GetProperty("found").GetArrayLength(), 1, 3);
        Assert.Equal(entity.Json.GetProperty("id").GetString(), best.GetProperty("entity").GetString());
        Assert.Equal(entity.Json.GetProperty("name").GetString(), best.GetProperty("name").GetString());
        double sum = best.GetProperty("prior").GetDouble() + best.GetProperty("comparisons").EnumerateArray().Sum(comparison => comparison.GetProperty("weight").GetDouble());
        Assert.Equal(best.GetProperty("weight").GetDouble(), sum, 6);
        Assert.NotEqual(0, best.GetProperty("proposedBy").GetArrayLength());
    }

    [Theory]
    [InlineData("person", "name")]
    [InlineData("vehicle", "plate")]
    [InlineData("phone", "number")]
    [InlineData("document", "number")]
    public async Task Find_StatedValue_FindsWhoStatesIt(string kind, string field)
    {
        string[] rows = [.. File.ReadLines(Path.Combine(resolved.Out, "values.csv"))];
        string prefix = kind[..2].ToUpperInvariant();
        string[] value = rows.Skip(1).Select(row => row.Split(',')).First(cells => cells[0].StartsWith(prefix, StringComparison.Ordinal) && cells[1] == field && cells[3] is not "placeholder" && !cells[6].Contains('"'));

        ToolRun run = await ToolRun.OfAsync("find", $"{field}={value[6]}", "--kind", kind, "--in", resolved.Out, "--limit", "200", "--format", "csv");

        Assert.True(run.Exit == 0, run.Error);
        Assert.StartsWith("entity_id,name,record_id,weight,probability,decision,rules\n", run.Out, StringComparison.Ordinal);
        Assert.Contains($"\n{value[0]},", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Find_Table_ListsEntitiesAndTheWeights()
    {
        ToolRun run = await ToolRun.OfAsync("find", "--record", resolved.Records[0], "--in", resolved.Out, "--limit", "2", "--why");
        ToolRun none = await ToolRun.OfAsync("find", "passport=ZZ0000001X", "--in", resolved.Out);

        Assert.Equal((0, 0), (run.Exit, none.Exit));
        Assert.StartsWith("entity", run.Out, StringComparison.Ordinal);
        Assert.Contains("prior", run.Out, StringComparison.Ordinal);
        Assert.Equal("nothing found", none.Out.Trim());
    }

    [Theory]
    [InlineData("find.nothing-stated")]
    [InlineData("find.bad-value", "somchai")]
    [InlineData("find.bad-value", "no-such-field=x")]
    [InlineData("find.bad-value", "name= ")]
    [InlineData("option.bad-value", "name=x", "--kind", "ship")]
    [InlineData("option.bad-value", "name=x", "--limit", "0")]
    [InlineData("id.unknown", "--record", "none:1")]
    [InlineData("id.bad-form", "--record", "PE-0000000000000")]
    [InlineData("option.bad-value", "--record", "none:1", "--kind", "person")]
    public async Task Find_Misuse_ExitsWithTwoAndSaysWhat(string code, params string[] args)
    {
        ToolRun run = await ToolRun.OfAsync(["find", .. args, "--in", resolved.Out, "--format", "json"]);

        Assert.Equal((2, code), (run.Exit, run.ErrorJson.GetProperty("code").GetString()));
        Assert.DoesNotContain("   at ", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Entity_Record_ShowsValuesWithOrigins()
    {
        ToolRun run = await ToolRun.OfAsync("entity", resolved.Records[0], "--in", resolved.Out, "--format", "json");

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("PE-", run.Json.GetProperty("id").GetString(), StringComparison.Ordinal);
        Assert.All(run.Json.GetProperty("values").EnumerateArray(), value => Assert.NotEqual(0, value.GetProperty("origins").GetArrayLength()));
        Assert.Equal(run.Json.GetProperty("records").GetArrayLength() - 1, run.Json.GetProperty("how").GetArrayLength());
    }

    [Fact]
    public async Task Path_PlantedPeople_NamesRecordsAtEveryHop()
    {
        string planted = await File.ReadAllTextAsync(Path.Combine(Path.GetDirectoryName(resolved.Case)!, "planted.json"));
        string carried = Linkage.Synthetic.PlantedPeople.Parse(planted).CarriedRecords[0].ToString();

        ToolRun run = await ToolRun.OfAsync("path", resolved.Records[0], carried, "--in", resolved.Out, "--max-hops", "12", "--format", "json");

        Assert.Equal(0, run.Exit);
        JsonElement path = run.Json.GetProperty("paths")[0];
        Assert.All(path.GetProperty("steps").EnumerateArray(), step => Assert.NotEqual(0, step.GetProperty("records").GetArrayLength()));
    }

    [Fact]
    public async Task Path_NoWay_IsAnAnswer()
    {
        ToolRun run = await ToolRun.OfAsync("path", resolved.Records[0], "event[type=no-such]", "--in", resolved.Out, "--max-hops", "1");

        Assert.Equal(0, run.Exit);
        Assert.StartsWith("no path", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Profile_Case_CountsColumns()
    {
        ToolRun run = await ToolRun.OfAsync("profile", resolved.Case, "--format", "json");

        Assert.Equal(0, run.Exit);
        JsonElement file = run.Json.GetProperty("files").EnumerateArray().First(f => f.GetProperty("file").GetString() == "crossings.csv");
        Assert.Contains(file.GetProperty("columns").EnumerateArray(), column => column.GetProperty("mappedTo").GetArrayLength() > 0 && column.GetProperty("filled").GetInt64() > 0);
        Assert.True(file.GetProperty("rows").GetInt64() > 0);
    }

    [Fact]
    public async Task Profile_Suggest_DraftsAManifestThatLoads()
    {
        using TemporaryFolder folder = new();
        await File.WriteAllTextAsync(folder.File("people.csv"), "id,Full Name,Date of Birth,Passport No\n1,Anan Dee,1990-01-02,AA1234567\n2,Malee Dee,1991-02-03,\n");

        ToolRun run = await ToolRun.OfAsync("profile", folder.File("people.csv"), "--suggest", folder.File("case.json"));
        ToolRun resolve = await ToolRun.OfAsync("resolve", folder.File("case.json"), "--out", folder.File("out"), "--format", "json");

        Assert.Equal((0, 0), (run.Exit, resolve.Exit));
        Assert.Equal(2, resolve.Json.GetProperty("records").GetProperty("person").GetInt32());
        Assert.Equal(1, resolve.Json.GetProperty("records").GetProperty("document").GetInt32());
    }
}
