namespace Linkage.Blocking;

// Counts the pairs of a walk by rule; several walks may count together.
internal sealed class PairCounts(long[] counts) : IPairSink
{
    public void SetRows(ReadOnlySpan<int> rows)
    {
    }

    public void AddPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte rule) => Interlocked.Add(ref counts[rule], left.Length);
}
