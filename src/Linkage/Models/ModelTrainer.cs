using Linkage.Evaluation;

namespace Linkage;

/// <summary>Learns the parameters of a model: from the records alone, or from labelled pairs.</summary>
/// <remarks>
/// Without labels: u from random pairs, with the matches among them weighed out; m by expectation-maximization over the agreement patterns
/// of each training rule, leaving out the comparisons that the rule decides, combined over the rules; the prior from the candidate pairs,
/// held above what the deterministic rules find. The starting parameters of the settings count as <see cref="TrainingOptions.PseudoPairs"/>
/// observed pairs, so that a table of any size, an empty one too, gives a usable model. What is doubtful is in the
/// <see cref="LinkageModel.Report"/>; training does not fail on odd data.
/// </remarks>
public static class ModelTrainer
{
    /// <summary>Learns from the records alone.</summary>
    /// <param name="settings">What is compared, and where training starts.</param>
    /// <param name="table">The records.</param>
    /// <param name="options">How to train, or null for the defaults.</param>
    /// <param name="progress">Hears how far training has come, or null.</param>
    /// <param name="cancellationToken">Cancels the training.</param>
    /// <returns>The trained model; the same for any number of threads.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LinkageModel Train(
        LinkageSettings settings,
        RecordTable table,
        TrainingOptions? options = null,
        IProgress<LinkageProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(table);
        options ??= new TrainingOptions();
        options.Check();
        return options.SplinkCompatible
            ? new SplinkTraining(settings, table, options, progress, cancellationToken).Run()
            : new UnsupervisedTraining(settings, table, options, progress, cancellationToken).Run();
    }

    /// <summary>Learns m and u by counting labelled pairs; the prior comes from the records.</summary>
    /// <remarks>u is what the pairs labelled as no matches show. Where these were chosen because they look alike (candidate pairs, pairs for review), u is too large and agreement
    /// weighs too little: label pairs of random records as well.</remarks>
    /// <param name="settings">What is compared, and where training starts.</param>
    /// <param name="table">The records.</param>
    /// <param name="pairs">The labelled pairs. Pairs of records that the table does not have are counted in a problem of the report.</param>
    /// <param name="options">How to train, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the training.</param>
    /// <returns>The trained model.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LinkageModel TrainFromLabels(
        LinkageSettings settings,
        RecordTable table,
        IEnumerable<LabeledPair> pairs,
        TrainingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(pairs);
        options ??= new TrainingOptions();
        options.Check();
        return new LabelTraining(settings, table, options, cancellationToken).Run(pairs);
    }
}
