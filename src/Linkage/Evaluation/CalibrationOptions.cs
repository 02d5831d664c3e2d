namespace Linkage.Evaluation;

/// <summary>How probabilities are held against the truth.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record CalibrationOptions
{
    /// <summary>Gets the lowest match probability of the pairs that are looked at, 0 to 1. With 0 every candidate pair counts, and none can be given up early.</summary>
    /// <value>The default value is 0.05: below it, the many pairs that are plainly different would hide the others.</value>
    public double LowestProbability { get; init; } = 0.05;

    /// <summary>Gets the highest match probability of the pairs that are looked at, 0 to 1.</summary>
    /// <value>The default value is 0.95.</value>
    public double HighestProbability { get; init; } = 0.95;

    /// <summary>Gets how many bins of equal count the pairs are put in; 1 or more. Pairs of one probability share a bin, so there can be fewer.</summary>
    /// <value>The default value is 10.</value>
    public int Bins { get; init; } = 10;

    /// <summary>Gets how many times entities are drawn anew for the interval; 1 or more.</summary>
    /// <value>The default value is 400.</value>
    public int Resamples { get; init; } = 400;

    /// <summary>Gets the seed of these draws. The same seed and pairs give the same interval.</summary>
    /// <value>The default value is 0.</value>
    public int Seed { get; init; }

    /// <summary>Gets the number of threads to use, at least 1. It does not change the result.</summary>
    /// <value>The default value is the number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal void Check()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(Bins, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Resamples, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        if (!(LowestProbability >= 0 && LowestProbability <= HighestProbability && HighestProbability <= 1))
            throw new ArgumentOutOfRangeException(nameof(LowestProbability), "The probabilities are from 0 to 1, the lowest not above the highest.");
    }
}
