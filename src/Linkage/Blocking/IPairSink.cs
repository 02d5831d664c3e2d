namespace Linkage.Blocking;

// Takes the pairs of a walk. Spans are valid during the call only.
internal interface IPairSink
{
    // The rows that the positions of the pairs that follow refer to.
    void SetRows(ReadOnlySpan<int> rows);

    // Pairs of positions; the left row is the smaller. At most PairWalker.BatchSize. The rule is the first that proposes these pairs.
    void AddPairs(ReadOnlySpan<int> left, ReadOnlySpan<int> right, byte rule);
}
