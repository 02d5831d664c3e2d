using System.Collections.Immutable;

namespace Linkage.Evaluation;

/// <summary>Holds resolutions against known truth.</summary>
public static class Evaluator
{
    private static readonly double[] DefaultThresholds = [0.5, 0.6, 0.7, 0.8, 0.9, 0.95, 0.99, 0.995, 0.999];

    /// <summary>Counts how well every kind with labelled records was resolved. Records without a label are left out.</summary>
    /// <remarks>Cost: O(records), and O(true pairs) for the recall of blocking. The intervals are drawn with a fixed seed: equal resolutions have equal ones.</remarks>
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

    /// <summary>Counts how well every kind with labelled records would be resolved at each of several link thresholds, in one pass over its pairs.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="probabilities">The thresholds as match probabilities, 0 to 1, in any order. Those below a kind's review threshold are left out for it, because pairs
    /// below that are not kept. Default: .5, .6, .7, .8, .9, .95, .99, .995 and .999.</param>
    /// <returns>Kind by kind, the lowest threshold first. Kinds that are resolved by their keys have none.</returns>
    /// <remarks>Entities are taken as the connected components of the links, whatever clustering the resolution used; so at its own threshold the scores can differ from
    /// those of <see cref="Evaluate(Resolution, Truth)"/>, as judgments and divided clusters do not count. Records without a label join clusters and count in no pair.
    /// Cost: O(p log p) for p kept pairs.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is not from 0 to 1.</exception>
    public static ImmutableArray<ThresholdEvaluation> EvaluateThresholds(Resolution resolution, Truth truth, IEnumerable<double>? probabilities = null)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(truth);
        double[] thresholds = [.. (probabilities ?? DefaultThresholds).Distinct().OrderDescending()];
        if (Array.Exists(thresholds, threshold => !(threshold is >= 0 and <= 1)))
            throw new ArgumentOutOfRangeException(nameof(probabilities), "Thresholds are match probabilities from 0 to 1.");
        return [.. resolution.AllKinds.Where(kind => kind.Threshold is not null).SelectMany(kind => ByThreshold(kind, truth.LabelsFor(kind.Table), thresholds))];
    }

    /// <summary>Finds which entities were resolved wrongly, with what spoke for and against it.</summary>
    /// <param name="resolution">The resolution.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="most">How many errors to give at most of each kind and type, 1 or more; those with the most wrong pairs come first.</param>
    /// <returns>Kind by kind, the false positives before the false negatives.</returns>
    /// <remarks>Cost: O(kept pairs + records log records), and an explanation for each error given.</remarks>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="most"/> is below 1.</exception>
    public static ImmutableArray<EvaluationError> FindErrors(Resolution resolution, Truth truth, int most = 20)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentOutOfRangeException.ThrowIfLessThan(most, 1);
        return
        [
            .. from kind in resolution.AllKinds
               let finder = new ErrorFinder(resolution, kind, truth.LabelsFor(kind.Table))
               from type in Enum.GetValues<EvaluationErrorType>()
               from error in finder.Find(type, most)
               select error,
        ];
    }

    /// <summary>Works out how well each kind with a model would be resolved at several link thresholds, as the model itself expects it: without any truth.</summary>
    /// <param name="resolution">The resolution, also one that was loaded from files: its candidate pairs are scored anew.</param>
    /// <param name="probabilities">The thresholds as match probabilities, above 0 and at most 1, in any order. Default: .5, .6, .7, .8, .9, .95, .99, .995 and .999.</param>
    /// <param name="threads">The number of threads to use, at least 1; null for the number of processors. It does not change the result.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Kind by kind, the lowest threshold first.</returns>
    /// <remarks>Expected are the pairs in one entity, as by the resolution's own clustering; pairs that no blocking rule proposes are not in the recall. Cost: that of scoring all candidate
    /// pairs, and O(p log p) for the p pairs that reach the lowest threshold.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is not above 0 and at most 1, or the number of threads is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<ExpectedThreshold> ExpectThresholds(
        Resolution resolution, IEnumerable<double>? probabilities = null, int? threads = null, CancellationToken cancellationToken = default)
    {
        double[] thresholds = Thresholds(resolution, probabilities, threads);
        if (thresholds.Length == 0)
            return [];
        return
        [
            .. from kind in resolution.AllKinds
               where kind.Threshold is not null && kind.Model is not null
               let expected = new ExpectedThresholds(kind, thresholds[0], threads ?? Environment.ProcessorCount, cancellationToken)
               from threshold in thresholds
               select expected.At(threshold),
        ];
    }

    /// <summary>Holds what the models expect at several link thresholds against the truth: the records are clustered anew at each, in the resolution's own way.</summary>
    /// <param name="resolution">The resolution, also one that was loaded from files: its candidate pairs are scored anew.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="probabilities">The thresholds as match probabilities, above 0 and at most 1, in any order. Default: .5, .6, .7, .8, .9, .95, .99, .995 and .999.</param>
    /// <param name="threads">The number of threads to use, at least 1; null for the number of processors. It does not change the result.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Kind by kind, the lowest threshold first; kinds without a model or a labelled record are left out.</returns>
    /// <remarks>Cost: that of <see cref="ExpectThresholds"/>, and of clustering at each threshold.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A threshold is not above 0 and at most 1, or the number of threads is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<ThresholdComparison> CompareThresholds(
        Resolution resolution, Truth truth, IEnumerable<double>? probabilities = null, int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(truth);
        double[] thresholds = Thresholds(resolution, probabilities, threads);
        if (thresholds.Length == 0)
            return [];
        return
        [
            .. from kind in resolution.AllKinds
               where kind.Threshold is not null && kind.Model is not null
               let labels = truth.LabelsFor(kind.Table)
               where Array.Exists(labels, label => label is not null)
               let expected = new ExpectedThresholds(kind, thresholds[0], threads ?? Environment.ProcessorCount, cancellationToken)
               from threshold in thresholds
               select expected.Compare(threshold, labels),
        ];
    }

    private static double[] Thresholds(Resolution resolution, IEnumerable<double>? probabilities, int? threads)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        double[] thresholds = [.. (probabilities ?? DefaultThresholds).Distinct().Order()];
        return Array.TrueForAll(thresholds, threshold => threshold is > 0 and <= 1)
            ? thresholds
            : throw new ArgumentOutOfRangeException(nameof(probabilities), "Thresholds are match probabilities above 0 and at most 1.");
    }

    /// <summary>Counts how well pairs that people judged were resolved; of a random sample (<see cref="ReviewSampler"/>) it estimates the scores of all candidate pairs.</summary>
    /// <param name="resolution">The resolution; one that followed the same judgments is right about them by itself (<see cref="LabelEvaluation.Followed"/>).</param>
    /// <param name="labels">The judged pairs; those of unknown records are left out.</param>
    /// <param name="options">Which pairs the calibration is about, and how; null for the defaults.</param>
    /// <returns>Kind by kind; kinds without a judged pair are left out.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    public static ImmutableArray<LabelEvaluation> EvaluateLabels(Resolution resolution, IEnumerable<LabeledPair> labels, CalibrationOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(labels);
        options ??= new CalibrationOptions();
        options.Check();
        LabeledPair[] all = [.. labels];
        return [.. resolution.AllKinds.Select(kind => new JudgedSample(kind, all, options)).Where(sample => !sample.IsEmpty).Select(sample => sample.Measure())];
    }

    /// <summary>Measures how well the weights of candidate pairs tell matches from others, over all thresholds: the curves of precision and recall, and ROC.</summary>
    /// <param name="resolution">The resolution, also one that was loaded from files: its candidate pairs are scored anew.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="threads">The number of threads to use, at least 1; null for the number of processors. It does not change the result.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Kind by kind; kinds without a model or a labelled record are left out.</returns>
    /// <remarks>Cost: that of scoring all candidate pairs; memory does not grow with them.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is below 1.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<PairCurve> EvaluateCurves(Resolution resolution, Truth truth, int? threads = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(truth);
        ArgumentOutOfRangeException.ThrowIfLessThan(threads ?? 1, 1, nameof(threads));
        return
        [
            .. from kind in resolution.AllKinds
               where kind.Model is not null
               let labels = truth.LabelsFor(kind.Table)
               let labelled = labels.LongCount(label => label is not null)
               where labelled > 0
               select new WeightHistogram(kind, LabelNumbers.Of(labels), threads ?? Environment.ProcessorCount, cancellationToken).Curve(PairCounter.Count(labels, row => row), labelled),
        ];
    }

    /// <summary>Measures whether match probabilities are true, for each kind that was resolved by a model.</summary>
    /// <param name="resolution">The resolution, also one that was loaded from files: its candidate pairs are scored anew, for those kept end at the review threshold.</param>
    /// <param name="truth">The truth.</param>
    /// <param name="options">Which pairs, and how; null for the defaults.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>Kind by kind; kinds without a candidate pair in the range of probabilities whose records are both labelled are left out.</returns>
    /// <remarks>Cost: that of scoring all candidate pairs, and O(p) a draw for p pairs in the range.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of range.</exception>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public static ImmutableArray<CalibrationEvaluation> EvaluateCalibration(
        Resolution resolution, Truth truth, CalibrationOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(resolution);
        ArgumentNullException.ThrowIfNull(truth);
        options ??= new CalibrationOptions();
        options.Check();
        return
        [
            .. from kind in resolution.AllKinds
               where kind.Model is not null
               let labels = LabelNumbers.Of(truth.LabelsFor(kind.Table))
               where Array.Exists(labels, label => label != LabelNumbers.None)
               let pairs = KnownPairs.Of(kind, labels, options, cancellationToken)
               where pairs.Count > 0
               select new CalibrationMeter(pairs, options).Measure(kind.Kind),
        ];
    }

    private static IEnumerable<ThresholdEvaluation> ByThreshold(KindResolution kind, string?[] labels, double[] thresholds)
    {
        if (labels.All(label => label is null))
            return [];
        long truePairs = PairCounter.Count(labels, row => row).TruePairs;
        double[] falling = [.. kind.Pairs.Select(pair => -pair.Probability)];
        int[] order = [.. Enumerable.Range(0, falling.Length)];
        Array.Sort(falling, order);
        GrowingClusters clusters = new(labels);
        List<ThresholdEvaluation> found = [];
        int next = 0;
        foreach (double threshold in thresholds.Where(threshold => threshold >= kind.Threshold!.ReviewProbability))
        {
            for (; next < order.Length && -falling[next] >= threshold; next++)
                clusters.Join(kind.Pairs[order[next]].Left, kind.Pairs[order[next]].Right);
            found.Add(new ThresholdEvaluation(kind.Kind, threshold, new PairScores(truePairs, clusters.Pairs, clusters.CorrectPairs)));
        }

        return Enumerable.Reverse(found);
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
        PairScores scores = PairCounter.Count(labels, kind.Partition.EntityOfRow);
        KindEvaluation evaluation = new(
            kind.Kind,
            labels.Count(label => label is not null),
            scores,
            PairCounter.BCubed(labels, kind.Partition.EntityOfRow),
            PairCounter.Count(labels, row => exact[row]))
        {
            Intervals = ScoreSampling.Of(GroupCounts.Of(labels, kind.Partition.ClusterOfRow)),
        };
        if (kind.Model is null)
            return evaluation;
        (double? blockingRecall, long notProposed) = BlockingRecall.Of(kind, labels);
        (MissedPairs missed, WrongPairs wrong) = PairErrors.Of(kind, LabelNumbers.Of(labels), scores, notProposed);
        return evaluation with { BlockingRecall = blockingRecall, Missed = missed, Wrong = wrong };
    }

    private static IEnumerable<SourcePairEvaluation> BySource(KindResolution kind, string?[] labels)
    {
        ImmutableArray<string> sources = kind.Table.Sources;
        foreach (((int left, int right), PairScores scores) in SourcePairCounter.Count(labels, kind.Partition.EntityOfRow, kind.Table.SourceIndexOf))
            yield return new SourcePairEvaluation(kind.Kind, sources[left], sources[right], scores);
    }
}
