namespace Linkage.Comparisons;

/// <summary>Whether the rows have the same number in a column.</summary>
internal sealed class EqualTest(int place) : PairTest
{
    /// <summary>Gets the place of the column.</summary>
    public int Place => place;

    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        (int[] ids, int[] left, int[] right) = (tile.Ids(place), tile.Left, tile.Right);
        for (int i = 0; i < pairs.Length; i++)
        {
            int id = ids[left[pairs[i]]];
            holds[i] = id != 0 & id == ids[right[pairs[i]]] ? (byte)1 : (byte)0;
        }
    }
}
