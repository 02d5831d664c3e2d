namespace Linkage.Comparisons;

/// <summary>A condition that is decided on the rows themselves: sets of values, places, one side, a test of the user.</summary>
internal sealed class RowTest(BoundCondition condition) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        for (int i = 0; i < pairs.Length; i++)
            holds[i] = condition.Of(tile.LeftRow(pairs[i]), tile.RightRow(pairs[i])) == true ? (byte)1 : (byte)0;
    }
}
