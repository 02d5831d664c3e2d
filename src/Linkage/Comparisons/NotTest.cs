namespace Linkage.Comparisons;

/// <summary>Whether a test that knows every pair does not hold.</summary>
internal sealed class NotTest(PairTest part) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        part.Test(tile, pairs, holds);
        for (int i = 0; i < pairs.Length; i++)
            holds[i] ^= 1;
    }
}
