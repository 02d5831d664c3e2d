namespace Linkage.Blocking;

/// <summary>For what run a <see cref="BlockingForecast"/> is made, and how far it counts. Immutable; safe to share between threads.</summary>
public sealed record BlockingForecastOptions
{
    /// <summary>Gets which records may be compared.</summary>
    /// <value>The default value is <see cref="LinkType.LinkAndDedupe"/>.</value>
    public LinkType LinkType { get; init; }

    /// <summary>Gets the most pairs that the blocks of all rules may have; above it, large blocks are cut further.</summary>
    /// <value>The default value is 1,000,000,000, as in <see cref="LinkerOptions.PairBudget"/>. At least 1.</value>
    public long PairBudget { get; init; } = 1_000_000_000;

    /// <summary>Gets how many pairs are walked to count those that several rules propose. Above it the counts are estimated from evenly spread parts of each rule.
    /// Pairs of rules that put a record into several blocks or a window, and of those behind them, count sixteen times, because they take so much longer.</summary>
    /// <value>The default value is 256,000,000, about a quarter of a second of one processor. At least 1.</value>
    public long MaxCountedPairs { get; init; } = 256_000_000;

    /// <summary>Gets how many of the largest blocks are named.</summary>
    /// <value>The default value is 10; 0 for none.</value>
    public int LargestBlocks { get; init; } = 10;

    /// <summary>Gets the number of threads; the result does not depend on it.</summary>
    /// <value>The default value is the number of processors. At least 1.</value>
    public int Threads { get; init; } = Environment.ProcessorCount;

    internal PairOptions ToPairOptions()
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(PairBudget, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxCountedPairs, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(LargestBlocks);
        ArgumentOutOfRangeException.ThrowIfLessThan(Threads, 1);
        return new PairOptions { LinkType = LinkType, PairBudget = PairBudget, Threads = Threads };
    }
}
