using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public class TextFoldingTests
{
    [Theory]
    [InlineData("น\u0E4D\u0E49า", "น้ำ")]
    [InlineData("น\u0E49\u0E4Dา", "น้ำ")]
    [InlineData("เเดง", "แดง")]
    [InlineData("ท\u0E48ี", "ที่")]
    [InlineData("สม\u200Bชาย", "สมชาย")]
    [InlineData("๓๔๕", "345")]
    [InlineData("ก\u0E49\u0E49าน", "ก้าน")]
    [InlineData("ก\u0E48\u0E49าน", "ก้าน")]
    [InlineData("กรุงเทพฯ", "กรุงเทพ")]
    [InlineData("ฃวด", "ขวด")]
    [InlineData("ปู\u0E39", "ปู")]
    [InlineData("ก \u0E34น", "กิน")]
    public void Clean_Thai_OneSpelling(string text, string expected) => Assert.Equal(expected, TextFolding.Clean(text));

    [Theory]
    [InlineData("  Somchai\t  Jaidee ", "Somchai Jaidee")]
    [InlineData("Somchai\u00A0Jaidee", "Somchai Jaidee")]
    [InlineData("Ｓｏｍ１", "Som1")]
    [InlineData("أحمد", "احمد")]
    [InlineData("مُحَمَّد", "محمد")]
    [InlineData("فاطمة", "فاطمه")]
    [InlineData("ပ၀န", "ပဝန")]
    [InlineData("၁၂၀", "၁၂၀")]
    [InlineData("န\u1037\u103A", "န\u103A\u1037")]
    public void Clean_OtherScripts_OneSpelling(string text, string expected) => Assert.Equal(expected, TextFolding.Clean(text));

    [Theory]
    [InlineData("๒๕๔๐", "2540")]
    [InlineData("၁၂", "12")]
    [InlineData("٣٤", "34")]
    [InlineData("a1", "a1")]
    public void FoldDigits_EveryScript_Ascii(string text, string expected) => Assert.Equal(expected, TextFolding.FoldDigits(text));

    [Theory]
    [InlineData("Nguyễn", "nguyen")]
    [InlineData("Đào", "dao")]
    [InlineData("Łukasz", "lukasz")]
    [InlineData("Straße", "strasse")]
    [InlineData("Øyvind", "oyvind")]
    [InlineData("Işık", "isik")]
    [InlineData("Þór", "thor")]
    [InlineData("e\u0301", "e")]
    public void FoldLatin_Marks_BaseLetters(string text, string expected) => Assert.Equal(expected, LatinFolding.Fold(text));

    [Theory]
    [InlineData("สมชาย", WritingScript.Thai)]
    [InlineData("Somchai", WritingScript.Latin)]
    [InlineData("ທອງ", WritingScript.Lao)]
    [InlineData("សុខ", WritingScript.Khmer)]
    [InlineData("အောင်", WritingScript.Myanmar)]
    [InlineData("陈", WritingScript.Han)]
    [InlineData("Иван", WritingScript.Cyrillic)]
    [InlineData("123 -", WritingScript.None)]
    public void ScriptOf_Text_MostOfItsLetters(string text, WritingScript expected) => Assert.Equal(expected, WritingScripts.Of(text));

    [FsCheck.Xunit.Property]
    public bool Clean_Again_ChangesNothing(FsCheck.NonNull<string> text)
    {
        string once = TextFolding.Clean(text.Get);
        return TextFolding.Clean(once) == once;
    }
}
