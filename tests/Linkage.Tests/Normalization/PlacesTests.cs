using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class PlacesTests
{
    [Theory]
    [InlineData("เชียงใหม่", "TH-50")]
    [InlineData("จ.ตาก", "TH-63")]
    [InlineData("Chon Buri", "TH-20")]
    [InlineData("CHONBURI", "TH-20")]
    [InlineData("กทม.", "TH-10")]
    [InlineData("กรุงเทพฯ", "TH-10")]
    [InlineData("โคราช", "TH-30")]
    [InlineData("กําแพงเพชร", "TH-62")]
    [InlineData("NAN", "TH-55")]
    [InlineData("Myanmar", "MM")]
    [InlineData("ประเทศลาว", "LA")]
    [InlineData("Türkiye", "TR")]
    [InlineData("Mae Pa village", "mae pa village")]
    public void Normalize_Name_GivesCode(string raw, string expected) => Assert.Equal(expected, Places.Normalize(raw).Value);

    [Theory]
    [InlineData("เพชรบุรี", "เพชรบูรณ์")]
    [InlineData("ลพบุรี", "ชลบุรี")]
    [InlineData("ตรัง", "ตราด")]
    public void Normalize_LookAlikes_Differ(string left, string right) => Assert.NotEqual(Places.Normalize(left).Value, Places.Normalize(right).Value);

    [Theory]
    [InlineData("THA", "TH")]
    [InlineData("Thai", "TH")]
    [InlineData("พม่า", "MM")]
    [InlineData("เมียนมาร์", "MM")]
    [InlineData("สัญชาติกัมพูชา", "KH")]
    [InlineData("Cambodian", "KH")]
    [InlineData("Vietnamese", "VN")]
    [InlineData("ไร้สัญชาติ", "XA")]
    [InlineData("XXA", "XA")]
    [InlineData("Côte d'Ivoire", "CI")]
    [InlineData("中国", "CN")]
    public void NormalizeCountry_CodeNameOrPeople_IsAlpha2(string raw, string expected) => Assert.Equal(expected, Places.NormalizeCountry(raw).Value);

    [Fact]
    public void CodeOf_EveryRow_IsFoundByItsCodesAndNames()
    {
        string[] lines = CountryTable.Lines.Split('\n');
        Assert.True(lines.Length >= 249);
        foreach (string line in lines)
        {
            Assert.Equal(line[..2], Countries.CodeOf(line[..2]));
            Assert.Equal(line[..2], Countries.FromAlpha3(line.Substring(3, 3)));
            Assert.All(line[7..].Split(';'), name => Assert.Equal(line[..2], Countries.CodeOf(name)));
        }
    }
}
