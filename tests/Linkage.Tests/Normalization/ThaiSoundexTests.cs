using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public class ThaiSoundexTests
{
    [Theory]
    [InlineData("บูรณการ", "บE419", "บ931900", "บ551")]
    [InlineData("ปัจจุบัน", "ป3E54", "ป775300", "ป223")]
    [InlineData("รถ", "ร3000", "ร800000", "ร200")]
    [InlineData("เหตุ", "หB300", "ฮ400000", "ห200")]
    [InlineData("คน", "ก4000", "ข300000", "ค500")]
    [InlineData("ณัฐพล", "น3540", "น859000", "ณ235")]
    [InlineData("สมชาย", "ซ6397", "ส072000", "ส627")]
    [InlineData("สุวรรณา", "ซE749", "ส033000", "ส855")]
    [InlineData("วันนา", "ว4900", "ว330000", "ว550")]
    [InlineData("ยิ่งลักษณ์", "ย2413", "ย291400", "ย451")]
    [InlineData("ไพโรจน์", "พ7D00", "พ290000", "พ520")]
    [InlineData("ใจดี", "จ7300", "จ240000", "จ200")]
    [InlineData("หยุด", "ห7E30", "ฮ240000", "ห720")]
    [InlineData("เกาะ", "กB900", "ก000000", "ก000")]
    [InlineData("อุยกูร์", "อE71E", "อ210000", "อ710")]
    public void Codes_PublishedWords_PublishedCodes(string word, string lk82, string udom83, string meta)
    {
        Assert.Equal(lk82, ThaiSoundex.Lk82(word));
        Assert.Equal(udom83, ThaiSoundex.Udom83(word));
        Assert.Equal(meta, ThaiSoundex.MetaSound(word));
    }

    [SkippableFact]
    public void Codes_ReferenceNames_AsPyThaiNlp()
    {
        string? data = Environment.GetEnvironmentVariable("LINKAGE_DATA");
        Skip.If(string.IsNullOrEmpty(data), "LINKAGE_DATA is not set");
        string[][] rows = File.ReadLines(Path.Combine(data, "reference", "names_and_places", "thai-soundex-vectors.tsv")).Skip(1).Select(line => line.Split('\t')).ToArray();
        Assert.Equal(rows.Length, rows.Count(row => ThaiSoundex.Lk82(row[0]) == row[1]));
        Assert.Equal(rows.Length, rows.Count(row => ThaiSoundex.Udom83(row[0]) == row[2]));
        Assert.Equal(rows.Length, rows.Count(row => ThaiSoundex.MetaSound(row[0]) == row[3]));
    }
}
