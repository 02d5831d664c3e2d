namespace Linkage.Comparisons;

/// <summary>A comparison on several fields, counts of common values or a test of the user: conditions decided on whole records.</summary>
internal sealed class RecordComparison : BoundComparison
{
    private readonly BoundCondition[] _conditions;

    public RecordComparison(Comparison comparison, BindingContext context)
        : base(comparison, context)
    {
        MeasureLimits limits = MeasureLimits.Of(comparison.Levels.Select(level => level.Condition));
        _conditions = [.. comparison.Levels.Select(level => BoundCondition.Create(level.Condition, context, limits))];
        Plan = LevelPlanner.Create(this, context, field: null);
    }

    public override LevelPlan Plan { get; }

    public override byte LevelOf(int left, int right)
    {
        for (int level = 0; level < _conditions.Length; level++)
        {
            if (_conditions[level].Of(left, right) == true)
                return (byte)level;
        }

        return ElseLevel;
    }
}
