namespace Linkage.Comparisons;

/// <summary>Whether values stand in each other's columns: exchanged, or at least one of them.</summary>
internal sealed class CrossTest(CrossColumns columns, int place, int otherPlace, bool bothWays) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        ReadOnlySpan<int> ids = tile.Ids(place);
        ReadOnlySpan<int> others = tile.Ids(otherPlace);
        for (int i = 0; i < pairs.Length; i++)
        {
            int left = tile.Left[pairs[i]];
            int right = tile.Right[pairs[i]];
            bool forth = columns.AreEqual(ids[left], others[right]);
            bool back = columns.AreEqual(ids[right], others[left]);
            holds[i] = (bothWays ? forth & back : forth | back) ? (byte)1 : (byte)0;
        }
    }
}
