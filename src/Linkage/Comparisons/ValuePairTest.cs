namespace Linkage.Comparisons;

/// <summary>Any condition on two values of one column, or its opposite, decided pair by pair.</summary>
internal sealed class ValuePairTest(ComparedColumn column, int rawPlace, LevelCondition condition, MeasureLimits limits, bool isOpposite = false) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        ReadOnlySpan<int> ids = tile.Ids(rawPlace);
        for (int i = 0; i < pairs.Length; i++)
        {
            int left = ids[tile.Left[pairs[i]]];
            int right = ids[tile.Right[pairs[i]]];
            holds[i] = left != 0 && right != 0 && Holds(left, right) ? (byte)1 : (byte)0;
        }
    }

    private bool Holds(int left, int right)
    {
        ValuePair pair = new(column, left, column, right, limits);
        return isOpposite ? !pair.Satisfies(condition) && pair.CanJudge(condition) : pair.Satisfies(condition);
    }
}
