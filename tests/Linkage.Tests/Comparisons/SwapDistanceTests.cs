using FsCheck.Xunit;
using Linkage.Comparisons;
using Linkage.Similarity;

namespace Linkage.Tests.Comparisons;

public sealed class SwapDistanceTests
{
    [Property(MaxTest = 500)]
    public bool AtMost_ShortTexts_EqualsDamerauLevenshtein(uint left, uint right, byte limit)
    {
        // Texts of the letters a to c, so that near ones are common.
        string a = Text(left);
        string b = Text(right);
        int most = limit % 4;
        return SwapDistance.AtMost(a, b, most) == Math.Min(DamerauLevenshtein.Distance(a, b), most + 1);
    }

    [Theory]
    [InlineData("martha", "marhta", 1)]
    [InlineData("martha", "martha", 0)]
    [InlineData("martha", "mratah", 2)]
    [InlineData("martha", "marta", 1)]
    [InlineData("", "a", 1)]
    public void AtMost_LimitOfOne_CountsUpToTwo(string left, string right, int expected) =>
        Assert.Equal(expected, SwapDistance.AtMost(left, right, 1));

    private static string Text(uint seed)
    {
        char[] text = new char[seed % 7];
        for (int i = 0; i < text.Length; i++)
            text[i] = (char)('a' + ((seed >> (2 * i)) % 3));
        return new string(text);
    }
}
