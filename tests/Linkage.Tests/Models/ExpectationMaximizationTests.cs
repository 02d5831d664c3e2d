using Linkage.Comparisons;

namespace Linkage.Tests.Models;

public sealed class ExpectationMaximizationTests
{
    [Fact]
    public void LearnM_PatternsOfAKnownModel_FindsItsParameters()
    {
        // Two comparisons, m = .9 and .8 of agreement, u = .1 and .2, a third of 300,000 pairs match: expected counts, worked out.
        ParameterTable parameters = Parameters(0.1, 0.2);
        List<(byte[], long)> patterns = [];
        foreach (byte a in new byte[] { 1, 2 })
        {
            foreach (byte b in new byte[] { 1, 2 })
            {
                double match = (a == 1 ? 0.9 : 0.1) * (b == 1 ? 0.8 : 0.2);
                double other = (a == 1 ? 0.1 : 0.9) * (b == 1 ? 0.2 : 0.8);
                patterns.Add(([a, b], (long)Math.Round((100_000 * match) + (200_000 * other))));
            }
        }

        EmResult result = ExpectationMaximization.LearnM(PatternCounts.Of(2, patterns), parameters, [true, true], 0.5, pseudoPairs: 0);

        Assert.True(result.Converged);
        Assert.Equal(1 / 3.0, result.Share, 0.02);
        Assert.Equal(0.9, parameters.M[0][1], 0.02);
        Assert.Equal(0.8, parameters.M[1][1], 0.02);
    }

    [Fact]
    public void LearnM_NoPairs_KeepsTheStart()
    {
        ParameterTable parameters = Parameters(0.1, 0.2);
        double before = parameters.M[0][1];

        ExpectationMaximization.LearnM(PatternCounts.Of(2, []), parameters, [true, true], 0.5, pseudoPairs: 100);

        Assert.Equal(before, parameters.M[0][1], 1e-9);
    }

    [Fact]
    public void LearnU_RandomPairsWithMatchesAmongThem_WeighsThemOut()
    {
        // 1 in 11 pairs matches and agrees on all; of the others 1 in 100 agrees on each.
        ParameterTable parameters = Parameters(0.01, 0.01);
        PatternCounts counts = PatternCounts.Of(2, [([1, 1], 1000), ([1, 2], 99), ([2, 1], 99), ([2, 2], 9801)]);

        ExpectationMaximization.LearnU(counts, parameters, [true, true], share: 1 / 11.0, pseudoPairs: 0, iterations: 20);

        Assert.InRange(parameters.U[0][1], 0.008, 0.03);   // 0.109 with the matches left in
    }

    [Fact]
    public void LearnU_MoreMatchesThanTheShareSays_LowersTheOddsOfAllAlike()
    {
        // Half of 80 pairs may match. Of the 52 that agree nine tenths would, of the 28 others one tenth: 49.6. A third of the odds leaves three quarters (39 pairs) and 1 in 28 (one pair).
        ParameterTable parameters = OneComparison(m: 0.9, u: 0.1);
        ExpectationMaximization.LearnU(PatternCounts.Of(1, [([1], 52), ([2], 28)]), parameters, [true], share: 0.5, pseudoPairs: 0, iterations: 1);

        Assert.Equal(13 / 40.0, parameters.U[0][1], 1e-9);
        Assert.Equal(27 / 40.0, parameters.U[0][2], 1e-9);
    }

    [Fact]
    public void LearnU_MoreMatchesThanTheShareSaysButNotMoreThanMayBe_TakesThemAsTheyAre()
    {
        ParameterTable parameters = OneComparison(m: 0.9, u: 0.1);
        ExpectationMaximization.LearnU(PatternCounts.Of(1, [([1], 52), ([2], 28)]), parameters, [true], share: 0.5, pseudoPairs: 0, iterations: 1, mostOfShare: 1.5);

        Assert.Equal(5.2 / (5.2 + 25.2), parameters.U[0][1], 1e-9);
    }

    [Fact]
    public void LearnU_SureMatchesThatAloneAreTooMany_AreLoweredToo()
    {
        // Ten pairs agree on three things that one in a billion agrees on by chance; four of a thousand may match.
        ParameterTable parameters = new([.. Enumerable.Range(0, 3).Select(i => Names($"c{i}", m: 0.9, u: 1e-9))]);
        ExpectationMaximization.LearnU(PatternCounts.Of(3, [([1, 1, 1], 10), ([2, 2, 2], 990)]), parameters, [true, true, true], share: 0.004, pseudoPairs: 0, iterations: 1);

        Assert.Equal(6 / 996.0, parameters.U[0][1], 1e-6);
    }

    private static ParameterTable OneComparison(double m, double u) => new([Names("a", m, u)]);

    private static Comparison Names(string label, double m, double u) =>
        Comparison.Of(label, ComparisonLevel.Null("name"), ComparisonLevel.Exact("name").With(m, u), ComparisonLevel.Else().With(1 - m, 1 - u));

    private static ParameterTable Parameters(double firstU, double secondU) => new(
    [
        Comparison.Of("a", ComparisonLevel.Null("name"), ComparisonLevel.Exact("name").With(0.7, firstU), ComparisonLevel.Else().With(0.3, 1 - firstU)),
        Comparison.Of("b", ComparisonLevel.Null("name"), ComparisonLevel.Exact("name").With(0.7, secondU), ComparisonLevel.Else().With(0.3, 1 - secondU)),
    ]);
}
