namespace Linkage.Evaluation;

/// <summary>Counts why the pairs of a kind were resolved wrongly, by the pairs that were kept and those that blocking missed.</summary>
internal static class PairErrors
{
    /// <param name="kind">A kind with a model.</param>
    /// <param name="labels">The number of each row's true entity.</param>
    /// <param name="scores">The kind's scores.</param>
    /// <param name="notProposed">How many missed pairs no rule proposes.</param>
    public static (MissedPairs Missed, WrongPairs Wrong) Of(KindResolution kind, int[] labels, PairScores scores, long notProposed)
    {
        (long judgedDifferent, long inReview, long divided) = (0, 0, 0);
        (long judgedSame, long linked) = (0, 0);
        foreach (ScoredPair pair in kind.Pairs)
        {
            (int left, int right) = (labels[pair.Left], labels[pair.Right]);
            bool together = kind.Partition.AreTogether(pair.Left, pair.Right);
            if (left == LabelNumbers.None || right == LabelNumbers.None || (left == right) == together)
                continue;
            PairDecision decision = kind.DecisionOf(pair);
            bool isJudged = kind.Judged.Find(pair.Left, pair.Right) is not null;
            if (together)
            {
                judgedSame += isJudged && decision == PairDecision.Link ? 1 : 0;
                linked += !isJudged && decision == PairDecision.Link ? 1 : 0;
                continue;
            }

            judgedDifferent += isJudged && decision == PairDecision.NonLink ? 1 : 0;
            inReview += decision == PairDecision.Review ? 1 : 0;
            divided += decision == PairDecision.Link ? 1 : 0;
        }

        long missed = scores.TruePairs - scores.CorrectPairs;
        return (
            new MissedPairs(judgedDifferent, notProposed, missed - judgedDifferent - notProposed - inReview - divided, inReview, divided),
            new WrongPairs(judgedSame, linked, scores.PredictedPairs - scores.CorrectPairs - judgedSame - linked));
    }
}
