using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Linkage.Blocking;
using Linkage.Clustering;

namespace Linkage;

/// <summary>Links the records of one kind, in one table, by a model.</summary>
/// <remarks>
/// Where several kinds belong together, <see cref="EntityResolver"/> resolves them jointly. Results do not depend on the number of threads.
/// Immutable and safe to use from many threads.
/// </remarks>
public sealed class Linker
{
    private readonly ConditionalWeakTable<RecordTable, PairScorer> _scorers = [];

    /// <summary>Creates a linker.</summary>
    /// <param name="model">The model that scores pairs.</param>
    /// <param name="options">How records are linked; null for the defaults.</param>
    /// <exception cref="LinkageSettingsException">Options are out of range; all of them are named.</exception>
    public Linker(LinkageModel model, LinkerOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        Model = model;
        Options = options ?? new LinkerOptions();
        LinkageProblem[] problems = [.. Options.Problems()];
        if (problems.Length > 0)
            throw new LinkageSettingsException(problems);
    }

    /// <summary>Gets the model that scores pairs.</summary>
    public LinkageModel Model { get; }

    /// <summary>Gets how records are linked.</summary>
    public LinkerOptions Options { get; }

    // The most bits that ties to things count together.
    internal double RelationalCap { get; init; } = double.PositiveInfinity;

    // How candidate pairs are made.
    internal PairOptions PairOptions => new() { LinkType = LinkType, PairBudget = Options.PairBudget, Threads = Options.Threads };

    private LinkType LinkType => Options.LinkType ?? Model.Settings.LinkType;

    private ClusteringMethod Method => Options.Clustering ?? ClusteringMethod.ConnectedComponents;

