using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class PlatesTests
{
    [Theory]
    [InlineData("1กก 1234 กรุงเทพมหานคร")]
    [InlineData("1กก-1234 กทม.")]
    [InlineData("1 กก 1234 กทม")]
    [InlineData("1กก1234กรุงเทพฯ")]
    [InlineData("ทะเบียน ๑กก ๑๒๓๔ กรุงเทพ")]
    [InlineData("หมายเลขทะเบียน 1กก-1234 กทม.")]
    [InlineData("กทม 1กก 1234")]
    [InlineData("กรุงเทพมหานคร 1กก1234")]
    [InlineData("1 กก-1234 Bangkok")]
    [InlineData("1กก 1234 BKK")]
    [InlineData("1กก กรุงเทพมหานคร 1234")]
    [InlineData("1กก 1234 จ.กรุงเทพฯ")]
    public void Normalize_ThaiCarInManyWays_IsOnePlate(string raw)
    {
        Normalized<string> plate = Plates.Normalize(raw);

        Assert.Equal("TH|1กก1234|10", plate.Value);
        Assert.Equal(ValueStatus.Valid, plate.Status);
    }

    [Theory]
    [InlineData("กว 2283 ภูเก็ต", "TH|กว2283|83")]
    [InlineData("อห 2502 กรุงเทพมหานคร", "TH|อห2502|10")]
    [InlineData("2ฒร 1387 Bangkok", "TH|2ฒร1387|10")]
    [InlineData("ฎม 9999 ชม", "TH|ฎม9999|50")]
    [InlineData("31-4304 กรุงเทพ", "TH|31-4304|10")]
    [InlineData("70-1234 ชลบุรี", "TH|70-1234|20")]
    [InlineData("82-5304 เชียงใหม่", "TH|82-5304|50")]
    [InlineData("กก 0012 ยะลา", "TH|กก12|95")]
    [InlineData("ขข 55 เบตง", "TH|ขข55|betong")]
    [InlineData("รวย 9999 กทม", "TH|รวย9999|10")]
    [InlineData("กกข 123 เชียงราย", "TH|กกข123|57")]
    [InlineData("1กข ชลบุรี 999", "TH|1กข999|20")]
    [InlineData("เชียงใหม่ กก 1234", "TH|กก1234|50")]
    [InlineData("1KK 1234 BKK", "TH|1KK1234|10")]
    [InlineData("รักไทย 9999 เชียงราย", "TH|รักไทย9999|57")]
    [InlineData("ท 12-345", "TH|ท12-345|diplomatic")]
    public void Normalize_ThaiForms_AreValid(string raw, string expected)
    {
        Normalized<string> plate = Plates.Normalize(raw);

        Assert.Equal(expected, plate.Value);
        Assert.Equal(ValueStatus.Valid, plate.Status);
    }

    [Theory]
    [InlineData("กก 1234", "TH|กก1234|", "no-province")]
    [InlineData("1กก 12?4 กทม", "TH|1กก12?4|10", "partial-plate")]
    [InlineData("ป้ายแดง ก 1234 กทม", "TH|red:ก1234|10", "dealer-plate")]
    [InlineData("ก 1234 กทม แดง", "TH|red:ก1234|10", "dealer-plate")]
    [InlineData("WXX 1234", "|WXX1234|", "no-country")]
    public void Normalize_Incomplete_IsUnknown(string raw, string expected, string reason)
    {
        Normalized<string> plate = Plates.Normalize(raw);

        Assert.Equal(expected, plate.Value);
        Assert.Equal(ValueStatus.Unknown, plate.Status);
        Assert.Equal(reason, plate.Reason);
    }

    [Theory]
    [InlineData("กก 1234", "จังหวัดเชียงใหม่", null, "TH|กก1234|50")]
    [InlineData("กก 1234", "Chiang Mai", "TH", "TH|กก1234|50")]
    [InlineData("TC-0012", null, "TH", "TH|TC12|")]
    [InlineData("WXX 1234", "Malaysia", null, "MY|WXX1234|")]
    [InlineData("SAB 4567 C", null, "MY", "MY|SAB4567C|")]
    [InlineData("SBA 1234 G", null, "SG", "SG|SBA1234G|")]
    [InlineData("2D-0888 PHNOM PENH", null, "KH", "KH|2D0888|phnompenh")]
    [InlineData("29A-123.45", null, "VN", "VN|29A12345|")]
    [InlineData("云K·12345", null, null, "CN|云K12345|")]
    [InlineData("ກຳແພງນະຄອນ ກກ 1111", null, null, "LA|ກກ1111|ກຳແພງນະຄອນ")]
    [InlineData("YGN 1A-1234", null, "MM", "MM|YGN1A1234|")]
    public void Normalize_ProvinceOrCountryApart_IsUsed(string raw, string? province, string? country, string expected) =>
        Assert.Equal(expected, Plates.Normalize(raw, province, country).Value);

    [Fact]
    public void Normalize_SingaporeWithWrongLetter_IsInvalid() => Assert.Equal("check-digit", Plates.Normalize("SBA1234H", null, "SG").Reason);

    [Theory]
    [InlineData("-")]
    [InlineData("ไม่มี")]
    public void Normalize_Placeholder_HasNoValue(string raw) => Assert.Equal(ValueStatus.Placeholder, Plates.Normalize(raw).Status);

    [Fact]
    public void IsCompatibleWith_MissingProvince_MayBeTheSame()
    {
        PlateForm bare = Plates.Read("1กก 1234", null, null).Value!;

        Assert.True(bare.IsCompatibleWith(Plates.Read("1กก 1234 กทม", null, null).Value!));
        Assert.False(Plates.Read("1กก 1234 ยะลา", null, null).Value!.IsCompatibleWith(Plates.Read("1กก 1234 กทม", null, null).Value!));
    }

    [Fact]
    public void CodeOf_EveryProvince_IsFoundByAllItsNames()
    {
        string[] lines = ThaiProvinceTable.Lines.Split('\n');
        Assert.Equal(77, lines.Length);
        foreach (string line in lines)
            Assert.All(line[7..].Split(';').Append(line.Substring(3, 3)), name => Assert.Equal(line[..2], ThaiProvinces.CodeOfTown(name)));
    }
}
