using System.Collections.Immutable;

namespace Linkage.Evaluation;

/// <summary>Holds resolutions against known truth.</summary>
public static class Evaluator
{
    /// <summary>Counts how well every kind with labelled records was resolved. Records without a label are left out.</summary>
    /// <remarks>Cost: O(records), and O(true pairs) for the recall of blocking.</remarks>
    public static EvaluationReport Evaluate(Resolution resolution, Truth truth)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(truth);
        List<KindEvaluation> kinds = [];
        List<SourcePairEvaluation> sources = [];
        foreach (KindResolution kind in resolution.AllKinds)
        {
            string?[] labels = truth.LabelsFor(kind.Table);
            if (labels.All(label => label is null))
                continue;
            kinds.Add(Evaluate(kind, labels));
            sources.AddRange(BySource(kind, labels));
        }
        return new EvaluationReport([.. kinds], [.. sources]);
    }

    private static KindEvaluation Evaluate(KindResolution kind, string?[] labels)
    {
        string[] exact = ExactMatching.KeysOf(kind.Table);
        return new KindEvaluation(
            kind.Kind,
            labels.Count(label => label is not null),
            PairCounter.Count(labels, kind.Partition.EntityOfRow),
            PairCounter.BCubed(labels, kind.Partition.EntityOfRow),
            PairCounter.Count(labels, row => exact[row]))
        {
            BlockingRecall = BlockingRecall.Of(kind, labels),
        };
    }

    // Pairs between two sources = pairs of both together - pairs of each alone.
    private static IEnumerable<SourcePairEvaluation> BySource(KindResolution kind, string?[] labels)
    {
        ImmutableArray<string> sources = kind.Table.Sources;
        PairScores[] alone = [.. Enumerable.Range(0, sources.Length).Select(source => Within(kind, labels, source, source))];
        for (int left = 0; left < sources.Length; left++)
        {
            for (int right = left; right < sources.Length; right++)
            {
                PairScores scores = left == right ? alone[left] : Minus(Minus(Within(kind, labels, left, right), alone[left]), alone[right]);
                if (scores.TruePairs + scores.PredictedPairs > 0)
                    yield return new SourcePairEvaluation(kind.Kind, sources[left], sources[right], scores);
            }
        }
    }

    private static PairScores Within(KindResolution kind, string?[] labels, int left, int right)
    {
        string?[] own = new string?[labels.Length];
        for (int row = 0; row < own.Length; row++)
        {
            int source = kind.Table.SourceIndexOf(row);
            own[row] = source == left || source == right ? labels[row] : null;
        }
        return PairCounter.Count(own, kind.Partition.EntityOfRow);
    }

    private static PairScores Minus(PairScores a, PairScores b) => new(a.TruePairs - b.TruePairs, a.PredictedPairs - b.PredictedPairs, a.CorrectPairs - b.CorrectPairs);
}
