namespace Linkage.Comparisons;

/// <summary>Holds when some value of one row and some value of the other satisfy a condition on two values of one column.</summary>
internal sealed class ValuesCondition(ComparedColumn column, LevelCondition condition, MeasureLimits limits) : BoundCondition
{
    public override bool? Of(int left, int right)
    {
        bool? outcome = null;
        foreach (int leftId in column.ValuesOf(left))
        {
            if (column.CanonicalIdOf(leftId) == 0)
                continue;
            foreach (int rightId in column.ValuesOf(right))
            {
                if (column.CanonicalIdOf(rightId) == 0)
                    continue;
                ValuePair pair = new(column, leftId, column, rightId, limits);
                if (pair.Satisfies(condition))
                    return true;
                if (outcome is null && pair.CanJudge(condition))
                    outcome = false;
            }
        }

        return outcome;
    }
}
