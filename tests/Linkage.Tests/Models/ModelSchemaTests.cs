using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Evaluation;
using Linkage.Models;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>Models as they are written are models as the published schema has them.</summary>
public sealed class ModelSchemaTests
{
    private static readonly JsonSchema Schema = JsonSchema.FromText(LinkageModel.JsonSchema);

    public static TheoryData<string> Conditions => [.. ConditionReaderTests.Levels.Select(row => (string)row[1])];

    public static TheoryData<string, string> SplinkModels
    {
        get
        {
            TheoryData<string, string> cases = [];
            foreach (string name in (string[])["fake_1000_demo", "fake_1000_strings", "fake_1000_derived", "fake_1000_pairwise", "febrl3_demo", "febrl3_noid", "febrl4_link"])
                cases.Add(name, "v5");
            return cases;
        }
    }

    [Fact]
    public void Schema_Itself_IsValid2020() =>
        Assert.True(MetaSchemas.Draft202012.Evaluate(JsonDocument.Parse(LinkageModel.JsonSchema).RootElement).IsValid);

    [Fact]
    public void ReadyMadeModels_AreValid()
    {
        foreach (LinkageModel model in (LinkageModel[])[PersonModel.Default, VehicleModel.Default, PhoneModel.Default, DocumentModel.Default])
            AssertValid(model);
    }

    [Theory]
    [MemberData(nameof(Conditions))]
    public void Model_WithAnyCondition_IsValid(string condition)
    {
        JsonNode file = Parse(LinkageModel.FromSettings(Small()));
        file["comparisons"]![0]!["levels"]![1]!["condition"] = JsonNode.Parse(condition);

        AssertValid(file);
    }

    [Fact]
    public void Model_WithCode_IsValid()
    {
        ComparisonLevel[] levels =
        [
            ComparisonLevel.Null("name"), ComparisonLevel.Custom("own", (_, _) => true).With(0.5, 0.1),
            ComparisonLevel.DistanceFunction("apart", "name", (_, _) => 1, 2).With(0.4, 0.1), ComparisonLevel.Else().With(0.1, 0.8),
        ];
        AssertValid(LinkageModel.FromSettings(new LinkageSettingsBuilder(RecordSchema.Person).Add(Comparison.Of("name", levels)).Add(BlockingRule.On("name")).Build()));
    }

    [Fact]
    public void TrainedModel_WithTermsCorrelationAndLabels_IsValid()
    {
        string[] towns = ["maesot", "ranong", "hatyai", "trat", "nan", "phayao", "krabi", "tak", "loei", "yala"];
        RecordTable table = PeopleTable.Of("name,locality,postcode", [.. Enumerable.Range(0, 600).Select(i => $"n{i} m{i % 97},{towns[i % 10]},{10000 + (i % 10 * 1111)}")]);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person)
            .Add(Compare.PersonName()).Add(Compare.Exact("locality").WithTermFrequencies()).Add(Compare.Exact("postcode")).Build();
        LinkageModel trained = ModelTrainer.Train(settings, table);
        Assert.NotEmpty(trained.Correlations);
        Assert.NotEmpty(trained.TermFrequencies);
        AssertValid(trained);
        AssertValid(ModelTrainer.TrainFromLabels(settings, table, [.. Enumerable.Range(0, 120).Select(i => new LabeledPair(table.IdOf(i), table.IdOf(i + 290), i % 3 != 0))]));
        AssertValid(ModelTrainer.Train(PersonModel.SettingsFor(table), table));
    }

    [SkippableTheory]
    [MemberData(nameof(SplinkModels))]
    public void Model_ReadFromSplink_IsValid(string name, string version)
    {
        SplinkCase people = SplinkCase.Read(name, version);

        AssertValid(SplinkModel.Read(SplinkCase.ReadText(name, version, "model.json"), people.Table));
    }

    [Theory]
    [InlineData("extra", "1")]
    [InlineData("hash", "\"none\"")]
    [InlineData("linkType", "\"dedupe\"")]
    [InlineData("linkage", "2")]
    [InlineData("calibration", "[[1]]")]
    [InlineData("comparisons", "[{\"name\":\"n\",\"levels\":[{\"label\":\"l\",\"condition\":{\"type\":\"exact\"},\"m\":1,\"u\":1,\"fixM\":false,\"fixU\":false,\"isNull\":false}]}]")]
    [InlineData("comparisons", "[{\"name\":\"n\",\"levels\":[{\"label\":\"l\",\"condition\":{\"type\":\"null\",\"field\":\"f\"},\"m\":1,\"fixM\":false,\"fixU\":false,\"isNull\":true}]}]")]
    public void File_ThatIsNoModel_IsNotValid(string name, string value)
    {
        JsonNode file = Parse(PersonModel.Default);
        file[name] = JsonNode.Parse(value);

        Assert.False(Schema.Evaluate(ElementOf(file)).IsValid);
    }

    [Fact]
    public void Enumerations_AreThoseOfTheCode()
    {
        string[] written = [.. EnumsOf(JsonDocument.Parse(LinkageModel.JsonSchema).RootElement)];
        foreach (string expected in (string[])[All<LinkType>(), All<FieldType>(), All<StringSimilarity>(), All<StringDistance>(), All<TimeUnit>(), All<RecordSide>(), All<NameAgreement>(), All<DateAgreement>(), All<ModelParameter>()])
            Assert.Contains(expected, written);
    }

    private static string All<T>()
        where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(KebabCase.Of));

    private static IEnumerable<string> EnumsOf(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Name == "enum" && member.Value.ValueKind == JsonValueKind.Array
            ? [string.Join(' ', member.Value.EnumerateArray().Select(item => item.GetString()))]
            : EnumsOf(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(EnumsOf),
        _ => [],
    };

    private static LinkageSettings Small() => new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.Exact("name")).Add(BlockingRule.On("name")).Build();

    private static JsonElement ElementOf(JsonNode file) => JsonDocument.Parse(file.ToJsonString()).RootElement;

    private static JsonNode Parse(LinkageModel model) => JsonNode.Parse(Encoding.UTF8.GetString(ModelWriter.ToBytes(model)))!;

    private static void AssertValid(LinkageModel model) => AssertValid(Parse(model));

    private static void AssertValid(JsonNode file)
    {
        EvaluationResults results = Schema.Evaluate(ElementOf(file), new EvaluationOptions { OutputFormat = OutputFormat.List });
        Assert.True(results.IsValid, string.Join('\n', results.Details!.Where(detail => detail.Errors is not null).SelectMany(detail => detail.Errors!.Select(error => $"{detail.InstanceLocation}: {error.Value}"))));
    }
}
