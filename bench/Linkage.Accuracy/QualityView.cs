using Linkage.Accuracy.Sets;
using Linkage.Evaluation;

namespace Linkage.Accuracy;

/// <summary>Prints expected precision and recall beside the true ones over thresholds.</summary>
internal static class QualityView
{
    private static readonly double[] Thresholds = [0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99];

    public static void Print(PersonSet set)
    {
        RecordSet records = set.Load();
        LinkageModel model = EntityResolver.Default.Train(records, EntityKind.Person)!;
        double error = 0;
        foreach (double threshold in Thresholds)
        {
            ResolverOptions options = new() { Linking = new LinkerOptions { LinkProbability = threshold, ReviewProbability = Math.Min(0.5, threshold) } };
            Resolution resolution = new EntityResolver(options.WithModel(model)).Resolve(records);
            PairScores pairs = Evaluator.Evaluate(resolution, set.Truth).Kinds.Single().Pairs;
            ExpectedQuality expected = resolution.Report.Kinds.Single(kind => kind.Kind == EntityKind.Person).Expected!.Value;
            error += Math.Abs(expected.Precision - pairs.Precision);
            Console.WriteLine($"{set.Name} {threshold}: precision {expected.Precision:F3} true {pairs.Precision:F3}  recall {expected.Recall:F3} true {pairs.Recall:F3}  F1 {expected.F1:F3} true {pairs.F1:F3}");
        }

        Console.WriteLine($"{set.Name}: mean absolute error of expected precision {error / Thresholds.Length:F4}");
    }
}
