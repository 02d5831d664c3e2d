namespace Linkage.Comparisons;

/// <summary>The pairs that a first pass leaves open, with their value numbers. Each has room for sixteen entries beyond the last.</summary>
internal readonly ref struct OpenPairs(Span<int> pairs, Span<int> leftIds, Span<int> rightIds)
{
    public Span<int> Pairs { get; } = pairs;

    public Span<int> LeftIds { get; } = leftIds;

    public Span<int> RightIds { get; } = rightIds;
}
