using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class PersonNameColumnTests
{
    private static readonly RecordMapping<(string Key, string? Name, string? Given, string? Family, string? Alias)> Mapping =
        RecordMapping.For<(string Key, string? Name, string? Given, string? Family, string? Alias)>("s", row => row.Key)
            .Person("p", p => p.Field("name", row => row.Name).Field("givenName", row => row.Given).Field("familyName", row => row.Family).Field("alias", row => row.Alias))
            .Main("p").Build();

    [Fact]
    public void Load_NameInParts_GivesAWholeNameThatResultsDoNotList()
    {
        RecordTable persons = RecordLoader.Load(Mapping, [("1", null, "Somchai", "Jaidee", null)])[EntityKind.Person];

        ValueColumn names = persons.Column("name");
        int id = Assert.Single(names.ValuesOf(0).ToArray());
        Assert.Equal("Somchai Jaidee", names.Values.Raw(id));
        Assert.Equal(["Somchai", "Jaidee"], names.Values.Form<PersonName>(id)!.Parts.Select(part => part.Text), StringComparer.OrdinalIgnoreCase);
        Assert.Empty(persons.RecordOf(0).Values("name"));
    }

    [Fact]
    public void Load_AliasAndName_BothAreComparedAsNames()
    {
        RecordTable persons = RecordLoader.Load(Mapping, [("1", "Anan Dee", null, null, "Lek"), ("2", "Lek", null, null, null)])[EntityKind.Person];

        ValueColumn names = persons.Column("name");
        Assert.Equal(2, names.ValuesOf(0).Length);
        Assert.Equal(["Anan Dee"], persons.RecordOf(0).Values("name").ToArray());
        Assert.Equal(["Lek"], persons.RecordOf(1).Values("name").ToArray());
        string[] canonical = [.. names.ValuesOf(0).ToArray().Select(names.Values.Canonical)];
        Assert.Contains(names.Values.Canonical(names.ValuesOf(1)[0]), canonical);
    }

    [Fact]
    public void Load_NoParts_KeepsTheColumn()
    {
        RecordTable persons = RecordLoader.Load(Mapping, [("1", "Anan Dee", null, null, null)])[EntityKind.Person];

        Assert.Equal(1, persons.Column("name").Values.Count);
    }
}
