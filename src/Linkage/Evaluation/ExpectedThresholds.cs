using Linkage.Blocking;
using Linkage.Clustering;

namespace Linkage.Evaluation;

/// <summary>Works out what a kind's model expects at several link thresholds, in one pass over its pairs.</summary>
internal static class ExpectedThresholds
{
    /// <param name="kind">A kind with a model.</param>
    /// <param name="probabilities">The thresholds.</param>
    /// <param name="threads">How many threads to use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public static IEnumerable<ExpectedThreshold> Of(KindResolution kind, IReadOnlyList<double> probabilities, int threads, CancellationToken cancellationToken)
    {
        LinkageModel model = kind.Model!;
        double lowest = Math.Min(kind.Threshold!.ReviewWeight.Bits, model.WeightOf(probabilities.Min()).Bits);
        (ScoredPairs pairs, double otherMatches) = Score(kind, lowest, threads, cancellationToken);
        IReadOnlyList<ThresholdCurve.Point> points = ThresholdCurve.Create(InputOf(kind, pairs, lowest, threads), Probability, cancellationToken);
        double total = (points.Count == 0 ? 0 : points[^1].Matches) + otherMatches;
        foreach (double probability in probabilities)
        {
            double weight = model.WeightOf(probability).Bits;
            ThresholdCurve.Point point = points.LastOrDefault(candidate => candidate.Weight >= weight);
            yield return new ExpectedThreshold(kind.Kind, probability, ExpectedQuality.Of(point.Pairs, point.Matches, total));
        }

        double Probability(double bits) => model.Probability(new MatchWeight(bits));
    }

    private static (ScoredPairs Pairs, double OtherMatches) Score(KindResolution kind, double lowest, int threads, CancellationToken cancellationToken)
    {
        LinkageModel model = kind.Model!;
        PairScorer scorer = ResolutionExplanations.ScorerOf(kind);
        PairGenerator generator = PairGenerator.Create(kind.Table, model.Settings.BlockingRules, kind.Pairing with { LinkType = kind.LinkType, Threads = threads }, cancellationToken);
        ScoredParts parts = new();
        scorer.Run(new ScoringRun(generator, PairChunk.All, lowest, Probability, threads), parts.Add, null, cancellationToken);
        parts.AddMissing(kind.Judged.Pairs, scorer);
        return (new ScoredPairs(parts, scorer.ComparisonCount, Probability), parts.OtherMatches / (double)(1L << 32));

        double Probability(double bits) => model.Probability(new MatchWeight(bits));
    }

    private static ClusterInput InputOf(KindResolution kind, ScoredPairs pairs, double lowest, int threads)
    {
        PairScorer scorer = ResolutionExplanations.ScorerOf(kind);
        return new ClusterInput
        {
            RowCount = kind.Table.Count,
            Links = new ClusterLinks(pairs.Left, pairs.Right, kind.Judged.WithoutUnsure(pairs)),
            Threshold = lowest,
            MustLinks = kind.Judged.Constraints.MustLinks,
            CannotLinks = kind.Judged.Constraints.CannotLinks,
            SourceOf = kind.Table.SourceIndexOf,
            Support = (left, right) => pairs.IndexOf(left, right) is >= 0 and int index && pairs.Weights[index] >= 0 ? pairs.Weights[index] : scorer.Support(left, right),
            DividesConflicts = kind.Clustering.DividesConflicts,
            Threads = threads,
        };
    }
}
