using System.Globalization;
using FsCheck.Xunit;

namespace Linkage.Similarity;

[Properties(Arbitrary = [typeof(TextPairs)], MaxTest = 200)]
public sealed class TextElementsTests
{
    private static readonly TextDistance Edits = Levenshtein.Distance;
    private static readonly TextSimilarity Winkler = JaroWinkler.Similarity;

    [Theory]
    [InlineData("กี่", "กู", 1)]                    // consonant, vowel sign and tone mark are one element
    [InlineData("น้ำ", "นา", 2)]
    [InlineData("😀b", "😁b", 1)]
    [InlineData("e\u0301a", "ea", 1)]
    [InlineData("somchai", "sumchay", 2)]
    [InlineData("", "กี่", 1)]
    public void Distance_ElementsOfSeveralUnits_CountOnce(string left, string right, int expected) =>
        Assert.Equal(expected, TextElements.Distance(left, right, Edits));

    [Theory]
    [InlineData("", 0)]
    [InlineData("กี่", 1)]
    [InlineData("เก้า", 3)]
    [InlineData("a\r\nb", 3)]
    public void Count_ByHand_IsAsExpected(string text, int expected) => Assert.Equal(expected, TextElements.Count(text));

    [Fact]
    public void Distance_TextHoldsTheStandIns_TellsThemApart() =>
        Assert.Equal(1, TextElements.Distance("\uD800", "e\u0301", Edits));

    [Fact]
    public void Similarity_TokensOfThai_KeepTheirSpaces() =>
        Assert.Equal(1, TextElements.Similarity("น้ำ ใจ", "ใจ น้ำ", TokenSort.Similarity));

    [Property]
    public bool Distance_AnyPair_EqualsReferenceOnElements(TextPair pair) =>
        TextElements.Distance(pair.Left, pair.Right, Edits) == ReferenceEdits.Levenshtein(Elements(pair.Left), Elements(pair.Right));

    // The short way past the runtime's tables: all pairs of Latin and Thai units, and what may follow them.
    [Fact]
    public void NextLength_LatinAndThai_IsThatOfTheRuntime()
    {
        char[] units = [.. Enumerable.Range(0, 0x300).Concat(Enumerable.Range(0xE00, 0x80)).Select(unit => (char)unit)];
        char[] others = ['\u0301', '\u200D', '\uD83D', '\uDE00', '\u0600', '\u1039', '\uFE0F', '\u0E33', 'a', '\n'];
        foreach (char first in units)
        {
            foreach (char second in units.Concat(others))
            {
                string text = new([first, second]);
                Assert.Equal(StringInfo.GetNextTextElementLength(text), TextElements.NextLength(text));
            }

            foreach (char second in others)
            {
                foreach (char third in others)
                {
                    string text = new([first, second, third]);
                    Assert.Equal(StringInfo.GetNextTextElementLength(text), TextElements.NextLength(text));
                }
            }
        }
    }

    [Fact]
    public void Distance_ManyDifferentElements_EqualsTheirNumber()
    {
        string text = string.Concat(Enumerable.Range(0, 300).Select(i => (char)('a' + i % 26) + "\u0301" + (char)(0x300 + i / 26)));
        Assert.Equal(300, TextElements.Distance(text, "", Edits));
        Assert.Equal(300, TextElements.Count(text));
    }

    [Fact]
    public void Distance_ManyPairs_AllocatesNothing()
    {
        TextElements.Distance("สมชาย", "สมชัย", Edits);
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            TextElements.Distance("สมชาย", "สมชัย", Edits);
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    // jellyfish counts grapheme clusters; it gives 0 for two empty texts. It joins consonants over the viramas of Bengali, Burmese and Khmer, as Unicode 15.1 and
    // later do; the runtime's tables part them.
    [SkippableFact]
    public void JaroWinkler_GoldensOfJellyfish_AreEqual()
    {
        List<string> different = [];
        foreach (Dictionary<string, string> row in GoldenStrings.Pairs().Where(row => row["a"].Length + row["b"].Length > 0 && !(row["a"] + row["b"]).AsSpan().ContainsAny("\u09CD\u1039\u17D2")))
        {
            double similarity = TextElements.Similarity(row["a"], row["b"], Winkler);
            if (Math.Abs(similarity - row.Number("jellyfish_jaro_winkler")) > 1e-9)
                different.Add($"{row["id"]} {row["script"]} {similarity.ToString(CultureInfo.InvariantCulture)} {row["jellyfish_jaro_winkler"]}");
        }

        Assert.Empty(different);
    }

    // Each text element as one unit of its own; equal elements get equal units.
    private static string Elements(string text)
    {
        List<char> units = [];
        for (TextElementEnumerator elements = StringInfo.GetTextElementEnumerator(text); elements.MoveNext();)
            units.Add((char)Numbers.GetOrAdd(elements.GetTextElement(), _ => Interlocked.Increment(ref _lastNumber)));
        return new string([.. units]);
    }

    private static readonly System.Collections.Concurrent.ConcurrentDictionary<string, int> Numbers = new(StringComparer.Ordinal);
    private static int _lastNumber;
}
