namespace Linkage.Blocking;

// What one rule proposes. Plain blocks hold rows that share a key, and propose all pairs. Windows hold ordered rows (a block too large, or a sorted
// neighbourhood), and propose each row with the next few. Stars hold heads, rows of one value, and then rows of the values near it, and propose each head
// with each row behind the heads.
// Blocks of all kinds are numbered together, plain ones first. Invariants: a plain block's rows ascend; a row's blocks ascend.
internal sealed class RuleBlocks
{
    private readonly int[] _starts;
    private readonly int[] _rows;
    private readonly int[] _shapes;
    private readonly long[] _costs;
    private readonly int[] _blockOffsets;
    private readonly int[] _blocksOf;
    private readonly int[] _placeOffsets;
    private readonly Place[] _places;
    private readonly int _plainCount;

    internal RuleBlocks(int rowCount, BlockList blocks)
    {
        (_starts, _rows, _shapes, _plainCount) = (blocks.Starts, blocks.Rows, blocks.Shapes, blocks.PlainCount);
        ProposesOnce = blocks.OncePerPair;
        _costs = Costs();
        (_blockOffsets, _blocksOf) = ProposesOnce ? ([], IndexSingles(rowCount)) : IndexPlain(rowCount);
        (_placeOffsets, _places) = IndexShapes(rowCount);
        if (!ProposesOnce && _plainCount == BlockCount && HasOneBlockAtMost())
            (ProposesOnce, _blockOffsets, _blocksOf) = (true, [], IndexSingles(rowCount));
        IsSingleValued = _plainCount == BlockCount && ProposesOnce;
    }

    public int BlockCount => _starts.Length - 1;

    // The number of pairs that the rule enumerates; the same pair once for every block that it is in.
    public long Cost => _costs[^1];

    // A row is in one plain block at most, and in no window.
    public bool IsSingleValued { get; }

    // The block of each row of a single-valued rule; a row in no block has a number of its own, below 0.
    public int[] BlockByRow => IsSingleValued ? _blocksOf : throw new InvalidOperationException("Rows of this rule may be in several blocks.");

    // No pair is in two blocks, and no row in two plain blocks.
    public bool ProposesOnce { get; }

    // 0 for a plain block.
    public int WindowOf(int block) => Math.Max(0, ShapeOf(block));

    // The number of rows that are compared with all rows behind them, and with nothing else; 0 where the block is no star.
    public int HeadsOf(int block) => Math.Max(0, -ShapeOf(block));

    public ReadOnlySpan<int> RowsOf(int block) => _rows.AsSpan(_starts[block], _starts[block + 1] - _starts[block]);

    private ReadOnlySpan<int> PlainBlocksOf(int row) => ProposesOnce
        ? _blocksOf.AsSpan(row, _blocksOf[row] < 0 ? 0 : 1)
        : _blocksOf.AsSpan(_blockOffsets[row], _blockOffsets[row + 1] - _blockOffsets[row]);

    // The pairs in blocks before this one.
    public long CostBefore(int block) => _costs[block];

    // The block in which the pair of that number lies.
    public int BlockAt(long cost)
    {
        int block = Array.BinarySearch(_costs, cost);
        if (block < 0)
            return ~block - 1;
        while (block < BlockCount && _costs[block + 1] == cost)
            block++;
        return block;
    }

    // The first block that proposes the pair; -1 if none does.
    public int FirstBlock(int left, int right)
    {
        if (left == right)
            return -1;
        int block = FirstShared(PlainBlocksOf(left), PlainBlocksOf(right));
        return block >= 0 || _places.Length == 0 ? block : FirstWindow(left, right);
    }

    // A bit for each plain block of a row of a rule with several: rows with disjoint bits share none.
    public ulong SignatureOf(int row)
    {
        ulong bits = _places.Length > 0 && _placeOffsets[row + 1] > _placeOffsets[row] ? 1UL : 0;
        foreach (int block in PlainBlocksOf(row))
            bits |= 2UL << (int)(((uint)block * 2654435769u >> 26) % 63);
        return bits;
    }

