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

    private static IEnumerable<SourcePairEvaluation> BySource(KindResolution kind, string?[] labels)
    {
        ImmutableArray<string> sources = kind.Table.Sources;
        foreach (((int left, int right), PairScores scores) in SourcePairCounter.Count(labels, kind.Partition.EntityOfRow, kind.Table.SourceIndexOf))
            yield return new SourcePairEvaluation(kind.Kind, sources[left], sources[right], scores);
    }
}
