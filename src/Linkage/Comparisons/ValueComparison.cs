namespace Linkage.Comparisons;

/// <summary>A comparison on one field: the best level over all pairs of values. Levels may look for an exchange with another field.</summary>
internal sealed class ValueComparison : BoundComparison
{
    private readonly ComparedColumn _column;
    private readonly LevelCondition[] _conditions;
    private readonly byte[] _levels;
    private readonly (byte Level, bool BothWays, CrossColumns Columns)[] _across;
    private readonly MeasureLimits _limits;

    private ValueComparison(Comparison comparison, string field, BindingContext context)
        : base(comparison, context)
    {
        _column = context.Column(field);
        _levels = [.. LevelsWhere(comparison, level => !level.IsNull && level.Condition.IsOfOneValuePair)];
        _conditions = [.. _levels.Select(level => comparison.Levels[level].Condition)];
        _limits = MeasureLimits.Of(_conditions);
        _across =
        [
            .. LevelsWhere(comparison, level => IsAcross(level.Condition)).Select(level => (
                level,
                comparison.Levels[level].Condition.Type == ConditionType.Swapped,
                context.Cross(field, comparison.Levels[level].Condition.OtherField))),
        ];
        Plan = LevelPlanner.Create(this, context, field);
    }

    /// <summary>Makes the comparison if each of its levels is decided by two values of one and the same field, or by an exchange of that field with another.</summary>
    public static ValueComparison? TryCreate(Comparison comparison, BindingContext context)
    {
        string[] fields = [.. comparison.Levels.Select(level => level.Condition).SelectMany(MainFields).Distinct(StringComparer.Ordinal)];
        bool fits = fields.Length == 1
            && (comparison.Levels[0].IsNull || !comparison.Levels.Any(level => IsAcross(level.Condition)))
            && comparison.Levels.All(level => level.IsNull || level.Condition.IsOfOneValuePair || IsAcross(level.Condition));
        return fits ? new ValueComparison(comparison, fields[0], context) : null;
    }

    public override LevelPlan Plan { get; }

    public override byte LevelOf(int left, int right)
    {
        byte best = byte.MaxValue;
        ReadOnlySpan<int> rightIds = _column.ValuesOf(right);
        foreach (int leftId in _column.ValuesOf(left))
        {
            if (_column.CanonicalIdOf(leftId) == 0)
                continue;
            foreach (int rightId in rightIds)
            {
                if (_column.CanonicalIdOf(rightId) != 0)
                    best = Math.Min(best, Decide(leftId, rightId));
            }
        }

        if (best == byte.MaxValue)
            return NullLevel;
        foreach ((byte level, bool bothWays, CrossColumns columns) in _across)
        {
            if (level < best && (bothWays ? columns.AreSwapped(left, right) : columns.HasAcross(left, right) || columns.HasAcross(right, left)))
                return level;
        }

        return best;
    }

    private byte Decide(int left, int right)
    {
        ValuePair pair = new(_column, left, _column, right, _limits);
        for (int i = 0; i < _conditions.Length; i++)
        {
            if (pair.Satisfies(_conditions[i]))
                return _levels[i];
        }

        return ElseLevel;
    }

    private static IEnumerable<byte> LevelsWhere(Comparison comparison, Func<ComparisonLevel, bool> holds) =>
        Enumerable.Range(0, comparison.Levels.Length).Where(i => holds(comparison.Levels[i])).Select(i => (byte)i);

    private static IEnumerable<string> MainFields(LevelCondition condition) =>
        condition.Field.Length > 0 ? [condition.Field] : condition.Parts.SelectMany(MainFields);

    private static bool IsAcross(LevelCondition condition) =>
        condition.OtherField.Length > 0 && condition.Type is (ConditionType.Swapped or ConditionType.Exact);
}
