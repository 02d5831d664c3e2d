using System.Globalization;
using FsCheck;
using FsCheck.Xunit;

namespace Linkage.Tests.Records;

public sealed class PackedTextsTests
{
    [Property]
    public bool Item_AnyTexts_AreWhatWasAdded(NonNull<string>[] texts)
    {
        PackedTexts packed = Pack([.. texts.Select(text => text.Get)]);
        char[] buffer = new char[texts.Sum(text => text.Get.Length)];
        return packed.Count == texts.Length
            && texts.Index().All(text => packed[text.Index] == text.Item.Get
                && packed.LengthOf(text.Index) == text.Item.Get.Length
                && buffer.AsSpan(0, packed.CopyTo(text.Index, buffer)).SequenceEqual(text.Item.Get));
    }

    [Property]
    public bool Compare_AnyTexts_IsOrdinal(NonNull<string> left, NonNull<string> right, bool wideFirst)
    {
        // Two blocks: the texts differ in how they are packed.
        string[] fill = [.. Enumerable.Repeat("", PackedTexts.BlockSize - 1)];
        PackedTexts packed = Pack([left.Get, .. fill, right.Get, wideFirst ? "\u0E01" : "a"]);
        int expected = Math.Sign(string.CompareOrdinal(left.Get, right.Get));
        return Math.Sign(packed.Compare(0, PackedTexts.BlockSize)) == expected && Math.Sign(packed.Compare(0, right.Get)) == expected;
    }

    [Fact]
    public void Item_ManyTexts_SpanBlocks()
    {
        string[] texts = [.. Enumerable.Range(0, 5_000).Select(i => (i == 3_000 ? "ก" : "") + i.ToString(CultureInfo.InvariantCulture))];

        PackedTexts packed = Pack(texts);

        Assert.Equal(texts, Enumerable.Range(0, packed.Count).Select(i => packed[i]));
    }

    private static PackedTexts Pack(string[] texts)
    {
        PackedTextsBuilder builder = new();
        foreach (string text in texts)
            builder.Add(text);
        return builder.Build();
    }
}
