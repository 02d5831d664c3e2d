namespace Linkage;

/// <summary>How pairs are drawn for people to judge.</summary>
/// <remarks>Immutable; safe to share between threads.</remarks>
public sealed record ReviewSampleOptions
{
    /// <summary>Gets how many pairs to draw, 1 or more; all candidate pairs where there are fewer.</summary>
    /// <value>The default value is 100.</value>
    public int Size { get; init; } = 100;

    /// <summary>Gets the seed. The same seed, size and records give the same pairs.</summary>
    /// <value>The default value is 0.</value>
    public int Seed { get; init; }

    /// <summary>Gets the number of threads to use, at least 1. It does not change the result.</summary>
    /// <value>The default value is the number of processors.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
