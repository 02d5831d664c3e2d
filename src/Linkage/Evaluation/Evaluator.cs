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

    /// <summary>Counts per group of true entities, such as their community: a mean hides who is served badly.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="groups">The group of each true entity, by the name that the truth gives it; entities without one are left out.</param>
    /// <remarks>Pairs are counted among the records of one group: records of two groups that were joined wrongly count in the scores of their kind alone. Cost: O(records).</remarks>
    public static ImmutableArray<GroupEvaluation> EvaluateGroups(Resolution resolution, Truth truth, IReadOnlyDictionary<string, string> groups)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentNullException.ThrowIfNull(groups);
        return [.. resolution.AllKinds.SelectMany(kind => ByGroup(kind, truth.LabelsFor(kind.Table), groups))];
    }

    private static IEnumerable<GroupEvaluation> ByGroup(KindResolution kind, string?[] labels, IReadOnlyDictionary<string, string> groups)
    {
        string?[] own = [.. labels.Select(label => label is not null && groups.TryGetValue(label, out string? group) ? group : null)];
        foreach (string group in own.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            string?[] members = [.. labels.Select((label, row) => own[row] == group ? label : null)];
            yield return new GroupEvaluation(kind.Kind, group, members.Count(member => member is not null), PairCounter.Count(members, kind.Partition.EntityOfRow));
        }
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
