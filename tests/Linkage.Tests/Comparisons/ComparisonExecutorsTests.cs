using FsCheck;
using FsCheck.Xunit;
using Linkage.Comparisons;

namespace Linkage.Tests.Comparisons;

/// <summary>One definition, several ways to ask it: each finds for every pair what the plain twin finds.</summary>
public sealed class ComparisonExecutorsTests
{
    [Property(MaxTest = 1000)]
    public void LevelOf_EveryPair_EqualsReference(DoNotSize<int> number)
    {
        ComparisonCase sample = RandomComparisons.Case(number.Item);
        BoundComparison bound = sample.Comparison.Bind(sample.Table);

        AssertEqualsReference(sample, bound.LevelOf);
    }

    [Property(MaxTest = 1000)]
    public void Compare_TileOfEveryPair_EqualsReference(DoNotSize<int> number)
    {
        ComparisonCase sample = RandomComparisons.Case(number.Item);
        BindingContext context = new(sample.Table);
        BoundComparison bound = BoundComparison.Create(sample.Comparison, context);
        PairTile tile = ComparisonTiles.OfAll(context);
        int count = sample.Table.Count;
        byte[] levels = new byte[PairTile.Capacity];

        bound.Compare(tile, levels);

        AssertEqualsReference(sample, (left, right) => levels[(left * count) + right]);
    }

    // What is made of a value is made when it is first asked for; the records that a test of the user reads are made for it each time.
    [Fact]
    public void LevelOf_PairsAskedBefore_AllocatesNothing()
    {
        foreach (ComparisonCase sample in RandomComparisons.CasesWithoutCustomTests(2000))
        {
            BoundComparison bound = sample.Comparison.Bind(sample.Table);
            int count = sample.Table.Count;

            Assert.True(Allocation.IsFreeOnceWarm(() => AskAll(bound, count)), sample.ToString());
        }
    }

    [Fact]
    public void Compare_TileComparedBefore_AllocatesNothing()
    {
        foreach (ComparisonCase sample in RandomComparisons.CasesWithoutCustomTests(2000))
        {
            BindingContext context = new(sample.Table);
            BoundComparison bound = BoundComparison.Create(sample.Comparison, context);
            PairTile tile = ComparisonTiles.OfAll(context);
            byte[] levels = new byte[PairTile.Capacity];

            Assert.True(Allocation.IsFreeOnceWarm(() => bound.Compare(tile, levels)), sample.ToString());
        }
    }

    [Fact]
    public void Case_ManyNumbers_MeetsEveryTypeOfCondition()
    {
        HashSet<ConditionType> met = [];
        for (int number = 0; number < 2000; number++)
        {
            ComparisonCase sample = RandomComparisons.Case(number);
            BoundComparison bound = sample.Comparison.Bind(sample.Table);
            for (int left = 0; left < sample.Table.Count; left++)
            {
                for (int right = 0; right < sample.Table.Count; right++)
                    met.Add(sample.Comparison.Levels[bound.LevelOf(left, right)].Condition.Type);
            }
        }

        Assert.Empty(Enum.GetValues<ConditionType>().Except(met));
    }

    private static void AskAll(BoundComparison bound, int count)
    {
        for (int pair = 0; pair < count * count; pair++)
            bound.LevelOf(pair / count, pair % count);
    }

    private static void AssertEqualsReference(ComparisonCase sample, Func<int, int, byte> levelOf)
    {
        ReferenceComparison reference = new(sample.Comparison, sample.Table);
        for (int left = 0; left < sample.Table.Count; left++)
        {
            for (int right = 0; right < sample.Table.Count; right++)
            {
                (byte expected, byte found) = (reference.LevelOf(left, right), levelOf(left, right));
                Assert.True(expected == found, $"{left} and {right}: level {found}, expected {expected}. {sample}");
            }
        }
    }
}