    private static int FirstShared(ReadOnlySpan<int> left, ReadOnlySpan<int> right)
    {
        int i = 0;
        int j = 0;
        while (i < left.Length && j < right.Length)
        {
            int difference = left[i] - right[j];
            if (difference == 0)
                return left[i];
            if (difference < 0)
                i++;
            else
                j++;
        }

        return -1;
    }

    private int FirstWindow(int left, int right)
    {
        int i = _placeOffsets[left];
        int j = _placeOffsets[right];
        while (i < _placeOffsets[left + 1] && j < _placeOffsets[right + 1])
        {
            int difference = _places[i].Block - _places[j].Block;
            if (difference == 0 && Meet(_places[i].Block, _places[i].Position, _places[j].Position))
                return _places[i].Block;
            if (difference <= 0)
                i++;
            if (difference >= 0)
                j++;
        }

        return -1;
    }

    private int ShapeOf(int block) => block < _plainCount ? 0 : _shapes[block - _plainCount];

    private bool Meet(int block, int left, int right)
    {
        int heads = HeadsOf(block);
        return heads > 0 ? (left < heads) != (right < heads) : Math.Abs(left - right) <= WindowOf(block);
    }

    private bool HasOneBlockAtMost()
    {
        for (int row = 0; row + 1 < _blockOffsets.Length; row++)
        {
            if (_blockOffsets[row + 1] - _blockOffsets[row] > 1)
                return false;
        }

        return true;
    }

    private long[] Costs()
    {
        long[] costs = new long[_starts.Length];
        for (int block = 0; block < BlockCount; block++)
            costs[block + 1] = costs[block] + CostOf(_starts[block + 1] - _starts[block], WindowOf(block), HeadsOf(block));
        return costs;
    }

    private static long CostOf(int rows, int window, int heads) => heads > 0 ? (long)heads * (rows - heads) : BlockCap.Pairs(rows, window);

    // The plain block of each row, a number of its own below 0 where it has none.
    private int[] IndexSingles(int rowCount)
    {
        int[] blocks = new int[rowCount];
        for (int row = 0; row < rowCount; row++)
            blocks[row] = -1 - row;
        for (int block = 0; block < _plainCount; block++)
        {
            foreach (int row in RowsOf(block))
                blocks[row] = block;
        }

        return blocks;
    }

    private (int[] Offsets, int[] Blocks) IndexPlain(int rowCount)
    {
        int[] offsets = new int[rowCount + 1];
        int entries = _starts[_plainCount];
        for (int i = 0; i < entries; i++)
            offsets[_rows[i] + 1]++;
        for (int row = 0; row < rowCount; row++)
            offsets[row + 1] += offsets[row];

        int[] blocks = new int[entries];
        int[] next = offsets.AsSpan(0, rowCount).ToArray();
        for (int block = 0; block < _plainCount; block++)
        {
            foreach (int row in RowsOf(block))
                blocks[next[row]++] = block;
        }

        return (offsets, blocks);
    }

    private (int[] Offsets, Place[] Places) IndexShapes(int rowCount)
    {
        int entries = _rows.Length - _starts[_plainCount];
        if (entries == 0)
            return ([], []);
        int[] offsets = new int[rowCount + 1];
        foreach (int row in _rows.AsSpan(_starts[_plainCount]))
            offsets[row + 1]++;
        for (int row = 0; row < rowCount; row++)
            offsets[row + 1] += offsets[row];

        Place[] places = new Place[entries];
        int[] next = offsets.AsSpan(0, rowCount).ToArray();
        for (int block = _plainCount; block < BlockCount; block++)
        {
            ReadOnlySpan<int> rows = RowsOf(block);
            for (int position = 0; position < rows.Length; position++)
                places[next[rows[position]]++] = new Place(block, position);
        }

        return (offsets, places);
    }

    private readonly record struct Place(int Block, int Position);
}
