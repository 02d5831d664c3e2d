using System.Diagnostics;
using Linkage.Accuracy.Sets;
using Linkage.Evaluation;

namespace Linkage.Accuracy;

/// <summary>Resolves a set with the defaults and holds the answer against its truth.</summary>
internal static class AccuracyRun
{
    public static AccuracyResult Of(PersonSet set, ResolverOptions? options = null)
    {
        Stopwatch watch = Stopwatch.StartNew();
        Resolution resolution = new EntityResolver(options).Resolve(set.Load());
        double seconds = watch.Elapsed.TotalSeconds;
        KindEvaluation persons = Evaluator.Evaluate(resolution, set.Truth).Kinds.Single();
        KindReport report = resolution.Report.Kinds.Single(kind => kind.Kind == EntityKind.Person);
        (PairScores exact, string columns) = ExactFloor.Of(set, 0.95);
        (PairScores any, _) = ExactFloor.Of(set, 0);
        return new AccuracyResult(
            set.Name,
            set.Rows.Length,
            persons.Pairs.Precision,
            persons.Pairs.Recall,
            persons.Pairs.F1,
            persons.BCubed.F1,
            persons.BlockingRecall ?? 0,
            exact.F1,
            columns,
            any.F1,
            report.LinkThreshold ?? double.NaN,
            report.Expected?.Precision ?? double.NaN,
            report.Expected?.Recall ?? double.NaN,
            seconds);
    }
}
