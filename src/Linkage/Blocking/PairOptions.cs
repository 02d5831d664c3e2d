namespace Linkage.Blocking;

// How candidate pairs are made.
internal sealed record PairOptions
{
    public static PairOptions Default { get; } = new();

    public LinkType LinkType { get; init; }

    public long PairBudget { get; init; } = 1_000_000_000;

    public int Threads { get; init; } = Environment.ProcessorCount;
}
