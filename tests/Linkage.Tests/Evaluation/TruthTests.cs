using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class TruthTests
{
    [Fact]
    public void LabelsFor_FullIdAndBareKey_NameTheRecord()
    {
        Truth truth = Truth.From([("s:1/p", "A"), ("2", "B")]);

        Assert.Equal(new string?[] { "A", "B", null }, truth.LabelsFor(Table("1", "2", "3")));
    }

    [Fact]
    public void LabelsFor_BareKeyOfTwoRecords_NamesNeither()
    {
        RecordMapping<string[]> two = RecordMapping.For<string[]>("s", row => row[0]).Person("p", p => p.Field("name", row => "a")).Person("q", p => p.Field("name", row => "b")).Build();
        RecordTable table = RecordLoader.Load(two, [["1"]])[EntityKind.Person];

        Assert.Equal(new string?[] { null, null }, Truth.From([("1", "A")]).LabelsFor(table));
    }

    [Fact]
    public void From_OneRecordOfTwoEntities_ThrowsWithoutItsKey()
    {
        LinkageFormatException error = Assert.Throws<LinkageFormatException>(() => Truth.From([("secret", "A"), ("other", "A"), ("secret", "B")]));

        Assert.Contains("entry 3", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void FromField_Records_NamesThoseThatHaveAValue()
    {
        RecordMapping<string[]> mapping = RecordMapping.For<string[]>("s", row => row[0]).Person("p", p => p.Field("name", row => row[1]).Field("title", row => row[2])).Build();
        RecordSet records = RecordLoader.Load(mapping, [["1", "Anan", "x"], ["2", "Anon", "x"], ["3", "Mali", null!]]);

        string?[] labels = Truth.FromField(records, "title").LabelsFor(records[EntityKind.Person]);

        Assert.Equal((true, true, false), (labels[0] is not null, labels[0] == labels[1], labels[2] is not null));
        Assert.Throws<ArgumentException>("field", () => Truth.FromField(records, "no-such"));
    }

    [Fact]
    public void From_OneRecordTwiceAlike_CountsOnce() => Assert.Equal(1, Truth.From([("1", "A"), ("1", "A")]).Count);

    private static RecordTable Table(params string[] keys) =>
        RecordLoader.Load(RecordMapping.For<string>("s", key => key).Person("p", p => p.Field("name", key => "Anan")).Build(), keys)[EntityKind.Person];
}
