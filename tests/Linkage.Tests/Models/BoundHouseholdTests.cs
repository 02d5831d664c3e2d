using System.Collections.Immutable;
using Linkage.Comparisons;
using Linkage.Tests.Comparisons;

namespace Linkage.Tests.Models;

/// <summary>The correction for people under one roof, worked by hand.</summary>
public sealed class BoundHouseholdTests
{
    // 1,001 records have 500,500 pairs.
    private static readonly RecordTable s_table = PeopleTable.Of("givenName", new string[1001].Select(_ => "").ToArray());

    // A name, which is a person's own, a street and a phone: of strangers one in a thousand agrees on either, of a household eight and six in ten.
    private static readonly ImmutableArray<Comparison> s_comparisons =
    [
        .. new[] { "givenName", "street", "phone" }.Select(field => Comparison.Of(field, ComparisonLevel.Null(field), ComparisonLevel.Exact(field), ComparisonLevel.Else())),
    ];

    [Fact]
    public void Bits_WhatAHouseholdShares_TakesWhatTellsItFromAMatch()
    {
        BoundHousehold household = Household([]);
        double street = Math.Log2(0.8 / 0.001);
        double phone = Math.Log2(0.6 / 0.001);

        Assert.Equal(street + phone, household.Sum([1, 1, 1]), 1e-9);
        Assert.Equal(street, household.Sum([2, 1, 0]), 1e-9);
        Assert.Equal(-Math.Log2(0.999 + (0.001 * 800 * 600)), household.Bits(street + phone), 1e-9);
        Assert.Equal(household.Most, household.Bits(double.NegativeInfinity), 1e-12);
        Assert.Equal(-Math.Log2(0.999), household.Most, 1e-12);
    }

    [Fact]
    public void Bits_TraitsThatGoTogetherAmongStrangers_TellLessOfAHousehold()
    {
        double[] bits = new double[9];
        bits[4] = -3;
        BoundHousehold household = Household([new Correlation("street", "phone", [.. bits])]);

        Assert.Equal(Math.Log2(800 * 600) - 3, household.Sum([1, 1, 1]), 1e-9);
        Assert.Equal(Math.Log2(800), household.Sum([1, 1, 0]), 1e-9);
    }

    // A street that differs where the phone is the same is what movers show, who match: it says nothing of whether strangers or a household differ so.
    [Fact]
    public void Sum_TraitsThatGoTogetherAmongMatches_TellNothingOfAHousehold()
    {
        double[] bits = new double[9];
        bits[7] = 3;
        BoundHousehold household = Household([new Correlation("street", "phone", [.. bits])]);

        Assert.Equal(Math.Log2(0.2 / 0.999) + Math.Log2(600), household.Sum([1, 2, 1]), 1e-9);
    }

    [Fact]
    public void Create_MoreThanAHundredthOfThePairs_CountsAHundredth()
    {
        Assert.Equal(-Math.Log2(0.99), Household([], pairsPerRecord: 100).Most, 1e-12);
        Assert.Equal(500_500 * 0.01, BoundHousehold.MostPairs(500_500), 1e-9);
    }

    [Fact]
    public void InBlock_PairsThatAgreeOnATrait_AreOfAHouseholdTheMoreOften()
    {
        BoundHousehold block = Household([]).InBlock([(1, 1)], [true, false, true], used => BoundCorrelation.Among(s_comparisons, [], used));

        // Of 1,000,000 non-matches 1,000 are households, of which 800 agree on the street, as do 999 of the strangers.
        double share = 800 / (800 + 999.0);
        Assert.Equal(-Math.Log2(1 - share + (share * 600)), block.Bits(block.Sum([1, 1, 1])), 1e-9);
        Assert.Null(block.RatiosOf(1));
        Assert.NotNull(block.RatiosOf(2));
    }

    [Fact]
    public void InBlock_PairsThatAgreeOnWhatIsAPersonsOwn_AreOfAHouseholdAsOftenAsAll()
    {
        BoundHousehold block = Household([]).InBlock([(0, 1)], [false, true, true], used => BoundCorrelation.Among(s_comparisons, [], used));

        Assert.Equal(-Math.Log2(0.999 + (0.001 * 800 * 600)), block.Bits(block.Sum([1, 1, 1])), 1e-9);
    }

    [Fact]
    public void InBlock_PairsThatAreAllButSurelyOfAHousehold_LoseAllThatItShares()
    {
        BoundHousehold household = Household([], u: 1e-30);
        BoundHousehold block = household.InBlock([(1, 1)], [true, false, true], used => BoundCorrelation.Among(s_comparisons, [], used));

        Assert.Equal(-Math.Log2(0.6 / 1e-30), block.Bits(block.Sum([1, 1, 1])), 1e-9);
    }

    private static BoundHousehold Household(ImmutableArray<Correlation> correlations, double u = 0.001, double pairsPerRecord = 1) => BoundHousehold.Create(
        new Household(pairsPerRecord, [("street", [1, 0.8, 0.2]), ("phone", [1, 0.6, 0.4])]),
        s_table,
        LinkType.LinkAndDedupe,
        s_comparisons,
        (_, level) => level switch { 0 => 1, 1 => u, _ => 1 - u },
        correlations);
}
