using System.Globalization;
using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class PhonesTests
{
    [Theory]
    [InlineData("0812345678")]
    [InlineData("081-234-5678")]
    [InlineData("+66812345678")]
    [InlineData("+66 (0)81 234 5678")]
    [InlineData("66812345678")]
    [InlineData("660812345678")]
    [InlineData("+66 0812345678")]
    [InlineData("001 66 81 234 5678")]
    [InlineData("0066812345678")]
    [InlineData("๐๘๑-๒๓๔-๕๖๗๘")]
    [InlineData("０８１２３４５６７８")]
    [InlineData("812345678")]
    [InlineData("812345678.0")]
    [InlineData("'0812345678")]
    [InlineData("081 234 5678 ต่อ 12")]
    [InlineData("โทร. 081-234-5678")]
    [InlineData("081\u200B2345678")]
    public void Normalize_ThaiMobile_IsOneNumber(string raw)
    {
        Normalized<string> number = Phones.Normalize(raw, "TH");

        Assert.Equal("+66812345678", number.Value);
        Assert.Equal(ValueStatus.Valid, number.Status);
    }

    [Theory]
    [InlineData("021234567", "TH", "+6621234567")]
    [InlineData("02-123-4567 ต่อ 123", "TH", "+6621234567")]
    [InlineData("053212345", "TH", "+6653212345")]
    [InlineData("09 425 001234", "MM", "+959425001234")]
    [InlineData("၀၉၄၂၅၀၀၁၂၃၄", "MM", "+959425001234")]
    [InlineData("959425001234", "TH", "+959425001234")]
    [InlineData("020 55 123 456", "LA", "+8562055123456")]
    [InlineData("012 345 678", "KH", "+85512345678")]
    [InlineData("012-345 6789", "MY", "+60123456789")]
    [InlineData("+959425001234", null, "+959425001234")]
    [InlineData("00959425001234", null, "+959425001234")]
    public void Normalize_Neighbours_AreE164(string raw, string? country, string expected)
    {
        Normalized<string> number = Phones.Normalize(raw, country);

        Assert.Equal(expected, number.Value);
        Assert.Equal(ValueStatus.Valid, number.Status);
    }

    [Theory]
    [InlineData("0999999999")]
    [InlineData("0000000000")]
    [InlineData("0123456789")]
    [InlineData("1111111")]
    [InlineData("-")]
    [InlineData("ไม่มี")]
    [InlineData("6.68E+10")]
    public void Normalize_Placeholder_HasNoValue(string raw)
    {
        Normalized<string> number = Phones.Normalize(raw, "TH");

        Assert.Equal(ValueStatus.Placeholder, number.Status);
        Assert.Equal("", number.Value);
    }

    [Fact]
    public void Normalize_NoCountry_IsNotChecked()
    {
        Normalized<string> number = Phones.Normalize("081-234-5678");

        Assert.Equal(ValueStatus.Unknown, number.Status);
        Assert.Equal("0812345678", number.Value);
    }

    [Fact]
    public void Normalize_TwoNumbers_KeepsTheSecondAsAlternative()
    {
        Normalized<string> number = Phones.Normalize("081-234-5678 หรือ 02 123 4567", "TH");

        Assert.Equal("+66812345678", number.Value);
        Assert.Equal("+6621234567", Assert.Single(number.Alternatives));
    }

    [Fact]
    public void Normalize_ShortCode_IsKeptUnchecked()
    {
        Normalized<string> number = Phones.Normalize("1155", "TH");

        Assert.Equal("1155", number.Value);
        Assert.Equal("short-code", number.Reason);
    }

    [Fact]
    public void Normalize_ThaiMobileBefore2006_OffersTheNewNumber()
    {
        Normalized<string> number = Phones.Normalize("013123456", "TH");

        Assert.Equal(ValueStatus.Invalid, number.Status);
        Assert.Equal("+66813123456", Assert.Single(number.Alternatives));
    }

    [Theory]
    [InlineData("490154203237518", "49015420323751", ValueStatus.Valid)]
    [InlineData("35-920506-123456-5", "35920506123456", ValueStatus.Valid)]
    [InlineData("359205061234566", "35920506123456", ValueStatus.Invalid)]
    [InlineData("35920506123456", "35920506123456", ValueStatus.Unknown)]
    [InlineData("35-686800-004141-20", "35686800004141", ValueStatus.Unknown)]
    [InlineData("000000000000000", "", ValueStatus.Placeholder)]
    [InlineData("123456789012345", "", ValueStatus.Placeholder)]
    [InlineData("12345", "12345", ValueStatus.Invalid)]
    public void NormalizeImei_AnyForm_IsFourteenDigits(string raw, string expected, ValueStatus status)
    {
        Normalized<string> imei = Phones.NormalizeImei(raw);

        Assert.Equal(expected, imei.Value);
        Assert.Equal(status, imei.Status);
    }

    [Theory]
    [InlineData("8966010123456789017", ValueStatus.Valid)]
    [InlineData("8966010123456789017F", ValueStatus.Valid)]
    [InlineData("8966182103000000006", ValueStatus.Valid)]
    [InlineData("8966182103000000007", ValueStatus.Invalid)]
    [InlineData("123", ValueStatus.Invalid)]
    public void NormalizeIccid_CheckDigit_IsChecked(string raw, ValueStatus status) => Assert.Equal(status, Phones.NormalizeIccid(raw).Status);

    [SkippableFact]
    public void Normalize_GoldenNumbers_AreTheLibrarysOrBetter()
    {
        List<Dictionary<string, string>> rows = NormalizationGoldens.Read("phones.csv.gz");
        int same = 0;
        int meant = 0;
        int valid = 0;
        foreach (Dictionary<string, string> row in rows)
        {
            Normalized<string> number = Phones.Normalize(row["raw"], row["default_region"] == "ZZ" ? null : row["default_region"]);
            meant += number.Value == row["made_from_e164"] ? 1 : 0;
            if (row["is_valid"] != "true" || row["extension"].Length > 0)
                continue;
            valid++;
            same += number.Value == row["e164"] || number.Value == row["made_from_e164"] ? 1 : 0;
        }

        Assert.True(same >= valid * 0.99, string.Create(CultureInfo.InvariantCulture, $"{same} of {valid} valid numbers"));
        Assert.True(meant >= rows.Count * 0.81, string.Create(CultureInfo.InvariantCulture, $"{meant} of {rows.Count} as meant"));
    }

    [SkippableFact]
    public void TryRead_GoldenNumbers_AgreesWithTheNumberingPlans()
    {
        foreach (Dictionary<string, string> row in NormalizationGoldens.Read("phones.csv.gz").Where(row => row["default_region"] == "TH"))
        {
            if (ThaiMobile.TryRead(row["raw"], out string? number) && row["e164"].Length > 0)
                Assert.True(number == row["e164"] || number == row["made_from_e164"], row["case"]);
        }
    }
}
