using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class NormalizerTests
{
    private static readonly Normalizer Thailand = new(new NormalizerOptions { Country = "TH", Missing = ["ไม่บอก"] });

    [Theory]
    [InlineData("person", "birthDate", "15/03/2540", "1997-03-15")]
    [InlineData("person", "sex", "ชาย", "m")]
    [InlineData("person", "sex", "Female", "f")]
    [InlineData("person", "nationality", "สัญชาติเมียนมา", "MM")]
    [InlineData("person", "nationality", "THA", "TH")]
    [InlineData("person", "nationality", "Burmese", "MM")]
    [InlineData("person", "phone", "081-234-5678", "+66812345678")]
    [InlineData("person", "email", " Somchai@Example.COM ", "somchai@example.com")]
    [InlineData("person", "occupation", "ขับรถ  รับจ้าง", "ขับรถ รับจ้าง")]
    [InlineData("person", "age", "๓๕", "35")]
    [InlineData("phone", "imei", "490154203237518", "49015420323751")]
    [InlineData("vehicle", "plateProvince", "จ.เชียงใหม่", "TH-50")]
    [InlineData("vehicle", "year", "2540", "1997")]
    [InlineData("event", "at", "2026-03-01 08:30", "2026-03-01T01:30:00Z")]
    [InlineData("event", "reference", "12/2568", "12-2568")]
    [InlineData("event", "amount", "1,250.50", "1250.5")]
    [InlineData("person", "province", "Bangkok", "TH-10")]
    [InlineData("person", "postcode", "๖๓๑๑๐", "63110")]
    [InlineData("person", "address", "123/4 ม.5 ต.แม่ปะ อ.แม่สอด จ.ตาก 63110", "123/4 ม5 แม่ปะ แม่สอด th-63 63110")]
    [InlineData("person", "address", "บ้านเลขที่ ๑๒๓/๔ หมู่ที่ ๕ ตำบลแม่ปะ อำเภอแม่สอด จังหวัดตาก 63110", "123/4 ม5 แม่ปะ แม่สอด th-63 63110")]
    [InlineData("person", "address", "123/4 Moo 5, Mae Pa, Mae Sot, Tak", "123/4 ม5 mae pa mae sot th-63")]
    [InlineData("person", "address", "99/9 ซ.สุขุมวิท 71 แขวงพระโขนงเหนือ เขตวัฒนา กทม.", "99/9 ซสุขุมวิท 71 พระโขนงเหนือ วัฒนา th-10")]
    [InlineData("person", "province", "แม่สอด", "TH-63")]
    [InlineData("person", "locality", "ต.แม่ปะ", "แม่ปะ")]
    [InlineData("person", "district", "อำเภอแม่สอด", "แม่สอด")]
    [InlineData("vehicle", "make", "โตโยต้า", "toyota")]
    [InlineData("vehicle", "make", "TOYOTA", "toyota")]
    [InlineData("vehicle", "model", "ฟอร์จูนเนอร์", "fortuner")]
    [InlineData("vehicle", "color", "สีบรอนซ์เงิน", "silver")]
    [InlineData("vehicle", "color", "ดำ-ขาว", "black white")]
    [InlineData("vehicle", "type", "รถจักรยานยนต์", "motorcycle")]
    [InlineData("person", "nationality", "D", "DE")]
    [InlineData("account", "number", "123-4-56789-0", "1234567890")]
    public void Normalize_ByKindAndField_GivesCanonical(string kind, string field, string raw, string expected)
    {
        Assert.True(EntityKind.TryParse(kind, out EntityKind known));
        Assert.Equal(expected, Thailand.Normalize(known, field, raw).Value);
    }

    [Theory]
    [InlineData("occupation", "ไม่ทราบ")]
    [InlineData("occupation", "N/A")]
    [InlineData("occupation", "-")]
    [InlineData("occupation", "ไม่บอก")]
    [InlineData("birthDate", "unknown")]
    [InlineData("phone", "ไม่มี")]
    [InlineData("nationality", "ไม่ระบุ")]
    [InlineData("sex", "ไม่ทราบ")]
    [InlineData("email", "-")]
    [InlineData("nationalId", "0000000000000")]
    [InlineData("age", " ")]
    public void Normalize_Placeholder_IsNoEvidence(string field, string raw)
    {
        Normalized<string> value = Thailand.Normalize(EntityKind.Person, field, raw);

        Assert.Equal(ValueStatus.Placeholder, value.Status);
        Assert.Equal("", value.Value);
    }

    [Theory]
    [InlineData("N/A", "N/A")]
    [InlineData("a.b@Example.com", "a.b@Example.com")]
    [InlineData("2540-01-01", "2540-01-01")]
    [InlineData("ไม่บอก", "")]
    public void Normalize_VerbatimField_StandsAsItIs(string raw, string expected) =>
        Assert.Equal(expected, Thailand.Normalize(EntityKind.Person, new Field("own", FieldType.Verbatim), raw, null).Canonical ?? "");

    [Fact]
    public void Normalize_BirthDate_HasDateForm()
    {
        NormalizedValue value = Thailand.Normalize(EntityKind.Person, new Field("birthDate", FieldType.Date), "04/05/2540", null);

        Assert.True(Assert.IsType<DateForm>(value.Form).CanBe(new PartialDate(1997, 4, 5)));
    }

    [Fact]
    public void Normalize_WithoutCountry_AppliesNoCountrysCheck() =>
        Assert.Equal(ValueStatus.Unknown, Normalizer.Default.Normalize(EntityKind.Person, "phone", "0812345678").Status);

    [Fact]
    public void Normalize_HintOfTheField_OutweighsTheDefault() =>
        Assert.Equal("+959425001234", Thailand.Normalize(EntityKind.Person, "phone", "09 425 001234", new ValueOptions { Country = "MM" }).Value);

    [Fact]
    public void Constructor_UnknownTimeZone_Throws() =>
        Assert.Throws<ArgumentException>(() => new Normalizer(new NormalizerOptions { TimeZone = "Mars/Olympus" }));
}
