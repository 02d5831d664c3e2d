namespace Linkage.Similarity;

public sealed class UnitPatternTests
{
    private const string Alphabet = "ab\0ก\u0301\uD83D\uFFFF";

    [Fact]
    public void Mask_EveryLength_TellsWhereTheUnitStands()
    {
        Random random = new(1);
        for (int length = 1; length <= 64; length++)
        {
            string text = new([.. Enumerable.Range(0, length).Select(_ => Alphabet[random.Next(Alphabet.Length)])]);
            foreach (char unit in Alphabet)
            {
                ulong expected = text.Select((at, i) => at == unit ? 1UL << i : 0).Aggregate(0UL, (all, bit) => all | bit);
                if (length <= 8)
                    Assert.Equal(expected, Mask<UnitPattern8>(text, unit));
                if (length is >= 8 and <= 16)
                    Assert.Equal(expected, Mask<UnitPattern16>(text, unit));
                if (length is >= 16 and <= 32)
                    Assert.Equal(expected, Mask<UnitPattern32>(text, unit));
                if (length >= 32)
                    Assert.Equal(expected, Mask<UnitPattern64>(text, unit));
            }
        }
    }

    private static ulong Mask<TPattern>(string text, char unit)
        where TPattern : struct, IUnitPattern<TPattern> =>
        TPattern.Load(text).Mask(unit) & (ulong.MaxValue >> (64 - text.Length));
}
