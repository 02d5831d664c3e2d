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

    /// <summary>Learns m from labelled pairs, u from random pairs of the table, the prior from the records, and which probability a weight means from the labels.</summary>
    /// <remarks>
    /// <para>u never comes from pairs that were labelled as no matches: people label pairs that look alike, and such pairs agree far more often than two records do. What the records alone
    /// teach of m counts as <see cref="TrainingOptions.PseudoPairs"/> labelled matches. Where every pair says how many it stands for (<see cref="LabeledPair.SamplingWeight"/>), m is that of
    /// the pairs they were drawn from.</para>
    /// <para>With 20 labels and 5 of each sort the model is calibrated: probabilities follow the labels, strictly increasing with the weight. Few labels move a straight line in
    /// log-odds, 500 bend it. The pairs have to be drawn without looking at whether they match; matches that were picked out make every probability too high.</para>
    /// </remarks>
    /// <param name="settings">What is compared, and where training starts.</param>
    /// <param name="table">The records.</param>
    /// <param name="pairs">The labelled pairs. Pairs of records that the table does not have, and pairs labelled both ways, are counted in a problem of the report.</param>
    /// <param name="options">How to train, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the training.</param>
    /// <returns>The trained model; the same for any order of the pairs.</returns>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LinkageModel TrainFromLabels(
        LinkageSettings settings,
        RecordTable table,
        IEnumerable<LabeledPair> pairs,
        TrainingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return Labels(settings, table, options, double.PositiveInfinity, cancellationToken).Run(pairs);
    }

    /// <summary>Learns from a column of the table that names the entity of a record.</summary>
    /// <remarks>m comes from all pairs of records that share the label, or a part of them drawn by hash where there are more than a fifth of <see cref="TrainingOptions.MaxPairs"/>; u from
    /// random pairs; the prior from the records; the calibration from pairs that the blocking rules propose, of which both records have a label. Of several labels of a record the
    /// first counts. The column need not be among those that are compared, and should not be.</remarks>
    /// <param name="settings">What is compared, and where training starts.</param>
    /// <param name="table">The records.</param>
    /// <param name="field">The name of the column. Records without a value in it teach nothing.</param>
    /// <param name="options">How to train, or null for the defaults.</param>
    /// <param name="cancellationToken">Cancels the training.</param>
    /// <returns>The trained model.</returns>
    /// <exception cref="ArgumentException">The table has no such column.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is out of its range.</exception>
    public static LinkageModel TrainFromLabelColumn(
        LinkageSettings settings,
        RecordTable table,
        string field,
        TrainingOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(table);
        ArgumentException.ThrowIfNullOrEmpty(field);
        return Labels(settings, table, options, double.PositiveInfinity, cancellationToken).Run(EntitiesOf(table, field));
    }

    /// <summary>Makes a training from labels for a resolver, which caps what ties to things together say.</summary>
    internal static LabelTraining Labels(LinkageSettings settings, RecordTable table, TrainingOptions? options, double relationalCap, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(settings);
        ArgumentNullException.ThrowIfNull(table);
        options ??= new TrainingOptions();
        options.Check();
        return new LabelTraining(settings, table, options, relationalCap, cancellationToken);
    }

    /// <summary>Gets the first value of each record in a column; null where there is none.</summary>
    internal static string?[] EntitiesOf(RecordTable table, string field)
    {
        if (!table.HasColumn(field))
            throw new ArgumentException($"The records have no field '{field}' that could name their entities.", nameof(field));
        ValueColumn column = table.Column(field);
        string?[] entities = new string?[table.Count];
        for (int row = 0; row < entities.Length; row++)
        {
            foreach (int id in column.ValuesOf(row))
            {
                int term = column.Values.CanonicalIdOf(id);
                if (term != 0)
                    entities[row] ??= column.Values.CanonicalText(term);
            }
        }

        return entities;
    }
}
