namespace Linkage.Tests.Explanation;

public sealed class EntityStepsTests
{
    private static readonly RecordMapping<string[]> Mapping = RecordMapping.For<string[]>("s", row => row[0])
        .Person("p", p => p.Field("name", row => row[1]).Field("birthDate", row => row[2]).Field("nationalId", row => row[3]))
        .Record("bank", EntityKind.Organization, o => o.Field("registration", row => "R1"))
        .Build();

    private static readonly Resolution Resolved = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping,
    [
        ["1", "Somchai Jaidee", "1997-03-15", "1101700203451"], ["2", "Somchai Jaidee", "1997-03-15", "1101700203451"], ["3", "Somchai Jaidee", "1997-03-15", "1101700203451"],
        ["4", "Nguyen Thi Lan", "1961-11-30", "3101700203457"],
    ]));

    [Fact]
    public void How_ThreeRecords_TakesTwoStepsOfFallingWeightThatReachAll()
    {
        Entity entity = Resolved.EntityOf(RecordId.Parse("s:1/p"));

        EntityExplanation how = Resolved.How(entity.Id);

        Assert.Equal(entity.Records.Length - 1, how.Steps.Length);
        Assert.Equal([1, 2], how.Steps.Select(step => step.Step));
        Assert.Equal(how.Steps.Select(step => step.Weight!.Value.Bits).OrderDescending(), how.Steps.Select(step => step.Weight!.Value.Bits));
        Assert.Equal(entity.Records.Order(), how.Steps.SelectMany(step => new[] { step.Left, step.Right }).Distinct().Order());
        Assert.All(how.Steps, step => Assert.Equal((Resolved.Why(step.Left, step.Right).Weight.Bits, "model"), (step.Weight!.Value.Bits, step.By)));
    }

    [Fact]
    public void How_JoinedByFields_SaysKey()
    {
        Entity bank = Assert.Single(Resolved.EntitiesOf(EntityKind.Organization));

        Assert.All(Resolved.How(bank.Id).Steps, step => Assert.Equal((null, "key"), (step.Probability, step.By)));
        Assert.Equal(3, Resolved.How(bank.Id).Steps.Length);
    }

    [Fact]
    public void How_OneRecord_NeedsNoStep() => Assert.Empty(Resolved.How(Resolved.EntityOf(RecordId.Parse("s:4/p")).Id).Steps);

    [Fact]
    public void How_UnknownEntity_Throws() =>
        Assert.Throws<KeyNotFoundException>(() => Resolved.How(EntityId.Of(EntityKind.Person, new RecordId("other", "1"))));
}
