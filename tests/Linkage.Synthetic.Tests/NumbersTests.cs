using System.Globalization;

namespace Linkage.Synthetic.Tests;

public sealed class NumbersTests
{
    private const int Seed = 4;

    [Fact]
    public void Passport_AnyPlace_IsGivenOnce()
    {
        foreach (string shape in new[] { "AA#######", "MA######", "PA#######", "N########", "EA#######" })
            AllDiffer(place => Numbers.Passport(Seed, place, shape));
    }

    [Fact]
    public void ThaiMobile_AnyPlace_IsGivenOnceAndHasElevenDigits()
    {
        AllDiffer(place => Numbers.ThaiMobile(Seed, place));
        Assert.Matches("^66[689][0-9]{8}$", Numbers.ThaiMobile(Seed, 8_000_000));
    }

    [Fact]
    public void ForeignMobile_AnyPlace_IsGivenOnce() => AllDiffer(place => Numbers.ForeignMobile(Seed, place, Nation.Of(Community.Burman)));

    [Fact]
    public void ThaiPlate_AnyPlace_IsGivenOnce() => AllDiffer(place => Numbers.ThaiPlate(Seed, place, 10).ToString());

    [Fact]
    public void Vin_AnyPlace_IsGivenOnceAndHasSeventeenCharacters()
    {
        AllDiffer(place => Numbers.Vin(Seed, place, "MR0", 2015));
        Assert.Matches("^[A-HJ-NPR-Z0-9]{17}$", Numbers.Vin(Seed, 77, "MR0", 2008));
    }

    [Fact]
    public void NationalId_AnyPlace_IsGivenOnceWithItsCheckDigitAndNoRealOffice()
    {
        AllDiffer(place => Numbers.NationalId(Seed, place, 1));
        for (int place = 0; place < 500; place++)
        {
            string id = Numbers.NationalId(Seed, place, 3);
            int sum = 0;
            for (int i = 0; i < 12; i++)
                sum += (id[i] - '0') * (13 - i);
            Assert.Equal((11 - (sum % 11)) % 10, id[12] - '0');
            Assert.Equal("99", id[1..3]);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(123_456)]
    public void Imei_AnyPlace_PassesLuhn(long place)
    {
        string imei = Numbers.Imei(Seed, place);
        int sum = 0;
        for (int i = 0; i < imei.Length; i++)
        {
            int digit = int.Parse(imei[imei.Length - 1 - i].ToString(), CultureInfo.InvariantCulture);
            sum += i % 2 == 1 ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
        }

        Assert.Equal(15, imei.Length);
        Assert.Equal(0, sum % 10);
    }

    private static void AllDiffer(Func<long, string> make)
    {
        HashSet<string> seen = [];
        for (long place = 0; place < 30_000; place++)
            Assert.True(seen.Add(make(place)));
        for (long place = 8_400_000; place < 8_430_000; place++)
            Assert.True(seen.Add(make(place)));
    }
}
