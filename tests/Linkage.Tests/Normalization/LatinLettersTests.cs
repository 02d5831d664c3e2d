using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class LatinLettersTests
{
    [Theory]
    [InlineData("Prénom", "Prenom")]
    [InlineData("Pre\u0301nom", "Prenom")]
    [InlineData("Łódź", "Lodz")]
    [InlineData("Straße", "Strasse")]
    [InlineData("Nguyễn Đức", "Nguyen Duc")]
    [InlineData("3×4 ÷ 2", "3×4 ÷ 2")]
    [InlineData("ชื่อ", "ชื่อ")]
    [InlineData("имя", "имя")]
    [InlineData("Name", "Name")]
    [InlineData("", "")]
    public void Plain_AccentedLetters_AreTheirPlainOnes(string text, string expected) => Assert.Equal(expected, LatinLetters.Plain(text));
}
