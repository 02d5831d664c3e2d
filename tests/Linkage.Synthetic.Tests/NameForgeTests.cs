namespace Linkage.Synthetic.Tests;

public sealed class NameForgeTests
{
    public static TheoryData<string> Communities => [.. Enum.GetNames<Community>()];

    [Theory]
    [MemberData(nameof(Communities))]
    public void Invent_Community_WritesNativeAndSeveralLatinSpellings(string name)
    {
        Community community = Enum.Parse<Community>(name);
        HashSet<string> latin = [];
        for (int i = 0; i < 40; i++)
        {
            SplitMix random = new(1, i, 1, 0);
            InventedName made = NameForge.Invent(ref random, community, male: i % 2 == 0);
            Assert.NotEmpty(made.Native);
            string written = made.LatinGiven(0) + made.LatinFamily(0);
            Assert.All(written.Where(char.IsLetter), letter => Assert.True(char.IsAscii(letter)));
            for (ulong spelling = 0; spelling < 20; spelling++)
                latin.Add(Text.Of(i) + made.LatinGiven(spelling) + made.LatinFamily(spelling));
            Assert.Equal(made.OtherScript, made.Native.All(c => !char.IsAsciiLetter(c)));
        }

        Assert.True(latin.Count > 60, "spellings");
    }

    [Fact]
    public void Invent_TenThousandThaiNames_HasFewNamesakes()
    {
        HashSet<string> names = [];
        for (int i = 0; i < 10_000; i++)
        {
            SplitMix random = new(1, i, 1, 0);
            names.Add(NameForge.Invent(ref random, Community.Thai, male: true).Native);
        }

        Assert.InRange(names.Count, 9_950, 10_000);
    }

    [Fact]
    public void Slip_AnyText_ChangesItInOnePlace()
    {
        foreach (string text in new[] { "สมชาย ใจดี", "Somchai Jaidee", "အောင်ကျော်", "李明", "Li" })
        {
            for (int i = 0; i < 100; i++)
            {
                SplitMix random = new(1, i, 2, 0);
                string slipped = Spelling.Slip(ref random, text);
                Assert.NotEqual(text, slipped);
                Assert.InRange(slipped.Length, text.Length - 1, text.Length + 1);
            }
        }
    }

    [Fact]
    public void Misread_Number_KeepsItsLength()
    {
        for (int i = 0; i < 200; i++)
        {
            SplitMix random = new(1, i, 2, 0);
            string misread = Spelling.Misread(ref random, "AA1234567");
            Assert.NotEqual("AA1234567", misread);
            Assert.Equal(9, misread.Length);
        }
    }
}
