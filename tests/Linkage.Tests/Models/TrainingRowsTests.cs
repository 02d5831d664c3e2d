using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

public sealed class TrainingRowsTests
{
    [Fact]
    public void Of_PeopleSeenAFewTimes_IsTheTableItself()
    {
        RecordTable table = SamplePeople.Of(200);
        Assert.Same(table, TrainingRows.Of(table).Table);
    }

    [Fact]
    public void Of_SomebodySeenFiftyTimes_KeepsTen()
    {
        RecordTable table = PeopleTable.Of(
            "name,birthDate,locality",
            [.. Enumerable.Range(0, 100).Select(i => $"n{i} m{i},1980-01-02,tak"), .. Enumerable.Range(0, 50).Select(i => $"somchai jaidee,1990-02-03,t{i}")]);

        (RecordTable kept, int[] people) = TrainingRows.Of(table);

        Assert.Equal((110, 110), (kept.Count, people.Length));
        Assert.Equal(Enumerable.Range(0, 110).Select(table.IdOf), Enumerable.Range(0, 110).Select(kept.IdOf));
        Assert.Equal("t9", kept.Column("locality").Values.Raw(kept.Column("locality").ValuesOf(109)[0]));
        Assert.Single(people[100..].Distinct());
    }

    [Fact]
    public void OfPeople_RecordsOfOnePerson_CountOnce()
    {
        RecordTable table = PeopleTable.Of("name,birthDate,phone", "a b,1990-01-01,1|2", "a b,1990-01-01,2", "a b,1991-01-01,2", "c d,,3", "c d,,3", ",1990-01-01,1");
        ValueColumn phones = table.Column("phone");

        TermTable terms = TermTable.OfPeople(phones, HolderGroups.PeopleByRow(table));

        Assert.Equal([2, 2, 2], Enumerable.Range(1, 3).Select(terms.CountOf));   // of 1: the first person and the nameless one; of 2: the first and the second; of 3: two of whom the day of birth is not known
        Assert.Equal(5, terms.Total);
    }

    [Fact]
    public void OfPeople_EveryRowAPerson_IsTheCountOfRecords()
    {
        Random random = new(3);
        RecordTable table = PeopleTable.Of("phone", [.. Enumerable.Range(0, 300).Select(_ => string.Join('|', Enumerable.Range(0, random.Next(4)).Select(_ => $"p{random.Next(40)}").Distinct()))]);
        ValueColumn phones = table.Column("phone");

        TermTable people = TermTable.OfPeople(phones, [.. Enumerable.Range(0, 300)]);
        TermTable records = TermTable.Of(phones);

        Assert.Equal(Enumerable.Range(1, records.Count).Select(records.CountOf), Enumerable.Range(1, people.Count).Select(people.CountOf));
        Assert.Equal(records.Total, people.Total);
    }
}
