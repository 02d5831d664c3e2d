namespace Linkage.Tests.Entities;

/// <summary>Things as evidence about persons, a document of two people, pairs that may be one: worked on a few rows.</summary>
public sealed class JointEvidenceTests
{
    private static readonly RecordMapping<string?[]> Mapping = RecordMapping.For<string?[]>("border", row => row[0]!)
        .Person("traveller", p => p.Field("name", row => row[1]).Field("birthDate", row => row[2]).Field("sex", row => row[3]).Field("passport", row => row[4]))
        .Document("passport", d => d.Constant("type", "passport").Field("number", row => row[4]))
        .Link("traveller", "holds", "passport", new LinkOptions { At = [new ValueOptions { Value = "2024-01-01" }] })
        .Build();

    private static readonly string?[][] Rows =
    [
        ["1", "Somchai Jaidee", "1997-03-15", "M", "AA1234567"],
        ["2", "Somchai Jaidee", "1997-03-15", "M", "AA1234567"],
        ["3", "Nguyen Thi Lan", "1961-11-30", "F", "AA1234567"],
        ["4", "Kyaw Zin Oo", "1988-05-06", "M", null],
    ];

    private static readonly Resolution Resolved = EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows));

    [Fact]
    public void Evidence_SharedDocument_IsOneValueOfItsHolders()
    {
        ValueColumn column = Resolved.KindOf(EntityKind.Person)!.Table.Column(EvidenceColumns.Prefix + "document");

        // Stated and linked alike, the passport is the resolved document: one value.
        Assert.Equal(column.ValuesOf(0).ToArray(), column.ValuesOf(2).ToArray());
        Assert.Equal(Resolved.EntitiesOf(EntityKind.Document)[0].Id.Value, column.Values.Raw(Assert.Single(column.ValuesOf(0).ToArray())));
        Assert.Empty(column.ValuesOf(3).ToArray());
    }

    [Fact]
    public void Evidence_OfRecords_IsNotAmongTheirValues() =>
        Assert.DoesNotContain(Resolved.EntitiesOf(EntityKind.Person).SelectMany(entity => entity.Values()), value => value.Field.StartsWith('@'));

    [Fact]
    public void IdentifierReuse_PeopleWhoCannotBeOne_AreReportedAndNotMerged()
    {
        IdentifierReuse reuse = Assert.Single(Resolved.IdentifierReuses);

        Assert.Equal(2, reuse.Persons.Length);
        Assert.Equal(["border:1/traveller", "border:2/traveller", "border:3/traveller"], reuse.Records.Select(record => record.ToString()));
        Assert.StartsWith("differs: ", reuse.Reason, StringComparison.Ordinal);
        Assert.True(reuse.Overlap);
        Assert.DoesNotContain("AA1234567", reuse.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void IdentifierReuse_DocumentOfOnePerson_IsNone() =>
        Assert.Empty(EntityResolver.Default.Resolve(RecordLoader.Load(Mapping, Rows[..2])).IdentifierReuses);

    [Fact]
    public void PossibleMatches_Pairs_LieInDifferentEntitiesLikeliestFirst()
    {
        ResolverOptions strict = new() { Linking = new LinkerOptions { LinkProbability = 0.9999999999, ReviewProbability = 0.01 } };

        Resolution resolution = new EntityResolver(strict).Resolve(RecordLoader.Load(Mapping, Rows));

        PossibleMatch match = Assert.Single(resolution.PossibleMatches, m => m.LeftRecord.Name == "traveller" && m.LeftRecord.Key == "1" && m.RightRecord.Key == "2" || m.LeftRecord.Key == "2" && m.RightRecord.Key == "1");
        Assert.True(match.Left.CompareTo(match.Right) < 0);
        Assert.Equal(match.Left, resolution.EntityOf(match.LeftRecord).Id);
        Assert.Equal(match.Right, resolution.EntityOf(match.RightRecord).Id);
        Assert.Equal(resolution.PossibleMatches.Select(m => m.Probability).OrderDescending(), resolution.PossibleMatches.Select(m => m.Probability));
    }
}
