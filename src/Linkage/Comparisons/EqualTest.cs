namespace Linkage.Comparisons;

/// <summary>Whether the rows have the same number in a column.</summary>
internal sealed class EqualTest(int place) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        ReadOnlySpan<int> ids = tile.Ids(place);
        for (int i = 0; i < pairs.Length; i++)
        {
            int left = ids[tile.Left[pairs[i]]];
            holds[i] = left != 0 & left == ids[tile.Right[pairs[i]]] ? (byte)1 : (byte)0;
        }
    }
}
