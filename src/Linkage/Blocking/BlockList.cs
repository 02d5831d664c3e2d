namespace Linkage.Blocking;

// The blocks of a rule before they are indexed: block b holds Rows[Starts[b]..Starts[b + 1]]. The last Shapes.Length blocks are not plain: a positive
// shape is a window's width, a negative one the number of a star's heads, negated. OncePerPair: no pair is in two blocks.
internal readonly record struct BlockList(int[] Starts, int[] Rows, int[] Shapes, bool OncePerPair)
{
    public int PlainCount => Starts.Length - 1 - Shapes.Length;
}
