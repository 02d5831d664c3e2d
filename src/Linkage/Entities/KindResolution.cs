using System.Collections.Immutable;
using Linkage.Blocking;
using Linkage.Clustering;

namespace Linkage;

/// <summary>The resolution of one kind: its records, the entities they form, the pairs that were kept.</summary>
/// <remarks>Immutable.</remarks>
internal sealed class KindResolution
{
    private readonly Lazy<double[]> _probabilities;
    private readonly Lazy<ImmutableArray<ScoredPair>> _pairs;

    public KindResolution(RecordTable table, EntityPartition partition, IReadOnlyList<ScoredPair> pairs, LinkageModel? model, LinkThreshold? threshold)
    {
        (Table, Partition, Pairs, Model, Threshold) = (table, partition, pairs, model, threshold);
        _probabilities = new Lazy<double[]>(Membership);
        _pairs = new Lazy<ImmutableArray<ScoredPair>>(() => [.. pairs]);
    }

    public EntityKind Kind => Table.Kind;

    public RecordTable Table { get; }

    public EntityPartition Partition { get; }

    /// <summary>Gets the pairs at or above the review threshold, by left and right row: a view that makes each pair when it is asked for.</summary>
    public IReadOnlyList<ScoredPair> Pairs { get; }

    /// <summary>Gets the pairs as an array, which is made when first asked for.</summary>
    public ImmutableArray<ScoredPair> PairArray => _pairs.Value;

    /// <summary>Gets the model that scored the pairs, or null for a kind resolved by its keys.</summary>
    public LinkageModel? Model { get; }

    /// <summary>Gets the thresholds, or null for a kind resolved by its keys.</summary>
    public LinkThreshold? Threshold { get; }

    /// <summary>Gets how links became clusters.</summary>
    public ClusteringMethod Clustering { get; init; } = ClusteringMethod.BridgeRepair;

    /// <summary>Gets which records were compared.</summary>
    public LinkType LinkType { get; init; }

    /// <summary>Gets the most bits that ties to things count together.</summary>
    public double RelationalCap { get; init; } = double.PositiveInfinity;

    /// <summary>Gets how many candidate pairs were compared.</summary>
    public long Compared { get; init; }

    /// <summary>Gets how many candidate pairs were cut with oversized blocks.</summary>
    public long Cut { get; init; }

    /// <summary>Gets what blocking did; null where no pairs were compared. Read from files it has no accounts of single rules.</summary>
    public BlockingReport? Blocking { get; init; }

    /// <summary>Gets how candidate pairs were made.</summary>
    public PairOptions Pairing { get; init; } = PairOptions.Default;

    /// <summary>Gets what people decided.</summary>
    public JudgedPairs Judged { get; init; } = JudgedPairs.None;

    /// <summary>Tells what was decided on a pair by itself: by people, else by the thresholds.</summary>
    public PairDecision DecisionOf(ScoredPair pair) => Judged.Find(pair.Left, pair.Right) switch
    {
        { Verdict: Verdict.Positive } => PairDecision.Link,
        { Verdict: Verdict.Negative } => PairDecision.NonLink,
        { Verdict: Verdict.Unsure } => PairDecision.Review,
        _ => DecisionByModel(pair),
    };

    private PairDecision DecisionByModel(ScoredPair pair) => Threshold is null ? PairDecision.NonLink
        : pair.Weight.Bits >= Threshold.LinkWeight.Bits ? PairDecision.Link
        : pair.Weight.Bits >= Threshold.ReviewWeight.Bits ? PairDecision.Review
        : PairDecision.NonLink;

    public KindReport Report()
    {
        int[] sizes = Partition.Sizes();
        return new KindReport(Kind, Table.Count, Partition.Count, sizes.Count(size => size > 1), sizes.DefaultIfEmpty().Max())
        {
            Compared = Compared,
            Links = Pairs.LongCount(pair => DecisionOf(pair) == PairDecision.Link),
            Reviews = Pairs.LongCount(pair => DecisionOf(pair) == PairDecision.Review),
            Cut = Cut,
            Blocking = WithRecall(),
            LinkThreshold = Threshold?.LinkProbability,
            ReviewThreshold = Threshold?.ReviewProbability,
            ThresholdReason = Threshold?.Reason,
            Expected = Threshold?.Expected,
            ModelHash = Model?.Hash,
            Converged = Model?.Report.Converged ?? true,
            Problems = Model?.Report.Problems ?? [],
        };
    }

    // Blocks are made anew, because keeping them until a report is asked for would cost memory while clusters are formed.
    private BlockingReport? WithRecall()
    {
        if (Blocking is null || Model is null || Pairs is not ScoredPairs pairs)
            return Blocking;
        MatchedPairs matched = new(pairs.Left, pairs.Right, pair => Model.Probability(new MatchWeight(pairs.Weights[pair])), Partition.FirstRowOf);
        (RecallEstimate? estimate, string? reason) = RecallEstimator.Estimate(Table, Model.Settings.BlockingRules, Pairing, matched, CancellationToken.None);
        return Blocking with { RecallEstimate = estimate, NoRecallReason = reason };
    }

    /// <summary>Gets the chance that a record belongs to its entity: that of its best pair inside it; 1 for a record alone, joined by its key or judged to belong to another one.</summary>
    public double ProbabilityOf(int row) => _probabilities.Value[row];

    private double[] Membership()
    {
        double[] best = new double[Table.Count];
        foreach (CandidatePair pair in Judged.Constraints.MustLinks)
            best[pair.Left] = best[pair.Right] = 1;
        foreach (ScoredPair pair in Pairs)
        {
            if (!Partition.AreTogether(pair.Left, pair.Right))
                continue;
            best[pair.Left] = Math.Max(best[pair.Left], pair.Probability);
            best[pair.Right] = Math.Max(best[pair.Right], pair.Probability);
        }
        for (int row = 0; row < best.Length; row++)
        {
            if (best[row] == 0)
                best[row] = 1;
        }
        return best;
    }
}
