namespace Linkage.Comparisons;

/// <summary>A condition tied to a table: decides it for two rows. Safe to share between threads.</summary>
/// <remarks>The outcome is null when a row has no value that the condition can judge. Conditions combine as in SQL: a level holds only where its
/// condition is true, and what is not known does not become true by a "not".</remarks>
internal abstract class BoundCondition
{
    /// <summary>Whether the condition holds; null when it cannot be said.</summary>
    public abstract bool? Of(int left, int right);

    /// <summary>Ties a condition to a table.</summary>
    /// <param name="condition">The condition.</param>
    /// <param name="context">The table.</param>
    /// <param name="limits">How far the levels of its comparison look.</param>
    public static BoundCondition Create(LevelCondition condition, BindingContext context, MeasureLimits limits) => condition.Type switch
    {
        ConditionType.Else => new CertainCondition(),
        ConditionType.Null => new MissingCondition(context.Column(condition.Field)),
        ConditionType.And or ConditionType.Or when !condition.IsOfOneValuePair =>
            new CombinedCondition([.. condition.Parts.Select(part => Create(part, context, limits))], isAnd: condition.Type == ConditionType.And),
        ConditionType.Not => new OppositeCondition(Create(condition.Parts[0], context, limits)),
        ConditionType.Custom => new CustomCondition(context, condition.Test),
        ConditionType.Literal when condition.Side != RecordSide.Both => new LiteralCondition(context.Column(condition.Field), condition.Value, condition.Side),
        ConditionType.ArrayIntersect => new CommonValuesCondition(context.Column(condition.Field), (int)condition.Threshold),
        ConditionType.ArraySubset => new SubsetCondition(context.Column(condition.Field), condition.EmptyIsSubset),
        ConditionType.KilometersWithin =>
            new NearbyCondition(context.Column(condition.Field), context.Column(condition.OtherField), condition.Threshold),
        ConditionType.Reversed => OneWay(condition, context),
        ConditionType.Swapped => BothWays(condition, context, isAnd: true),
        ConditionType.Exact when condition.OtherField.Length > 0 => BothWays(condition, context, isAnd: false),
        _ => new ValuesCondition(context.Column(OnlyField(condition)), condition, limits),
    };

    private static CombinedCondition BothWays(LevelCondition condition, BindingContext context, bool isAnd)
    {
        (ComparedColumn one, ComparedColumn other) = (context.Column(condition.Field), context.Column(condition.OtherField));
        CrossColumns columns = context.Cross(condition.Field, condition.OtherField);
        return new([new AcrossCondition(one, other, columns, isReverse: false), new AcrossCondition(one, other, columns, isReverse: true)], isAnd);
    }

    private static AcrossCondition OneWay(LevelCondition condition, BindingContext context) =>
        new(context.Column(condition.Field), context.Column(condition.OtherField), context.Cross(condition.Field, condition.OtherField), isReverse: false);

    private static string OnlyField(LevelCondition condition) => condition.Fields.Single();
}
