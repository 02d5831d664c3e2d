using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Linkage.Blocking;

// Walks through a part of the pair space for one worker. Blocks are taken together until they have some thousand rows; of these rows the keys that tell
// whether an earlier rule proposes a pair are copied into the order of the walk, so that one row is tested against sixteen partners at a time.
// Holds buffers: one walker a thread.
internal sealed class PairWalker(PairGenerator generator)
{
    public const int BatchSize = 4096;

    // Rows that are looked at together: their copied columns stay in the cache.
    private const int WindowRows = 8192;

    private readonly int[] _left = new int[BatchSize + Vector512<int>.Count];
    private readonly int[] _right = new int[BatchSize + Vector512<int>.Count];
    private readonly List<Stretch> _stretches = [];
    private int[] _rows = new int[WindowRows];
    private readonly int[][] _earlier = [.. Enumerable.Repeat(Array.Empty<int>(), generator.RuleCount)];
    private int[]? _sources;
    private int _rowCount;
    private int _earlierCount;
    private int _count;
    private int _rule;
    private bool _needsCheck;

    // The pairs of all rows whose first pair has a number in [from, to).
    public void Walk(long from, long to, IPairSink sink, CancellationToken cancellationToken)
    {
        for (int rule = 0; rule < generator.RuleCount; rule++)
        {
            long start = Math.Max(from, generator.CostBefore(rule)) - generator.CostBefore(rule);
            long end = Math.Min(to, generator.CostBefore(rule + 1)) - generator.CostBefore(rule);
            if (start < end)
                WalkRule(rule, start, end, sink, cancellationToken);
        }
    }

    private void WalkRule(int rule, long start, long end, IPairSink sink, CancellationToken cancellationToken)
    {
        RuleBlocks blocks = generator.Blocks(rule);
        (_rule, _needsCheck) = (rule, generator.NeedsCheck(rule));
        for (int block = blocks.BlockAt(start); block < blocks.BlockCount && blocks.CostBefore(block) < end; block++)
        {
            Add(blocks, block, start - blocks.CostBefore(block), end - blocks.CostBefore(block));
            if (_rowCount >= WindowRows)
                Flush(sink, cancellationToken);
        }

        Flush(sink, cancellationToken);
    }

    // Appends the rows of a block from the first whose pairs are asked for to the last partner.
    private void Add(RuleBlocks blocks, int block, long start, long end)
    {
        ReadOnlySpan<int> rows = blocks.RowsOf(block);
        int heads = blocks.HeadsOf(block);
        if (heads > 0)
        {
            AddStar(block, rows, heads, start, end);
            return;
        }

        int window = blocks.WindowOf(block);
        int reach = window == 0 ? rows.Length : window;
        int first = 0;
        long cost = 0;
        while (first < rows.Length - 1 && cost < start)
            cost += Math.Min(reach, rows.Length - 1 - first++);
        int last = first;
        while (last < rows.Length - 1 && cost < end)
            cost += Math.Min(reach, rows.Length - 1 - last++);
        if (first == last)
            return;
        int from = _rowCount;
        Append(rows[first..(int)Math.Min(rows.Length, (long)last + reach)]);
        _stretches.Add(new Stretch(block, from, last - first, -1, _rowCount, reach));
    }

    private void AddStar(int block, ReadOnlySpan<int> rows, int heads, long start, long end)
    {
        ReadOnlySpan<int> partners = rows[heads..];
        int first = (int)Math.Clamp((start + partners.Length - 1) / partners.Length, 0, heads);
        int last = (int)Math.Clamp((end + partners.Length - 1) / partners.Length, first, heads);
        if (first == last)
            return;
        int from = _rowCount;
        Append(rows[first..last]);
        Append(partners);
        _stretches.Add(new Stretch(block, from, last - first, from + last - first, _rowCount, partners.Length));
    }

    private void Append(ReadOnlySpan<int> rows)
    {
        if (_rowCount + rows.Length > _rows.Length)
            Array.Resize(ref _rows, Math.Max(_rows.Length * 2, _rowCount + rows.Length));
        rows.CopyTo(_rows.AsSpan(_rowCount));
        _rowCount += rows.Length;
    }

