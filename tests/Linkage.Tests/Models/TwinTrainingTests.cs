using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>How often two people of a household were born on one day is found again in the pairs that a known share of twins would make.</summary>
public sealed class TwinTrainingTests
{
    private const double SameDay = 0.01;

    // Of birthDate, givenName, street and phone: the chance to agree of a match, a stranger and a household.
    private static readonly double[] s_m = [0.98, 0.95, 0.7, 0.6];
    private static readonly double[] s_u = [SameDay, 0.01, 0.001, 0.001];
    private static readonly double[] s_h = [double.NaN, double.NaN, 0.9, 0.8];

    [Theory]
    [InlineData(0.02, 0.02)]
    [InlineData(0.002, 0.2)]   // there are more matches that look like twins than twins, and, the last steps are slow
    public void Run_PairsOfAKnownShareOfTwins_FindsIt(double twins, double tolerance)
    {
        (double matches, double households, double strangers) = (50_000, 100_000, 50_000_000);
        PatternCounts counts = Expected(matches, households * twins, strangers);

        double found = Training(counts).Run(matches, households, strangers);

        // The start counts as 20 pairs of which one in two hundred is of twins.
        Assert.Equal(((households * twins) + 0.1) / (households + 20), found, tolerance * twins);
    }

    [Fact]
    public void Run_PartOfThePairsCounted_FindsTheSame()
    {
        (double matches, double households, double strangers) = (50_000, 100_000, 50_000_000);

        double found = Training(Expected(matches / 4, households * 0.02 / 4, strangers / 4), share: 0.25).Run(matches, households, strangers);

        Assert.Equal(0.02, found, 0.0004);
    }

    [Fact]
    public void Run_NamesOfMatchesThatWereLearntFromTwins_LearnsThemAnew()
    {
        // An m by which one match in five changes the given name would have every pair of twins be one person.
        (double matches, double households, double strangers) = (50_000, 100_000, 50_000_000);
        ParameterTable parameters = Parameters();
        (parameters.M[1][1], parameters.M[1][2]) = (0.8, 0.2);

        double found = Training(Expected(matches, households * 0.02, strangers), parameters: parameters).Run(matches, households, strangers);

        Assert.Equal(0.02, found, 0.001);
    }

    [Fact]
    public void Run_NoPairOfOneDay_KeepsTheStart()
    {
        PatternCounts counts = PatternCounts.Of(4, [([0, 1, 1, 1], 100), ([2, 1, 1, 1], 100)]);

        Assert.Equal(0.005, Training(counts).Run(matches: 100, households: 0, strangers: 1e6), 1e-12);
        Assert.Equal(0.005, Training(PatternCounts.Of(4, [])).Run(matches: 0.5, households: 0, strangers: 1), 1e-12);
    }

    [Fact]
    public void Run_OneDayThatStandsForEveryDay_StaysInBounds()
    {
        (double matches, double households, double strangers) = (50_000, 100_000, 50_000_000);

        Assert.Equal(0.05, Training(Expected(matches, households * 0.5, strangers)).Run(matches, households, strangers));
    }

    [Fact]
    public void LikeliestLevel_NullLevelFirst_IsTheOneThatMostMatchesHave()
    {
        ParameterTable parameters = Parameters();
        Assert.Equal(1, parameters.LikeliestLevel(0));

        (parameters.M[0][1], parameters.M[0][2]) = (0.4, 0.6);
        Assert.Equal(2, parameters.LikeliestLevel(0));
    }

    private static TwinTraining Training(PatternCounts counts, double share = 1, ParameterTable? parameters = null) => new(
        (counts, share),
        parameters ?? Parameters(),
        Comparisons(),
        [],
        birth: 0,
        [.. s_h.Select((agree, i) => double.IsNaN(agree) ? null : new[] { 0, Math.Log(agree / s_u[i]), Math.Log((1 - agree) / (1 - s_u[i])) })]);

    // The pairs of one day by pattern, rounded: matches, twins, strangers.
    private static PatternCounts Expected(double matches, double twins, double strangers)
    {
        List<(byte[], long)> patterns = [];
        for (int pattern = 0; pattern < 8; pattern++)
        {
            byte[] levels = [1, .. Enumerable.Range(0, 3).Select(i => (byte)(1 + (pattern >> i & 1)))];
            double count = (matches * s_m[0] * Chance(levels, s_m)) + (twins * Chance(levels, [0, s_u[1], s_h[2], s_h[3]])) + (strangers * SameDay * Chance(levels, s_u));
            patterns.Add((levels, (long)Math.Round(count)));
        }

        return PatternCounts.Of(4, patterns);
    }

    private static double Chance(byte[] levels, double[] agree) =>
        Enumerable.Range(1, 3).Aggregate(1.0, (chance, i) => chance * (levels[i] == 1 ? agree[i] : 1 - agree[i]));

    private static ParameterTable Parameters() => new(Comparisons());

    private static ImmutableArray<Comparison> Comparisons() =>
        [.. new[] { "birthDate", "givenName", "street", "phone" }.Select((field, i) => Comparison.Of(
            field, ComparisonLevel.Null(field), ComparisonLevel.Exact(field).With(s_m[i], s_u[i]), ComparisonLevel.Else().With(1 - s_m[i], 1 - s_u[i])))];
}
