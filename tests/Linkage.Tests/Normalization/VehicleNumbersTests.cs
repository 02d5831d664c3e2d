using Linkage.Normalization;

namespace Linkage.Tests.Normalization;

public sealed class VehicleNumbersTests
{
    [Theory]
    [InlineData("1M8GDM9AXKP042788", ValueStatus.Valid)]
    [InlineData("11111111111111111", ValueStatus.Valid)]
    [InlineData("1VWBP7A37DC046870", ValueStatus.Valid)]
    [InlineData("5GZCZ43D13S812715", ValueStatus.Valid)]
    [InlineData("LSVAA4182E2184847", ValueStatus.Valid)]
    [InlineData("5GZCZ43D13S812716", ValueStatus.Invalid)]
    [InlineData("MR0FZ22G501234567", ValueStatus.Unknown)]
    [InlineData("MPATFR86JHT000001", ValueStatus.Unknown)]
    [InlineData("AE101-5012345", ValueStatus.Unknown)]
    [InlineData("-", ValueStatus.Placeholder)]
    [InlineData("000000", ValueStatus.Placeholder)]
    public void Normalize_CheckDigit_BindsWhereItIsMandatory(string raw, ValueStatus status) => Assert.Equal(status, VehicleNumbers.Normalize(raw).Status);

    [Theory]
    [InlineData("*MR0FZ22G501234567*", "MR0FZ22G501234567")]
    [InlineData("mr0 fz22g5 01234567", "MR0FZ22G501234567")]
    [InlineData("WDBEA3QD3HA39I172", "WDBEA30D3HA391172")]
    [InlineData("KUN25-1234567", "KUN251234567")]
    public void Normalize_AsStamped_IsOneNumber(string raw, string expected) => Assert.Equal(expected, VehicleNumbers.Normalize(raw).Value);

    [SkippableFact]
    public void HasCheckDigit_GoldenNumbers_Agrees()
    {
        foreach (Dictionary<string, string> row in NormalizationGoldens.Read("vin.csv").Where(row => row["error"].Length == 0))
            Assert.Equal(row["check_digit_ok"] == "true", VehicleNumbers.HasCheckDigit(IdentifierText.Compact(row["raw"])));
    }
}
