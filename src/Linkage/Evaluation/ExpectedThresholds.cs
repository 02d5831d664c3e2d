using Linkage.Blocking;
using Linkage.Clustering;

namespace Linkage.Evaluation;

/// <summary>What a kind's model expects at several link thresholds, and how its records are clustered at them.</summary>
internal sealed class ExpectedThresholds
{
    private readonly KindResolution _kind;
    private readonly ClusterInput _input;
    private readonly IReadOnlyList<ThresholdCurve.Point> _points;
    private readonly double _total;
    private readonly CancellationToken _cancellationToken;

    /// <param name="kind">A kind with a model.</param>
    /// <param name="lowest">The lowest threshold that will be asked for, a match probability.</param>
    /// <param name="threads">How many threads to use.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    public ExpectedThresholds(KindResolution kind, double lowest, int threads, CancellationToken cancellationToken)
    {
        (_kind, _cancellationToken) = (kind, cancellationToken);
        double bits = Math.Min(kind.Threshold!.ReviewWeight.Bits, kind.Model!.WeightOf(lowest).Bits);
        (ScoredPairs pairs, double otherMatches) = Score(kind, bits, threads, cancellationToken);
        _input = InputOf(kind, pairs, bits, threads);
        _points = ThresholdCurve.Create(_input, weight => kind.Model.Probability(new MatchWeight(weight)), cancellationToken);
        _total = (_points.Count == 0 ? 0 : _points[^1].Matches) + otherMatches;
    }

    public ExpectedThreshold At(double probability)
    {
        double weight = _kind.Model!.WeightOf(probability).Bits;
        ThresholdCurve.Point point = _points.LastOrDefault(candidate => candidate.Weight >= weight);
        return new ExpectedThreshold(_kind.Kind, probability, ExpectedQuality.Of(point.Pairs, point.Matches, _total));
    }

    /// <summary>Holds what is expected against the truth.</summary>
    public ThresholdComparison Compare(double probability, string?[] labels)
    {
        int[] clusters = [.. _kind.Clustering.Cluster(_input with { Threshold = _kind.Model!.WeightOf(probability).Bits }, _cancellationToken)];
        ExactClusters.ApplyResolveModes(_kind.Table, clusters);
        _kind.Judged.ApplyTo(clusters);
        return new ThresholdComparison(_kind.Kind, probability, At(probability).Expected, PairCounter.Count(labels, row => clusters[row]));
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
