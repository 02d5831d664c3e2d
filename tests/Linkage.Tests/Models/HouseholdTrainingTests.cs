using System.Collections.Immutable;
using Linkage.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>Households that are found in hand-made patterns.</summary>
public sealed class HouseholdTrainingTests
{
    [Fact]
    public void Run_PairsOfKnownHouseholds_FindsThemAndTheirTwins()
    {
        Household household = Learn(Comparisons(BirthDate()))!;

        // 20,000 pairs of 10,000 records, one in fifty of twins.
        Assert.Equal(4, household.PairsPerRecord, 0.2);
        Assert.Equal(["birthDate", "street", "phone"], household.Traits.Select(trait => trait.Comparison));
        Assert.Equal(0.02, household.Traits[0].Chances[1], 0.002);
        Assert.Equal(1 - household.Traits[0].Chances[1], household.Traits[0].Chances[2], 1e-9);
        Assert.Equal(0.8, household.Traits[1].Chances[1], 0.02);
    }

    [Fact]
    public void Run_DayOfBirthStatedByAQuarterOfPairs_FindsAsManyTwinsAmongThose()
    {
        // As many strangers share a street and a phone as people of a household, so that it matters how many of them can be of one day.
        ImmutableArray<Comparison> comparisons = [Of("givenName", 0.95, 0.01), BirthDate(), Of("street", 0.5, 0.02), Of("phone", 0.5, 0.02)];

        Assert.InRange(Learn(comparisons, shared: 0.02)!.Traits[0].Chances[1], 0.014, 0.022);
        Assert.InRange(Learn(comparisons, shared: 0.02, stated: 0.25)!.Traits[0].Chances[1], 0.014, 0.022);
    }

    [Fact]
    public void Run_SettingsInWhichAnyTwoWereBornOnOneDay_LearnsChances()
    {
        Comparison always = Comparison.Of("birthDate", ComparisonLevel.Null("birthDate"), ComparisonLevel.Exact("birthDate").With(0.98, 1, fixU: true), ComparisonLevel.Else().With(0.02, 1, fixU: true));

        Household household = Learn(Comparisons(always))!;

        Assert.All(household.Traits.SelectMany(trait => trait.Chances), chance => Assert.InRange(chance, 1e-12, 1));
    }

    private static Household? Learn(ImmutableArray<Comparison> comparisons, double shared = 0.001, double stated = 1)
    {
        PatternCounts counts = PatternCounts.Of(comparisons.Length, Pairs(shared, stated));
        return new HouseholdTraining(counts, (counts, 1), new ParameterTable(comparisons), comparisons, []).Run(counts.Pairs, matches: 5_000, records: 10_000);
    }

    private static Comparison BirthDate() => Of("birthDate", 0.98, 0.01);

    private static ImmutableArray<Comparison> Comparisons(Comparison birthDate) => [Of("givenName", 0.95, 0.01), birthDate, Of("street", 0.5, 0.001), Of("phone", 0.5, 0.001)];

    private static Comparison Of(string field, double m, double u) =>
        Comparison.Of(field, ComparisonLevel.Null(field), ComparisonLevel.Exact(field).With(m, u), ComparisonLevel.Else().With(1 - m, 1 - u));

    // 50,000,000 pairs by what is expected of 5,000 matches, 20,000 pairs of households and strangers, who share a street, or a phone, so often; both state their day of birth in a part.
    private static IEnumerable<(byte[] Levels, long Count)> Pairs(double shared, double stated)
    {
        for (int pattern = 0; pattern < 16; pattern++)
        {
            byte[] levels = [.. Enumerable.Range(0, 4).Select(i => (byte)(1 + (pattern >> i & 1)))];
            double count = (5_000 * Chance(levels, [0.95, 0.98, 0.5, 0.5])) + (20_000 * Chance(levels, [0.01, 0.02, 0.8, 0.8])) + (49_975_000 * Chance(levels, [0.01, 0.01, shared, shared]));
            yield return (levels, (long)Math.Round(count * stated));
            yield return ([levels[0], 0, levels[2], levels[3]], (long)Math.Round(count * (1 - stated)));
        }
    }

    private static double Chance(byte[] levels, double[] agree) =>
        agree.Select((chance, i) => levels[i] == 1 ? chance : 1 - chance).Aggregate(1.0, (product, chance) => product * chance);
}
