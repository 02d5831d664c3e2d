using System.Globalization;
using FsCheck.Xunit;
using Linkage.Similarity;

namespace Linkage.Tests.Records;

public sealed class TextOrderTests
{
    // Few letters, among them U+0000 and one that takes two bytes, so that texts share long beginnings.
    private static readonly char[] Narrow = ['a', 'b', '\0', '\u00E9'];
    private static readonly char[] Wide = ['a', 'b', '\0', '\u0E01', '\uFFFF'];

    [Property(MaxTest = 200)]
    public bool Sort_NarrowTexts_EqualsOrdinalSort(byte[][] texts) => IsSorted([.. texts.Select(text => Text(text, Narrow))]);

    [Property(MaxTest = 200)]
    public bool Sort_WideTexts_EqualsOrdinalSort(byte[][] texts) => IsSorted([.. texts.Select(text => Text(text, Wide))]);

    [Fact]
    public void Sort_ManyTexts_EqualsOrdinalSort()
    {
        Random random = new(3);
        string[] texts = [.. Enumerable.Range(0, 20_000).Select(_ => new string(random.GetItems(Narrow, random.Next(20))))];
        string[] numbers = [.. Enumerable.Range(0, 20_000).Select(i => i.ToString(CultureInfo.InvariantCulture))];

        Assert.True(IsSorted(texts));
        Assert.True(IsSorted(numbers));
        Assert.True(IsSorted([.. texts.Select((text, i) => i % 50 == 0 ? text + "\u0E01" : text)]));
    }

    [Fact]
    public void Sort_LongTextsThatAgree_EqualsOrdinalSort() =>
        Assert.True(IsSorted([.. Enumerable.Range(0, 100).Select(i => new string('x', 5_000) + (i * 7919 % 100).ToString(CultureInfo.InvariantCulture))]));

    [Fact]
    public void Sort_EqualTexts_FollowTheTies()
    {
        string[] texts = [.. Enumerable.Repeat("same", 30)];
        int[] order = [.. Enumerable.Range(0, texts.Length)];

        TextOrder.Sort(order, new StringTexts(texts), (a, b) => b.CompareTo(a));

        Assert.Equal(Enumerable.Range(0, texts.Length).Reverse(), order);
    }

    // The slow twin: a stable ordinal sort.
    private static bool IsSorted(string[] texts)
    {
        int[] order = [.. Enumerable.Range(0, texts.Length)];
        TextOrder.Sort(order, new StringTexts(texts));
        return order.SequenceEqual(Enumerable.Range(0, texts.Length).OrderBy(i => texts[i], StringComparer.Ordinal));
    }

    private static string Text(byte[]? text, char[] letters) => string.Concat((text ?? []).Select(value => letters[value % letters.Length]));
}