    private void Flush(IPairSink sink, CancellationToken cancellationToken)
    {
        if (_rowCount == 0)
            return;
        ReadOnlySpan<int> rows = _rows.AsSpan(0, _rowCount);
        sink.SetRows(rows);
        CopyKeys(rows);
        foreach (Stretch stretch in _stretches)
        {
            for (int row = stretch.Start; row < stretch.Start + stretch.Rows; row++)
            {
                int from = stretch.Partners < 0 ? row + 1 : stretch.Partners;
                WalkPartners(row, from, (int)Math.Min(stretch.End, (long)from + stretch.Reach), stretch.Block, sink, cancellationToken);
            }
        }

        Send(sink, cancellationToken);
        _stretches.Clear();
        _rowCount = 0;
    }

    private void CopyKeys(ReadOnlySpan<int> rows)
    {
        _earlierCount = generator.CopyEarlierBlocks(_rule, rows, _earlier);
        if (generator.Sources is int[] sources)
            Gather.Copy(sources, rows, ref _sources);
    }

    private void WalkPartners(int row, int from, int to, int block, IPairSink sink, CancellationToken cancellationToken)
    {
        while (from < to)
        {
            int part = Math.Min(to, from + (BatchSize - _count));
            int before = _count;
            Select(row, from, part);
            if (_needsCheck)
                Check(before, block);
            if (_count == BatchSize)
                Send(sink, cancellationToken);
            from = part;
        }
    }

    // Appends the partners in [from, to) that no earlier single-block rule proposes and that the link type allows.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void Select(int row, int from, int to)
    {
        int width = Vector512<int>.Count;
        ref int right = ref MemoryMarshal.GetArrayDataReference(_right);
        int begin = _count;
        for (int at = from; at < to; at += width)
        {
            // Columns have room behind their last entry, so that the last few partners are loaded like the others.
            uint asked = to - at >= width ? 0xFFFF : (1u << (to - at)) - 1;
            uint allowed = asked & ~Excluded(row, at);
            if (allowed == 0xFFFF)
            {
                (Vector512.Create(at) + Vector512<int>.Indices).StoreUnsafe(ref right, (nuint)_count);
                _count += width;
                continue;
            }

            while (allowed != 0)
            {
                Unsafe.Add(ref right, _count++) = at + BitOperations.TrailingZeroCount(allowed);
                allowed &= allowed - 1;
            }
        }

        _left.AsSpan(begin, _count - begin).Fill(row);
    }

    // A bit for each of sixteen partners that an earlier rule has taken or the link type forbids.
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private uint Excluded(int row, int at)
    {
        Vector512<int> same = Vector512<int>.Zero;
        for (int i = 0; i < _earlierCount; i++)
        {
            ref int keys = ref MemoryMarshal.GetArrayDataReference(_earlier[i]);
            same |= Vector512.Equals(Vector512.Create(Unsafe.Add(ref keys, row)), Vector512.LoadUnsafe(ref keys, (nuint)at));
        }

        if (generator.Sources is null)
            return (uint)same.ExtractMostSignificantBits();
        ref int sources = ref MemoryMarshal.GetArrayDataReference(_sources!);
        Vector512<int> sameSource = Vector512.Equals(Vector512.Create(Unsafe.Add(ref sources, row)), Vector512.LoadUnsafe(ref sources, (nuint)at));
        return (uint)(same | (generator.WithinSource ? ~sameSource : sameSource)).ExtractMostSignificantBits();
    }

    // The slow part of the union: rules that put a record into several blocks or a window. Also puts the smaller row of a pair of a window or a star left.
    private void Check(int from, int block)
    {
        int kept = from;
        for (int i = from; i < _count; i++)
        {
            (int left, int right) = (_left[i], _right[i]);
            if (_rows[left] > _rows[right])
                (left, right) = (right, left);
            if (generator.IsRepeated(_rule, block, _rows[left], _rows[right]))
                continue;
            (_left[kept], _right[kept]) = (left, right);
            kept++;
        }

        _count = kept;
    }

    private void Send(IPairSink sink, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_count > 0)
            sink.AddPairs(_left.AsSpan(0, _count), _right.AsSpan(0, _count), (byte)_rule);
        _count = 0;
    }

    // Part of a block: so many rows from Start on, each with Reach rows before End: those from Partners on, or (below 0) the next ones.
    private readonly record struct Stretch(int Block, int Start, int Rows, int Partners, int End, int Reach);
}
