using System.Text;

namespace Linkage.Tests.Records;

public sealed class TextTransformsTests
{
    [Theory]
    [InlineData("๐๘๑-๒๓4", "081234")]   // Thai digits
    [InlineData("၁၂", "12")]   // Burmese digits
    [InlineData("abc", "")]
    public void Digits_AnyScript_AreAscii(string text, string expected) => Assert.Equal(expected, TextTransforms.Apply(new ValueTransform("digits"), text));

    [Theory]
    [InlineData("'0812", "0812")]
    [InlineData("812.0", "812")]
    [InlineData("8.12.0", "8.12.0")]
    [InlineData("1.1E+12", "")]   // its digits are lost
    [InlineData("ME+U", "ME+U")]
    [InlineData("", "")]
    public void ExcelText_WhatExcelDid_IsUndone(string text, string expected) => Assert.Equal(expected, TextTransforms.Apply(new ValueTransform("excelText"), text));

    [Fact]
    public void Mojibake_Utf8ReadAsThai_IsRepaired()
    {
        Encoding thai = CodePagesEncodingProvider.Instance.GetEncoding(874)!;
        string broken = thai.GetString(Encoding.UTF8.GetBytes("กข"));

        Assert.Equal("กข", TextTransforms.Apply(new ValueTransform("mojibake"), broken));
    }

    [Theory]
    [InlineData("สมชาย")]
    [InlineData("Somchai")]
    [InlineData("")]
    public void Mojibake_SoundText_Stays(string text) => Assert.Equal(text, TextTransforms.Apply(new ValueTransform("mojibake"), text));

    [Theory]
    [InlineData("12", "00012")]
    [InlineData("123456", "123456")]
    [InlineData("", "")]
    public void PadLeft_Short_GetsZeros(string text, string expected) => Assert.Equal(expected, TextTransforms.Apply(new ValueTransform("padLeft", 5), text));

    [Fact]
    public void Upper_InAnyCulture_IsInvariant() => Assert.Equal("INDIA", TextTransforms.Apply(new ValueTransform("upper"), "india"));
}
