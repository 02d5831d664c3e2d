using Linkage.Evaluation;

namespace Linkage.Tests.Evaluation;

public sealed class PairScoresTests
{
    [Fact]
    public void F_Beta_WorkedByHand_Matches()
    {
        PairScores scores = new(TruePairs: 10, PredictedPairs: 5, CorrectPairs: 4);   // precision .8, recall .4

        Assert.Equal(scores.F1, scores.F(1), 12);
        Assert.Equal(1.25 * 0.8 * 0.4 / ((0.25 * 0.8) + 0.4), scores.F(0.5), 12);
        Assert.Equal(5 * 0.8 * 0.4 / ((4 * 0.8) + 0.4), scores.F(2), 12);
        Assert.Equal(0, new PairScores(1, 1, 0).F(2));
        Assert.Throws<ArgumentOutOfRangeException>(() => scores.F(0));
    }
}
