namespace Linkage.Blocking;

// Turns the positions of a walk into rows of the table.
internal sealed class PairRows(PairBatchHandler handler) : IPairSink
{
    private readonly CandidatePair[] _pairs = new CandidatePair[PairWalker.BatchSize];
    private int[] _rows = [];

    public void SetRows(ReadOnlySpan<int> rows)
    {
        if (_rows.Length < rows.Length)
            _rows = new int[rows.Length];
        rows.CopyTo(_rows);
    }

    public void AddPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte rule)
    {
        for (int i = 0; i < left.Length; i++)
            _pairs[i] = new CandidatePair(_rows[left[i]], _rows[right[i]]);
        handler(_pairs.AsSpan(0, left.Length), rule);
    }
}
