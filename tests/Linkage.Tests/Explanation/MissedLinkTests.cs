using Linkage.Blocking;
using Linkage.Comparisons;

namespace Linkage.Tests.Explanation;

public sealed class MissedLinkTests
{
    private static readonly RecordMapping<string[]> Mapping = RecordMapping.For<string[]>("s", row => row[0])
        .Person("p", p => p.Field("name", row => row[1]).Field("birthDate", row => row[2]).Field("nationalId", row => row[3]).Field("email", row => row[4]))
        .Build();

    private static readonly LinkageSettings Settings = new LinkageSettingsBuilder(RecordSchema.Person)
        .Add(Compare.Exact("name")).Add(Compare.Exact("birthDate")).Add(Compare.Exact("nationalId"))
        .Add(BlockingRule.On("name", "birthDate")).Add(BlockingRule.On("nationalId")).Add(BlockingRule.On(BlockingKey.Value("email")))
        .Build();

    private static readonly Resolution Resolved = new EntityResolver(new ResolverOptions { Train = false, Linking = new LinkerOptions { LinkProbability = 0.9, ReviewProbability = 0.5, Threads = 1 } }
        .WithModel(LinkageModel.FromSettings(Settings).WithPrior(0.5))).Resolve(RecordLoader.Load(Mapping,
        [
            ["1", "Anna Tarvold", "1990-01-02", "N1", null!], ["2", "Anna Tarvold", "1990-01-02", "N1", null!],
            ["3", "Anna Tarvold", "1971-05-06", null!, null!], ["4", "Omar Quarl", "1962-07-08", "N4", null!], ["5", "Belva Minstrell", "1950-03-04", null!, null!],
            ["6", null!, null!, null!, "x@mail.example"], ["7", null!, null!, null!, null!], ["8", "Tordin Hall", "1950-11-12", "N8", null!],
        ]));

    [Fact]
    public void Why_Link_HasNothingMissing() => Assert.Null(Why("1", "2").WhyNot);

    [Fact]
    public void Why_PairThatNoRuleProposes_SaysWhichKeysFailed()
    {
        MissedLink missed = Why("1", "3").WhyNot!;

        Assert.Equal(
            [(MissedRuleReason.KeyDiffers, "birthDate"), (MissedRuleReason.RightMissing, "nationalId"), (MissedRuleReason.BothMissing, "email")],
            missed.Rules.Select(rule => (rule.Reason, rule.Key!)));
        Assert.Equal("birthDate", missed.Costs[0].Comparison);
        Assert.Equal((missed.Needed - Why("1", "3").Weight).Bits, missed.Missing.Bits, 1e-12);
    }

    [Fact]
    public void Why_SmallestChange_MakesALinkOfFewestComparisons()
    {
        PairExplanation why = Why("1", "4");
        MissedLink missed = why.WhyNot!;

        Assert.True(missed.IsReachable && missed.IsProposedThen);
        Assert.True(why.Weight.Bits + missed.SmallestChange.Sum(change => change.Gain.Bits) >= missed.Needed.Bits - 1e-9);
        double[] gains = [.. why.Comparisons.Select(part => Best(part.Name) - part.Weight.Bits).OrderDescending()];
        Assert.True(gains.Take(missed.SmallestChange.Length - 1).Sum() < missed.Missing.Bits);
    }

    [Theory]
    [InlineData(ExplanationLanguage.English, "Not a link by itself", "birthDate differs")]
    [InlineData(ExplanationLanguage.Thai, "เชื่อมโยงกันโดยลำพังไม่ได้", "ค่า birthDate ต่างกัน")]
    public void ToText_OfAPairThatIsNone_SaysWhatIsMissing(ExplanationLanguage language, string first, string second)
    {
        string text = Why("1", "3").ToText(language);

        Assert.Contains(first, text, StringComparison.Ordinal);
        Assert.Contains(second, text, StringComparison.Ordinal);
        Assert.Equal(Why("1", "3").Reason, Why("1", "3").ReasonIn(ExplanationLanguage.English));
        Assert.NotEqual(Why("1", "3").Reason, Why("1", "3").ReasonIn(ExplanationLanguage.Thai));
    }

    [Fact]
    public void Unlinkable_RecordsThatStateTooLittle_AreFound()
    {
        UnlinkableRecords unlinkable = Resolved.Unlinkable(EntityKind.Person);

        Assert.Contains(unlinkable.Records, record => record.Record.Key == "6" && record.Reason == UnlinkableReason.TooWeak);
        Assert.DoesNotContain(unlinkable.Records, record => record.Record.Key is "1" or "4" or "8");
        Assert.Equal(unlinkable.Records.Length / (double)unlinkable.Count, unlinkable.Share, 12);
        foreach (UnlinkableRecord record in unlinkable.Records)
            Assert.Equal(record.Reason != UnlinkableReason.NeverProposed, record.SelfWeight.Bits < Resolved.KindOf(EntityKind.Person)!.Threshold!.LinkWeight.Bits);
    }

    [Fact]
    public void Unlinkable_RecordWithoutAnyKey_IsNeverProposed()
    {
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).Add(Compare.Exact("name")).Add(Compare.Exact("birthDate")).Add(BlockingRule.On("nationalId")).Build();
        Resolution resolution = new EntityResolver(new ResolverOptions { Train = false, Linking = new LinkerOptions { LinkProbability = 0.9, Threads = 1 } }
            .WithModel(LinkageModel.FromSettings(settings).WithPrior(1))).Resolve(RecordLoader.Load(Mapping, [["1", "Anna Tarvold", "1990-01-02", null!, null!], ["2", "Omar Quarl", "1962-07-08", "N4", null!]]));

        UnlinkableRecord only = Assert.Single(resolution.Unlinkable(EntityKind.Person).Records);

        Assert.Equal(("1", UnlinkableReason.NeverProposed), (only.Record.Key, only.Reason));
    }

    [Fact]
    public void How_EveryStep_NamesItsEvidence()
    {
        EntityExplanation how = Resolved.How(Resolved.EntityOf(Id("1")).Id);

        Assert.All(how.Steps, step => Assert.Equal(step.Weight!.Value.Bits, Resolved.Why(step.Left, step.Right).Prior.Bits + step.Evidence.Sum(part => part.Weight.Bits), 1e-12));
        Assert.Contains("name: exact", how.ToText(), StringComparison.Ordinal);
        Assert.Contains("ชื่อ: ตรงกัน", how.ToText(ExplanationLanguage.Thai), StringComparison.Ordinal);
    }

    private static double Best(string comparison) => Settings.Comparisons.Single(candidate => candidate.Name == comparison).Levels.Max(level => Math.Log2((level.M ?? 1) / (level.U ?? 1)));

    private static PairExplanation Why(string left, string right) => Resolved.Why(Id(left), Id(right));

    private static RecordId Id(string key) => RecordId.Parse($"s:{key}/p");
}
