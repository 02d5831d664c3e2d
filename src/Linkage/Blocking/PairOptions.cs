namespace Linkage.Blocking;

// How candidate pairs are made.
internal sealed record PairOptions
{
    public static PairOptions Default { get; } = new();

    public LinkType LinkType { get; init; }

    public long PairBudget { get; init; } = 1_000_000_000;

    // Whether blocks over a rule's size are left out, in place of being cut to neighbours that are alike in other fields: what is learnt from those would flatter them.
    public bool LeavesOutLargeBlocks { get; init; }

    public int Threads { get; init; } = Environment.ProcessorCount;
}
