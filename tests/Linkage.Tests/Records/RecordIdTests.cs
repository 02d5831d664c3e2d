using FsCheck;
using FsCheck.Xunit;

namespace Linkage.Tests.Records;

public sealed class RecordIdTests
{
    [Theory]
    [InlineData("border:17", "border", "17", null, 0)]
    [InlineData("border:17/traveller", "border", "17", "traveller", 0)]
    [InlineData("border:17/companion/2", "border", "17", "companion", 2)]
    [InlineData("police:64%2F1", "police", "64/1", null, 0)]
    [InlineData("visa:a%20b", "visa", "a b", null, 0)]
    [InlineData("border:17#2/car", "border", "17#2", "car", 0)]
    public void Parse_TextForm_GivesTheParts(string text, string source, string key, string? name, int item)
    {
        RecordId id = RecordId.Parse(text);

        Assert.Equal((source, key, name, item), (id.Source, id.Key, id.Name, id.Item));
        Assert.Equal(text, id.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("border")]
    [InlineData(":17")]
    [InlineData("border:")]
    [InlineData("border:17/")]
    [InlineData("border:17/a/0")]
    [InlineData("border:17/a/1/2")]
    [InlineData("border:%ZZ")]
    public void TryParse_OtherForms_IsFalse(string text) => Assert.False(RecordId.TryParse(text, out _));

    [Property]
    public bool ToString_ThenParse_GivesTheSame(NonEmptyString source, NonEmptyString key, NonEmptyString name)
    {
        string[] parts = [Clean(source.Get), Clean(key.Get), Clean(name.Get)];
        RecordId id = new(parts[0], parts[1], parts[2], 3);
        return RecordId.Parse(id.ToString()) == id;
    }

    [Fact]
    public void CompareTo_Ids_FollowsSourceKeyNameItem()
    {
        RecordId[] sorted = [new("a", "1"), new("a", "1", "car"), new("a", "1", "car", 2), new("a", "10"), new("b", "0")];

        Assert.Equal(sorted, sorted.Reverse().Order());
    }

    // Lone surrogates have no UTF-8 form; sources cannot contain them.
    private static string Clean(string text)
    {
        string kept = string.Concat(text.Where(c => !char.IsSurrogate(c)));
        return kept.Length == 0 ? "x" : kept;
    }
}
