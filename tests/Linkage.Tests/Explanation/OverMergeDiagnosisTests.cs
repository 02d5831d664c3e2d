using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Tests.Explanation;

public sealed class OverMergeDiagnosisTests
{
    private static readonly RecordMapping<string[]> Mapping = RecordMapping.For<string[]>("s", row => row[0])
        .Person("p", p => p.Field("name", row => row[1]).Field("nationalId", row => row[2]).Field("birthDate", row => row[3]).Field("sex", row => row[4]))
        .Build();

    private static readonly LinkageSettings Settings = new LinkageSettingsBuilder(RecordSchema.Person)
        .Add(Sure("name")).Add(Sure("nationalId")).Add(BlockingRule.On("name")).Add(BlockingRule.On("nationalId")).Build();

    // 1, 2 and 3 share a name; 4 and 5 another; 3 and 4 a number, which alone holds them together.
    private static readonly Resolution Resolved = new EntityResolver(new ResolverOptions
    {
        Train = false,
        Linking = new LinkerOptions { LinkProbability = 0.5, ReviewProbability = 0.1, Threads = 1, Clustering = Linkage.Clustering.ClusteringMethod.ConnectedComponents },
    }.WithModel(LinkageModel.FromSettings(Settings).WithPrior(2))).Resolve(RecordLoader.Load(Mapping,
        [
            ["1", "Anna Tarvold", null!, "1990-01-02", "F"], ["2", "Anna Tarvold", null!, "1990-01-02", "F"], ["3", "Anna Tarvold", "N1", "1990-01-03", "F"],
            ["4", "Omar Quarl", "N1", "1962-07-08", "M"], ["5", "Omar Quarl", null!, "1962-07-08", "M"], ["6", "Belva Hall", "N6", "1950-03-04", "F"], ["7", "Belva Hall", "N6", "1950-03-04", "F"],
        ]));

    [Fact]
    public void Diagnose_TwoPeopleInOne_ShowsTheBridgeAndWhatContradicts()
    {
        OverMergeDiagnosis diagnosis = Resolved.Diagnose(Resolved.EntityOf(Id("1")).Id);

        Assert.Equal(5, diagnosis.Records);
        Assert.Contains(diagnosis.Bridges, bridge => (bridge.Left, bridge.Right, bridge.LeftRecords, bridge.RightRecords) == (Id("3"), Id("4"), 3, 2));
        Assert.Equal(["birthDate", "sex"], diagnosis.Conflicts.Select(conflict => conflict.Field));
        Assert.Equal(diagnosis.Links / 10.0, diagnosis.Density, 12);
        Assert.True(diagnosis.Score > 2);
        Assert.Contains("parts of 3 and 2 records", diagnosis.ToText(), StringComparison.Ordinal);
        Assert.Contains("ค่าที่ขัดแย้งกัน", diagnosis.ToText(ExplanationLanguage.Thai), StringComparison.Ordinal);
    }

    [Fact]
    public void Diagnose_OnePerson_FindsNothing()
    {
        OverMergeDiagnosis diagnosis = Resolved.Diagnose(Resolved.EntityOf(Id("6")).Id);

        Assert.Empty(diagnosis.Conflicts);
        Assert.Equal((0, 1), (diagnosis.Score, diagnosis.Density));
    }

    [Fact]
    public void FindOverMerges_MostSuspicious_ComesFirst()
    {
        IReadOnlyList<OverMergeDiagnosis> found = Resolved.FindOverMerges(EntityKind.Person, 1);

        Assert.Equal(Resolved.EntityOf(Id("1")).Id, Assert.Single(found).Entity);
    }

    [Fact]
    public async Task Diagnose_SourcesThatHaveNothingTwice_AreNamed()
    {
        string[][] rows = [.. Enumerable.Range(0, 60).Select(i => new[] { $"{i}", NameOf(i) })];
        RecordSet records = await RecordLoader.LoadAsync([RecordSource.FromObjects(Named("a"), [.. rows, ["extra", NameOf(7)]]), RecordSource.FromObjects(Named("b"), rows)]);
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).Add(Sure("name")).Add(BlockingRule.On("name")).Build();
        Resolution resolution = new EntityResolver(new ResolverOptions { Train = false, Linking = new LinkerOptions { LinkProbability = 0.5, ReviewProbability = 0.1, Threads = 1, Clustering = Linkage.Clustering.ClusteringMethod.ConnectedComponents } }
            .WithModel(LinkageModel.FromSettings(settings).WithPrior(2))).Resolve(records);

        OverMergeDiagnosis worst = resolution.FindOverMerges(EntityKind.Person, 1)[0];

        MergeConflict conflict = Assert.Single(worst.Conflicts);
        Assert.Equal(("source", "a", 2), (conflict.Field, conflict.Values[0], conflict.Records.Length));
    }

    private static Comparison Sure(string field) => Comparison.Of(
        field,
        ComparisonLevel.Null(field),
        ComparisonLevel.Exact(field).With(0.9, 0.001),
        ComparisonLevel.Else().With(0.1, 0.999));

    private static string NameOf(int number) => $"B{"aeiou"[number % 5]}l{"aeiou"[number / 5 % 5]}r T{"aeiou"[number / 25]}mson";

    private static RecordMapping<string[]> Named(string source) => RecordMapping.For<string[]>(source, row => row[0]).Person("p", p => p.Field("name", row => row[1])).Build();

    private static RecordId Id(string key) => RecordId.Parse($"s:{key}/p");
}
