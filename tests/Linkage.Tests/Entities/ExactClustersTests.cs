namespace Linkage.Tests.Entities;

public sealed class ExactClustersTests
{
    [Fact]
    public void Of_Accounts_NeedsNumberAndBank()
    {
        RecordMapping<string?[]> mapping = RecordMapping.For<string?[]>("s", row => row[0]!)
            .Record("account", EntityKind.Account, a => a.Field("number", row => row[1]).Field("bank", row => row[2]))
            .Build();
        RecordTable table = RecordLoader.Load(mapping, [["1", "123", "A"], ["2", "123", "A"], ["3", "123", "B"], ["4", "123", null], ["5", "123", null], ["6", null, "A"]])[EntityKind.Account];

        Assert.Equal([0, 0, 2, 3, 3, 5], ExactClusters.Of(table));
    }

    [Fact]
    public void Of_EventsWithoutReference_AreOneEach()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0]).Record("call", EntityKind.Event, e => e.Constant("type", "call").Field("at", row => row[1])).Build();
        RecordTable table = RecordLoader.Load(mapping, [["1", "2024-01-01"], ["2", "2024-01-01"]])[EntityKind.Event];

        Assert.Equal([0, 1], ExactClusters.Of(table));
    }

    [Fact]
    public void Resolve_RecordsAsGivenOrByKey_AreNotLeftToAModel()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0])
            .SourceFrom(new ValueOptions { Value = "s" })
            .Person("known", p => p.Resolve(ResolveMode.None).Field("name", row => row[1]).Field("birthDate", row => "1990-01-02"))
            .Build();

        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(mapping, [["1", "Anan Dee"], ["2", "Anan Dee"]]));

        Assert.Equal(2, resolution.Entities.Count);
        Assert.Empty(resolution.Models);
    }
}
