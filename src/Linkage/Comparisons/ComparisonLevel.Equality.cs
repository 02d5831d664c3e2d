using System.Globalization;

namespace Linkage.Comparisons;

/// <content>Levels of equal values.</content>
public sealed partial class ComparisonLevel
{
    /// <summary>Equal canonical values.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Exact(string field) => Make("exact", LevelCondition.Exact(field), field);

    /// <summary>Equal canonical values, in one record's field and the other's other field: a value in the wrong column.</summary>
    /// <param name="field">A field.</param>
    /// <param name="otherField">The other field.</param>
    /// <returns>The level; it holds for left.field = right.otherField or the reverse.</returns>
    public static ComparisonLevel ExactAcross(string field, string otherField)
    {
        ArgumentException.ThrowIfNullOrEmpty(otherField);
        return Make("in the other column", LevelCondition.Exact(field, otherField), field);
    }

    /// <summary>The values of two fields exchanged: left.field = right.otherField and left.otherField = right.field.</summary>
    /// <param name="field">A field.</param>
    /// <param name="otherField">The other field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Swapped(string field, string otherField)
    {
        ArgumentException.ThrowIfNullOrEmpty(otherField);
        return Make("exchanged", LevelCondition.Swapped(field, otherField), field);
    }

    /// <summary>Equal canonical values that no check digit or other rule called invalid.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel ExactValid(string field) => Make("exact", LevelCondition.ExactValid(field), field);

    /// <summary>The same given value: both records have it, or the one of a side does.</summary>
    /// <param name="field">The field.</param>
    /// <param name="value">The value in its canonical form; in a field of numbers, any writing of the number.</param>
    /// <param name="side">The records that are looked at. The outcome of a level on one side depends on the order of record ids.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Literal(string field, string value, RecordSide side = RecordSide.Both)
    {
        ArgumentException.ThrowIfNullOrEmpty(value);
        string label = side switch { RecordSide.Both => $"both {value}", RecordSide.Left => $"left {value}", _ => $"right {value}" };
        return Make(label, LevelCondition.Literal(field, value, side), field);
    }

    /// <summary>Left.field = right.otherField, where the left record is the one whose id comes first.</summary>
    /// <param name="field">A field.</param>
    /// <param name="otherField">The other field.</param>
    /// <returns>The level. Unlike <see cref="ExactAcross"/> it does not hold the other way round; for both ways at once there is <see cref="Swapped"/>.</returns>
    public static ComparisonLevel ColumnsReversed(string field, string otherField)
    {
        ArgumentException.ThrowIfNullOrEmpty(otherField);
        return Make("reversed, one way", LevelCondition.Reversed(field, otherField), field);
    }

    /// <summary>The same first characters.</summary>
    /// <param name="field">The field.</param>
    /// <param name="length">How many, at least 1. A shorter value has to be equal.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Prefix(string field, int length)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(length, 1);
        string label = string.Create(CultureInfo.InvariantCulture, $"first {length}");
        return Make(label, LevelCondition.Measure(ConditionType.Prefix, field, length), field);
    }

    /// <summary>One value is the other without its last part, where parts are divided by '|': a plate whose province is not known.</summary>
    /// <param name="field">The field.</param>
    /// <returns>The level.</returns>
    public static ComparisonLevel Begins(string field) => Make("one lacks its last part", LevelCondition.Begins(field), field);
}
