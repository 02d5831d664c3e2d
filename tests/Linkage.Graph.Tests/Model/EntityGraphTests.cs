namespace Linkage.Graph.Tests.Model;

public sealed class EntityGraphTests
{
    private sealed record Crossing(string No, string Name, string Born, string? Passport, string? Plate);

    [Fact]
    public void FindPaths_FromRowsToEntities_NamesTheRecordsOfEachHop()
    {
        Crossing[] rows =
        [
            new("17", "นายสมชาย ใจดี", "15/03/2540", "AA1234567", "1กก 1234 กทม."),
            new("18", "Mr. Somchai JAIDEE", "1997-03-15", "AA1234567", null),
            new("19", "U Kyaw Zin", "1988", null, "1 กก-1234 Bangkok"),
        ];
        RecordMapping<Crossing> mapping = RecordMapping.For<Crossing>("border", row => row.No)
            .Person("traveller", p => p.Field("name", row => row.Name).Field("birthDate", row => row.Born))
            .Document("passport", d => d.Constant("type", "passport").Field("number", row => row.Passport))
            .Vehicle("car", v => v.Field("plate", row => row.Plate))
            .Link("traveller", "holds", "passport")
            .Link("traveller", "uses", "car")
            .Build();
        Resolution resolution = EntityResolver.Default.Resolve(RecordLoader.Load(mapping, rows));
        Entity somchai = resolution.EntityOf(RecordId.Parse("border:17/traveller"));
        Entity kyaw = resolution.EntityOf(RecordId.Parse("border:19/traveller"));

        PathResult result = EntityGraph.From(resolution).FindPaths(PathQuery.Between(somchai.Id, kyaw.Id) with { MaxHops = 4 });

        GraphPath path = Assert.Single(result.Paths);
        Assert.Equal([EntityKind.Person, EntityKind.Vehicle, EntityKind.Person], path.Nodes.Select(node => node.Kind));
        Assert.Equal(["border:17/car", "border:17/traveller"], path.Hops[0].Records.Select(record => record.ToString()));
        Assert.Equal(["border:19/car", "border:19/traveller"], path.Hops[1].Records.Select(record => record.ToString()));
        Assert.All(path.Hops, hop => Assert.Equal("uses", hop.Type));
        Assert.Contains("records: border:19/car, border:19/traveller", path.ToText(), StringComparison.Ordinal);
    }
}
