namespace Linkage.Comparisons;

/// <summary>A condition on pairs whose rows have one value at most, decided for many pairs at once.</summary>
internal abstract class PairTest
{
    /// <summary>Tests some pairs.</summary>
    /// <param name="tile">The pairs.</param>
    /// <param name="pairs">The numbers of the pairs to test.</param>
    /// <param name="holds">Set to 1 or 0 for each.</param>
    public abstract void Test(PairTile tile, ReadOnlySpan<int> pairs, Span<byte> holds);
}
