namespace Linkage.Comparisons;

/// <summary>Whether one of the rows lacks evidence in a column.</summary>
internal sealed class NullTest(int place) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        ReadOnlySpan<int> ids = tile.Ids(place);
        for (int i = 0; i < pairs.Length; i++)
            holds[i] = ids[tile.Left[pairs[i]]] == 0 | ids[tile.Right[pairs[i]]] == 0 ? (byte)1 : (byte)0;
    }
}
