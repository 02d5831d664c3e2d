namespace Linkage.Comparisons;

/// <summary>A comparison on one field: the best level over all pairs of values.</summary>
internal sealed class ValueComparison : BoundComparison
{
    private const int LargestMemoBits = 20;
    private readonly ComparedColumn _column;
    private readonly LevelCondition[] _conditions;
    private readonly bool[] _skip;
    private readonly PairMemo? _memo;

    public ValueComparison(Comparison comparison, BindingContext context)
        : base(comparison, context)
    {
        _column = context.Column(comparison.Fields[0]);
        _conditions = [.. comparison.Levels.Select(level => level.Condition)];
        _skip = [.. comparison.Levels.Select(level => level.IsNull)];
        if (_conditions.Any(IsCostly))
            _memo = new PairMemo(MemoBits(_column.Values.Count));
    }

    public override byte LevelOf(int left, int right)
    {
        ReadOnlySpan<int> leftIds = _column.Column.ValuesOf(left);
        ReadOnlySpan<int> rightIds = _column.Column.ValuesOf(right);
        byte best = byte.MaxValue;
        foreach (int leftId in leftIds)
        {
            if (_column.Values.CanonicalIdOf(leftId) == 0)
                continue;
            foreach (int rightId in rightIds)
            {
                if (_column.Values.CanonicalIdOf(rightId) != 0)
                    best = Math.Min(best, LevelOfValues(leftId, rightId));
            }
        }

        return best == byte.MaxValue ? NullLevel : best;
    }

    private byte LevelOfValues(int left, int right)
    {
        if (_memo is null)
            return Decide(left, right);
        if (!_memo.TryGet(left, right, out byte level))
        {
            level = Decide(left, right);
            _memo.Set(left, right, level);
        }

        return level;
    }

    private byte Decide(int left, int right)
    {
        ValuePair pair = new(_column, left, _column, right);
        for (int level = 0; level < _conditions.Length; level++)
        {
            if (!_skip[level] && pair.Satisfies(_conditions[level]))
                return (byte)level;
        }

        return ElseLevel;
    }

    private static bool IsCostly(LevelCondition condition) =>
        condition.Type == ConditionType.Name || condition.Parts.Any(IsCostly);

    // A table of few values has few pairs to remember.
    private static int MemoBits(int values) => Math.Clamp(2 * (int)Math.Ceiling(Math.Log2(values + 2)), 8, LargestMemoBits);
}
