namespace Linkage.Tests.Models;

public sealed class SessionCheckTests
{
    [Theory]
    [InlineData(100, 1, 100)]               // where all match, all count
    [InlineData(100, 0.5, 83.3333333)]      // 1 / (1/100 + 0.002 · 1²)
    [InlineData(100, 0.1, 5.8139535)]       // 1 / (1/100 + 0.002 · 9²)
    [InlineData(1e9, 0.1, 6.1728395)]       // however many they are
    [InlineData(0, 0, 0)]
    public void Worth_MatchesAmongOthers_CountTheLessTheMoreOthersThereAre(double matches, double share, double expected) =>
        Assert.Equal(expected, SessionCheck.Worth(matches, share), 1e-6);
}
