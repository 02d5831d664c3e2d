namespace Linkage.Blocking;

// The blocks of a rule before they are indexed: block b holds Rows[Starts[b]..Starts[b + 1]]; the last Windows.Length blocks are windows.
internal readonly record struct BlockList(int[] Starts, int[] Rows, int[] Windows)
{
    public int PlainCount => Starts.Length - 1 - Windows.Length;
}
