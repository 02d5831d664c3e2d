namespace Linkage.Comparisons;

/// <summary>Any condition on two values of one column, decided pair by pair.</summary>
internal sealed class ValuePairTest(ComparedColumn column, int rawPlace, LevelCondition condition, MeasureLimits limits) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        ReadOnlySpan<int> ids = tile.Ids(rawPlace);
        for (int i = 0; i < pairs.Length; i++)
        {
            int left = ids[tile.Left[pairs[i]]];
            int right = ids[tile.Right[pairs[i]]];
            bool satisfied = left != 0 && right != 0 && new ValuePair(column, left, column, right, limits).Satisfies(condition);
            holds[i] = satisfied ? (byte)1 : (byte)0;
        }
    }
}
