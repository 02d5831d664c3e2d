using System.Text.RegularExpressions;

namespace Linkage.Tests.Explanation;

public sealed partial class ExplanationTextsTests
{
    public static TheoryData<string> Keys => [.. ExplanationTexts.Sentences.Keys.Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Keys))]
    public void Sentence_InThai_HasThePlaceholdersOfTheEnglishOne(string key)
    {
        (string english, string thai) = ExplanationTexts.Sentences[key];

        Assert.Equal(PlaceholdersOf(english), PlaceholdersOf(thai));
        Assert.False(string.IsNullOrWhiteSpace(thai));
        Assert.Equal(english.TakeWhile(c => c == ' ').Count(), thai.TakeWhile(c => c == ' ').Count());
    }

    [Fact]
    public void Sentences_WithWords_AreThai()
    {
        foreach ((string key, (string english, string thai)) in ExplanationTexts.Sentences)
        {
            if (Placeholder().Replace(english, "").Any(char.IsLetter) && key != "missed.cost")
                Assert.Contains(thai, c => c is >= '\u0E01' and <= '\u0E5B');
        }
    }

    [Fact]
    public void Words_OfReadyMadeComparisons_AreThai()
    {
        foreach (Linkage.Comparisons.Comparison comparison in PersonModel.Settings.Comparisons)
        {
            Assert.True(ExplanationTexts.Words.ContainsKey(comparison.Name), comparison.Name);
            foreach (string label in comparison.Levels.Select(level => level.Label).Where(label => !label.Any(char.IsDigit)))
                Assert.True(ExplanationTexts.Words.ContainsKey(label), label);
        }
    }

    [Theory]
    [InlineData("correlation:locality×postcode", "ความสัมพันธ์ซ้อน:ตำบลหรือเมือง×รหัสไปรษณีย์")]
    [InlineData("birthDate", "วันเกิด")]
    [InlineData("my own", "my own")]
    public void Word_InThai_TranslatesWhatIsKnown(string word, string expected)
    {
        Assert.Equal(expected, ExplanationTexts.Word(ExplanationLanguage.Thai, word));
        Assert.Equal(word, ExplanationTexts.Word(ExplanationLanguage.English, word));
    }

    private static IEnumerable<string> PlaceholdersOf(string text) => Placeholder().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex(@"\{\d+\}")]
    private static partial Regex Placeholder();
}
