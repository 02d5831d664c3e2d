namespace Linkage.Blocking;

// A sorted neighbourhood: the rows in their order, among which a record has the place that it would have if it were one of them. It meets as many rows
// before and behind its place as the window reaches.
internal sealed class SortedRuleIndex : RuleIndex
{
    private readonly RecordTable _table;
    private readonly BlockingRule _rule;
    private readonly int[] _rows;

    public SortedRuleIndex(RecordTable table, BlockingRule rule)
    {
        (_table, _rule) = (table, rule);
        if (!table.HasColumn(FieldName))
        {
            _rows = [];
            return;
        }

        int[] ranks = SecondaryOrder.Ranks(table.Column(FieldName));
        _rows = [.. Enumerable.Range(0, table.Count).Where(row => ranks[row] != int.MaxValue)];
        SecondaryOrder.SortByRank(Array.ConvertAll(_rows, row => ranks[row]), _rows);
    }

    private string FieldName => _rule.Keys[0].FieldName;

    public override void Meet(SourceRecord probe, int rule, List<PostingRun> runs)
    {
        if (_rows.Length == 0 || FirstText(probe) is not string text)
            return;
        int place = PlaceOf(text, _table.CountBefore(probe.Id));
        int start = Math.Max(0, place - _rule.Window);
        runs.Add(new PostingRun(rule, _rows, start, Math.Min(_rows.Length, place + _rule.Window) - start));
    }

    private string? FirstText(SourceRecord probe)
    {
        if (!probe.Table.HasColumn(FieldName))
            return null;
        ValueColumn column = probe.Table.Column(FieldName);
        int rank = RankOf(column, probe.Row);
        return rank == int.MaxValue ? null : column.Values.CanonicalText(rank);
    }

    // The number of rows before it: those of lesser texts, and of equal ones those whose ids come first.
    private int PlaceOf(string text, int rowsBefore)
    {
        ValueColumn column = _table.Column(FieldName);
        int first = column.Values.FirstCanonicalNotBefore(text);
        bool isKnown = column.Values.CanonicalNumberOf(text) != 0;
        (int low, int high) = (0, _rows.Length);
        while (low < high)
        {
            int middle = (low + high) >>> 1;
            int rank = RankOf(column, _rows[middle]);
            bool isBefore = rank < first || (isKnown && rank == first && _rows[middle] < rowsBefore);
            (low, high) = isBefore ? (middle + 1, high) : (low, middle);
        }

        return low;
    }

    private static int RankOf(ValueColumn column, int row)
    {
        int rank = int.MaxValue;
        foreach (int value in column.ValuesOf(row))
        {
            int canonical = column.Values.CanonicalIdOf(value);
            if (canonical != 0)
                rank = Math.Min(rank, canonical);
        }

        return rank;
    }
}
