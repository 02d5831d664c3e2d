namespace Linkage.Comparisons;

/// <summary>A comparison on several fields, counts of common values or a test of the user: conditions decided on whole records.</summary>
internal sealed class RecordComparison : BoundComparison
{
    private readonly Dictionary<string, ComparedColumn> _columns;
    private readonly RecordTable _table;
    private readonly MeasureLimits _limits;

    public RecordComparison(Comparison comparison, BindingContext context)
        : base(comparison, context)
    {
        _table = context.Table;
        _limits = MeasureLimits.Of(comparison.Levels.Select(level => level.Condition));
        _columns = comparison.Fields.ToDictionary(field => field, context.Column, StringComparer.Ordinal);
        Plan = LevelPlanner.TryCreate(this, context, field: null);
    }

    public override byte LevelOf(int left, int right)
    {
        for (int level = 0; level < Comparison.Levels.Length; level++)
        {
            if (Holds(Comparison.Levels[level].Condition, left, right))
                return (byte)level;
        }

        return ElseLevel;
    }

    private bool Holds(LevelCondition condition, int left, int right) => condition.Type switch
    {
        ConditionType.Else => true,
        ConditionType.Null => !_columns[condition.Field].HasEvidence(left) || !_columns[condition.Field].HasEvidence(right),
        ConditionType.And => All(condition, left, right),
        ConditionType.Or => Any(condition, left, right),
        ConditionType.Not => !Holds(condition.Parts[0], left, right),
        ConditionType.Custom => condition.Test is not null && condition.Test(_table.RecordOf(left), _table.RecordOf(right)),
        ConditionType.ArrayIntersect => CommonValues(_columns[condition.Field], left, right) >= condition.Threshold,
        ConditionType.Swapped => SomeEqual(condition.Field, left, condition.OtherField, right) && SomeEqual(condition.OtherField, left, condition.Field, right),
        _ when condition.OtherField.Length > 0 => SomeValues(condition, condition.Field, left, condition.OtherField, right)
            || SomeValues(condition, condition.OtherField, left, condition.Field, right),
        _ => SomeValues(condition, condition.Field, left, condition.Field, right),
    };

    private bool All(LevelCondition condition, int left, int right)
    {
        foreach (LevelCondition part in condition.Parts)
        {
            if (!Holds(part, left, right))
                return false;
        }

        return true;
    }

    private bool Any(LevelCondition condition, int left, int right)
    {
        foreach (LevelCondition part in condition.Parts)
        {
            if (Holds(part, left, right))
                return true;
        }

        return false;
    }

    private bool SomeEqual(string leftField, int left, string rightField, int right) =>
        SomeValues(LevelCondition.Else, leftField, left, rightField, right, exact: true);

    private bool SomeValues(LevelCondition condition, string leftField, int left, string rightField, int right, bool exact = false)
    {
        ComparedColumn leftColumn = _columns[leftField];
        ComparedColumn rightColumn = _columns[rightField];
        foreach (int leftId in leftColumn.Column.ValuesOf(left))
        {
            if (leftColumn.Values.CanonicalIdOf(leftId) == 0)
                continue;
            foreach (int rightId in rightColumn.Column.ValuesOf(right))
            {
                if (rightColumn.Values.CanonicalIdOf(rightId) == 0)
                    continue;
                bool holds = exact
                    ? string.Equals(leftColumn.Values.Canonical(leftId), rightColumn.Values.Canonical(rightId), StringComparison.Ordinal)
                    : new ValuePair(leftColumn, leftId, rightColumn, rightId, _limits).Satisfies(condition);
                if (holds)
                    return true;
            }
        }

        return false;
    }

    private static int CommonValues(ComparedColumn column, int left, int right)
    {
        int common = 0;
        ReadOnlySpan<int> leftIds = column.Column.ValuesOf(left);
        ReadOnlySpan<int> rightIds = column.Column.ValuesOf(right);
        for (int i = 0; i < leftIds.Length; i++)
        {
            int term = column.Values.CanonicalIdOf(leftIds[i]);
            if (term != 0 && !Contains(column.Values, leftIds[..i], term) && Contains(column.Values, rightIds, term))
                common++;
        }

        return common;
    }

    private static bool Contains(ColumnValues values, ReadOnlySpan<int> ids, int term)
    {
        foreach (int id in ids)
        {
            if (values.CanonicalIdOf(id) == term)
                return true;
        }

        return false;
    }
}
