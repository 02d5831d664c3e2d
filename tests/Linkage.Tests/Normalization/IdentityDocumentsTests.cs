using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class IdentityDocumentsTests
{
    [Theory]
    [InlineData("1-2345-45678-78-1")]
    [InlineData("3-1006-00445-63-5")]
    [InlineData("1999999999018")]
    [InlineData("6999900001061")]
    [InlineData("0999989001105")]
    [InlineData("0099999999115")]
    [InlineData("๑-๙๙๙๙-๙๙๙๙๙-๐๑-๘")]
    public void Normalize_ThaiIdWithCheckDigit_IsValid(string raw) =>
        Assert.Equal(ValueStatus.Valid, IdentityDocuments.Normalize(raw, "national-id", "TH").Status);

    [Theory]
    [InlineData("1-2345-45678-78-9", "check-digit")]
    [InlineData("7100600445635", "check-digit")]
    [InlineData("199999999901", "wrong-form")]
    public void Normalize_WrongThaiId_IsKeptAsInvalid(string raw, string reason)
    {
        Normalized<string> id = IdentityDocuments.Normalize(raw, "บัตรประชาชน", "TH");

        Assert.Equal(ValueStatus.Invalid, id.Status);
        Assert.Equal(reason, id.Reason);
        Assert.StartsWith("TH:", id.Value, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("0000000000000")]
    [InlineData("1111111111111")]
    [InlineData("1111111111119")]
    [InlineData("1234567890123")]
    [InlineData("9999999999994")]
    [InlineData("A/N 0000")]
    [InlineData("AA0000000")]
    [InlineData("-")]
    [InlineData("ไม่มี")]
    [InlineData("1.1E+12")]
    public void Normalize_Placeholder_HasNoValue(string raw)
    {
        Normalized<string> id = IdentityDocuments.Normalize(raw, "national-id", "TH");

        Assert.Equal(ValueStatus.Placeholder, id.Status);
        Assert.Equal("", id.Value);
    }

    [Fact]
    public void Normalize_LetterInThaiId_OffersTheDigit()
    {
        Normalized<string> id = IdentityDocuments.Normalize("1999999999O18", "national-id", "TH");

        Assert.Equal("TH:1999999999O18", id.Value);
        Assert.Equal("TH:1999999999018", Assert.Single(id.Alternatives));
    }

    [Fact]
    public void Normalize_NoCountry_AppliesNoCheck()
    {
        Normalized<string> id = IdentityDocuments.Normalize("1999999999019", "national-id");

        Assert.Equal(ValueStatus.Unknown, id.Status);
        Assert.Equal("1999999999019", id.Value);
    }

    [Theory]
    [InlineData("MY", "770305-02-1234", ValueStatus.Valid)]
    [InlineData("MY", "771305-02-1234", ValueStatus.Invalid)]
    [InlineData("MY", "770305-17-1234", ValueStatus.Invalid)]
    [InlineData("SG", "S1234567D", ValueStatus.Valid)]
    [InlineData("SG", "T1234567J", ValueStatus.Valid)]
    [InlineData("SG", "F1234567N", ValueStatus.Valid)]
    [InlineData("SG", "G1234567X", ValueStatus.Valid)]
    [InlineData("SG", "M1234567K", ValueStatus.Valid)]
    [InlineData("SG", "S0000001I", ValueStatus.Valid)]
    [InlineData("SG", "S1234567A", ValueStatus.Invalid)]
    [InlineData("CN", "11010519491231002X", ValueStatus.Valid)]
    [InlineData("CN", "440524188001010014", ValueStatus.Valid)]
    [InlineData("CN", "440524188001010015", ValueStatus.Invalid)]
    [InlineData("ID", "3171011708450001", ValueStatus.Valid)]
    [InlineData("ID", "3171015708450001", ValueStatus.Valid)]
    [InlineData("IN", "2341 2341 2346", ValueStatus.Valid)]
    [InlineData("IN", "234123412347", ValueStatus.Invalid)]
    [InlineData("PK", "34201-0891231-8", ValueStatus.Valid)]
    [InlineData("VN", "001099012345", ValueStatus.Valid)]
    [InlineData("LA", "123-45", ValueStatus.Unknown)]
    public void Normalize_NationalNumber_FollowsItsCountrysRule(string country, string raw, ValueStatus status) =>
        Assert.Equal(status, IdentityDocuments.Normalize(raw, "national-id", country).Status);

    [Fact]
    public void Normalize_OldChineseNumber_BecomesTheNewOne() =>
        Assert.Equal("CN:130503196704010016", IdentityDocuments.Normalize("130503670401001", "national-id", "CN").Value);

    [Theory]
    [InlineData("AA1234567", null, "AA1234567")]
    [InlineData("aa 123-4567", null, "AA1234567")]
    [InlineData("Passport No. AA1234567", null, "AA1234567")]
    [InlineData("เลขที่ AA๑๒๓๔๕๖๗", null, "AA1234567")]
    [InlineData("AA1234567", "TH", "TH:AA1234567")]
    [InlineData("AA1234567", "THA", "TH:AA1234567")]
    [InlineData("AA1234567", "ไทย", "TH:AA1234567")]
    public void Normalize_Passport_IsOneKey(string raw, string? country, string expected)
    {
        Normalized<string> passport = IdentityDocuments.Normalize(raw, "passport", country);

        Assert.Equal(expected, passport.Value);
        Assert.Equal(ValueStatus.Unknown, passport.Status);
    }

    [Fact]
    public void Normalize_PassportWithLookAlike_OffersTheUsualForm()
    {
        Normalized<string> passport = IdentityDocuments.Normalize("AA12345O7", "passport", "TH");

        Assert.Equal("TH:AA12345O7", passport.Value);
        Assert.Equal("TH:AA1234507", Assert.Single(passport.Alternatives));
    }

    [Theory]
    [InlineData("12/KAMANA(N)123456")]
    [InlineData("၁၂/ကမန(နိုင်)၁၂၃၄၅၆")]
    [InlineData("12 / Ka Ma Na (Naing) 123456")]
    [InlineData("12/KaMaNa(N)123456")]
    public void Normalize_MyanmarCard_IsOneKey(string raw)
    {
        Normalized<string> card = IdentityDocuments.Normalize(raw, null, "TH");

        Assert.Equal("MM:12/KAMANA(N)123456", card.Value);
        Assert.Equal(ValueStatus.Valid, card.Status);
    }

    [Theory]
    [InlineData("12/KAMATA(O)123456")]
    [InlineData("12/KAMATA()123456")]
    [InlineData("/KAMATA(N)123456")]
    [InlineData("-1/KAMATA(N)123456")]
    [InlineData("12/(N)123456")]
    [InlineData("12/KKK(N)123456")]
    [InlineData("12/KAMATA(N)123")]
    [InlineData("15/KAMATA(N)123456")]
    public void TryRead_NoMyanmarCard_IsRefused(string raw) => Assert.False(MyanmarCards.TryRead(raw, out _));

    [Fact]
    public void Normalize_UnhcrNumberOldAndNew_AreEqual() =>
        Assert.Equal(IdentityDocuments.Normalize("354-14C01234", "unhcr").Value, IdentityDocuments.Normalize("354-14-01234", "unhcr").Value);

    [SkippableTheory]
    [InlineData("th.pin", "TH")]
    [InlineData("my.nric", "MY")]
    [InlineData("in_.aadhaar", "IN")]
    [InlineData("in_.pan", "IN")]
    [InlineData("pk.cnic", "PK")]
    [InlineData("kr.rrn", "KR")]
    [InlineData("us.ssn", "US")]
    public void Normalize_GoldenNationalNumbers_AgreeOnValidity(string module, string country)
    {
        foreach (Dictionary<string, string> row in NormalizationGoldens.Read("identifiers.csv").Where(row => row["module"] == module))
        {
            Normalized<string> id = IdentityDocuments.Normalize(row["raw"], "national-id", country);
            if (row["valid_after_digit_fold"] == "true")
                Assert.True(id.Status is ValueStatus.Valid or ValueStatus.Placeholder, $"{row["case"]} {row["raw"]}");
            else if (!IsSeparatedOnly(row) && !(module == "th.pin" && row["raw"] is ['0' or '9', ..]))    // Thai numbers do begin with 0
                Assert.True(id.Status != ValueStatus.Valid, $"{row["case"]} {row["raw"]}");
        }
    }

    [SkippableTheory]
    [InlineData("imei")]
    [InlineData("luhn")]
    [InlineData("verhoeff")]
    public void Check_GoldenNumbers_Agree(string module)
    {
        foreach (Dictionary<string, string> row in NormalizationGoldens.Read("identifiers.csv").Where(row => row["module"] == module && row["case"] != "zeros"))
        {
            string digits = IdentifierText.Compact(row["raw"]);
            if (!IdentifierText.IsDigits(digits) || (module == "imei" && digits.Length != 15) || IsSeparatedOnly(row))
                continue;
            bool valid = module == "verhoeff" ? CheckDigits.IsVerhoeff(digits) : CheckDigits.IsLuhn(digits);
            Assert.True(valid == (row["valid_after_digit_fold"] == "true"), $"{row["case"]} {row["raw"]}");
        }
    }

    /// <summary>Signs between the digits: the reference refuses some of them, we drop all.</summary>
    private static bool IsSeparatedOnly(Dictionary<string, string> row) =>
        row["raw"] != row["made_from"] && IdentifierText.Compact(row["raw"]) == IdentifierText.Compact(row["made_from"]);
}
