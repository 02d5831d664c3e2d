namespace Linkage.Comparisons;

/// <summary>Whether one of several tests holds; a later one is asked only for the pairs that failed the earlier ones.</summary>
internal sealed class AnyTest(PairTest[] parts) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds) => AllTest.Combine(parts, stopsAt: 1, tile, pairs, holds);
}
