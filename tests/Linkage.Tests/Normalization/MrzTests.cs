using System.Text.Json;
using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class MrzTests
{
    [Theory]
    [InlineData("AB2134<<<", 5)]
    [InlineData("520727", 3)]
    [InlineData("L898902C3", 6)]
    [InlineData("HA672242<", 6)]
    [InlineData("0123456789", 7)]
    [InlineData("<<<<<<<<<", 0)]
    [InlineData("D23145890", 7)]
    public void Icao_PublishedExamples_Agree(string text, int expected) => Assert.Equal(expected, CheckDigits.Icao(text));

    [Fact]
    public void Normalize_ThaiPassport_GivesAllFields()
    {
        Normalized<MachineReadableZone> zone = Mrz.Normalize("P<THAJAIDEE<<NATTHAPHON<<<<<<<<<<<<<<<<<<<<<\nAA12345678THA9703153M30031491999999999018<18");

        Assert.Equal(ValueStatus.Valid, zone.Status);
        Assert.Equal("TD3", zone.Value!.Kind);
        Assert.Equal("P", zone.Value.DocumentType);
        Assert.Equal("THA", zone.Value.Issuer);
        Assert.Equal("AA1234567", zone.Value.Number);
        Assert.Equal("1997-03-15", zone.Value.BirthDate.ToString());
        Assert.Equal("2030-03-14", zone.Value.Expires.ToString());
        Assert.Equal("m", zone.Value.Sex);
        Assert.Equal("JAIDEE", zone.Value.Surname);
        Assert.Equal("NATTHAPHON", zone.Value.GivenNames);
        Assert.Equal("1999999999018", zone.Value.OptionalData);
    }

    [Theory]
    [InlineData("P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<", "L898902C36UTO7408122F1204159ZE184226B<<<<<10", null, "L898902C3")]
    [InlineData("I<UTOD231458907<<<<<<<<<<<<<<<", "7408122F1204159UTO<<<<<<<<<<<6", "ERIKSSON<<ANNA<MARIA<<<<<<<<<<", "D23145890")]
    [InlineData("I<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<", "D231458907UTO7408122F1204159<<<<<<<6", null, "D23145890")]
    [InlineData("P<MMRAUNG<KYAW<KHINE<<<<<<<<<<<<<<<<<<<<<<<<", "MA123456<5MMR9001011M2701013<<<<<<<<<<<<<<<8", null, "MA123456")]
    [InlineData("P<MYSAHMAD<BIN<ABDULLAH<<<<<<<<<<<<<<<<<<<<<", "A123456784MYS7703056M2803054770305021234<<02", null, "A12345678")]
    [InlineData("P<BGDISLAM<<MD<RAFIQUL<<<<<<<<<<<<<<<<<<<<<<", "AB12345671BGD8501019M2901019<<<<<<<<<<<<<<<2", null, "AB1234567")]
    [InlineData("P<LAOSISOULITH<<THONGLOUN<<<<<<<<<<<<<<<<<<<", "PA01234560LAO4511104M3011102<<<<<<<<<<<<<<<6", null, "PA0123456")]
    [InlineData("P<KHMHUN<<SEN<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<<", "N1234567<7KHM5208052M3008052<<<<<<<<<<<<<<<6", null, "N1234567")]
    public void Normalize_Specimens_PassAllChecks(string first, string second, string? third, string number)
    {
        Normalized<MachineReadableZone> zone = Mrz.Normalize(string.Join('|', new[] { first, second, third }.Where(line => line is not null)));

        Assert.Equal(ValueStatus.Valid, zone.Status);
        Assert.Equal(number, zone.Value!.Number);
    }

    [Fact]
    public void Normalize_MisreadDate_OffersTheRepair()
    {
        Normalized<MachineReadableZone> zone = Mrz.Normalize("P<THAJAIDEE<<NATTHAPHON<<<<<<<<<<<<<<<<<<<<<\nAA12345678THA97O3153M30031491999999999018<18");

        Assert.Equal(ValueStatus.Invalid, zone.Status);
        Assert.Equal(["birth_date", "composite"], zone.Value!.FailedChecks.AsEnumerable());
        Assert.Equal("1997-03-15", Assert.Single(zone.Alternatives).BirthDate.ToString());
    }

    [Fact]
    public void Normalize_LongNumber_IsPutTogether()
    {
        string first = "I<UTOD23145890<7349<<<<<<<<<<<";

        Normalized<MachineReadableZone> zone = Mrz.Normalize(first + "|7408122F1204159UTO<<<<<<<<<<<0|ERIKSSON<<ANNA<MARIA<<<<<<<<<<");

        Assert.Equal("D23145890734", zone.Value!.Number);
        Assert.DoesNotContain("document_number", zone.Value.FailedChecks);
    }

    [Theory]
    [InlineData("")]
    [InlineData("hello")]
    public void Normalize_NoZone_HasNoValue(string raw) => Assert.Null(Mrz.Normalize(raw).Value);

    [SkippableFact]
    public void Normalize_GoldenZones_FailTheSameChecks()
    {
        int read = 0;
        int repaired = 0;
        int faults = 0;
        foreach (Dictionary<string, string> row in NormalizationGoldens.Read("mrz.csv.gz").Where(row => row["own_digits_ok"].Length > 0))
        {
            string raw = string.Join('|', new[] { row["line1"], row["line2"], row["line3"] }.Where(line => line.Length > 0));
            Normalized<MachineReadableZone> zone = Mrz.Normalize(raw);
            read++;
            Assert.NotNull(zone.Value);
            Assert.True(row["kind"] == zone.Value!.Kind, row["base"]);
            if (row["case"] == "lower")
                continue;
            Assert.True(row["own_failed_digits"] == string.Join('|', zone.Value.FailedChecks), $"{row["base"]} {row["case"]}");
            if (zone.Status != ValueStatus.Valid)
            {
                faults++;
                repaired += zone.Alternatives.Length;
            }
            if (row["case"] == "clean")
            {
                using JsonDocument fields = JsonDocument.Parse(row["mrz_fields"]);
                Assert.Equal(fields.RootElement.GetProperty("document_number").GetString()!.Replace("<", " ", StringComparison.Ordinal), zone.Value.Number);
                Assert.Equal(fields.RootElement.GetProperty("surname").GetString(), zone.Value.Surname);
                Assert.Equal(fields.RootElement.GetProperty("name").GetString(), zone.Value.GivenNames);
            }
        }

        Assert.True(read > 1500);
        Assert.True(repaired > faults / 2);
    }
}
