namespace Linkage.Blocking;

// The rows that a rule finds under one key of a record: a part of an array.
internal readonly record struct PostingRun(int Rule, int[] Rows, int Start, int Count)
{
    public ReadOnlySpan<int> Span => Rows.AsSpan(Start, Count);
}
