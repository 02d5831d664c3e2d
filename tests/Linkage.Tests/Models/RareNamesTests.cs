using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class RareNamesTests
{
    // 40 names of words that nobody else has, twice each; 320 records of the one common name.
    private static readonly string[] s_names = [.. Enumerable.Range(0, 400).Select(i => i < 80 ? $"u{i % 40} v{i % 40}" : "anna lee")];

    [Fact]
    public void Matches_NamesTwiceEach_AreScaledToAllRecords()
    {
        // 40 pairs among a fifth of the records, which find eight in ten matches.
        Assert.Equal(40 / 0.2 / 0.8, Matches(Table(s_names), LinkType.LinkAndDedupe, 0.8), 1e-9);
    }

    [Fact]
    public void Matches_CommonWords_TellNothing()
    {
        // Each whole name has two records, its words have twenty: of 400 records ten times 400 · (20/400)² = 10 may have the name by chance.
        string[] names = [.. Enumerable.Range(0, 400).Select(i => $"g{i % 20} f{i / 2 % 20}")];
        Assert.Equal(0, Matches(Table(names), LinkType.LinkAndDedupe, 0.8));
    }

    [Fact]
    public void Matches_OneWord_IsNoWholeName() =>
        Assert.Equal(0, Matches(Table([.. s_names.Select(name => name.Replace(" ", "", StringComparison.Ordinal))]), LinkType.LinkAndDedupe, 0.8));

    [Fact]
    public void Matches_FewerThanThirtyPairs_TellNothing()
    {
        string[] names = [.. s_names.Select((name, i) => i is >= 40 and < 51 ? $"w{i} x{i}" : name)];   // 29 pairs
        Assert.Equal(0, Matches(Table(names), LinkType.LinkAndDedupe, 0.8));
        names[50] = s_names[50];
        Assert.Equal(30 / 0.2 / 0.8, Matches(Table(names), LinkType.LinkAndDedupe, 0.8), 1e-9);
    }

    [Fact]
    public void Matches_TwoSources_CountWhatTheLinkTypeCompares()
    {
        // Ten of the forty pairs are of two sources.
        RecordTable table = Table(s_names, row => row < 70 ? "a" : "b");
        Assert.Equal(40 / 0.2 / 0.8, Matches(table, LinkType.LinkAndDedupe, 0.8), 1e-9);
        Assert.Equal(30 / 0.2 / 0.8, Matches(table, LinkType.DedupeOnly, 0.8), 1e-9);
        Assert.Equal(0, Matches(table, LinkType.LinkOnly, 0.8));
    }

    [Fact]
    public void Matches_NoNames_TellNothing()
    {
        Assert.Equal(0, Matches(PeopleTable.Of("locality", "Riga", "Riga"), LinkType.LinkAndDedupe, 0.8));
        Assert.Equal(0, Matches(PeopleTable.Of("name", "", ""), LinkType.LinkAndDedupe, 0.8));
        Assert.Equal(0, Matches(PeopleTable.Of("name"), LinkType.LinkAndDedupe, 0.8));
    }

    [Fact]
    public void Train_WholeNamesInAnotherField_HaveTheSameFloor()
    {
        // Names, twice each, and a town that says nothing: nothing else shows that there is a match for each record.
        string[] rows = [.. Enumerable.Range(0, 400).Select(i => $"u{i % 200} v{i % 200},t{i % 7}")];

        Assert.InRange(MatchesPerRecord("name", rows), 0.5, 1.5);
        Assert.Equal(MatchesPerRecord("name", rows), MatchesPerRecord("alias", rows), 1e-9);
    }

    private static double MatchesPerRecord(string field, string[] rows)
    {
        LinkageSettings settings = new LinkageSettingsBuilder(RecordSchema.Person).WithLinkType(LinkType.DedupeOnly).Add(Compare.PersonName(field)).Add(Compare.Exact("locality"))
            .Add(BlockingRule.On("locality")).Build();
        return ModelTrainer.Train(settings, PeopleTable.Of($"{field},locality", rows)).MatchesPerRecord;
    }

    private static double Matches(RecordTable table, LinkType linkType, double same) => RareNames.Matches(table, table.Column("name"), linkType, same);

    private static RecordTable Table(string[] names, Func<int, string>? sourceOf = null)
    {
        RecordTable table = PeopleTable.Of("name", names);
        if (sourceOf is null)
            return table;
        RecordId[] ids = [.. names.Select((_, row) => new RecordId(sourceOf(row), $"{row:D4}"))];
        RecordTable empty = new(table.Schema, ids, new SourceRow[names.Length], new ValidTime[names.Length], ImmutableDictionary.Create<string, ValueColumn>(StringComparer.Ordinal));
        return empty.WithColumn(table.Column("name"));
    }
}
