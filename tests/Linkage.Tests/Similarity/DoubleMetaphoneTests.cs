namespace Linkage.Similarity;

public sealed class DoubleMetaphoneTests
{
    [Theory]
    [InlineData("Smith", "SM0", "XMT")]
    [InlineData("Schmidt", "XMT", "SMT")]
    [InlineData("Thomas", "TMS", "TMS")]
    [InlineData("Matej", "MTJ", "MT")]
    [InlineData("", "", "")]
    public void Encode_KnownNames_GivesBothKeys(string name, string primary, string secondary) =>
        Assert.Equal(new DoubleMetaphoneKeys(primary, secondary), DoubleMetaphone.Encode(name));

    [Fact]
    public void Encode_WithLength_CutsBothKeys() =>
        Assert.Equal(new DoubleMetaphoneKeys("KRST", "KRST"), DoubleMetaphone.Encode("Christopher", 4));

    [Fact]
    public void SharesKeyWith_SmithAndSchmidt_IsTrue()
    {
        Assert.True(DoubleMetaphone.Encode("Smith").SharesKeyWith(DoubleMetaphone.Encode("Schmidt")));
        Assert.False(DoubleMetaphone.Encode("").SharesKeyWith(DoubleMetaphone.Encode("")));
    }

    [Fact]
    public void SoundsAlike_SmithAndSchmidt_IsTrue()
    {
        Assert.True(DoubleMetaphone.SoundsAlike("Smith", "Schmidt"));
        Assert.False(DoubleMetaphone.SoundsAlike("Smith", "Jones"));
        Assert.False(DoubleMetaphone.SoundsAlike("", ""));
    }

    [Fact]
    public void SoundsAlike_ManyPairs_AllocatesNothing()
    {
        DoubleMetaphone.SoundsAlike("Smith", "Schmidt");
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int i = 0; i < 100; i++)
            DoubleMetaphone.SoundsAlike("Christopher", "Kristofer");
        Assert.Equal(before, GC.GetAllocatedBytesForCurrentThread());
    }

    [SkippableFact]
    public void SoundsAlike_NeighbouringGoldens_AgreesWithTheKeys()
    {
        List<Dictionary<string, string>> rows = GoldenStrings.Read("phonetic.csv.gz");
        foreach ((string left, string right) in rows.Zip(rows.Skip(1), (one, other) => (one["text"], other["text"])))
            Assert.Equal(DoubleMetaphone.Encode(left).SharesKeyWith(DoubleMetaphone.Encode(right)), DoubleMetaphone.SoundsAlike(left, right));
    }

    // DoubleMetaphone 1.2 cuts keys at 32 letters.
    [SkippableFact]
    public void Encode_GoldensOfTheOtherPackage_AreEqual()
    {
        foreach (Dictionary<string, string> row in GoldenStrings.Read("phonetic.csv.gz").Where(row => row["ascii_letters_only"] == "true"))
        {
            DoubleMetaphoneKeys keys = DoubleMetaphone.Encode(row["text"], 32);
            string secondary = row["dmc_secondary"].Length == 0 ? row["dmc_primary"] : row["dmc_secondary"];
            Assert.True(keys == new DoubleMetaphoneKeys(row["dmc_primary"], secondary), row["text"]);
        }
    }

    [SkippableFact]
    public void Encode_Goldens_AreEqual()
    {
        List<string> different = [];
        foreach (Dictionary<string, string> row in GoldenStrings.Read("phonetic.csv.gz").Where(row => row["ascii_letters_only"] == "true"))
        {
            string primary = row["dm_primary"].TrimEnd();
            string secondary = row["dm_secondary"].Length == 0 ? primary : row["dm_secondary"].TrimEnd();
            DoubleMetaphoneKeys keys = DoubleMetaphone.Encode(row["text"]);
            if (keys != new DoubleMetaphoneKeys(primary, secondary))
                different.Add($"{row["text"]}: {keys.Primary} {keys.Secondary}, golden {primary} {secondary}");
        }

        Assert.Empty(different);
    }
}