    /// <summary>Scores the candidate pairs of one part of the pair space.</summary>
    /// <param name="table">The records, of the model's kind.</param>
    /// <param name="chunk">Which part; <see cref="PairChunk.All"/> for all pairs. The parts together hold each pair exactly once.</param>
    /// <param name="handler">Receives the pairs of at least the minimum weight.</param>
    /// <param name="progress">Told how many pairs were looked at.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>What was proposed and what was cut, for the whole table.</returns>
    /// <remarks>Nothing is stored: memory is that of the blocks, about 12 bytes a record and rule, and of the columns compared, whatever the number of pairs.</remarks>
    /// <exception cref="ArgumentException">The table is of another kind than the model.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public BlockingReport ScoreAll(
        RecordTable table,
        PairChunk chunk,
        ScoredPairHandler handler,
        IProgress<LinkageProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Check(table);
        ArgumentNullException.ThrowIfNull(handler);
        PairScorer scorer = ScorerOf(table);
        PairGenerator generator = Generate(table, cancellationToken);
        ScoringRun run = new(generator, chunk, MinimumBits(), static _ => 0, Options.Threads);
        scorer.Run(run, columns => HandOver(columns, scorer.ComparisonCount, handler), progress, cancellationToken);
        return generator.Report;
    }

    /// <summary>Scores two records, whether or not a blocking rule proposes them.</summary>
    /// <param name="left">A record.</param>
    /// <param name="right">Another record of the same table.</param>
    /// <returns>The pair; its <see cref="ScoredPair.Rule"/> is -1.</returns>
    /// <remarks>The first call on a table prepares it, which takes time in the number of its values; later calls are fast.</remarks>
    /// <exception cref="ArgumentException">The records are of different tables or another kind than the model, or are the same record.</exception>
    public ScoredPair ScorePair(SourceRecord left, SourceRecord right)
    {
        ArgumentNullException.ThrowIfNull(left);
        ArgumentNullException.ThrowIfNull(right);
        Check(left.Table);
        if (left.Table != right.Table)
            throw new ArgumentException("The records are of different tables; expected two records of one table.", nameof(right));
        if (left.Row == right.Row)
            throw new ArgumentException("The records are one and the same; expected two.", nameof(right));
        return ScorerOf(left.Table).Score(Math.Min(left.Row, right.Row), Math.Max(left.Row, right.Row));
    }

    /// <summary>Resolves the records of a table into entities.</summary>
    /// <param name="table">The records, of the model's kind.</param>
    /// <param name="progress">Told how far each stage is.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The resolution of this one kind; it has no links and no reused identifiers.</returns>
    /// <exception cref="ArgumentException">The table is of another kind than the model.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public Resolution Resolve(RecordTable table, IProgress<LinkageProgress>? progress = null, CancellationToken cancellationToken = default)
    {
        ImmutableArray<Judgment> judgments = Options.Judgments?.Current ?? [];
        LinkerResult result = Run(table, judgments, progress, cancellationToken);
        KindResolution kind = new(table, EntityPartition.Create(table, result.Clusters), result.Pairs, Model, result.Threshold)
        {
            Clustering = Method,
            LinkType = LinkType,
            RelationalCap = RelationalCap,
            Compared = result.Compared,
            Cut = result.Blocking.CutPairs,
            Blocking = result.Blocking,
            Pairing = PairOptions,
            Judged = result.Judged,
        };
        return new Resolution(new RecordSet([table], [], LoadReport.Empty), [kind], PossibleMatchFinder.Find([kind]), [], Survivorship.MostReported) { Judgments = judgments };
    }

    internal LinkerResult Run(
        RecordTable table,
        ImmutableArray<Judgment> judgments = default,
        IProgress<LinkageProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        Check(table);
        progress?.Report(new LinkageProgress(LinkageStage.Block, table.Kind, 0, table.Count));
        (PairScorer scorer, PairGenerator generator) = Prepare(table, cancellationToken);
        progress?.Report(new LinkageProgress(LinkageStage.Block, table.Kind, table.Count, table.Count));

        ScoredParts parts = new();
        ScoringRun run = new(generator, PairChunk.All, MinimumBits(), Probability, Options.Threads);
        scorer.Run(run, parts.Add, progress, cancellationToken);
        JudgedPairs judged = JudgedPairs.Of(table, judgments.IsDefault ? [] : judgments);
        parts.AddMissing(judged.Pairs, scorer);
        ScoredPairs pairs = new(parts, scorer.ComparisonCount, Probability);
        double otherMatches = parts.OtherMatches / (double)(1L << 32);

        ClusterInput input = InputOf(table, scorer, pairs, judged);
        LinkThreshold threshold = ThresholdOf(input, otherMatches, cancellationToken);
        progress?.Report(new LinkageProgress(LinkageStage.Cluster, table.Kind, 0, table.Count));
        int[] clusters = Method.Cluster(input with { Threshold = threshold.LinkWeight.Bits }, cancellationToken);
        progress?.Report(new LinkageProgress(LinkageStage.Cluster, table.Kind, table.Count, table.Count));
        return new LinkerResult
        {
            Clusters = clusters,
            Pairs = pairs,
            Threshold = threshold,
            Blocking = generator.Report,
            Scorer = scorer,
            Judged = judged,
            Compared = parts.Compared,
            OtherMatches = otherMatches,
        };
    }

    private void HandOver(ScoredColumns columns, int comparisons, ScoredPairHandler handler)
    {
        ScoredPair[] pairs = new ScoredPair[columns.Count];
        for (int i = 0; i < pairs.Length; i++)
        {
            (double weight, ulong pattern) = columns.ScoreOf(i);
            pairs[i] = new ScoredPair(
                columns.LeftOf(i),
                columns.RightOf(i),
                new MatchWeight(weight),
                Probability(weight),
                ScoredPairs.Unpack(new UInt128(columns.MoreOfPattern(i), pattern), comparisons),
                columns.RuleOf(i));
        }

        if (pairs.Length > 0)
            handler(pairs);
    }

    private void Check(RecordTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        if (table.Kind != Model.Settings.Kind)
            throw new ArgumentException($"The table holds records of kind {table.Kind}; the model is for {Model.Settings.Kind}.", nameof(table));
    }

    // The model is bound while blocks are made.
    private (PairScorer Scorer, PairGenerator Generator) Prepare(RecordTable table, CancellationToken cancellationToken)
    {
        PairScorer? scorer = null;
        PairGenerator? generator = null;
        ParallelUnits.Run(
            2,
            Options.Threads,
            () => table,
            (own, unit) =>
            {
                if (unit == 0)
                    scorer = ScorerOf(own);
                else
                    generator = Generate(own, cancellationToken);
            },
            cancellationToken);
        return (scorer!, generator!);
    }

    private PairScorer ScorerOf(RecordTable table) =>
        _scorers.GetValue(table, key => PairScorer.Create(Model, key, LinkType, RelationalCap, Options.Threads));

    private PairGenerator Generate(RecordTable table, CancellationToken cancellationToken) =>
        PairGenerator.Create(table, Model.Settings.BlockingRules, PairOptions, cancellationToken);

    private ClusterInput InputOf(RecordTable table, PairScorer scorer, ScoredPairs pairs, JudgedPairs judged) => new()
    {
        RowCount = table.Count,
        Links = new ClusterLinks(pairs.Left, pairs.Right, judged.WithoutUnsure(pairs)),
        Threshold = ReviewBits(),
        MustLinks = judged.Constraints.MustLinks,
        CannotLinks = judged.Constraints.CannotLinks,
        SourceOf = table.SourceIndexOf,
        Support = (left, right) => SupportOf(scorer, pairs, judged, left, right),
        DividesConflicts = Method.DividesConflicts,
        Threads = Options.Threads,
    };

    // A pair that was kept and speaks for itself need not be compared again: its support is its weight. One that people could not decide says nothing.
    private static double SupportOf(PairScorer scorer, ScoredPairs pairs, JudgedPairs judged, int left, int right) =>
        judged.Find(left, right)?.Verdict == Verdict.Unsure ? 0
        : pairs.IndexOf(left, right) is >= 0 and int index && pairs.Weights[index] >= 0 ? pairs.Weights[index] : scorer.Support(left, right);

    private LinkThreshold ThresholdOf(ClusterInput input, double otherMatches, CancellationToken cancellationToken)
    {
        LinkThreshold threshold = Options.LinkProbability is double probability
            ? GivenThreshold(input, probability, otherMatches)
            : ThresholdChooser.Choose(input, Probability, otherMatches, Options.MinimumPrecision, cancellationToken);
        return threshold with { ReviewProbability = Options.ReviewProbability, ReviewWeight = new MatchWeight(ReviewBits()) };
    }

    private LinkThreshold GivenThreshold(ClusterInput input, double probability, double otherMatches)
    {
        double weight = BitsOf(probability);
        ClusterInput down = input with { Threshold = Math.Min(weight, input.Threshold) };
        return new LinkThreshold
        {
            LinkProbability = probability,
            LinkWeight = new MatchWeight(weight),
            Reason = "The link probability was given.",
            ExpectedLater = new Lazy<ExpectedQuality>(() => ThresholdChooser.ExpectedAt(down, weight, Probability, otherMatches, CancellationToken.None)),
        };
    }

    private double Probability(double bits) => Model.Probability(new MatchWeight(bits));

    private double ReviewBits() => BitsOf(Options.ReviewProbability);

    private double MinimumBits() =>
        Options.MinimumWeight?.Bits ?? Math.Min(ReviewBits(), Options.LinkProbability is double link ? BitsOf(link) : double.PositiveInfinity);

    private double BitsOf(double probability) => Model.WeightOf(probability).Bits;
}
