using System.Collections.Immutable;

namespace Linkage;

/// <summary>How a model is trained.</summary>
public sealed record TrainingOptions
{
    /// <summary>Gets the seed of the pair sample. The same seed and records give the same model on any number of threads.</summary>
    /// <value>The default value is 0.</value>
    public int Seed { get; init; }

    /// <summary>Gets the greatest number of random pairs that u is learnt from; tables with fewer pairs are taken whole, and
    /// a hundred pairs a record, or half a million, are enough. Each training rule has a fifth of it, or all of it with <see cref="SplinkCompatible"/>.</summary>
    /// <value>The default value is 5,000,000.</value>
    public long MaxPairs { get; init; } = 5_000_000;

    /// <summary>Gets the share of the matches that the deterministic rules are assumed to find, above 0 and at most 1.</summary>
    /// <value>The default value is 0.8.</value>
    public double AssumedRecall { get; init; } = 0.8;

    /// <summary>Gets how many pairs the starting parameters are worth beside the pairs observed; 0 means that they are only where training starts. They steady the search; in the
    /// end, m of n matches has the start count as P² / (P + n) pairs.</summary>
    /// <value>The default value is 100, which makes training safe on tables of any size.</value>
    public double PseudoPairs { get; init; } = 100;

    /// <summary>Gets the number of people (records of one name and one day of birth are one) from which on a value has a term frequency of its own. Rarer ones are left out of the model and count alike.</summary>
    /// <value>The default value is 5, so that models travel without rare names.</value>
    public int MinTermCount { get; init; } = 5;

    /// <summary>Gets how common values are among people at large: of the fields listed here, in place of how common they are in the table. All of their values stay in the model.</summary>
    /// <value>The default value is none: term frequencies are counted on the table.</value>
    public ImmutableArray<TermFrequencyTable> TermFrequencies { get; init; } = [];

    /// <summary>Gets whether to train as Splink does, so that its users can compare: u as the plain shares among all pairs of random records, m as the median over the training
    /// rules, the prior from the deterministic rules (without any: as the settings have it), a term frequency for every value, and neither
    /// <see cref="PseudoPairs"/> nor <see cref="MinTermCount"/> nor a correction for comparisons that agree together. Expectation-maximization starts from the prior, raised by the
    /// exact levels that a training rule decides, and ends after 25 iterations or when nothing changes by 0.0001; a level that no pair shows keeps what Splink predicts with.</summary>
    /// <value>The default value is false.</value>
    public bool SplinkCompatible { get; init; }

    /// <summary>Gets whether expectation-maximization weighs each pair of a training rule with the rarity of the values on which it agrees too, as Splink does unless
    /// <c>estimate_without_term_frequencies</c> is set. Takes longer. Counts only with <see cref="SplinkCompatible"/>.</summary>
    /// <value>The default value is true.</value>
    public bool TrainWithTermFrequencies { get; init; } = true;

    /// <summary>Gets the number of threads to use; it does not change the result.</summary>
    /// <value>The default value is the number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxPairs, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MinTermCount, 1);
        if (!(PseudoPairs >= 0 && double.IsFinite(PseudoPairs)))
            throw new ArgumentOutOfRangeException(nameof(PseudoPairs), PseudoPairs, "Pseudo-pairs are a number of at least 0.");
        if (!(AssumedRecall is > 0 and <= 1))
            throw new ArgumentOutOfRangeException(nameof(AssumedRecall), AssumedRecall, "A recall is above 0 and at most 1.");
    }
}
