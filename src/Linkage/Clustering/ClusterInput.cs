namespace Linkage.Clustering;

// What a clustering method works on.
internal sealed record ClusterInput
{
    public required int RowCount { get; init; }

    public required ClusterLinks Links { get; init; }

    // Pairs of at least this weight are links.
    public double Threshold { get; init; }

    public IReadOnlyList<CandidatePair> MustLinks { get; init; } = [];

    public IReadOnlyList<CandidatePair> CannotLinks { get; init; } = [];

    // The number of a row's source.
    public Func<int, int> SourceOf { get; init; } = static _ => 0;

    // What the comparison of any two rows says about their being one entity, in bits: positive for, negative against, 0 nothing.
    // Thread-safe. Null: only the links are known, and all else says nothing.
    public Func<int, int, double>? Support { get; init; }

    // Whether clusters whose pairs speak against each other on the whole will be divided again. The expected quality depends on it.
    public bool DividesConflicts { get; init; } = true;

    public int Threads { get; init; } = 1;

    public ConstrainedUnionFind CreateSets() => new(RowCount, MustLinks, CannotLinks);
}
