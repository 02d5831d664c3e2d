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
        PairTile tile = new(context.Ids, comparisons: 1);
        tile.SetRows([.. Enumerable.Range(0, sample.Table.Count)]);
        int count = sample.Table.Count;
        for (int pair = 0; pair < count * count; pair++)
            (tile.Left[pair], tile.Right[pair]) = (pair / count, pair % count);
        tile.Count = count * count;
        byte[] levels = new byte[PairTile.Capacity];

        bound.Compare(tile, levels);

        AssertEqualsReference(sample, (left, right) => levels[(left * count) + right]);
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
