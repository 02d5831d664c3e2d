namespace Linkage.Comparisons;

/// <summary>Whether a measure reaches its one threshold.</summary>
internal sealed class GradeTest(PairMeasure measure) : PairTest
{
    public override void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds)
    {
        measure.Measure(tile, pairs, holds);
        for (int i = 0; i < pairs.Length; i++)
            holds[i] = holds[i] == 0 ? (byte)1 : (byte)0;
    }
}
