namespace Linkage.Blocking;

// The runs of equal keys of one rule, sorted; those without a comparable pair are left out.
internal sealed class RuleRuns
{
    private readonly BlockingRule _rule;
    private readonly int[] _rows;
    private readonly List<(int Start, int Length)> _runs;

    private RuleRuns(BlockingRule rule, int[] rows, List<(int Start, int Length)> runs) => (_rule, _rows, _runs) = (rule, rows, runs);

    public BlockingRule Rule => _rule;

    public int[] Sizes => [.. _runs.Select(run => run.Length)];

    public static RuleRuns Create(RecordTable table, BlockingRule rule, LinkType linkType, CodeTables tables, CancellationToken cancellationToken)
    {
        if (rule.Window > 0)
            return CreateSorted(table, rule);
        RuleKeys entries = RuleKeys.Create(table, rule, linkType, tables, cancellationToken);
        RadixSort.Sort(entries.Keys, entries.Rows);
        return FromSorted(table, rule, linkType, entries.Keys, entries.Rows);
    }

    // Keeps the rows of runs only; most keys of most rules are of one row.
    private static RuleRuns FromSorted(RecordTable table, BlockingRule rule, LinkType linkType, ReadOnlySpan<ulong> keys, Span<int> rows)
    {
        List<(int Start, int Length)> runs = [];
        int kept = 0;
        int start = 0;
        for (int i = 1; i <= rows.Length; i++)
        {
            if (i < rows.Length && keys[i] == keys[start])
                continue;
            int length = i - start;
            if (IsComparable(table, linkType, rows.Slice(start, length)))
            {
                rows.Slice(start, length).CopyTo(rows[kept..]);
                runs.Add((kept, length));
                kept += length;
            }

            start = i;
        }

        return new RuleRuns(rule, rows[..kept].ToArray(), runs);
    }

    // Rows of a plain block ascend and rows are sorted by source, so its first and last row tell whether it has two sources.
    private static bool IsComparable(RecordTable table, LinkType linkType, ReadOnlySpan<int> rows) =>
        rows.Length > 1 && (linkType != LinkType.LinkOnly || table.SourceIndexOf(rows[0]) != table.SourceIndexOf(rows[^1]));

    // Plain blocks first, then those that are over the limit, in the order of their keys.
    public RuleBlocks ToBlocks(int rowCount, int limit, SecondaryOrder order)
    {
        int maxBlock = Math.Min(_rule.MaxBlock, limit);
        bool IsPlain((int Start, int Length) run) => _rule.Window == 0 && BlockCap.WindowFor(run.Length, maxBlock) == 0;
        List<(int Start, int Length)> ordered = [.. _runs.Where(IsPlain), .. _runs.Where(run => !IsPlain(run))];
        int[] starts = new int[ordered.Count + 1];
        int[] rows = new int[ordered.Sum(run => run.Length)];
        List<int> windows = [];
        for (int block = 0; block < ordered.Count; block++)
        {
            (int start, int length) = ordered[block];
            starts[block + 1] = starts[block] + length;
            Span<int> target = rows.AsSpan(starts[block], length);
            _rows.AsSpan(start, length).CopyTo(target);
            if (IsPlain(ordered[block]))
                continue;
            windows.Add(_rule.Window > 0 ? Math.Min(_rule.Window, length - 1) : BlockCap.WindowFor(length, maxBlock));
            if (_rule.Window == 0)
                order.Sort(target, _rule);
        }

        return new RuleBlocks(rowCount, new BlockList(starts, rows, [.. windows]));
    }

    private static RuleRuns CreateSorted(RecordTable table, BlockingRule rule)
    {
        string field = rule.Keys[0].FieldName;
        if (!table.HasColumn(field))
            return new RuleRuns(rule, [], []);
        int[] ranks = SecondaryOrder.Ranks(table.Column(field));
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(row => ranks[row] != int.MaxValue)];
        int[] keys = [.. rows.Select(row => ranks[row])];
        SecondaryOrder.SortByRank(keys, rows);
        return new RuleRuns(rule, rows, rows.Length > 1 ? [(0, rows.Length)] : []);
    }
}
