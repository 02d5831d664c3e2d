using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class DerivedColumnsTests
{
    private static readonly Normalizer Thailand = new(new NormalizerOptions { Country = "TH" });

    [Fact]
    public void AddTo_PlateAndProvinceInTwoColumns_AreReadTogether()
    {
        RecordTable cars = Table(EntityKind.Vehicle, new() { ["plate"] = ["1กก 1234"], ["plateProvince"] = ["กทม."] });

        ValueColumn plates = DerivedColumns.AddTo(cars, Thailand).Column("plate");

        int id = Assert.Single(plates.ValuesOf(0).ToArray());
        Assert.Equal("TH|1กก1234|10", plates.Values.Canonical(id));
        Assert.Equal("1กก 1234", plates.Values.Raw(id));
        Assert.False(plates.Values.IsDerived(id));
        Assert.Equal(ValueStatus.Valid, plates.Values.Status(id));
    }

    [Fact]
    public void AddTo_OnlyAZone_GivesNumberIssuerAndExpiry()
    {
        RecordTable papers = Table(EntityKind.Document, new() { ["mrz"] = ["P<THAJAIDEE<<NATTHAPHON<<<<<<<<<<<<<<<<<<<<<|AA12345678THA9703153M30031491999999999018<18"] });

        RecordTable with = DerivedColumns.AddTo(papers, Thailand);

        Assert.Equal("AA1234567", First(with, "number"));
        Assert.Equal("TH", First(with, "issuer"));
        Assert.Equal("2030-03-14", First(with, "expires"));
        Assert.Equal("natthaphon jaidee", First(with, "holderName"));
    }

    [Fact]
    public void AddTo_NothingToDerive_IsTheSameTable()
    {
        RecordTable people = Table(EntityKind.Person, new() { ["name"] = ["Somchai"] });

        Assert.Same(people, DerivedColumns.AddTo(people, Thailand));
    }

    private static string First(RecordTable table, string field)
    {
        ValueColumn column = table.Column(field);
        return column.Values.Canonical(column.ValuesOf(0)[0]);
    }

    private static RecordTable Table(EntityKind kind, Dictionary<string, string[]> row)
    {
        RecordMappingBuilder<string> mapping = RecordMapping.For<string>("test", key => key);
        mapping = mapping.Record("it", kind, record =>
        {
            foreach ((string field, string[] values) in row)
            {
                foreach (string value in values)
                    record.Field(field, _ => value);
            }
        });
        return RecordLoader.Load(mapping.Build(), ["1"], new LoadOptions { Country = "TH" })[kind];
    }
}
