namespace Linkage.Blocking;

// What one rule groups together, before it is known how much of it the pair budget allows: groups of rows of one key, and pairs of groups whose values
// are near each other.
internal sealed class RuleRuns
{
    private readonly BlockingRule _rule;
    private readonly RuleGroups _groups;
    private readonly NearGroups? _near;

    // Whether the rows of each group are pairs among themselves; null: all are.
    private readonly bool[]? _isWhole;

    private RuleRuns(BlockingRule rule, RuleGroups groups, NearGroups? near = null, bool[]? isWhole = null)
    {
        (_rule, _groups, _near, _isWhole) = (rule, groups, near, isWhole);
        Sizes = BlockSizes.Create(rule, isWhole is null ? groups.Starts : StartsOfWhole(groups, isWhole), near?.Pairs());
    }

    public BlockingRule Rule => _rule;

    public BlockSizes Sizes { get; }

    public static RuleRuns Create(RecordTable table, BlockingRule rule, LinkType linkType, CodeTables tables, CancellationToken cancellationToken)
    {
        if (rule.Window > 0)
            return CreateSorted(table, rule);
        using RuleKeys entries = RuleKeys.Create(table, rule, linkType, tables, cancellationToken);
        if (rule.IsSwapped && entries.Count > 0)
            return CreateSwapped(table, rule, entries, tables, cancellationToken);
        if (rule.Keys.Any(key => key.Kind == BlockingKeyKind.Within) && entries.Count > 0)
        {
            RuleGroups all = RuleGroups.Create(entries, least: 1, withKeys: true);
            return new RuleRuns(rule, all, NearGroups.Create(rule, all, entries.Space, tables, cancellationToken));
        }

        RuleGroups groups = RuleGroups.Create(entries, least: 2, withKeys: false);
        return new RuleRuns(rule, linkType == LinkType.LinkOnly ? groups.OfTwoSources(table) : groups);
    }

    // Plain blocks first, then those that are over the limit, then stars, each in the order of their keys.
    public RuleBlocks ToBlocks(int rowCount, int limit, SecondaryOrder order, bool leavesOutLarge = false)
    {
        int maxBlock = Math.Min(_rule.MaxBlock, limit);
        if (_near is null && _rule.Window == 0 && Sizes.Largest <= maxBlock)
            return new RuleBlocks(rowCount, new BlockList(_groups.Starts, _groups.Rows, [], _groups.IsSingleValued));
        BlockListBuilder builder = new(_rule, order);
        for (int group = 0; group < _groups.Count; group++)
        {
            if (IsWhole(group) && RowsOf(group).Length > 1 && WindowOf(group, maxBlock) == 0)
                builder.AddPlain(RowsOf(group));
        }

        for (int group = 0; group < _groups.Count; group++)
        {
            if (IsWhole(group) && WindowOf(group, maxBlock) > 0 && (_rule.Window > 0 || !leavesOutLarge))
                builder.AddWindow(WindowOf(group, maxBlock), RowsOf(group));
        }

        bool cutsNear = _near is not null && AddNear(builder, maxBlock, leavesOutLarge);
        return new RuleBlocks(rowCount, builder.Build(_groups.IsSingleValued && !cutsNear));
    }

    private ReadOnlySpan<int> RowsOf(int group) => _groups.Rows.AsSpan(_groups.Starts[group].._groups.Starts[group + 1]);

    private bool IsWhole(int group) => _isWhole?[group] ?? true;

    private int WindowOf(int group, int maxBlock)
    {
        int length = RowsOf(group).Length;
        return _rule.Window > 0 ? Math.Min(_rule.Window, length - 1) : BlockCap.WindowFor(length, maxBlock);
    }

    // Whether a pair of groups was cut to a window over both.
    private bool AddNear(BlockListBuilder builder, int maxBlock, bool leavesOutLarge)
    {
        bool cut = false;
        for (int head = 0; head < _groups.Count; head++)
        {
            foreach (int leaf in _near!.LeavesOf(head))
            {
                if (leavesOutLarge || !BlockCap.IsCut(RowsOf(head).Length, RowsOf(leaf).Length, maxBlock))
                    continue;
                builder.AddWindow(BlockCap.StarWindow(RowsOf(head).Length, RowsOf(leaf).Length, maxBlock), RowsOf(head), RowsOf(leaf));
                cut = true;
            }
        }

        for (int head = 0; head < _groups.Count; head++)
        {
            builder.BeginStar(RowsOf(head));
            foreach (int leaf in _near!.LeavesOf(head))
            {
                if (!BlockCap.IsCut(RowsOf(head).Length, RowsOf(leaf).Length, maxBlock))
                    builder.AddLeaf(RowsOf(leaf));
            }

            builder.EndStar(_groups.IsSingleValued);
        }

        for (int head = 0; _isWhole is not null && !_groups.IsSingleValued && head < _groups.Count; head++)
        {
            foreach (int leaf in _near!.LeavesOf(head))
            {
                if (!BlockCap.IsCut(RowsOf(head).Length, RowsOf(leaf).Length, maxBlock))
                    AddBothSides(builder, RowsOf(head).ToArray(), RowsOf(leaf).ToArray());
            }
        }

        return cut;
    }

    // A record of several values can be on both sides. Its star has it at the head alone, and heads are no pairs here: what it is a leaf of comes besides.
    private static void AddBothSides(BlockListBuilder builder, int[] heads, int[] leaves)
    {
        int[] both = [.. heads.Intersect(leaves)];
        int[] others = [.. heads.Except(both)];
        for (int i = 0; i < both.Length; i++)
        {
            builder.BeginStar([both[i]]);
            builder.AddLeaf([.. others, .. both[(i + 1)..]]);
            builder.EndStar(isSingleValued: true);
        }
    }

    // Rows of one key have nothing exchanged, unless both fields hold the same value.
    private static RuleRuns CreateSwapped(RecordTable table, BlockingRule rule, RuleKeys entries, CodeTables tables, CancellationToken cancellationToken)
    {
        RuleGroups all = RuleGroups.Create(entries, least: 1, withKeys: true);
        SwappedKeys swapped = new(rule, entries.Space, table);
        bool[] isWhole = [.. all.Keys.Select(key => swapped.Of(key) == key)];
        return new RuleRuns(rule, all, NearGroups.Create(rule, all, entries.Space, tables, cancellationToken, swapped), isWhole);
    }

    private static int[] StartsOfWhole(RuleGroups groups, bool[] isWhole)
    {
        List<int> starts = [0];
        for (int group = 0; group < groups.Count; group++)
        {
            if (isWhole[group])
                starts.Add(starts[^1] + groups.Starts[group + 1] - groups.Starts[group]);
        }

        return [.. starts];
    }

    private static RuleRuns CreateSorted(RecordTable table, BlockingRule rule)
    {
        string field = rule.Keys[0].FieldName;
        if (!table.HasColumn(field))
            return new RuleRuns(rule, new RuleGroups([], [0], [], true));
        int[] ranks = SecondaryOrder.Ranks(table.Column(field));
        int[] rows = [.. Enumerable.Range(0, table.Count).Where(row => ranks[row] != int.MaxValue)];
        int[] keys = [.. rows.Select(row => ranks[row])];
        SecondaryOrder.SortByRank(keys, rows);
        return new RuleRuns(rule, rows.Length > 1 ? new RuleGroups(rows, [0, rows.Length], [], true) : new RuleGroups([], [0], [], true));
    }
}
