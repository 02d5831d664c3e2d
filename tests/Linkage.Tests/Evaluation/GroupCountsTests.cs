using FsCheck;
using FsCheck.Xunit;
using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class GroupCountsTests
{
    [Property]
    public bool Of_AnyPartitions_SumToTheCountsOfAllPairs(NonEmptyArray<(byte Truth, byte Predicted)> rows)
    {
        string?[] truth = [.. rows.Get.Select(row => row.Truth % 7 == 0 ? null : $"{row.Truth % 5}")];
        Dictionary<GroupCounts, int> counts = GroupCounts.Of(truth, row => rows.Get[row].Predicted % 4);
        long Sum(Func<GroupCounts, long> of) => counts.Sum(entry => entry.Value * of(entry.Key));
        return PairCounter.Count(truth, row => rows.Get[row].Predicted % 4) == new PairScores(Sum(own => own.True), Sum(own => own.Predicted), Sum(own => own.Correct))
            && counts.Values.Sum() <= truth.OfType<string>().Distinct().Count();
    }

    [Fact]
    public void Of_WorkedByHand_GroupsEntitiesThatAreJoined()
    {
        // a and b share a cluster, c is split, d is right.
        Dictionary<GroupCounts, int> counts = GroupCounts.Of(["a", "a", "b", "c", "c", "d", "d", null], row => row switch { < 3 => 1, 3 => 2, 4 => 3, _ => 4 });

        Assert.Equal(
            new Dictionary<GroupCounts, int> { [new(1, 3, 1)] = 1, [new(1, 0, 0)] = 1, [new(1, 1, 1)] = 1 },
            counts);
    }
}
