using FsCheck;
using FsCheck.Xunit;
using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class PairCounterTests
{
    [Property]
    public bool Count_AnyPartitions_EqualsCountingPairByPair(NonEmptyArray<(byte Truth, byte Predicted)> rows)
    {
        (string? Truth, int Predicted)[] all = [.. rows.Get.Select(row => (row.Truth % 7 == 0 ? null : $"{row.Truth % 5}", row.Predicted % 4))];
        PairScores counted = PairCounter.Count([.. all.Select(row => row.Truth)], row => all[row].Predicted);
        (long truePairs, long predicted, long correct) = (0, 0, 0);
        for (int i = 0; i < all.Length; i++)
        {
            for (int j = i + 1; j < all.Length; j++)
            {
                if (all[i].Truth is null || all[j].Truth is null)
                    continue;
                truePairs += all[i].Truth == all[j].Truth ? 1 : 0;
                predicted += all[i].Predicted == all[j].Predicted ? 1 : 0;
                correct += all[i] == all[j] ? 1 : 0;
            }
        }
        return counted == new PairScores(truePairs, predicted, correct);
    }

    [Fact]
    public void BCubed_WorkedByHand_Matches()
    {
        // Truth {a a a} {b}; predicted {1 1} {2 2}: precision (1+1+.5+.5)/4, recall (2/3+2/3+1/3+1)/4.
        BCubedScores scores = PairCounter.BCubed(["a", "a", "a", "b"], row => row / 2);

        Assert.Equal(0.75, scores.Precision, 12);
        Assert.Equal((2 / 3.0 + 2 / 3.0 + 1 / 3.0 + 1) / 4, scores.Recall, 12);
    }
}
