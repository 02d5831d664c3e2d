namespace Linkage.Similarity;

public sealed class SoundexTests
{
    [Theory]
    [InlineData("Robert", "R163")]   // pairs that the US archives published
    [InlineData("Rupert", "R163")]
    [InlineData("Ashcraft", "A261")]
    [InlineData("Tymczak", "T522")]
    [InlineData("Pfister", "P236")]
    [InlineData("honeyman", "H555")]
    [InlineData("Lee", "L000")]
    [InlineData("สมชาย", "")]
    [InlineData("", "")]
    public void Encode_PublishedNames_GivesTheirCodes(string name, string expected) =>
        Assert.Equal(expected, Soundex.Encode(name));

    [Fact]
    public void TryEncode_ShortSpan_Throws() =>
        Assert.Throws<ArgumentException>(() => Soundex.TryEncode("a", new char[3]));

    [Theory]
    [InlineData("Robert", "Rupert", true)]
    [InlineData("Robert", "Rubin", false)]
    [InlineData("", "", false)]
    public void SoundsAlike_TwoNames_ComparesTheirCodes(string left, string right, bool expected) =>
        Assert.Equal(expected, Soundex.SoundsAlike(left, right));

    [SkippableFact]
    public void Encode_Goldens_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Read("phonetic.csv.gz").Where(row => row["ascii_letters_only"] == "true"))
            Assert.Equal(row["soundex"], Soundex.Encode(row["text"]));
    }
}
